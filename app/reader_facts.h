// What the catalogue is to know of the reader, from what was marked and read.
#pragma once

#include "app/catalogue_update.h"
#include "app/library_marks.h"
#include "library/catalogue.h"
#include "library/thesis.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace app {

struct ReaderKnowledge {
    NotesByThesis notes;
    std::vector<library::ReaderFacts> facts; ///< of theses with marks or progress, by id
};

/// Gives a thesis by its id; null where there is none. It is asked for those whose risks the reader has judged.
using ThesisOf = std::function<std::shared_ptr<const library::Thesis>(const std::string& id)>;

/// `progress_percent` is how much of each thesis has been read, by its id.
[[nodiscard]] ReaderKnowledge knowledge_of(const LibraryMarks& marks,
                                           const std::map<std::string, double>& progress_percent,
                                           const ThesisOf& thesis_of);

} // namespace app
