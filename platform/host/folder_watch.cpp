#include "platform/host/folder_watch.h"

#include "platform/host/folder_events.h"
#include "platform/host/loose_thread.h"

#include <algorithm>
#include <mutex>
#include <utility>

namespace platform {

namespace {

using Woken = FolderEvents::Woken;

/// What the watch and its thread share.
class WatchLink {
public:
    WatchLink(std::shared_ptr<FolderEvents> events, std::function<void()> changed)
        : m_events(std::move(events)), m_changed(std::move(changed)) {}

    void follow() {
        while (m_events->sleep(FolderEvents::forever_ms) == Woken::BySomething)
            if (tell_until_quiet() == Woken::ToEnd)
                return;
    }

    /// From now on nothing is told.
    void end() {
        const std::lock_guard lock(m_mutex);
        m_ended = true;
        m_events->end();
    }

private:
    /// Changes come in bursts: more of them are waited for, the longer the longer they go on.
    Woken tell_until_quiet() {
        constexpr int first_pause_ms = 150;
        constexpr int longest_pause_ms = 600;
        Woken woken = Woken::BySomething;
        for (int pause_ms = first_pause_ms; woken == Woken::BySomething;
             pause_ms = std::min(2 * pause_ms, longest_pause_ms)) {
            if (m_events->rest(pause_ms) == Woken::ToEnd)
                return Woken::ToEnd;
            if (m_events->take_in())
                tell();
            woken = m_events->sleep(first_pause_ms);
        }
        return woken;
    }

    void tell() {
        const std::lock_guard lock(m_mutex);
        if (!m_ended)
            m_changed();
    }

    std::shared_ptr<FolderEvents> m_events;
    std::function<void()> m_changed;
    std::mutex m_mutex;
    bool m_ended = false;
};

class ThreadedFolderWatch final : public FolderWatch {
public:
    explicit ThreadedFolderWatch(std::shared_ptr<WatchLink> link)
        : m_link(std::move(link)), m_thread([link = m_link] { link->follow(); }) {}
    ThreadedFolderWatch(const ThreadedFolderWatch&) = delete;
    ThreadedFolderWatch& operator=(const ThreadedFolderWatch&) = delete;
    ~ThreadedFolderWatch() override { m_link->end(); }

private:
    std::shared_ptr<WatchLink> m_link; ///< the thread has it too
    LooseThread m_thread;
};

} // namespace

std::unique_ptr<FolderWatch> watch_folders(const std::vector<std::string>& library_folders,
                                           std::function<void()> changed) {
    auto events = folder_events(library_folders);
    if (events == nullptr)
        return nullptr;
    return std::make_unique<ThreadedFolderWatch>(
        std::make_shared<WatchLink>(std::move(events), std::move(changed)));
}

} // namespace platform
