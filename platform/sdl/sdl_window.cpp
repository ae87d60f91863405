#include "platform/sdl/sdl_keys.h"
#include "platform/sdl/software_renderer.h"
#include "platform/sdl/x11_scale.h"
#include "platform/window.h"

#include <SDL.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <utility>

namespace platform {

namespace {

/// SDL's video is set up for as long as this lives.
class SdlVideo {
public:
    SdlVideo() : m_is_ready(SDL_InitSubSystem(SDL_INIT_VIDEO) == 0) {}
    SdlVideo(const SdlVideo&) = delete;
    SdlVideo& operator=(const SdlVideo&) = delete;
    ~SdlVideo() {
        if (m_is_ready)
            SDL_QuitSubSystem(SDL_INIT_VIDEO);
    }

    [[nodiscard]] bool is_ready() const { return m_is_ready; }

private:
    bool m_is_ready;
};

struct DestroyWindow {
    void operator()(SDL_Window* window) const { SDL_DestroyWindow(window); }
};
using WindowHandle = std::unique_ptr<SDL_Window, DestroyWindow>;

class SdlWindow final : public Window {
public:
    SdlWindow(std::unique_ptr<SdlVideo> video, WindowHandle window, SDL_Renderer* renderer, float scale);

    [[nodiscard]] ui::Viewport viewport() const override { return m_viewport; }
    void wait_events(std::optional<double> timeout_s, std::vector<ui::InputEvent>& events) override;
    void wake() override;
    void begin_frame() override { m_renderer.begin_frame(m_viewport); }
    void draw(ImDrawData& draw_data) override;
    void set_full_screen(FullScreen full_screen) override;
    void set_clipboard(const std::string& text) override;
    [[nodiscard]] std::string clipboard() override;

private:
    void measure();
    void on_resized();
    void report(const ui::InputEvent& event) { m_pending.push_back(event); }
    void report_mouse(ui::PointerPhase phase, int x_units, int y_units);
    void report_finger(ui::PointerPhase phase, const SDL_TouchFingerEvent& finger);
    void report_wheel(const SDL_MouseWheelEvent& wheel);
    void translate(const SDL_Event& event);
    void translate_window_event(const SDL_WindowEvent& event);

    std::unique_ptr<SdlVideo> m_video; // before the window: it ends last
    WindowHandle m_window;
    SoftwareRenderer m_renderer;
    /// What the desktop's settings say on top of what SDL knows.
    float m_scale_of_desktop;

