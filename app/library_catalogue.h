// The catalogue of a library: of its folders, of the theses inside the program, and of what readers have marked.
#pragma once

#include "app/catalogue_update.h"
#include "app/files.h"
#include "app/library_folders.h"
#include "app/state.h"
#include "library/catalogue.h"
#include "library/result.h"

#include <memory>
#include <string>

namespace app {

/// Where that catalogue is. Each choice of folders has its own.
[[nodiscard]] std::string catalogue_path(const std::string& cache_folder, const LibraryFolders& folders);

/// Opens the library's catalogue in the cache folder, which is made where it is missing.
[[nodiscard]] library::Result<library::Catalogue>
open_library_catalogue(Files& files, const std::string& cache_folder, const LibraryFolders& folders);

/// Brings the catalogue to what is there now. A thesis of the folders comes before a bundled one of the same id.
[[nodiscard]] library::Result<CatalogueUpdate>
refresh_library_catalogue(Files& files, const LibraryFolders& folders, const Shelf& bundled,
                          library::Catalogue& catalogue, const CatalogueStep& step);

/// The thesis that the catalogue means, from the very file; null where that is no longer to be read.
[[nodiscard]] std::shared_ptr<const library::Thesis> read_catalogued(Files& files,
                                                                     const LibraryFolders& folders,
                                                                     const Shelf& bundled,
                                                                     const library::ThesisSummary& summary);

} // namespace app
