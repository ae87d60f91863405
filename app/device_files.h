// Files of which each device writes its own, in a folder of the library: journals, and what devices share besides.
#pragma once

#include "app/files.h"
#include "library/problem.h"

#include <string>
#include <string_view>
#include <vector>

namespace app {

struct DeviceFileKind {
    std::string_view folder;    ///< of the library: "journal"
    std::string_view extension; ///< ".jsonl"
};

struct DeviceFile {
    std::string
        name; ///< for people: "journal/a1b2.jsonl", behind the folder unless it is the library's first
    std::string path;
};

/// Where a library folder keeps them.
[[nodiscard]] std::string folder_of(const DeviceFileKind& kind, const std::string& library_folder);

/// Every such file of the folders, with the copies that programs for syncing made of one. A folder that cannot be listed is a
/// problem and hides no other; one that is missing holds none.
[[nodiscard]] std::vector<DeviceFile> list_device_files(Files& files,
                                                        const std::vector<std::string>& library_folders,
                                                        const DeviceFileKind& kind,
                                                        library::Problems& problems);

} // namespace app
