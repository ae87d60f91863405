// Reading in a window: opens it, waits for events, draws when a frame is due and only then.
#pragma once

#include "app/command.h"
#include "app/state.h"
#include "library/result.h"
#include "platform/user_data.h"
#include "platform/window.h"

namespace platform {

/// Returns when the window has been closed. It begins as the session was left, and with these commands.
[[nodiscard]] library::Result<void> run_window(app::State state, const app::Commands& first,
                                               Renderer renderer, const UserFolders& folders);

} // namespace platform
