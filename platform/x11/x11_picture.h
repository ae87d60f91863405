// The pixels of a window, in memory that we share with the X server where it runs on this machine.
#pragma once

#include "platform/software/pixels.h"
#include "platform/x11/x11_display.h"

#include <X11/extensions/XShm.h>

#include <memory>
#include <span>

namespace platform {

class X11Picture {
public:
    /// Of the display's default visual, for which shows_our_pixels() is true.
    X11Picture(Display* display, int width_px, int height_px);
    X11Picture(const X11Picture&) = delete;
    X11Picture& operator=(const X11Picture&) = delete;
    ~X11Picture();

    /// To draw on. Waits until the server has read what was shown last.
    [[nodiscard]] PixelView pixels_to_draw_on();
    [[nodiscard]] PixelRect bounds() const { return {0, 0, m_image->width, m_image->height}; }

    /// Asks the server to copy these parts to the window; those outside of the picture are cut off.
    void show(WindowId window, GC context, std::span<const PixelRect> parts);

private:
    bool share_memory(int width_px, int height_px);

    struct DestroyImage {
        void operator()(XImage* image) const;
    };

    Display* m_display;
    XShmSegmentInfo m_segment{};
    bool m_is_shared = false;
    bool m_is_being_read = false;
    std::unique_ptr<XImage, DestroyImage> m_image;
};

} // namespace platform
