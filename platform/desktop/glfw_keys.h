// GLFW's keys as ours.
#pragma once

#include "app/keys.h"

#include <optional>

namespace platform {

/// What a key press of GLFW's key callback means; nothing for keys without a meaning of ours, and for those that write
/// text now.
[[nodiscard]] std::optional<app::KeyChord> chord_from_glfw(int key, int scancode, int modifiers);

} // namespace platform
