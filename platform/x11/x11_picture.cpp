#ifdef DSTL_HAVE_X11

#include "platform/x11/x11_picture.h"


#include <X11/Xutil.h>
#include <sys/ipc.h>
#include <sys/shm.h>

#include <cstdlib>
#include <utility>

namespace platform {

namespace {

constexpr int bits_per_pixel = 32;
constexpr std::size_t bytes_per_pixel = 4;

/// A server on another machine cannot read our memory; that shows only when it is asked to.
bool server_reads(Display* display, XShmSegmentInfo& segment) {
    XSync(display, False);
    const int errors_before = count_of_x11_errors();
    XShmAttach(display, &segment);
    XSync(display, False);
    return count_of_x11_errors() == errors_before;
}

} // namespace

void X11Picture::DestroyImage::operator()(XImage* image) const {
    image->data = nullptr; // ours
    XDestroyImage(image);
}

X11Picture::X11Picture(Display* display, int width_px, int height_px) : m_display(display) {
    if (share_memory(width_px, height_px))
        return;
    const int screen = DefaultScreen(display);
    const std::size_t bytes = static_cast<std::size_t>(width_px) * static_cast<std::size_t>(height_px) * bytes_per_pixel;
    auto* const pixels = static_cast<char*>(std::calloc(bytes, 1));
    m_image.reset(XCreateImage(display, DefaultVisual(display, screen),
                               static_cast<unsigned>(DefaultDepth(display, screen)), ZPixmap, 0, pixels,
                               static_cast<unsigned>(width_px), static_cast<unsigned>(height_px),
                               bits_per_pixel, 0));
}

X11Picture::~X11Picture() {
    if (m_is_shared) {
        XShmDetach(m_display, &m_segment);
        shmdt(m_segment.shmaddr);
    } else {
        std::free(m_image->data);
    }
}

bool X11Picture::share_memory(int width_px, int height_px) {
    if (XShmQueryExtension(m_display) == False)
        return false;
    const int screen = DefaultScreen(m_display);
    std::unique_ptr<XImage, DestroyImage> image(
        XShmCreateImage(m_display, DefaultVisual(m_display, screen),
                        static_cast<unsigned>(DefaultDepth(m_display, screen)), ZPixmap, nullptr, &m_segment,
                        static_cast<unsigned>(width_px), static_cast<unsigned>(height_px)));
    const auto row_bytes = static_cast<std::size_t>(width_px) * bytes_per_pixel;
    if (!image || static_cast<std::size_t>(image->bytes_per_line) != row_bytes)
        return false;
    const std::size_t bytes = row_bytes * static_cast<std::size_t>(height_px);
    m_segment.shmid = shmget(IPC_PRIVATE, bytes, IPC_CREAT | 0600);
    if (m_segment.shmid == -1)
        return false;
    m_segment.shmaddr = static_cast<char*>(shmat(m_segment.shmid, nullptr, 0));
    image->data = m_segment.shmaddr;
    m_segment.readOnly = True;
    const bool is_mapped = m_segment.shmaddr != reinterpret_cast<char*>(-1);
    m_is_shared = is_mapped && server_reads(m_display, m_segment);
    shmctl(m_segment.shmid, IPC_RMID, nullptr); // it goes when both have let go of it, also after a crash
    if (is_mapped && !m_is_shared)
        shmdt(m_segment.shmaddr);
    if (m_is_shared)
        m_image = std::move(image);
    return m_is_shared;
}

PixelView X11Picture::pixels_to_draw_on() {
    if (m_is_being_read)
        XSync(m_display, False);
    m_is_being_read = false;
    return {reinterpret_cast<std::uint32_t*>(m_image->data), m_image->width, m_image->height};
}

void X11Picture::show(WindowId window, GC context, std::span<const PixelRect> parts) {
    for (const PixelRect& wanted : parts) {
        const PixelRect part = shared_part(wanted, bounds());
        if (part.is_empty())
            continue;
        const auto width = static_cast<unsigned>(part.width());
        const auto height = static_cast<unsigned>(part.height());
        if (m_is_shared)
            XShmPutImage(m_display, window, context, m_image.get(), part.left, part.top, part.left, part.top,
                         width, height, False);
        else
            XPutImage(m_display, window, context, m_image.get(), part.left, part.top, part.left, part.top,
                      width, height);
        m_is_being_read = m_is_shared;
    }
    XFlush(m_display);
}

} // namespace platform

#endif
