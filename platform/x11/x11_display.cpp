#ifdef DSTL_HAVE_X11

#include "platform/x11/x11_display.h"

#include <X11/Xutil.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <bit>
#include <cstdlib>
#include <string_view>

namespace platform {

namespace {

constexpr float scale_max = 4;
constexpr float dpi_of_scale_1 = 96;

/// Xlib's handler of errors is the process's, and is given nothing to keep this in.
std::atomic<int> errors = 0; // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

int count_error(Display* /*display*/, XErrorEvent* /*error*/) {
    return ++errors;
}

} // namespace

void survive_x11_errors() {
    XSetErrorHandler(count_error);
}

int count_of_x11_errors() {
    return errors;
}

X11Atoms::X11Atoms(Display* display) {
    struct Name {
        const char* name;
        Atom X11Atoms::*atom;
    };
    constexpr std::array<Name, 26> names = {{
        {"WM_PROTOCOLS", &X11Atoms::wm_protocols},
        {"WM_DELETE_WINDOW", &X11Atoms::wm_delete_window},
        {"WM_STATE", &X11Atoms::wm_state},
        {"_NET_WM_PING", &X11Atoms::net_wm_ping},
        {"_NET_WM_NAME", &X11Atoms::net_wm_name},
        {"_NET_WM_STATE", &X11Atoms::net_wm_state},
        {"_NET_WM_STATE_FULLSCREEN", &X11Atoms::net_wm_state_fullscreen},
        {"_NET_WM_STATE_MAXIMIZED_HORZ", &X11Atoms::net_wm_state_maximized_horz},
        {"_NET_WM_STATE_MAXIMIZED_VERT", &X11Atoms::net_wm_state_maximized_vert},
        {"_NET_WORKAREA", &X11Atoms::net_workarea},
        {"CLIPBOARD", &X11Atoms::clipboard},
        {"TARGETS", &X11Atoms::targets},
        {"UTF8_STRING", &X11Atoms::utf8_string},
        {"DSTL_CLIPBOARD", &X11Atoms::dstl_clipboard},
        {"XdndAware", &X11Atoms::xdnd_aware},
        {"XdndEnter", &X11Atoms::xdnd_enter},
        {"XdndPosition", &X11Atoms::xdnd_position},
        {"XdndStatus", &X11Atoms::xdnd_status},
        {"XdndLeave", &X11Atoms::xdnd_leave},
        {"XdndDrop", &X11Atoms::xdnd_drop},
        {"XdndFinished", &X11Atoms::xdnd_finished},
        {"XdndSelection", &X11Atoms::xdnd_selection},
        {"XdndTypeList", &X11Atoms::xdnd_type_list},
        {"XdndActionCopy", &X11Atoms::xdnd_action_copy},
        {"text/uri-list", &X11Atoms::uri_list},
        {"DSTL_DROP", &X11Atoms::dstl_drop},
    }};
    std::array<char*, names.size()> wanted{};
    std::transform(names.begin(), names.end(), wanted.begin(),
                   [](const Name& name) { return const_cast<char*>(name.name); }); // Xlib only reads it
    std::array<Atom, names.size()> atoms{};
    XInternAtoms(display, wanted.data(), static_cast<int>(wanted.size()), False, atoms.data());
    for (std::size_t at = 0; at < names.size(); ++at)
        this->*names.at(at).atom = atoms.at(at);
}

std::vector<long> numbers_of(Display* display, WindowId window, Atom property) {
    constexpr long most = 64;
    Atom type = 0;
    int bits = 0;
    unsigned long count = 0;
    unsigned long left = 0;
    unsigned char* values = nullptr;
    XGetWindowProperty(display, window, property, 0, most, False, AnyPropertyType, &type, &bits, &count,
                       &left, &values);
    if (values == nullptr)
        return {};
    const auto* const first = reinterpret_cast<const long*>(values);
    std::vector<long> numbers(first, first + (bits == 32 ? count : 0));
    XFree(values);
    return numbers;
}

float scale_of(Display* display) {
    const char* const resources = XResourceManagerString(display);
    if (resources == nullptr)
        return 1;
    constexpr std::string_view name = "Xft.dpi:";
    const std::string_view all = resources;
    const std::size_t start = all.find(name);
    if (start == std::string_view::npos || (start != 0 && all[start - 1] != '\n'))
        return 1;
    // The resources end with a zero byte, and strtof skips the tab before the number.
    const float dpi = std::strtof(all.data() + start + name.size(), nullptr);
    return dpi >= dpi_of_scale_1 ? std::min(dpi / dpi_of_scale_1, scale_max) : 1;
}

bool shows_our_pixels(Display* display) {
    const int screen = DefaultScreen(display);
    const Visual& visual = *DefaultVisual(display, screen);
    constexpr int ours = std::endian::native == std::endian::little ? LSBFirst : MSBFirst;
    return DefaultDepth(display, screen) >= 24 && visual.red_mask == 0xFF0000 &&
           visual.green_mask == 0xFF00 && visual.blue_mask == 0xFF && ImageByteOrder(display) == ours;
}

} // namespace platform

#endif
