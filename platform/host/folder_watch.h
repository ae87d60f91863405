// The port to what other programs do in the library's folders: files that are written, renamed or removed there.
#pragma once

#include <array>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace platform {

/// The folders of a library that are watched.
inline constexpr std::array<std::string_view, 3> watched_parts = {"theses", "journal", "progress"};

/// Watches as long as it lives. When it has ended, nothing is told any more; it may not be ended by what it tells.
class FolderWatch {
public:
    FolderWatch() = default;
    FolderWatch(const FolderWatch&) = delete;
    FolderWatch& operator=(const FolderWatch&) = delete;
    virtual ~FolderWatch() = default;
};

/// `changed` is called, on a thread of the watch's own, when something may have changed since this returned: 150 ms after a
/// change, for all that came meanwhile, and more seldom, at last every 600 ms, while changes go on. The folders need not be
/// there yet; they may go and come again. What happens within folders of the folders is not told, nor, on a network's disk,
/// what another computer does. Nothing wakes up while nothing changes.
/// Linux: inotify. Windows: change notifications. Elsewhere, and where the system refuses, nothing is watched: null.
[[nodiscard]] std::unique_ptr<FolderWatch> watch_folders(const std::vector<std::string>& library_folders,
                                                         std::function<void()> changed);

} // namespace platform
