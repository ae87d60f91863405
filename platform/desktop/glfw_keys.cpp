#include "platform/desktop/glfw_keys.h"

#include "platform/key_chords.h"

#include <GLFW/glfw3.h>
#include <imgui_internal.h>

namespace platform {

namespace {

std::optional<app::Key> named_key(int key) {
    switch (key) {
    case GLFW_KEY_LEFT: return app::Key::Left;
    case GLFW_KEY_RIGHT: return app::Key::Right;
    case GLFW_KEY_UP: return app::Key::Up;
    case GLFW_KEY_DOWN: return app::Key::Down;
    case GLFW_KEY_PAGE_UP: return app::Key::PageUp;
    case GLFW_KEY_PAGE_DOWN: return app::Key::PageDown;
    case GLFW_KEY_HOME: return app::Key::Home;
    case GLFW_KEY_END: return app::Key::End;
    case GLFW_KEY_SPACE: return app::Key::Space;
    case GLFW_KEY_ENTER:
    case GLFW_KEY_KP_ENTER: return app::Key::Enter;
    case GLFW_KEY_ESCAPE: return app::Key::Escape;
    case GLFW_KEY_TAB: return app::Key::Tab;
    case GLFW_KEY_BACKSPACE: return app::Key::Backspace;
    case GLFW_KEY_DELETE: return app::Key::Delete;
    case GLFW_KEY_F1: return app::Key::F1;
    case GLFW_KEY_F3: return app::Key::F3;
    case GLFW_KEY_F5: return app::Key::F5;
    case GLFW_KEY_F11: return app::Key::F11;
    default: return std::nullopt;
    }
}

/// What the key writes without Shift, 0 where it writes nothing. GLFW does not name the keypad's keys.
char32_t written_character(int key, int scancode) {
    if (key >= GLFW_KEY_KP_0 && key <= GLFW_KEY_KP_9)
        return U'0' + static_cast<char32_t>(key - GLFW_KEY_KP_0);
    if (key == GLFW_KEY_KP_ADD)
        return U'+';
    if (key == GLFW_KEY_KP_SUBTRACT)
        return U'-';
    const char* name = glfwGetKeyName(key, scancode);
    unsigned character = 0;
    if (name != nullptr)
        ImTextCharFromUtf8(&character, name, nullptr);
    return character;
}

HeldKeys held_keys(int modifiers) {
#if defined(__APPLE__)
    constexpr int command = GLFW_MOD_SUPER;
#else
    constexpr int command = GLFW_MOD_CONTROL;
#endif
    return {(modifiers & command) != 0, (modifiers & GLFW_MOD_ALT) != 0, (modifiers & GLFW_MOD_SHIFT) != 0};
}

} // namespace

std::optional<app::KeyChord> chord_from_glfw(int key, int scancode, int modifiers) {
    const HeldKeys held = held_keys(modifiers);
    if (const std::optional<app::Key> named = named_key(key))
        return named_chord(*named, held);
    // GLFW calls a letter's key by its capital on an American keyboard.
    const bool letter = key >= GLFW_KEY_A && key <= GLFW_KEY_Z;
    const char32_t on_us_layout = letter ? U'a' + static_cast<char32_t>(key - GLFW_KEY_A) : 0;
    return character_chord(written_character(key, scancode), on_us_layout, held);
}

} // namespace platform
