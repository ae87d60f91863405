// Keys of X11 as ours, and what they write: through the input method, which composes accents and Chinese alike.
#pragma once

#include "app/keys.h"
#include "platform/x11/x11_display.h"
#include "ui/input_event.h"

#include <optional>
#include <vector>

namespace platform {

class X11Keyboard {
public:
    X11Keyboard(Display* display, WindowId window) : m_display(display), m_window(window) {}
    X11Keyboard(const X11Keyboard&) = delete;
    X11Keyboard& operator=(const X11Keyboard&) = delete;
    ~X11Keyboard();

    /// Opening the input method takes longer than all else in a window's start: it reads a file of 6,000 compositions.
    /// Until then keys write what is printed on them.
    void open_input_method();

    /// The window has the keyboard, or has it no more.
    void set_focused(bool focused) const;

    /// Adds what a press means. Events that XFilterEvent takes must not come here.
    void press(XKeyEvent& event, std::vector<ui::InputEvent>& events);

private:
    struct Lookup;
    [[nodiscard]] Lookup look_up(XKeyEvent& event) const;
    [[nodiscard]] char32_t written_without_modifiers(const XKeyEvent& event) const;
    [[nodiscard]] std::optional<app::KeyChord> chord(const XKeyEvent& event, KeySym symbol) const;

    Display* m_display;
    WindowId m_window;
    XIM m_method = nullptr;
    XIC m_context = nullptr;
};

} // namespace platform
