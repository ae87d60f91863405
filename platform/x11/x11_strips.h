// The way of pixels to a window: through strips of memory that we share with the X server where it runs on this machine.
// A few strips used over and over stay in the processor's caches; memory for the whole window would have to be asked for
// page by page before the first frame, by the server once more, and that takes longer than drawing it.
#pragma once

#include "platform/software/pixels.h"
#include "platform/x11/x11_display.h"

#include <X11/extensions/XShm.h>

#include <memory>
#include <vector>

namespace platform {

class X11Strips {
public:
    /// For windows of the display's default visual, for which shows_our_pixels() is true. Neither is taken over.
    X11Strips(Display* display, WindowId window);
    X11Strips(const X11Strips&) = delete;
    X11Strips& operator=(const X11Strips&) = delete;
    ~X11Strips();

    /// A place for the pixels of the upper rows of `part`, as many as there is room for; `part` is not empty. Pixels of
    /// before are still in it.
    [[nodiscard]] PixelView strip_for(const PixelRect& part);

    /// Puts the pixels of the strip on the window, after strip_for().
    void show(const PixelView& strip);

private:
    bool share_memory(XImage& image);

    struct DestroyImage {
        void operator()(XImage* image) const;
    };

    Display* m_display;
    WindowId m_window;
    GC m_context;
    XShmSegmentInfo m_segment{};
    bool m_is_shared = false;
    std::vector<std::uint32_t> m_own_memory; ///< where it is not shared
    std::unique_ptr<XImage, DestroyImage> m_image;
    std::size_t m_next_strip = 0;
};

} // namespace platform
