#ifdef DSTL_HAVE_X11

#include "platform/x11/x11_touch.h"

#include <array>

namespace platform {

namespace {

std::optional<ui::PointerPhase> phase_of(int type) {
    switch (type) {
    case XI_TouchBegin: return ui::PointerPhase::Down;
    case XI_TouchUpdate: return ui::PointerPhase::Move;
    case XI_TouchEnd: return ui::PointerPhase::Up;
    default: return std::nullopt;
    }
}

} // namespace

void X11Touch::listen(Display* display, WindowId window) {
    int first_event = 0;
    int first_error = 0;
    int major = 2;
    int minor = 2;
    if (XQueryExtension(display, "XInputExtension", &m_extension, &first_event, &first_error) == False)
        return;
    m_library.load("libXi.so.6");
    const auto query_version = m_library.function<decltype(XIQueryVersion)>("XIQueryVersion");
    const auto select_events = m_library.function<decltype(XISelectEvents)>("XISelectEvents");
    if (query_version == nullptr || select_events == nullptr || query_version(display, &major, &minor) != 0)
        return;
    std::array<unsigned char, XIMaskLen(XI_LASTEVENT)> wanted{};
    for (const int type : {XI_TouchBegin, XI_TouchUpdate, XI_TouchEnd})
        XISetMask(wanted.data(), type);
    XIEventMask mask{XIAllMasterDevices, static_cast<int>(wanted.size()), wanted.data()};
    if (select_events(display, window, &mask, 1) == 0)
        m_display = display;
}

std::optional<ui::PointerEvent> X11Touch::translate(XGenericEventCookie& event, float pixels_per_pt) const {
    if (m_display == nullptr || event.extension != m_extension)
        return std::nullopt;
    const std::optional<ui::PointerPhase> phase = phase_of(event.evtype);
    if (!phase || XGetEventData(m_display, &event) == False)
        return std::nullopt;
    const auto& finger = *static_cast<const XIDeviceEvent*>(event.data);
    const ui::PointerEvent touched{ui::PointerKind::Touch, *phase, finger.detail,
                                   static_cast<float>(finger.event_x) / pixels_per_pt,
                                   static_cast<float>(finger.event_y) / pixels_per_pt};
    XFreeEventData(m_display, &event);
    return touched;
}

} // namespace platform

#endif
