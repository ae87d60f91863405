#ifdef DSTL_HAVE_X11

#include "platform/x11/x11_drop.h"

#include "app/uri_list.h"

#include <X11/Xatom.h>

#include <algorithm>

namespace platform {

namespace {

constexpr Atom version = 5;

} // namespace

X11Drop::X11Drop(Display* display, WindowId window, const X11Atoms& atoms)
    : m_display(display), m_window(window), m_atoms(atoms) {
    XChangeProperty(display, window, atoms.xdnd_aware, XA_ATOM, 32, PropModeReplace,
                    reinterpret_cast<const unsigned char*>(&version), 1);
}

void X11Drop::answer(const XClientMessageEvent& message) {
    if (message.format != 32)
        return;
    if (message.message_type == m_atoms.xdnd_enter)
        return enter(message);
    if (m_source == 0 || static_cast<WindowId>(message.data.l[0]) != m_source)
        return;
    if (message.message_type == m_atoms.xdnd_position)
        send_status();
    else if (message.message_type == m_atoms.xdnd_leave)
        m_source = 0;
    else if (message.message_type == m_atoms.xdnd_drop)
        ask_for_files(message);
}

void X11Drop::enter(const XClientMessageEvent& message) {
    constexpr long has_more_than_three_types = 1;
    m_source = static_cast<WindowId>(message.data.l[0]);
    m_is_handing_out = false;
    std::vector<long> types(&message.data.l[2], &message.data.l[5]);
    if ((message.data.l[1] & has_more_than_three_types) != 0)
        types = numbers_of(m_display, m_source, m_atoms.xdnd_type_list);
    m_has_files = std::find(types.begin(), types.end(), static_cast<long>(m_atoms.uri_list)) != types.end();
}

void X11Drop::ask_for_files(const XClientMessageEvent& drop) {
    if (!m_has_files)
        return finish(false);
    m_is_handing_out = true;
    XConvertSelection(m_display, m_atoms.xdnd_selection, m_atoms.uri_list, m_atoms.dstl_drop, m_window,
                      static_cast<Time>(drop.data.l[2]));
    XFlush(m_display);
}

std::vector<std::string> X11Drop::take(const XSelectionEvent& handed) {
    if (!m_is_handing_out || handed.selection != m_atoms.xdnd_selection)
        return {};
    std::vector<std::string> paths;
    if (handed.property == m_atoms.dstl_drop)
        paths = app::paths_of_uri_list(take_list());
    finish(!paths.empty());
    return paths;
}

/// Empty when it is of another type, as when it comes in parts: those are for megabytes.
std::string X11Drop::take_list() {
    constexpr long longest_list_words = app::uri_list_bytes_max / 4;
    Atom type = 0;
    int bits = 0;
    unsigned long count = 0;
    unsigned long left = 0;
    unsigned char* value = nullptr;
    XGetWindowProperty(m_display, m_window, m_atoms.dstl_drop, 0, longest_list_words, False, m_atoms.uri_list,
                       &type, &bits, &count, &left, &value);
    XDeleteProperty(m_display, m_window, m_atoms.dstl_drop);
    std::string list;
    if (value != nullptr && type == m_atoms.uri_list && bits == 8 && left == 0)
        list.assign(reinterpret_cast<const char*>(value), count);
    if (value != nullptr)
        XFree(value);
    return list;
}

/// Whether we would take what is dragged: the same for every place in the window.
void X11Drop::send_status() {
    constexpr long accepts = 1;
    XClientMessageEvent status{};
    status.message_type = m_atoms.xdnd_status;
    status.data.l[1] = m_has_files ? accepts : 0;
    status.data.l[4] = m_has_files ? static_cast<long>(m_atoms.xdnd_action_copy) : 0;
    send(status);
}

void X11Drop::finish(bool taken) {
    XClientMessageEvent finished{};
    finished.message_type = m_atoms.xdnd_finished;
    finished.data.l[1] = taken ? 1 : 0;
    finished.data.l[2] = taken ? static_cast<long>(m_atoms.xdnd_action_copy) : 0;
    send(finished);
    m_source = 0;
    m_is_handing_out = false;
}

void X11Drop::send(const XClientMessageEvent& message) {
    XEvent event{};
    event.xclient = message;
    event.xclient.type = ClientMessage;
    event.xclient.window = m_source;
    event.xclient.format = 32;
    event.xclient.data.l[0] = static_cast<long>(m_window);
    XSendEvent(m_display, m_source, False, NoEventMask, &event);
    XFlush(m_display);
}

} // namespace platform

#endif
