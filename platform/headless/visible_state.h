// What a person could see of the running program, as JSON: for `state` and `expect` of replays. docs/replay.md lists it.
#pragma once

#include "platform/headless/headless_app.h"

#include <nlohmann/json.hpp>

namespace platform {

[[nodiscard]] nlohmann::ordered_json visible_state(const HeadlessApp& headless);

} // namespace platform
