#if defined(__linux__)

#include "platform/host/inotify_folders.h"

#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstddef>
#include <cstring>

namespace platform {

namespace fs = std::filesystem;

namespace {

constexpr std::uint32_t of_files =
    IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB;
constexpr std::uint32_t of_itself = IN_DELETE_SELF | IN_MOVE_SELF;
constexpr std::uint32_t coming = IN_CREATE | IN_MOVED_TO;

InotifyFolders::Identity identity_of(const fs::path& path) {
    struct stat status = {};
    if (::stat(path.c_str(), &status) != 0)
        return std::nullopt;
    return std::pair(status.st_dev, status.st_ino);
}

} // namespace

InotifyFolders::InotifyFolders(const std::vector<fs::path>& folders)
    : m_descriptor(::inotify_init1(IN_CLOEXEC | IN_NONBLOCK)) {
    for (const fs::path& folder : folders) {
        watch(folder);
        m_found.push_back(identity_of(folder));
    }
}

InotifyFolders::~InotifyFolders() {
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

/// False where nothing is there. Where something is that the system does not let us watch, we do without.
bool InotifyFolders::add(const fs::path& path, std::uint32_t events) const {
    std::error_code no_status;
    if (fs::is_symlink(path, no_status)) // the link may be made to lead elsewhere
        ::inotify_add_watch(m_descriptor, path.c_str(), of_itself | IN_DONT_FOLLOW | IN_MASK_ADD);
    return ::inotify_add_watch(m_descriptor, path.c_str(), events | IN_ONLYDIR | IN_MASK_ADD) >= 0 ||
           (errno != ENOENT && errno != ENOTDIR);
}

void InotifyFolders::watch(const fs::path& folder) {
    fs::path above;
    for (const fs::path& name : folder) {
        const fs::path next = above / name;
        if (!add(next, of_itself)) {
            add(above, coming);
            if (!add(next, of_itself)) // it may have come just before
                return;
        }
        above = next;
    }
    const int number = ::inotify_add_watch(m_descriptor, folder.c_str(), of_files | IN_ONLYDIR | IN_MASK_ADD);
    if (number >= 0)
        m_within.insert(number);
}

InotifyFolders::Happened InotifyFolders::happened() {
    Happened happened;
    std::array<char, 65536> events{};
    for (ssize_t size = 0; (size = ::read(m_descriptor, events.data(), events.size())) > 0;) {
        for (std::size_t at = 0; at < static_cast<std::size_t>(size);) {
            inotify_event event = {};
            std::memcpy(&event, &events[at], sizeof event);
            at += sizeof event + event.len;
            const bool is_all_lost = (event.mask & IN_Q_OVERFLOW) != 0;
            const bool is_within = m_within.contains(event.wd);
            happened.within = happened.within || is_within || is_all_lost;
            happened.above = happened.above || !is_within || event.len == 0;
        }
    }
    return happened;
}

} // namespace platform

#endif
