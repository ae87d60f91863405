// The connection to an X server, and the names that windows are managed by.
#pragma once

#include "platform/x11/xlib.h"

#include <memory>
#include <vector>

namespace platform {

/// A window as the server numbers it; platform::Window is another thing.
using WindowId = ::Window;

struct CloseDisplay {
    void operator()(Display* display) const { XCloseDisplay(display); }
};
using DisplayHandle = std::unique_ptr<Display, CloseDisplay>;

/// Names from the ICCCM, the Extended Window Manager Hints and XDND, as the server numbers them.
struct X11Atoms {
    /// Asks the server once for all of them.
    explicit X11Atoms(Display* display);

    Atom wm_protocols = 0;
    Atom wm_delete_window = 0;
    Atom wm_state = 0;
    Atom net_wm_ping = 0;
    Atom net_wm_name = 0;
    Atom net_wm_state = 0;
    Atom net_wm_state_fullscreen = 0;
    Atom net_wm_state_maximized_horz = 0;
    Atom net_wm_state_maximized_vert = 0;
    Atom net_workarea = 0;
    Atom clipboard = 0;
    Atom targets = 0;
    Atom utf8_string = 0;
    Atom dstl_clipboard = 0; ///< the property of ours that others put their clipboard into
    Atom xdnd_aware = 0;
    Atom xdnd_enter = 0;
    Atom xdnd_position = 0;
    Atom xdnd_status = 0;
    Atom xdnd_leave = 0;
    Atom xdnd_drop = 0;
    Atom xdnd_finished = 0;
    Atom xdnd_selection = 0;
    Atom xdnd_type_list = 0;
    Atom xdnd_action_copy = 0;
    Atom uri_list = 0;
    Atom dstl_drop = 0; ///< the property of ours that others put the names of dropped files into
};

/// The values of a property of 32-bit numbers, which Xlib hands out as longs, 64 at most; none where it is not set.
[[nodiscard]] std::vector<long> numbers_of(Display* display, WindowId window, Atom property);

/// Xlib's own answer to an error is to end the program, and a window of somebody else that is gone is one: from now on
/// errors are only counted, for the whole process.
void survive_x11_errors();
[[nodiscard]] int count_of_x11_errors();

/// Pixels per point as the desktop's settings say (the resource Xft.dpi, 96 being 1); 1 where they say nothing.
[[nodiscard]] float scale_of(Display* display);

/// Whether pixels of the default screen are 0xXXRRGGBB, in this machine's byte order. Nearly all are.
[[nodiscard]] bool shows_our_pixels(Display* display);

} // namespace platform
