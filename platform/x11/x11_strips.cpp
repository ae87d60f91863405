#ifdef DSTL_HAVE_X11

#include "platform/x11/x11_strips.h"

#include <X11/Xutil.h>
#include <sys/ipc.h>
#include <sys/shm.h>

#include <algorithm>

namespace platform {

namespace {

constexpr std::size_t strip_count = 4;
constexpr std::size_t strip_px = 40 * 1024; ///< 32 rows of 1280
constexpr std::size_t bytes_per_pixel = 4;
constexpr std::size_t all_bytes = strip_count * strip_px * bytes_per_pixel;

/// A server on another machine cannot read our memory; that shows only when it is asked to.
bool server_reads(Display* display, XShmSegmentInfo& segment) {
    XSync(display, False);
    const int errors_before = count_of_x11_errors();
    XShmAttach(display, &segment);
    XSync(display, False);
    return count_of_x11_errors() == errors_before;
}

} // namespace

void X11Strips::DestroyImage::operator()(XImage* image) const {
    // Neither is Xlib's to free.
    image->data = nullptr;
    image->obdata = nullptr;
    XDestroyImage(image);
}

X11Strips::X11Strips(Display* display, WindowId window)
    : m_display(display), m_window(window), m_context(XCreateGC(display, window, 0, nullptr)) {
    const int screen = DefaultScreen(display);
    m_image.reset(XCreateImage(display, DefaultVisual(display, screen),
                               static_cast<unsigned>(DefaultDepth(display, screen)), ZPixmap, 0, nullptr, 1,
                               1, bytes_per_pixel * 8, 0));
    if (share_memory(*m_image))
        return;
    m_own_memory.resize(strip_px);
    m_image->data = reinterpret_cast<char*>(m_own_memory.data());
}

X11Strips::~X11Strips() {
    if (m_is_shared) {
        XShmDetach(m_display, &m_segment);
        shmdt(m_segment.shmaddr);
    }
    XFreeGC(m_display, m_context);
}

bool X11Strips::share_memory(XImage& image) {
    if (XShmQueryExtension(m_display) == False)
        return false;
    m_segment.shmid = shmget(IPC_PRIVATE, all_bytes, IPC_CREAT | 0600);
    if (m_segment.shmid == -1)
        return false;
    m_segment.shmaddr = static_cast<char*>(shmat(m_segment.shmid, nullptr, 0));
    m_segment.readOnly = True;
    const bool is_mapped = m_segment.shmaddr != reinterpret_cast<char*>(-1);
    m_is_shared = is_mapped && server_reads(m_display, m_segment);
    shmctl(m_segment.shmid, IPC_RMID, nullptr); // it goes when both have let go of it, also after a crash
    if (is_mapped && !m_is_shared)
        shmdt(m_segment.shmaddr);
    image.obdata = reinterpret_cast<char*>(&m_segment);
    return m_is_shared;
}

PixelView X11Strips::strip_for(const PixelRect& part) {
    const auto width = static_cast<std::size_t>(part.width());
    const auto rows = static_cast<int>(std::max<std::size_t>(strip_px / width, 1));
    PixelRect area = part;
    area.bottom = std::min(part.bottom, part.top + rows);
    if (!m_is_shared)
        return {m_own_memory.data(), area};
    if (m_next_strip == strip_count) {
        XSync(m_display, False); // the server has read them all
        m_next_strip = 0;
    }
    return {reinterpret_cast<std::uint32_t*>(m_segment.shmaddr) + m_next_strip++ * strip_px, area};
}

void X11Strips::show(const PixelView& strip) {
    const auto width = static_cast<unsigned>(strip.area.width());
    const auto height = static_cast<unsigned>(strip.area.height());
    m_image->data = reinterpret_cast<char*>(strip.pixels);
    m_image->width = strip.area.width();
    m_image->height = strip.area.height();
    m_image->bytes_per_line = strip.area.width() * static_cast<int>(bytes_per_pixel);
    if (m_is_shared)
        XShmPutImage(m_display, m_window, m_context, m_image.get(), 0, 0, strip.area.left, strip.area.top,
                     width, height, False);
    else
        XPutImage(m_display, m_window, m_context, m_image.get(), 0, 0, strip.area.left, strip.area.top, width,
                  height);
    XFlush(m_display);
}

} // namespace platform

#endif
