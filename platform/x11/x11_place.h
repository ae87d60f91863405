// Where a window of X11 is, and where it opens.
#pragma once

#include "platform/place_on_screen.h"
#include "platform/window.h"
#include "platform/x11/x11_display.h"

namespace platform {

class X11Place {
public:
    /// Where a window with these options opens.
    X11Place(Display* display, const X11Atoms& atoms, const WindowOptions& options, float pixels_per_pt);

    /// In pixels of the screen, as it is or was while neither maximized nor full screen.
    [[nodiscard]] const Rectangle& normal() const { return m_normal; }
    [[nodiscard]] app::WindowPlace place() const;

    /// Tells the window manager of a place that was chosen, before the window is mapped.
    void propose(WindowId window) const;

    /// The window was moved, or its size changed.
    void on_configured(WindowId window, int width_px, int height_px);
    /// The window manager has changed _NET_WM_STATE.
    void on_state_changed(WindowId window);

private:
    Display* m_display;
    const X11Atoms& m_atoms;
    float m_pixels_per_pt;
    bool m_is_chosen; ///< not left to the window manager
    bool m_is_maximized;
    bool m_is_full_screen = false;
    Rectangle m_normal;
};

} // namespace platform
