// Folders that Linux's inotify watches, also while they, or folders above them, are not there.
#pragma once

#if defined(__linux__)

#include <sys/types.h>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace platform {

/// Of a folder that is there, its files are watched, and whether it or one above it goes; of one that is not, the last folder
/// above it that is there, for what comes into it. So nothing else wakes up whoever sleeps on it.
class InotifyFolders {
public:
    /// Watches from here on. The paths are absolute.
    explicit InotifyFolders(const std::vector<std::filesystem::path>& folders);
    InotifyFolders(const InotifyFolders&) = delete;
    InotifyFolders& operator=(const InotifyFolders&) = delete;
    ~InotifyFolders();

    /// Can be read when something has happened; -1 where the system has refused.
    [[nodiscard]] int descriptor() const { return m_descriptor; }

    struct Happened {
        bool within = false; ///< in one of the folders
        bool above =
            false; ///< to one of them or above: it may be another now, and they are to be watched anew
    };
    /// Since this was asked before.
    [[nodiscard]] Happened happened();

    /// Device and number of each folder that is there.
    using Identity = std::optional<std::pair<dev_t, ino_t>>;
    [[nodiscard]] const std::vector<Identity>& found() const { return m_found; }

private:
    void watch(const std::filesystem::path& folder);
    bool add(const std::filesystem::path& path, std::uint32_t events) const;

    int m_descriptor;
    std::set<int> m_within; ///< inotify's numbers of the folders themselves
    std::vector<Identity> m_found;
};

} // namespace platform

#endif
