// The files below a folder that may be theses.
#pragma once

#include "app/files.h"
#include "library/result.h"

#include <cstddef>
#include <string>
#include <vector>

namespace app {

/// Nobody keeps theses deeper, or more of them; whoever names a whole disk by mistake is told so.
inline constexpr std::size_t walk_depth_max = 16;
inline constexpr std::size_t walk_entries_max = 100'000;

struct ThesisFiles {
    std::vector<std::string> paths;       ///< folder by folder, sorted by name
    std::vector<library::Error> failures; ///< folders that could not be read, or not to the end
};

/// What ends in .json, .txt or .md in the folder and those below it. Links are not followed, and names that begin with a dot
/// are passed over.
[[nodiscard]] ThesisFiles find_thesis_files(Files& files, const std::string& folder);

} // namespace app