    ui::Viewport m_viewport;
    /// SDL's mouse is in the window's own units: pixels on X11, points elsewhere.
    float m_points_per_unit = 1;
    bool m_mouse_is_down = false;
    std::vector<ui::InputEvent> m_pending;
};

SdlWindow::SdlWindow(std::unique_ptr<SdlVideo> video, WindowHandle window, SDL_Renderer* renderer,
                     float scale)
    : m_video(std::move(video)),
      m_window(std::move(window)),
      m_renderer(renderer),
      m_scale_of_desktop(scale) {
    measure();
}

void SdlWindow::measure() {
    int width_units = 0;
    int height_units = 0;
    int width_px = 0;
    SDL_GetWindowSize(m_window.get(), &width_units, &height_units);
    SDL_GetWindowSizeInPixels(m_window.get(), &width_px, nullptr);
    if (width_units <= 0 || height_units <= 0 || width_px <= 0)
        return; // minimised; it keeps the size before
    m_points_per_unit = 1 / m_scale_of_desktop;
    const float pixels_per_unit = static_cast<float>(width_px) / static_cast<float>(width_units);
    m_viewport = {static_cast<float>(width_units) * m_points_per_unit,
                  static_cast<float>(height_units) * m_points_per_unit, pixels_per_unit * m_scale_of_desktop};
}

void SdlWindow::on_resized() {
    measure();
    report(ui::ViewportChanged{m_viewport});
}

void SdlWindow::wait_events(std::optional<double> timeout_s, std::vector<ui::InputEvent>& events) {
    SDL_Event event;
    bool is_event = false;
    if (!m_pending.empty() || (timeout_s && *timeout_s <= 0))
        is_event = SDL_PollEvent(&event) == 1;
    else if (timeout_s)
        is_event = SDL_WaitEventTimeout(&event, static_cast<int>(std::ceil(*timeout_s * 1000))) == 1;
    else
        is_event = SDL_WaitEvent(&event) == 1;
    for (; is_event; is_event = SDL_PollEvent(&event) == 1)
        translate(event);
    std::move(m_pending.begin(), m_pending.end(), std::back_inserter(events));
    m_pending.clear();
}

void SdlWindow::wake() {
    SDL_Event nothing = {};
    nothing.type = SDL_USEREVENT;
    SDL_PushEvent(&nothing);
}

void SdlWindow::draw(ImDrawData& draw_data) {
    m_renderer.draw(draw_data);
    // Only now, so that no empty window flashes up first.
    if ((SDL_GetWindowFlags(m_window.get()) & SDL_WINDOW_SHOWN) == 0)
        SDL_ShowWindow(m_window.get());
    m_renderer.show();
}

void SdlWindow::set_full_screen(FullScreen full_screen) {
    const Uint32 flags = full_screen == FullScreen::On ? Uint32{SDL_WINDOW_FULLSCREEN_DESKTOP} : 0;
    SDL_SetWindowFullscreen(m_window.get(), flags);
}

void SdlWindow::set_clipboard(const std::string& text) {
    SDL_SetClipboardText(text.c_str());
}

std::string SdlWindow::clipboard() {
    const std::unique_ptr<char, decltype(&SDL_free)> text(SDL_GetClipboardText(), &SDL_free);
    return text == nullptr ? "" : text.get();
}

void SdlWindow::translate(const SDL_Event& event) {
    switch (event.type) {
    case SDL_QUIT: // also sent when the last window is closed
        return report(ui::CloseRequested{});
    case SDL_WINDOWEVENT: return translate_window_event(event.window);
    case SDL_KEYDOWN:
        if (const auto chord = chord_from_sdl(event.key.keysym))
            report(ui::KeyPressed{*chord});
        return;
    case SDL_TEXTINPUT:
        // Space is a key of its own.
        if (std::string_view(event.text.text) != " " && !shortcut_keys_are_held(SDL_GetModState()))
            report(ui::TextEntered{event.text.text});
        return;
    case SDL_MOUSEMOTION:
        if (event.motion.which != SDL_TOUCH_MOUSEID)
            report_mouse(ui::PointerPhase::Move, event.motion.x, event.motion.y);
        return;
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
        if (event.button.which == SDL_TOUCH_MOUSEID || event.button.button != SDL_BUTTON_LEFT)
            return;
        m_mouse_is_down = event.type == SDL_MOUSEBUTTONDOWN;
        return report_mouse(m_mouse_is_down ? ui::PointerPhase::Down : ui::PointerPhase::Up, event.button.x,
                            event.button.y);
    case SDL_MOUSEWHEEL: return report_wheel(event.wheel);
    case SDL_FINGERDOWN: return report_finger(ui::PointerPhase::Down, event.tfinger);
    case SDL_FINGERMOTION: return report_finger(ui::PointerPhase::Move, event.tfinger);
    case SDL_FINGERUP: return report_finger(ui::PointerPhase::Up, event.tfinger);
    default: return;
    }
}

void SdlWindow::translate_window_event(const SDL_WindowEvent& event) {
    switch (event.event) {
    case SDL_WINDOWEVENT_SIZE_CHANGED:
    case SDL_WINDOWEVENT_DISPLAY_CHANGED: return on_resized();
    case SDL_WINDOWEVENT_SHOWN:
    case SDL_WINDOWEVENT_EXPOSED:
    case SDL_WINDOWEVENT_RESTORED: return report(ui::Exposed{});
    case SDL_WINDOWEVENT_HIDDEN:
    case SDL_WINDOWEVENT_MINIMIZED: return report(ui::Hidden{});
    case SDL_WINDOWEVENT_FOCUS_GAINED: return report(ui::FocusGained{});
    case SDL_WINDOWEVENT_FOCUS_LOST: return report(ui::FocusLost{});
    case SDL_WINDOWEVENT_LEAVE:
        if (!m_mouse_is_down) // else a drag goes on outside
            report(ui::PointerEvent{ui::PointerKind::Mouse, ui::PointerPhase::Move, 0, ui::outside_pt,
                                    ui::outside_pt});
        return;
    default: return;
    }
}

void SdlWindow::report_mouse(ui::PointerPhase phase, int x_units, int y_units) {
    report(ui::PointerEvent{ui::PointerKind::Mouse, phase, 0, static_cast<float>(x_units) * m_points_per_unit,
                            static_cast<float>(y_units) * m_points_per_unit});
}

void SdlWindow::report_finger(ui::PointerPhase phase, const SDL_TouchFingerEvent& finger) {
    // Fingers on a trackpad are not on the screen.
    if (SDL_GetTouchDeviceType(finger.touchId) == SDL_TOUCH_DEVICE_DIRECT)
        report(ui::PointerEvent{ui::PointerKind::Touch, phase, finger.fingerId,
                                finger.x * m_viewport.width_pt, finger.y * m_viewport.height_pt});
}

void SdlWindow::report_wheel(const SDL_MouseWheelEvent& wheel) {
    const float sign = wheel.direction == SDL_MOUSEWHEEL_FLIPPED ? -1.0F : 1.0F;
    const bool ctrl = (SDL_GetModState() & KMOD_CTRL) != 0;
    report(ui::WheelTurned{sign * wheel.preciseX, sign * wheel.preciseY, ctrl});
}

void set_hints() {
    // The drivers that show a window; a user's SDL_VIDEODRIVER goes first.
    SDL_SetHintWithPriority(SDL_HINT_VIDEODRIVER, "x11,wayland,windows,cocoa", SDL_HINT_DEFAULT);
    SDL_SetHint(SDL_HINT_RENDER_DRIVER, "software");
    SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
    SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "1");
    SDL_SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0");
    SDL_SetHint(SDL_HINT_WINDOWS_DPI_SCALING, "1");
    SDL_SetHint(SDL_HINT_APP_NAME, "dstl");
    // Ctrl+C ends the program at once, as it does with the other window.
    SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
}

/// SDL also has drivers that draw into the void, or on a text console.
bool shows_windows(std::string_view driver) {
    constexpr std::array<std::string_view, 4> drivers = {"x11", "wayland", "windows", "cocoa"};
    return std::find(drivers.begin(), drivers.end(), driver) != drivers.end();
}

/// Wide enough for the wanted points, but not wider than the screen, whose rest would be hidden.
void resize_to_points(SDL_Window* window, const WindowOptions& options, float scale) {
    SDL_Rect free = {};
    if (SDL_GetDisplayUsableBounds(SDL_GetWindowDisplayIndex(window), &free) != 0)
        return;
    SDL_SetWindowSize(window, std::min(static_cast<int>(options.width_pt * scale), free.w),
                      std::min(static_cast<int>(options.height_pt * scale), free.h));
    SDL_SetWindowPosition(window, SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED);
}

tl::unexpected<library::Error> sdl_failure() {
    return library::system_failure("window", SDL_GetError());
}

} // namespace

