#include "platform/sdl/sdl_keys.h"

#include "platform/key_chords.h"

namespace platform {

namespace {

std::optional<app::Key> named_key(SDL_Keycode key) {
    switch (key) {
    case SDLK_LEFT: return app::Key::Left;
    case SDLK_RIGHT: return app::Key::Right;
    case SDLK_UP: return app::Key::Up;
    case SDLK_DOWN: return app::Key::Down;
    case SDLK_PAGEUP: return app::Key::PageUp;
    case SDLK_PAGEDOWN: return app::Key::PageDown;
    case SDLK_HOME: return app::Key::Home;
    case SDLK_END: return app::Key::End;
    case SDLK_SPACE: return app::Key::Space;
    case SDLK_RETURN:
    case SDLK_KP_ENTER: return app::Key::Enter;
    case SDLK_ESCAPE: return app::Key::Escape;
    case SDLK_TAB: return app::Key::Tab;
    case SDLK_BACKSPACE: return app::Key::Backspace;
    case SDLK_DELETE: return app::Key::Delete;
    case SDLK_F1: return app::Key::F1;
    case SDLK_F3: return app::Key::F3;
    case SDLK_F5: return app::Key::F5;
    case SDLK_F11: return app::Key::F11;
    case SDLK_VOLUMEUP: return app::Key::VolumeUp;
    case SDLK_VOLUMEDOWN: return app::Key::VolumeDown;
    default: return std::nullopt;
    }
}

/// What the key writes without Shift, 0 where it writes nothing.
char32_t written_character(SDL_Keycode key) {
    // Keys without a character carry this bit; those of the keypad are among them.
    if ((key & SDLK_SCANCODE_MASK) == 0)
        return static_cast<char32_t>(key);
    if (key == SDLK_KP_0)
        return U'0';
    if (key >= SDLK_KP_1 && key <= SDLK_KP_9)
        return U'1' + static_cast<char32_t>(key - SDLK_KP_1);
    if (key == SDLK_KP_PLUS)
        return U'+';
    return key == SDLK_KP_MINUS ? U'-' : 0;
}

HeldKeys held_keys(unsigned modifiers) {
#if defined(__APPLE__)
    constexpr unsigned command = KMOD_GUI;
#else
    constexpr unsigned command = KMOD_CTRL;
#endif
    // The right Alt key is AltGr on most of the world's keyboards: it writes.
    return {(modifiers & command) != 0, (modifiers & KMOD_LALT) != 0, (modifiers & KMOD_SHIFT) != 0};
}

} // namespace

std::optional<app::KeyChord> chord_from_sdl(const SDL_Keysym& key) {
    const HeldKeys held = held_keys(key.mod);
    if (const std::optional<app::Key> named = named_key(key.sym))
        return named_chord(*named, held);
    const bool letter = key.scancode >= SDL_SCANCODE_A && key.scancode <= SDL_SCANCODE_Z;
    const char32_t on_us_layout = letter ? U'a' + static_cast<char32_t>(key.scancode - SDL_SCANCODE_A) : 0;
    return character_chord(written_character(key.sym), on_us_layout, held);
}

bool shortcut_keys_are_held(SDL_Keymod modifiers) {
    return character_chord(U'a', U'a', held_keys(modifiers)).has_value();
}

} // namespace platform
