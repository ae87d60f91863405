#ifdef DSTL_HAVE_X11

#include "platform/software/software_renderer.h"
#include "platform/window.h"
#include "platform/x11/wake_pipe.h"
#include "platform/x11/x11_clipboard.h"
#include "platform/x11/x11_display.h"
#include "platform/x11/x11_drop.h"
#include "platform/x11/x11_keyboard.h"
#include "platform/x11/x11_place.h"
#include "platform/x11/x11_strips.h"
#include "platform/x11/x11_touch.h"

#include <X11/Xatom.h>
#include <X11/Xutil.h>
#include <poll.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <utility>

namespace platform {

namespace {

/// A size in pixels.
struct Size {
    int width = 1;
    int height = 1;
};

class X11Window final : public Window {
public:
    X11Window(DisplayHandle display, const WindowOptions& options);

    [[nodiscard]] ui::Viewport viewport() const override;
    void wait_events(std::optional<double> timeout_s, std::vector<ui::InputEvent>& events) override;
    void wake() override { m_wake.wake(); }
    void begin_frame() override { m_renderer.begin_frame(viewport()); }
    void draw(ImDrawData& draw_data) override;
    void set_full_screen(FullScreen full_screen) override;
    [[nodiscard]] app::WindowPlace place() const override { return m_place.place(); }
    void set_clipboard(const std::string& text) override { m_clipboard.set(text); }
    [[nodiscard]] std::string clipboard() override { return m_clipboard.text(); }

private:
    [[nodiscard]] WindowId open(const std::string& title) const;
    [[nodiscard]] WindowId create() const;
    void introduce_to_window_manager(WindowId window, const std::string& title) const;
    void do_what_can_wait();
    /// Whether something came before the time was over.
    bool sleep(std::optional<double> timeout_s);
    void sleep_or_complete(std::optional<double> timeout_s);
    void report(const ui::InputEvent& event) { m_pending.push_back(event); }
    void report_mouse(ui::PointerPhase phase, int x_px, int y_px);
    void report_mouse_outside();
    void translate(XEvent& event);
    void translate_button(const XButtonEvent& event);
    void translate_message(const XClientMessageEvent& event);
    void show(const PixelRect& part);
    void take_dropped(const XSelectionEvent& handed);
    void on_configured(Size size);
    void on_exposed(const XExposeEvent& event);
    void on_minimised_or_restored();

