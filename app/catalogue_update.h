// Brings the catalogue to what the library's folders hold: reads only files that are new or have changed.
#pragma once

#include "app/files.h"
#include "app/state.h"
#include "library/catalogue.h"
#include "library/problem.h"
#include "library/result.h"

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace app {

/// The reader's own notes by thesis id, an empty line between those of one thesis.
using NotesByThesis = std::map<std::string, std::string>;

/// How many of the files that are to be read have been; returns whether to go on.
using CatalogueStep = std::function<bool(std::size_t done, std::size_t of)>;

struct CatalogueUpdate {
    std::size_t read = 0;
    std::size_t gone = 0;
    library::Problems problems; ///< of folders that could not be listed; what was known of them is kept
};

/// What is to be in the catalogue.
struct CatalogueSources {
    std::vector<std::string> folders;
    Shelf bundled; ///< behind all folders
    NotesByThesis notes;
};

/// The place among the folders that theses inside the program have.
inline constexpr int bundled_folder = 1'000'000;

/// Writes in steps, each of them whole: what was done is kept when it is stopped or killed on the way.
[[nodiscard]] library::Result<CatalogueUpdate> update_catalogue(Files& files, const CatalogueSources& sources,
                                                                library::Catalogue& catalogue,
                                                                const CatalogueStep& step);

} // namespace app
