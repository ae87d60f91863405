// The clipboard of X11: the text stays with the program it was copied in, which hands it out when somebody pastes.
#pragma once

#include "platform/x11/x11_display.h"

#include <string>

namespace platform {

class X11Clipboard {
public:
    X11Clipboard(Display* display, WindowId window, const X11Atoms& atoms)
        : m_display(display), m_window(window), m_atoms(atoms) {}

    void set(const std::string& text);

    /// Waits for the program that has the text, for half a second at most. Empty when it holds no text.
    [[nodiscard]] std::string text();

    /// Gives another program what it asked for.
    void answer(const XSelectionRequestEvent& request);

private:
    [[nodiscard]] bool put(const XSelectionRequestEvent& request);
    [[nodiscard]] std::string take_property(Atom property);

    Display* m_display;
    WindowId m_window;
    const X11Atoms& m_atoms;
    std::string m_text;
};

} // namespace platform
