// The one place where the state changes. Does no I/O, reads no clock: what it needs comes in the command, what is to be
// done outside goes out as effects.
#pragma once

#include "app/command.h"
#include "app/effect.h"
#include "app/state.h"

namespace app {

[[nodiscard]] Effects update(State& state, const Command& command);

} // namespace app
