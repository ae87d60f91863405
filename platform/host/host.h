// What the operating system gives: files, folders of the user, opening links. One implementation a system, chosen by
// the build.
#pragma once

#include "app/files.h"
#include "app/trash.h"
#include "library/result.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace platform {

/// What was typed behind the program's name, as UTF-8.
[[nodiscard]] std::vector<std::string> utf8_arguments(int count, char** values);

[[nodiscard]] std::unique_ptr<app::Files> make_disk_files();

/// The system's own: by the FreeDesktop.org Trash specification 1.0 on Linux and its like, the recycle bin on Windows. Elsewhere
/// nothing is taken, and the error says to delete the file.
[[nodiscard]] std::unique_ptr<app::Trash> make_trash();

/// Where the program's own state goes (what was read last, and where): $XDG_STATE_HOME/dstl on Linux,
/// ~/Library/Application Support/dstl on macOS, %LOCALAPPDATA%\dstl on Windows. Not created. Empty when the system
/// names none.
[[nodiscard]] std::string state_folder();

/// Where what can be made again goes: $XDG_CACHE_HOME/dstl or ~/.cache/dstl on Linux, ~/Library/Caches/dstl on macOS,
/// %LOCALAPPDATA%\dstl\cache on Windows. Otherwise as state_folder().
[[nodiscard]] std::string cache_folder();

/// Where what the user made goes (theses, journals): $XDG_DATA_HOME/dstl or ~/.local/share/dstl on Linux, ~/Library/
/// Application Support/dstl on macOS, %APPDATA%\dstl on Windows. Otherwise as state_folder().
[[nodiscard]] std::string data_folder();

/// The folders of the library that the environment variable DSTL_LIBRARY names, separated as those of PATH are: by ':', on
/// Windows by ';'. None when it is not set.
[[nodiscard]] std::vector<std::string> library_folders_of_environment();

/// What this device is called in journals: 64 random bits as hexadecimal digits, made once and kept in the file `device` of
/// the state folder given. A damaged file is replaced: a device may well have two names.
[[nodiscard]] library::Result<std::string> device_id(app::Files& files, const std::string& state_folder);

/// What the system's clock says, in milliseconds since the beginning of 1970, UTC.
[[nodiscard]] std::int64_t now_ms();

/// Hands an http or https link to the system's browser as one argument, never through a shell, and does not wait for it.
/// Any other link is refused with BadInput, whoever asks.
[[nodiscard]] library::Result<void> open_link(const std::string& link);

} // namespace platform
