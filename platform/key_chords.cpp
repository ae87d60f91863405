#include "platform/key_chords.h"

namespace platform {

namespace {

/// Where the letters of Greek, Cyrillic and all further scripts begin. Their keyboards have no Latin letters to hold Ctrl
/// with, so the place of the key counts, as everywhere else on those systems.
constexpr char32_t first_after_latin = 0x370;

#if defined(__APPLE__)
constexpr bool alt_writes_text =
    true; // "Option" reaches the third characters of a key, as AltGr does elsewhere
#else
constexpr bool alt_writes_text = false;
#endif

bool writes_text(const HeldKeys& held) {
    // Windows reports AltGr as Ctrl and Alt together.
    if (held.ctrl == held.alt)
        return true;
    return held.alt && alt_writes_text;
}

} // namespace

app::KeyChord named_chord(app::Key key, const HeldKeys& held) {
    return {key, 0, held.ctrl, held.alt, held.shift};
}

std::optional<app::KeyChord> character_chord(char32_t written, char32_t on_us_layout, const HeldKeys& held) {
    if (written >= first_after_latin && on_us_layout != 0)
        written = on_us_layout;
    if (written <= U' ' || writes_text(held))
        return std::nullopt;
    // The one character with Shift that has shortcuts: Ctrl and "+" is Ctrl+Shift+"=" on most keyboards.
    if (written == U'=' && held.shift)
        return app::KeyChord{app::Key::Character, U'+', held.ctrl, held.alt, false};
    return app::KeyChord{app::Key::Character, written, held.ctrl, held.alt, held.shift};
}

} // namespace platform
