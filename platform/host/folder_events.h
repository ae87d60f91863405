// What a system tells about folders, to the thread that asks it: the part of watching them that each does its own way.
#pragma once

#include <memory>
#include <string>
#include <vector>

namespace platform {

class FolderEvents {
public:
    FolderEvents() = default;
    FolderEvents(const FolderEvents&) = delete;
    FolderEvents& operator=(const FolderEvents&) = delete;
    virtual ~FolderEvents() = default;

    enum class Woken { BySomething, ByTime, ToEnd };
    static constexpr int forever_ms = -1;

    /// Sleeps until something happens, at most for so long.
    [[nodiscard]] virtual Woken sleep(int at_most_ms) = 0;
    /// Sleeps for so long, whatever happens meanwhile. ByTime or ToEnd.
    [[nodiscard]] virtual Woken rest(int pause_ms) = 0;
    /// Forgets what has happened; whether something may have changed that is of interest.
    [[nodiscard]] virtual bool take_in() = 0;
    /// On any thread: whoever sleeps, now or from now on, is woken.
    virtual void end() = 0;
};

/// Everything that happens from here on in `watched_parts` of the libraries. Null where the system tells nothing.
[[nodiscard]] std::shared_ptr<FolderEvents> folder_events(const std::vector<std::string>& library_folders);

} // namespace platform