library::Result<std::unique_ptr<Window>> open_software_window(const WindowOptions& options) {
    set_hints();
    auto video = std::make_unique<SdlVideo>();
    if (!video->is_ready())
        return sdl_failure();
    const std::string_view driver = SDL_GetCurrentVideoDriver();
    if (!shows_windows(driver))
        return library::system_failure("window", "SDL's driver " + std::string(driver) +
                                                     " shows no window; unset SDL_VIDEODRIVER");
    // Without it SDL would show our pixels through OpenGL. Only these two can show them as they are.
    if (driver == "x11" || driver == "windows")
        SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    WindowHandle window(
        SDL_CreateWindow(options.title.c_str(), SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED,
                         static_cast<int>(options.width_pt), static_cast<int>(options.height_pt),
                         SDL_WINDOW_HIDDEN | SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI));
    if (window == nullptr)
        return sdl_failure();
    const float scale = x11_scale(window.get());
    resize_to_points(window.get(), options, scale);
    SDL_Renderer* renderer = SDL_CreateRenderer(window.get(), -1, SDL_RENDERER_SOFTWARE);
    if (renderer == nullptr)
        return sdl_failure();
    return std::make_unique<SdlWindow>(std::move(video), std::move(window), renderer, scale);
}

} // namespace platform
