// Keys as the verb table names them, independent of any window library.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace app {

enum class Key {
    Character, ///< a key that writes something; `KeyChord::character` says what
    Left,
    Right,
    Up,
    Down,
    PageUp,
    PageDown,
    Home,
    End,
    Space,
    Enter,
    Escape,
    Tab,
    Backspace,
    Delete,
    F1,
    F3,
    F5,
    F11,
    VolumeUp,
    VolumeDown,
};

/// One press. Characters are what the user's keyboard layout writes, in lower case with Ctrl or Alt held. Shift is only
/// recorded where it does not already show in the character. On macOS Command counts as `ctrl`.
struct KeyChord {
    Key key = Key::Character;
    char32_t character = 0;
    bool ctrl = false;
    bool alt = false;
    bool shift = false;

    bool operator==(const KeyChord&) const = default;
};

/// "Ctrl+K", "PageDown", "?", "Ctrl++", "Shift+Space"; nothing when it is no key.
[[nodiscard]] std::optional<KeyChord> parse_key_chord(std::string_view text);

/// As parse_key_chord reads it.
[[nodiscard]] std::string key_chord_name(const KeyChord& chord);

} // namespace app
