// Reading in a window: opens it, waits for events, draws when a frame is due and only then.
#pragma once

#include "app/files.h"
#include "app/state.h"
#include "library/result.h"
#include "platform/window.h"

namespace platform {

/// Where a window's program finds again what it saved.
struct SessionFile {
    app::Files& files;
    std::string path; ///< empty: nothing is saved
};

/// Returns when the window has been closed. `open_id` names the thesis to show; empty: as the session was left.
[[nodiscard]] library::Result<void> run_window(app::State state, const std::string& open_id,
                                               Renderer renderer, const SessionFile& session);

} // namespace platform
