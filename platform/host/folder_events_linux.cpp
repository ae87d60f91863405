#if defined(__linux__)

#include "platform/host/folder_events.h"
#include "platform/host/folder_watch.h"
#include "platform/host/inotify_folders.h"
#include "platform/host/native_path.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdint>
#include <span>
#include <utility>

namespace platform {

namespace fs = std::filesystem;

namespace {

class LinuxFolderEvents final : public FolderEvents {
public:
    explicit LinuxFolderEvents(std::vector<fs::path> folders)
        : m_folders(std::move(folders)),
          m_watched(std::make_unique<InotifyFolders>(m_folders)),
          m_stop_fd(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)),
          m_mounts_fd(::open("/proc/self/mountinfo", O_RDONLY | O_CLOEXEC)) {}
    LinuxFolderEvents(const LinuxFolderEvents&) = delete;
    LinuxFolderEvents& operator=(const LinuxFolderEvents&) = delete;
    ~LinuxFolderEvents() override {
        for (const int descriptor : {m_stop_fd, m_mounts_fd})
            if (descriptor >= 0)
                ::close(descriptor);
    }

    [[nodiscard]] bool is_possible() const { return m_watched->descriptor() >= 0 && m_stop_fd >= 0; }

    Woken sleep(int at_most_ms) override {
        std::array<pollfd, 3> sources = {
            {{m_stop_fd, POLLIN, 0}, {m_watched->descriptor(), POLLIN, 0}, {m_mounts_fd, POLLPRI, 0}}};
        const Woken woken = wait(sources, at_most_ms);
        m_mounts_changed = m_mounts_changed || sources[2].revents != 0;
        return woken;
    }

    Woken rest(int pause_ms) override {
        std::array<pollfd, 1> sources = {{{m_stop_fd, POLLIN, 0}}};
        return wait(sources, pause_ms);
    }

    bool take_in() override {
        const InotifyFolders::Happened happened = m_watched->happened();
        if (!std::exchange(m_mounts_changed, false) && !happened.above)
            return happened.within;
        auto anew = std::make_unique<InotifyFolders>(m_folders);
        const bool is_meanwhile_within = m_watched->happened().within;
        const bool is_another = anew->found() != m_watched->found();
        if (anew->descriptor() >= 0)
            m_watched = std::move(anew);
        return happened.within || is_meanwhile_within || is_another;
    }

    void end() override {
        const std::uint64_t one = 1;
        (void)!::write(m_stop_fd, &one, sizeof one);
    }

private:
    /// The first source is the one to end.
    static Woken wait(std::span<pollfd> sources, int at_most_ms) {
        int count = -1;
        do
            count = ::poll(sources.data(), sources.size(), at_most_ms);
        while (count < 0 && errno == EINTR);
        if (count < 0 || sources.front().revents != 0)
            return Woken::ToEnd;
        return count > 0 ? Woken::BySomething : Woken::ByTime;
    }

    std::vector<fs::path> m_folders;
    std::unique_ptr<InotifyFolders> m_watched;
    int m_stop_fd;
    int m_mounts_fd; ///< tells when a disk is mounted or taken away, which inotify does not
    bool m_mounts_changed = false;
};

} // namespace

std::shared_ptr<FolderEvents> folder_events(const std::vector<std::string>& library_folders) {
    std::vector<fs::path> folders;
    std::error_code no_folder; // that a relative path begins at
    for (const std::string& library : library_folders)
        for (const std::string_view part : watched_parts)
            folders.push_back(fs::absolute(native_path(library), no_folder) / part);
    auto events = std::make_shared<LinuxFolderEvents>(std::move(folders));
    return events->is_possible() ? events : nullptr;
}

} // namespace platform

#endif
