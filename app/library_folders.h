// The library as a person names it: one folder or several. The first is written to, all are read; of theses with the same
// id the first folder's is meant.
#pragma once

#include "app/files.h"
#include "app/library_folder.h"
#include "app/state.h"
#include "library/result.h"
#include "library/thesis.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// Who chose the folders: what a person named has to be there to be read, the system's own may be missing.
enum class NamedBy { System, Person };

struct LibraryFolders {
    std::vector<std::string> paths; ///< empty where the system names none
    NamedBy named_by = NamedBy::System;

    /// The folder that is written to; empty where there is none.
    [[nodiscard]] std::string written() const { return paths.empty() ? std::string() : paths.front(); }
};

/// The folders of a list such as PATH, `separator` between them; empty ones are none.
[[nodiscard]] std::vector<std::string> folders_in_list(std::string_view list, char separator);

/// Those typed, else those of the environment, else the usual one.
[[nodiscard]] LibraryFolders choose_library(const std::vector<std::string>& typed,
                                            const std::vector<std::string>& of_environment,
                                            const std::string& usual);

/// What is to be done with the folders: a library that is written to may begin with this.
enum class LibraryUse { Read, Write };

/// Fails when a folder that a person named is missing or is no folder; for writing, the first one may be missing.
[[nodiscard]] library::Result<void> check_library(Files& files, const LibraryFolders& folders,
                                                  LibraryUse use);

/// The theses of all folders, each id once; as read_library_folder. A folder that is missing holds none.
[[nodiscard]] Shelf read_library(Files& files, const LibraryFolders& folders, const LoadingStep& step);

/// One thesis by its id: null when no folder has it. Fails when it is there and cannot be read.
[[nodiscard]] library::Result<std::shared_ptr<const library::Thesis>>
read_library_thesis(Files& files, const LibraryFolders& folders, const std::string& id);

} // namespace app
