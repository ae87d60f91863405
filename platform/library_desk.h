// The library at work beside the window: answers what is asked of it and keeps its catalogue up to date, on threads of its own.
#pragma once

#include "app/command.h"
#include "app/librarian.h"
#include "app/library_request.h"
#include "app/state.h"
#include "library/result.h"
#include "platform/user_data.h"
#include "platform/worker.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <optional>

namespace platform {

class LibraryDesk {
public:
    /// `post` takes answers, on any thread; it and the folders must outlive the desk.
    LibraryDesk(const UserFolders& folders, std::function<void(app::Command)> post);

    /// Answered before this returns until start() has been called, so that the first frame has its rows; later when there
    /// is time. A search that has been overtaken by another is not answered.
    void ask(app::LibraryRequest request);

    /// From now on nothing waits for the library. Brings the catalogue up to date.
    void start();
    /// The files may have changed.
    void refresh();

private:
    void answer(const app::LibraryRequest& request);
    [[nodiscard]] library::Result<app::Command> try_to_answer(const app::LibraryRequest& request);
    [[nodiscard]] library::Result<void> open();
    void bring_up_to_date();
    [[nodiscard]] library::Result<void> try_to_bring_up_to_date();

    const UserFolders& m_folders;
    std::function<void(app::Command)> m_post;
    bool m_is_started = false;
    std::atomic<std::uint64_t> m_newest_search = 0;
    std::atomic<bool> m_is_to_refresh = false; ///< asked for, and not begun yet
    std::optional<app::Librarian> m_librarian; ///< of the thread that answers
    Worker m_answering;                        // after all that their jobs use
    Worker m_refreshing;
};

} // namespace platform
