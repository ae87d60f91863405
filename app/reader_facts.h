// What the catalogue is to know of the reader, from what was marked.
#pragma once

#include "app/catalogue_update.h"
#include "app/library_marks.h"
#include "library/catalogue.h"
#include "library/thesis.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace app {

struct ReaderKnowledge {
    NotesByThesis notes;
    std::vector<library::ReaderFacts> facts; ///< of theses with marks
};

/// Gives a thesis by its id; null where there is none. It is asked for those whose risks the reader has judged.
using ThesisOf = std::function<std::shared_ptr<const library::Thesis>(const std::string& id)>;

[[nodiscard]] ReaderKnowledge knowledge_of(const LibraryMarks& marks, const ThesisOf& thesis_of);

} // namespace app
