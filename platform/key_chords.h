// How key presses become app::KeyChord, the same for every window library.
#pragma once

#include "app/keys.h"

#include <optional>

namespace platform {

struct HeldKeys {
    bool ctrl = false; ///< on macOS: Command
    bool alt = false;
    bool shift = false;
};

[[nodiscard]] app::KeyChord named_chord(app::Key key, const HeldKeys& held);

/// The chord of a key that writes `written` on the user's layout without Shift, and `on_us_layout` (a lower-case letter,
/// else 0) on an American keyboard. Nothing where the key writes text, which comes as ui::TextEntered.
[[nodiscard]] std::optional<app::KeyChord> character_chord(char32_t written, char32_t on_us_layout,
                                                           const HeldKeys& held);

} // namespace platform
