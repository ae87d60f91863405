#ifdef DSTL_HAVE_X11

#include "platform/x11/x11_place.h"

#include <X11/Xatom.h>
#include <X11/Xutil.h>

#include <algorithm>
#include <array>

namespace platform {

namespace {

/// The part of the screens without panels.
Rectangle free_part(Display* display, Atom workarea) {
    const std::vector<long> area = numbers_of(display, DefaultRootWindow(display), workarea);
    if (area.size() >= 4 && area[2] > 0 && area[3] > 0)
        return {static_cast<int>(area[0]), static_cast<int>(area[1]), static_cast<int>(area[2]),
                static_cast<int>(area[3])};
    const int screen = DefaultScreen(display);
    return {0, 0, DisplayWidth(display, screen), DisplayHeight(display, screen)};
}

Rectangle opening_rectangle(const Rectangle& screen, const WindowOptions& options, float scale) {
    if (options.place)
        return within(rectangle_of(*options.place, scale), screen);
    return {0, 0, std::min(static_cast<int>(options.width_pt * scale), screen.width),
            std::min(static_cast<int>(options.height_pt * scale), screen.height)};
}

} // namespace

X11Place::X11Place(Display* display, const X11Atoms& atoms, const WindowOptions& options, float pixels_per_pt)
    : m_display(display),
      m_atoms(atoms),
      m_pixels_per_pt(pixels_per_pt),
      m_is_chosen(options.place.has_value()),
      m_is_maximized(options.place && options.place->is_maximized),
      m_normal(opening_rectangle(free_part(display, atoms.net_workarea), options, pixels_per_pt)) {}

app::WindowPlace X11Place::place() const {
    app::WindowPlace place = place_of(m_normal, m_pixels_per_pt);
    place.is_maximized = m_is_maximized;
    return place;
}

void X11Place::propose(WindowId window) const {
    if (!m_is_chosen)
        return;
    XSizeHints hints{};
    hints.flags = USPosition | PPosition | PWinGravity;
    hints.x = m_normal.x;
    hints.y = m_normal.y;
    hints.win_gravity = StaticGravity; // the place is the content's, not the frame's
    XSetWMNormalHints(m_display, window, &hints);
    const std::array<Atom, 2> maximized = {m_atoms.net_wm_state_maximized_horz,
                                           m_atoms.net_wm_state_maximized_vert};
    if (m_is_maximized)
        XChangeProperty(m_display, window, m_atoms.net_wm_state, XA_ATOM, 32, PropModeReplace,
                        reinterpret_cast<const unsigned char*>(maximized.data()),
                        static_cast<int>(maximized.size()));
}

/// A window manager puts the window into one of its own, so only the server knows where on the screen it is.
void X11Place::on_configured(WindowId window, int width_px, int height_px) {
    if (m_is_maximized || m_is_full_screen)
        return;
    WindowId child = 0;
    XTranslateCoordinates(m_display, window, DefaultRootWindow(m_display), 0, 0, &m_normal.x, &m_normal.y,
                          &child);
    m_normal.width = width_px;
    m_normal.height = height_px;
}

void X11Place::on_state_changed(WindowId window) {
    const std::vector<long> state = numbers_of(m_display, window, m_atoms.net_wm_state);
    const auto has = [&](Atom atom) {
        return std::find(state.begin(), state.end(), static_cast<long>(atom)) != state.end();
    };
    m_is_full_screen = has(m_atoms.net_wm_state_fullscreen);
    m_is_maximized = has(m_atoms.net_wm_state_maximized_horz) && has(m_atoms.net_wm_state_maximized_vert);
}

} // namespace platform

#endif
