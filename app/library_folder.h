// The library folder: plain files that people can copy, sync and put under version control. `theses/*.json` holds one thesis
// each, named after its id.
#pragma once

#include "app/files.h"
#include "app/state.h"
#include "library/result.h"
#include "library/thesis.h"

#include <functional>
#include <memory>
#include <string>

namespace app {

/// Where the theses of a library folder are.
[[nodiscard]] std::string theses_folder(const std::string& library_folder);

/// How far the reading of a folder has come; returns whether to go on.
using LoadingStep = std::function<bool(std::size_t done, std::size_t of)>;

/// Where a thesis is kept, by its id, which is_thesis_id() takes.
[[nodiscard]] std::string library_thesis_path(const std::string& folder, const std::string& id);

/// The theses of the folder by the names of their files. One that cannot be read is listed among the failed and hides no
/// other; a folder that is missing holds none.
[[nodiscard]] Shelf read_library_folder(Files& files, const std::string& folder, const LoadingStep& step);

/// One thesis of the folder by its id.
[[nodiscard]] library::Result<std::shared_ptr<const library::Thesis>>
read_library_thesis(Files& files, const std::string& folder, const std::string& id);

/// The thesis of one of the folder's files, by the file's name.
[[nodiscard]] library::Result<std::shared_ptr<const library::Thesis>>
read_library_file(Files& files, const std::string& folder, const std::string& file_name);

/// Writes the thesis into the folder, in place of one with the same id.
[[nodiscard]] library::Result<void> save_library_thesis(Files& files, const std::string& folder,
                                                        const library::Thesis& thesis);

} // namespace app
