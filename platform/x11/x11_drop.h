// Files dropped on a window of X11, by freedesktop.org's protocol XDND 5. The program they are dragged from is the source;
// nothing here waits for it, so one that vanishes or lies is merely not heard again.
#pragma once

#include "platform/x11/x11_display.h"

#include <string>
#include <vector>

namespace platform {

class X11Drop {
public:
    /// Tells sources that files may be dropped on the window.
    X11Drop(Display* display, WindowId window, const X11Atoms& atoms);

    /// Answers a message of the protocol; does nothing with others.
    void answer(const XClientMessageEvent& message);

    /// The paths of the files that were dropped, once the source has handed them out; none for other selections.
    [[nodiscard]] std::vector<std::string> take(const XSelectionEvent& handed);

private:
    void enter(const XClientMessageEvent& message);
    void ask_for_files(const XClientMessageEvent& drop);
    [[nodiscard]] std::string take_list();
    void send_status();
    void finish(bool taken);
    void send(const XClientMessageEvent& message);

    Display* m_display;
    WindowId m_window;
    const X11Atoms& m_atoms;
    WindowId m_source = 0; ///< 0: nothing is dragged over the window
    bool m_has_files = false;
    bool m_is_handing_out = false; ///< the source was asked for the files
};

} // namespace platform