    DisplayHandle m_display; // before all that is on it
    X11Atoms m_atoms;
    float m_pixels_per_pt;
    X11Place m_place;
    Size m_size;
    WindowId m_window;
    X11Strips m_strips;
    SoftwareRenderer m_renderer;
    X11Keyboard m_keyboard;
    X11Clipboard m_clipboard;
    X11Drop m_drop;
    X11Touch m_touch;
    WakePipe m_wake;
    bool m_has_frame = false;   ///< the renderer holds one
    bool m_is_viewable = false; ///< the server takes pixels
    bool m_is_complete = false; ///< what could wait is done
    bool m_mouse_is_down = false;
    std::vector<ui::InputEvent> m_pending;
};

X11Window::X11Window(DisplayHandle display, const WindowOptions& options)
    : m_display(std::move(display)),
      m_atoms(m_display.get()),
      m_pixels_per_pt(scale_of(m_display.get())),
      m_place(m_display.get(), m_atoms, options, m_pixels_per_pt),
      m_size{m_place.normal().width, m_place.normal().height},
      m_window(open(options.title)),
      m_strips(m_display.get(), m_window),
      m_keyboard(m_display.get(), m_window),
      m_clipboard(m_display.get(), m_window, m_atoms),
      m_drop(m_display.get(), m_window, m_atoms) {}

/// It is shown at once, although there is no frame yet: the window manager takes longer to place it than we to draw it.
WindowId X11Window::open(const std::string& title) const {
    const WindowId window = create();
    introduce_to_window_manager(window, title);
    m_place.propose(window);
    XMapWindow(m_display.get(), window);
    XFlush(m_display.get());
    return window;
}

WindowId X11Window::create() const {
    Display* const display = m_display.get();
    XSetWindowAttributes attributes{};
    attributes.background_pixmap =
        0; // the server paints nothing itself, so nothing flashes when the size changes
    attributes.bit_gravity = NorthWestGravity;
    attributes.event_mask = KeyPressMask | ButtonPressMask | ButtonReleaseMask | PointerMotionMask |
                            LeaveWindowMask | FocusChangeMask | ExposureMask | StructureNotifyMask |
                            PropertyChangeMask;
    return XCreateWindow(display, DefaultRootWindow(display), m_place.normal().x, m_place.normal().y,
                         static_cast<unsigned>(m_size.width), static_cast<unsigned>(m_size.height), 0,
                         CopyFromParent, InputOutput, nullptr, CWBackPixmap | CWBitGravity | CWEventMask,
                         &attributes);
}

void X11Window::introduce_to_window_manager(WindowId window, const std::string& title) const {
    Display* const display = m_display.get();
    std::array<char, 5> name = {"dstl"};
    XClassHint program{name.data(), name.data()};
    XSetClassHint(display, window, &program);
    XWMHints hints{};
    hints.flags = InputHint | StateHint;
    hints.input = True;
    hints.initial_state = NormalState;
    XSetWMHints(display, window, &hints);
    XStoreName(display, window, title.c_str());
    XChangeProperty(display, window, m_atoms.net_wm_name, m_atoms.utf8_string, 8, PropModeReplace,
                    reinterpret_cast<const unsigned char*>(title.data()), static_cast<int>(title.size()));
    std::array<Atom, 2> protocols = {m_atoms.wm_delete_window, m_atoms.net_wm_ping};
    XSetWMProtocols(display, window, protocols.data(), static_cast<int>(protocols.size()));
}

void X11Window::do_what_can_wait() {
    m_keyboard.open_input_method();
    m_touch.listen(m_display.get(), m_window);
    m_is_complete = true;
}

ui::Viewport X11Window::viewport() const {
    return {static_cast<float>(m_size.width) / m_pixels_per_pt,
            static_cast<float>(m_size.height) / m_pixels_per_pt, m_pixels_per_pt};
}

bool X11Window::sleep(std::optional<double> timeout_s) {
    if (XEventsQueued(m_display.get(), QueuedAfterFlush) > 0)
        return true;
    std::array<pollfd, 2> watched = {
        {{ConnectionNumber(m_display.get()), POLLIN, 0}, {m_wake.watched(), POLLIN, 0}}};
    const int ready =
        poll(watched.data(), watched.size(), timeout_s ? static_cast<int>(std::ceil(*timeout_s * 1000)) : -1);
    m_wake.clear();
    return ready != 0;
}

/// Nobody waits for these: they are done once the window has come to rest, or somebody types.
void X11Window::sleep_or_complete(std::optional<double> timeout_s) {
    constexpr double rest_s = 0.15; // the window manager may still be changing the window's size
    if (m_is_complete || !m_is_viewable || !m_has_frame || timeout_s.value_or(rest_s) < rest_s)
        (void)sleep(timeout_s);
    else if (!sleep(rest_s))
        do_what_can_wait();
}

void X11Window::wait_events(std::optional<double> timeout_s, std::vector<ui::InputEvent>& events) {
    if (m_pending.empty())
        sleep_or_complete(timeout_s);
    while (XPending(m_display.get()) > 0) {
        XEvent event;
        XNextEvent(m_display.get(), &event);
        if (event.type == KeyPress && !m_is_complete)
            do_what_can_wait();
        if (XFilterEvent(&event, 0) == False) // else the input method's
            translate(event);
    }
    std::move(m_pending.begin(), m_pending.end(), std::back_inserter(events));
    m_pending.clear();
}

void X11Window::draw(ImDrawData& draw_data) {
    m_has_frame = true;
    for (const PixelRect& part : m_renderer.take(draw_data, {0, 0, m_size.width, m_size.height}))
        if (m_is_viewable) // else the server will ask for it
            show(part);
}

void X11Window::show(const PixelRect& part) {
    for (PixelRect rest = part; !rest.is_empty();) {
        const PixelView strip = m_strips.strip_for(rest);
        m_renderer.draw(strip);
        m_strips.show(strip);
        rest.top = strip.area.bottom;
    }
}

void X11Window::set_full_screen(FullScreen full_screen) {
    constexpr long remove = 0;
    constexpr long add = 1;
    constexpr long from_an_application = 1;
    XEvent request{};
    request.xclient.type = ClientMessage;
    request.xclient.window = m_window;
    request.xclient.message_type = m_atoms.net_wm_state;
    request.xclient.format = 32;
    request.xclient.data.l[0] = full_screen == FullScreen::On ? add : remove;
    request.xclient.data.l[1] = static_cast<long>(m_atoms.net_wm_state_fullscreen);
    request.xclient.data.l[3] = from_an_application;
    XSendEvent(m_display.get(), DefaultRootWindow(m_display.get()), False,
               SubstructureNotifyMask | SubstructureRedirectMask, &request);
    XFlush(m_display.get());
}

void X11Window::translate(XEvent& event) {
    switch (event.type) {
    case ClientMessage: return translate_message(event.xclient);
    case KeyPress: return m_keyboard.press(event.xkey, m_pending);
    case ButtonPress:
    case ButtonRelease: return translate_button(event.xbutton);
    case MotionNotify: return report_mouse(ui::PointerPhase::Move, event.xmotion.x, event.xmotion.y);
    case LeaveNotify:
        if (!m_mouse_is_down) // else a drag goes on outside
            report_mouse_outside();
        return;
    case FocusIn: m_keyboard.set_focused(true); return report(ui::FocusGained{});
    case FocusOut: m_keyboard.set_focused(false); return report(ui::FocusLost{});
    case ConfigureNotify: return on_configured({event.xconfigure.width, event.xconfigure.height});
    case Expose: return on_exposed(event.xexpose);
    case MapNotify: return report(ui::Exposed{});
    case UnmapNotify: m_is_viewable = false; return report(ui::Hidden{});
    case PropertyNotify:
        if (event.xproperty.atom == m_atoms.wm_state)
            on_minimised_or_restored();
        else if (event.xproperty.atom == m_atoms.net_wm_state)
            m_place.on_state_changed(m_window);
        return;
    case MappingNotify: XRefreshKeyboardMapping(&event.xmapping); return;
    case SelectionRequest: return m_clipboard.answer(event.xselectionrequest);
    case SelectionNotify: return take_dropped(event.xselection);
    case GenericEvent:
        if (const auto touched = m_touch.translate(event.xcookie, m_pixels_per_pt))
            report(*touched);
        return;
    default: return;
    }
}

void X11Window::translate_message(const XClientMessageEvent& event) {
    if (event.message_type != m_atoms.wm_protocols)
        return m_drop.answer(event);
    const auto asked = static_cast<Atom>(event.data.l[0]);
    if (asked == m_atoms.wm_delete_window)
        report(ui::CloseRequested{});
    if (asked != m_atoms.net_wm_ping)
        return;
    XEvent answer{};
    answer.xclient = event;
    answer.xclient.window = DefaultRootWindow(m_display.get());
    XSendEvent(m_display.get(), answer.xclient.window, False,
               SubstructureNotifyMask | SubstructureRedirectMask, &answer);
}

/// The wheel has buttons of its own, two for each direction. Those for back and forward do what Alt and an arrow do.
void X11Window::translate_button(const XButtonEvent& event) {
    constexpr unsigned wheel_left = 6;
    constexpr unsigned wheel_right = 7;
    constexpr unsigned button_back = 8;
    constexpr unsigned button_forward = 9;
    const bool is_down = event.type == ButtonPress;
    const bool ctrl = (event.state & ControlMask) != 0;
    if (event.button == Button1) {
        m_mouse_is_down = is_down;
        report_mouse(is_down ? ui::PointerPhase::Down : ui::PointerPhase::Up, event.x, event.y);
        const bool outside =
            event.x < 0 || event.y < 0 || event.x >= m_size.width || event.y >= m_size.height;
        if (!is_down && outside)
            report_mouse_outside();
        return;
    }
    if (!is_down)
        return;
    switch (event.button) {
    case Button4: return report(ui::WheelTurned{0, 1, ctrl});
    case Button5: return report(ui::WheelTurned{0, -1, ctrl});
    case wheel_left: return report(ui::WheelTurned{-1, 0, ctrl});
    case wheel_right: return report(ui::WheelTurned{1, 0, ctrl});
    case button_back: return report(ui::KeyPressed{{app::Key::Left, 0, false, true}});
    case button_forward: return report(ui::KeyPressed{{app::Key::Right, 0, false, true}});
    default: return;
    }
}

void X11Window::report_mouse(ui::PointerPhase phase, int x_px, int y_px) {
    report(ui::PointerEvent{ui::PointerKind::Mouse, phase, 0, static_cast<float>(x_px) / m_pixels_per_pt,
                            static_cast<float>(y_px) / m_pixels_per_pt});
}

void X11Window::report_mouse_outside() {
    report(
        ui::PointerEvent{ui::PointerKind::Mouse, ui::PointerPhase::Move, 0, ui::outside_pt, ui::outside_pt});
}

void X11Window::take_dropped(const XSelectionEvent& handed) {
    if (auto paths = m_drop.take(handed); !paths.empty())
        report(ui::FilesDropped{std::move(paths)});
}

void X11Window::on_configured(Size size) {
    m_place.on_configured(m_window, size.width, size.height);
    if (size.width == m_size.width && size.height == m_size.height)
        return; // it was moved
    m_size = size;
    report(ui::ViewportChanged{viewport()});
}

/// The frame taken last is drawn once more, there: nothing has to be laid out for it.
void X11Window::on_exposed(const XExposeEvent& event) {
    m_is_viewable = true;
    if (m_has_frame)
        show({event.x, event.y, event.x + event.width, event.y + event.height});
}

/// Some window managers leave a minimised window mapped.
void X11Window::on_minimised_or_restored() {
    const std::vector<long> state = numbers_of(m_display.get(), m_window, m_atoms.wm_state);
    if (state.empty())
        return;
    if (state.front() == IconicState)
        report(ui::Hidden{});
    else
        report(ui::Exposed{});
}

} // namespace

library::Result<std::unique_ptr<Window>> open_x11_window(const WindowOptions& options) {
    DisplayHandle display(XOpenDisplay(nullptr));
    if (!display)
        return library::system_failure("window", std::string("the X server ") + XDisplayName(nullptr) +
                                                     " cannot be reached");
    if (!shows_our_pixels(display.get()))
        return library::system_failure("window", "the X server shows no 24-bit colours");
    survive_x11_errors();
    return std::make_unique<X11Window>(std::move(display), options);
}

} // namespace platform

#endif
