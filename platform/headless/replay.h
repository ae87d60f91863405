// Runs a replay script on the headless program.
#pragma once

#include "app/files.h"
#include "app/replay_script.h"
#include "app/state.h"
#include "library/result.h"
#include "ui/input_event.h"
#include "ui/text/fonts.h"

#include <functional>
#include <string>
#include <vector>

namespace platform {

struct ReplayOptions {
    ui::Viewport viewport;
    std::string out_folder = "."; ///< of pictures and states; made when it is not there
    std::string script_name;      ///< for messages
    text::FindFont find_font;     ///< empty for the same pixels on every machine
};

/// Runs the steps in order and stops at the first expectation that fails, with a BadInput error that tells what was got and
/// what was wanted. `tell` is given a line for each file written.
[[nodiscard]] library::Result<void> run_replay(app::State state, const std::vector<app::ReplayStep>& steps,
                                               const ReplayOptions& options, app::Files& files,
                                               const std::function<void(const std::string&)>& tell);

} // namespace platform
