// The library at work beside the window: answers what is asked of it and keeps its catalogue up to date, on threads of its own.
#pragma once

#include "app/command.h"
#include "app/librarian.h"
#include "app/library_request.h"
#include "app/state.h"
#include "library/result.h"
#include "platform/host/folder_watch.h"
#include "platform/user_data.h"
#include "platform/worker.h"

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>

namespace platform {

class LibraryDesk {
public:
    /// `post` takes answers, on any thread; it and the folders must outlive the desk.
    LibraryDesk(const UserFolders& folders, std::function<void(app::Command)> post);

    /// Answered before this returns until start() has been called, so that the first frame has its rows; later when there
    /// is time. A search that has been overtaken by another is not answered.
    void ask(app::LibraryRequest request);

    /// From now on nothing waits for the library. Brings the catalogue up to date, now and when its folders change.
    void start();
    /// The files may have changed.
    void refresh();

private:
    void answer(const app::LibraryRequest& request);
    [[nodiscard]] library::Result<app::Command> try_to_answer(const app::LibraryRequest& request);
    [[nodiscard]] library::Result<void> open();
    void bring_up_to_date();
    void rest_after_the_last();
    [[nodiscard]] library::Result<void> try_to_bring_up_to_date();
    void hand_over(library::Catalogue catalogue);

    const UserFolders& m_folders;
    std::function<void(app::Command)> m_post;
    bool m_is_started = false;
    std::atomic<std::uint64_t> m_newest_search = 0;
    std::atomic<bool> m_is_to_refresh = false; ///< asked for, and not begun yet
    std::optional<app::Librarian> m_librarian; ///< of the thread that answers
    std::chrono::steady_clock::time_point
        m_refreshed_at;                              ///< of the thread that refreshes: when it came to an end
    std::chrono::duration<double> m_refreshed_in{0}; ///< and how long it took
    Worker m_answering;                              // after all that their jobs use
    Worker m_refreshing;
    std::unique_ptr<FolderWatch> m_watch; ///< asks for a refresh when the library's folders change
};

} // namespace platform
