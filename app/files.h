// The port to the file system. `platform/host` implements it on real disks, tests in memory.
#pragma once

#include "library/file_stamp.h"
#include "library/result.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace app {

struct FolderEntry {
    std::string name;
    bool is_folder = false; ///< else it is a regular file
};

/// Paths are UTF-8 on every system. Errors are System errors whose `where` is the path and whose `what` says what to do.
class Files {
public:
    Files() = default;
    Files(const Files&) = delete;
    Files& operator=(const Files&) = delete;
    virtual ~Files() = default;

    /// The whole file. A file longer than `bytes_max` is a BadInput error, found before it is read into memory; a folder,
    /// a device that never ends and a missing file are errors too. "-" is standard input.
    [[nodiscard]] virtual library::Result<std::string> read(const std::string& path,
                                                            std::size_t bytes_max) = 0;

    /// Replaces or creates the file as a whole: temporary file beside it, flushed to disk, renamed, folder flushed. On
    /// failure what was there before is still there, and no temporary file is left.
    [[nodiscard]] virtual library::Result<void> write(const std::string& path, std::string_view bytes) = 0;

    /// Adds to the end of a regular file, or creates it: one write, flushed to disk, and its folder too when it is new. All
    /// of the bytes are there when this returns; on failure the file is cut back to what it held (as far as the system
    /// still can; a file that was not there may be left empty). Of two processes that add to one file, the second waits or
    /// (on Windows) fails.
    [[nodiscard]] virtual library::Result<void> append(const std::string& path, std::string_view bytes) = 0;

    /// The names of the regular files in a folder, sorted by their bytes; none when the folder is not there.
    [[nodiscard]] virtual library::Result<std::vector<std::string>> list(const std::string& folder) = 0;

    /// The same with their sizes and times, in any order; a folder that is not there is an error.
    [[nodiscard]] virtual library::Result<std::vector<library::StampedName>>
    list_stamped(const std::string& folder) = 0;

    /// The regular files and folders in a folder, sorted by the bytes of their names; links are left out, so that whoever
    /// walks down them comes to an end. A folder that is not there is an error.
    [[nodiscard]] virtual library::Result<std::vector<FolderEntry>> entries(const std::string& folder) = 0;

    [[nodiscard]] virtual bool exists(const std::string& path) = 0;
    [[nodiscard]] virtual bool is_folder(const std::string& path) = 0;

    /// Creates the folder and those above it, flushed to disk; no error when it is there.
    [[nodiscard]] virtual library::Result<void> make_folder(const std::string& path) = 0;
};

} // namespace app
