// Reading in a window: opens it, waits for events, draws when a frame is due and only then.
#pragma once

#include "app/state.h"
#include "library/result.h"
#include "platform/user_data.h"
#include "platform/window.h"

namespace platform {

/// Returns when the window has been closed. `open_id` names the thesis to show; empty: as the session was left.
[[nodiscard]] library::Result<void> run_window(app::State state, const std::string& open_id,
                                               Renderer renderer, const UserFolders& folders);

} // namespace platform
