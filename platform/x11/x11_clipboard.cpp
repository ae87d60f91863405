#ifdef DSTL_HAVE_X11

#include "platform/x11/x11_clipboard.h"

#include <X11/Xatom.h>
#include <poll.h>

#include <array>
#include <chrono>

namespace platform {

namespace {

constexpr std::chrono::milliseconds longest_wait(500);
constexpr long longest_text_words = 4 * 1024 * 1024; ///< of four bytes

const unsigned char* bytes_of(const void* values) {
    return static_cast<const unsigned char*>(values);
}

/// Whether the answer came in time. Everything else stays in the queue.
bool wait_for_answer(Display* display, WindowId window, XEvent& event) {
    using Clock = std::chrono::steady_clock;
    const auto give_up = Clock::now() + longest_wait;
    while (XCheckTypedWindowEvent(display, window, SelectionNotify, &event) == False) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(give_up - Clock::now());
        pollfd connection{ConnectionNumber(display), POLLIN, 0};
        if (left.count() <= 0 || poll(&connection, 1, static_cast<int>(left.count())) <= 0)
            return false;
    }
    return true;
}

} // namespace

void X11Clipboard::set(const std::string& text) {
    m_text = text;
    XSetSelectionOwner(m_display, m_atoms.clipboard, m_window, CurrentTime);
    XFlush(m_display);
}

std::string X11Clipboard::text() {
    if (XGetSelectionOwner(m_display, m_atoms.clipboard) == m_window)
        return m_text;
    XConvertSelection(m_display, m_atoms.clipboard, m_atoms.utf8_string, m_atoms.dstl_clipboard, m_window,
                      CurrentTime);
    XEvent event;
    if (!wait_for_answer(m_display, m_window, event) || event.xselection.property == 0)
        return {};
    return take_property(event.xselection.property);
}

std::string X11Clipboard::take_property(Atom property) {
    Atom type = 0;
    int bits = 0;
    unsigned long count = 0;
    unsigned long left = 0;
    unsigned char* value = nullptr;
    XGetWindowProperty(m_display, m_window, property, 0, longest_text_words, True, m_atoms.utf8_string, &type,
                       &bits, &count, &left, &value);
    std::string text;
    if (value != nullptr && type == m_atoms.utf8_string && bits == 8)
        text.assign(reinterpret_cast<const char*>(value), count);
    if (value != nullptr)
        XFree(value);
    return text;
}

bool X11Clipboard::put(const XSelectionRequestEvent& request) {
    if (request.property == 0)
        return false;
    if (request.target == m_atoms.targets) {
        const std::array<Atom, 2> targets = {m_atoms.targets, m_atoms.utf8_string};
        XChangeProperty(m_display, request.requestor, request.property, XA_ATOM, 32, PropModeReplace,
                        bytes_of(targets.data()), static_cast<int>(targets.size()));
        return true;
    }
    if (request.target != m_atoms.utf8_string)
        return false;
    XChangeProperty(m_display, request.requestor, request.property, m_atoms.utf8_string, 8, PropModeReplace,
                    bytes_of(m_text.data()), static_cast<int>(m_text.size()));
    return true;
}

void X11Clipboard::answer(const XSelectionRequestEvent& request) {
    XEvent event{};
    event.xselection.type = SelectionNotify;
    event.xselection.requestor = request.requestor;
    event.xselection.selection = request.selection;
    event.xselection.target = request.target;
    event.xselection.time = request.time;
    event.xselection.property = put(request) ? request.property : 0;
    XSendEvent(m_display, request.requestor, False, NoEventMask, &event);
    XFlush(m_display);
}

} // namespace platform

#endif
