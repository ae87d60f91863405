// Puts theses on the shelf: the bundled ones, and files that are opened by name.
#pragma once

#include "app/files.h"
#include "app/library_folders.h"
#include "app/state.h"
#include "library/problem.h"
#include "library/result.h"

#include <memory>
#include <string>
#include <string_view>

namespace app {

/// The theses inside the program.
[[nodiscard]] Shelf bundled_shelf();

/// A thesis on the shelf meant by what a person typed: its id, else the only one whose id or title has the words. Fails
/// with BadInput, naming the candidates, when none or several do.
[[nodiscard]] library::Result<std::shared_ptr<const library::Thesis>>
find_meant_thesis(const Shelf& shelf, std::string_view typed);

struct OpenedThesis {
    std::shared_ptr<const library::Thesis> thesis;
    library::Problems problems; ///< of the file
};

/// A thesis by the path of its file (also "-", standard input) or as find_meant_thesis finds it on the shelf.
[[nodiscard]] library::Result<OpenedThesis> open_thesis(const Shelf& shelf, Files& files,
                                                        const std::string& target);

/// The theses of the library's folders, then the bundled ones whose ids they have not. Fails when a folder that a person
/// named is missing.
[[nodiscard]] library::Result<Shelf> whole_shelf(Files& files, const LibraryFolders& folders,
                                                 const Shelf& bundled);

/// The thesis that has this id; null when none has.
[[nodiscard]] library::Result<std::shared_ptr<const library::Thesis>>
thesis_of_id(Files& files, const LibraryFolders& folders, const Shelf& bundled, const std::string& id);

/// As open_thesis on the whole shelf, of which an id reads no more than it needs.
[[nodiscard]] library::Result<OpenedThesis> open_from_library(Files& files, const LibraryFolders& folders,
                                                              const Shelf& bundled,
                                                              const std::string& target);

} // namespace app
