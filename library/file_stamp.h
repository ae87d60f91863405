// By what a file is known again without being read.
#pragma once

#include <cstdint>
#include <string>

namespace library {

struct FileStamp {
    std::int64_t size_bytes = 0;
    std::int64_t modified_ns = 0; ///< since the beginning of 1970

    bool operator==(const FileStamp&) const = default;
};

struct StampedName {
    std::string name; ///< within its folder
    FileStamp stamp;

    bool operator==(const StampedName&) const = default;
};

} // namespace library
