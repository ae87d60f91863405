// SDL's keys as ours.
#pragma once

#include "app/keys.h"

#include <SDL_keyboard.h>

#include <optional>

namespace platform {

/// What a key press means; nothing for keys without a meaning of ours, and for those that write text now.
[[nodiscard]] std::optional<app::KeyChord> chord_from_sdl(const SDL_Keysym& key);

/// Whether held keys make a shortcut of what the keyboard writes. SDL reports it as text all the same.
[[nodiscard]] bool shortcut_keys_are_held(SDL_Keymod modifiers);

} // namespace platform
