// Fingers on a touch screen, through the X Input extension, version 2.2.
#pragma once

#include "platform/host/dynamic_library.h"
#include "platform/x11/x11_display.h"
#include "platform/x11/xlib.h"
#include "ui/input_event.h"

#include <X11/extensions/XInput2.h>

#include <optional>

namespace platform {

class X11Touch {
public:
    /// Asks for the fingers on the window. Where libXi is not installed or the server has no such extension there are none.
    void listen(Display* display, WindowId window);

    /// What a generic event tells of a finger.
    [[nodiscard]] std::optional<ui::PointerEvent> translate(XGenericEventCookie& event,
                                                            float pixels_per_pt) const;

private:
    DynamicLibrary m_library; ///< loaded late: most machines have no touch screen
    Display* m_display = nullptr;
    int m_extension = 0;
};

} // namespace platform
