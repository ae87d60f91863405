#include "platform/place_on_screen.h"
#include "platform/sdl/sdl_keys.h"
#include "platform/sdl/sdl_library.h"
#include "platform/software/software_renderer.h"
#include "platform/window.h"

#include <SDL.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

namespace platform {

namespace {

/// SDL's video is set up for as long as this lives.
class SdlVideo {
public:
    explicit SdlVideo(const SdlLibrary& sdl)
        : m_sdl(sdl), m_is_ready(sdl.InitSubSystem(SDL_INIT_VIDEO) == 0) {}
    SdlVideo(const SdlVideo&) = delete;
    SdlVideo& operator=(const SdlVideo&) = delete;
    ~SdlVideo() {
        if (m_is_ready)
            m_sdl.QuitSubSystem(SDL_INIT_VIDEO);
    }

    [[nodiscard]] bool is_ready() const { return m_is_ready; }
    [[nodiscard]] const SdlLibrary& sdl() const { return m_sdl; }

private:
    SdlLibrary m_sdl;
    bool m_is_ready;
};

using WindowHandle = std::unique_ptr<SDL_Window, decltype(SDL_DestroyWindow)*>;

class SdlWindow final : public Window {
public:
    SdlWindow(std::unique_ptr<SdlVideo> video, WindowHandle window,
              const std::optional<app::WindowPlace>& place);

    [[nodiscard]] ui::Viewport viewport() const override { return m_viewport; }
    void wait_events(std::optional<double> timeout_s, std::vector<ui::InputEvent>& events) override;
    void wake() override;
    void begin_frame() override { m_renderer.begin_frame(m_viewport); }
    void draw(ImDrawData& draw_data) override;
    void set_full_screen(FullScreen full_screen) override;
    [[nodiscard]] app::WindowPlace place() const override;
    void set_clipboard(const std::string& text) override;
    [[nodiscard]] std::string clipboard() override;

private:
    [[nodiscard]] Rectangle rectangle() const;
    void measure();
    void remember_place();
    void on_resized();
    void report(const ui::InputEvent& event) { m_pending.push_back(event); }
    void report_mouse(ui::PointerPhase phase, int x_units, int y_units);
    void report_finger(ui::PointerPhase phase, const SDL_TouchFingerEvent& finger);
    void report_wheel(const SDL_MouseWheelEvent& wheel);
    void show(SDL_Surface& surface, const PixelRect& part);
    void translate(const SDL_Event& event);
    void translate_drop(const SDL_DropEvent& drop);
    void translate_side_button(const SDL_MouseButtonEvent& button);
    void translate_window_event(const SDL_WindowEvent& event);

    std::unique_ptr<SdlVideo> m_video; // before the window: it ends last
    const SdlLibrary& m_sdl;
    WindowHandle m_window;
    SoftwareRenderer m_renderer;
    std::vector<std::uint32_t> m_pixels; ///< of the part that is being shown
    SDL_Surface* m_surface = nullptr;    ///< what the last frame was shown on; null: it is gone

    ui::Viewport m_viewport;
    Rectangle m_normal;                 ///< where it is, or was while neither maximized nor full screen
    std::vector<std::string> m_dropped; ///< while files are being dropped
    bool m_mouse_is_down = false;
    std::vector<ui::InputEvent> m_pending;
};

SdlWindow::SdlWindow(std::unique_ptr<SdlVideo> video, WindowHandle window,
                     const std::optional<app::WindowPlace>& place)
    : m_video(std::move(video)), m_sdl(m_video->sdl()), m_window(std::move(window)), m_normal(rectangle()) {
    if (place && place->is_maximized)
        m_sdl.MaximizeWindow(m_window.get());
    measure();
}

Rectangle SdlWindow::rectangle() const {
    Rectangle now;
    m_sdl.GetWindowPosition(m_window.get(), &now.x, &now.y);
    m_sdl.GetWindowSize(m_window.get(), &now.width, &now.height);
    return now;
}

void SdlWindow::remember_place() {
    constexpr Uint32 elsewhere =
        SDL_WINDOW_MAXIMIZED | SDL_WINDOW_FULLSCREEN | SDL_WINDOW_MINIMIZED | SDL_WINDOW_HIDDEN;
    if ((m_sdl.GetWindowFlags(m_window.get()) & elsewhere) == 0)
        m_normal = rectangle();
}

app::WindowPlace SdlWindow::place() const {
    app::WindowPlace place = place_of(m_normal, 1);
    place.is_maximized = (m_sdl.GetWindowFlags(m_window.get()) & SDL_WINDOW_MAXIMIZED) != 0;
    return place;
}

void SdlWindow::measure() {
    int width_units = 0;
    int height_units = 0;
    int width_px = 0;
    m_sdl.GetWindowSize(m_window.get(), &width_units, &height_units);
    m_sdl.GetWindowSizeInPixels(m_window.get(), &width_px, nullptr);
    if (width_units <= 0 || height_units <= 0 || width_px <= 0)
        return; // minimised; it keeps the size before
    m_viewport = {static_cast<float>(width_units), static_cast<float>(height_units),
                  static_cast<float>(width_px) / static_cast<float>(width_units)};
}

void SdlWindow::on_resized() {
    measure();
    remember_place();
    m_surface = nullptr;
    report(ui::ViewportChanged{m_viewport});
}

void SdlWindow::wait_events(std::optional<double> timeout_s, std::vector<ui::InputEvent>& events) {
    SDL_Event event;
    bool is_event = false;
    if (!m_pending.empty() || (timeout_s && *timeout_s <= 0))
        is_event = m_sdl.PollEvent(&event) == 1;
    else if (timeout_s)
        is_event = m_sdl.WaitEventTimeout(&event, static_cast<int>(std::ceil(*timeout_s * 1000))) == 1;
    else
        is_event = m_sdl.WaitEvent(&event) == 1;
    for (; is_event; is_event = m_sdl.PollEvent(&event) == 1)
        translate(event);
    std::move(m_pending.begin(), m_pending.end(), std::back_inserter(events));
    m_pending.clear();
}

void SdlWindow::wake() {
    SDL_Event nothing = {};
    nothing.type = SDL_USEREVENT;
    m_sdl.PushEvent(&nothing);
}

void SdlWindow::draw(ImDrawData& draw_data) {
    SDL_Surface* const surface = m_sdl.GetWindowSurface(m_window.get());
    if (surface == nullptr)
        return m_renderer.skip(draw_data); // the window is just being hidden
    if (std::exchange(m_surface, surface) != surface)
        m_renderer.forget_frame();
    const auto changed = m_renderer.take(draw_data, {0, 0, surface->w, surface->h});
    // Only now, so that no empty window flashes up first.
    if ((m_sdl.GetWindowFlags(m_window.get()) & SDL_WINDOW_SHOWN) == 0)
        m_sdl.ShowWindow(m_window.get());
    for (const PixelRect& part : changed)
        show(*surface, part);
}

/// The surface may have another kind of pixels than we draw.
void SdlWindow::show(SDL_Surface& surface, const PixelRect& part) {
    m_pixels.resize(static_cast<std::size_t>(part.width()) * static_cast<std::size_t>(part.height()));
    m_renderer.draw({m_pixels.data(), part});
    std::uint8_t* const to = static_cast<std::uint8_t*>(surface.pixels) +
                             std::ptrdiff_t{part.top} * surface.pitch +
                             std::ptrdiff_t{part.left} * surface.format->BytesPerPixel;
    m_sdl.ConvertPixels(part.width(), part.height(), SDL_PIXELFORMAT_RGB888, m_pixels.data(),
                        part.width() * 4, surface.format->format, to, surface.pitch);
    const SDL_Rect shown = {part.left, part.top, part.width(), part.height()};
    m_sdl.UpdateWindowSurfaceRects(m_window.get(), &shown, 1);
}

void SdlWindow::set_full_screen(FullScreen full_screen) {
    const Uint32 flags = full_screen == FullScreen::On ? Uint32{SDL_WINDOW_FULLSCREEN_DESKTOP} : 0;
    m_sdl.SetWindowFullscreen(m_window.get(), flags);
}

void SdlWindow::set_clipboard(const std::string& text) {
    m_sdl.SetClipboardText(text.c_str());
}

std::string SdlWindow::clipboard() {
    const std::unique_ptr<char, decltype(m_sdl.free)> text(m_sdl.GetClipboardText(), m_sdl.free);
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
        if (std::string_view(event.text.text) != " " && !shortcut_keys_are_held(m_sdl.GetModState()))
            report(ui::TextEntered{event.text.text});
        return;
    case SDL_MOUSEMOTION:
        if (event.motion.which != SDL_TOUCH_MOUSEID)
            report_mouse(ui::PointerPhase::Move, event.motion.x, event.motion.y);
        return;
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
        if (event.button.which == SDL_TOUCH_MOUSEID)
            return;
        if (event.button.button != SDL_BUTTON_LEFT)
            return translate_side_button(event.button);
        m_mouse_is_down = event.type == SDL_MOUSEBUTTONDOWN;
        return report_mouse(m_mouse_is_down ? ui::PointerPhase::Down : ui::PointerPhase::Up, event.button.x,
                            event.button.y);
    case SDL_MOUSEWHEEL: return report_wheel(event.wheel);
    case SDL_DROPFILE:
    case SDL_DROPTEXT:
    case SDL_DROPCOMPLETE: return translate_drop(event.drop);
    case SDL_FINGERDOWN: return report_finger(ui::PointerPhase::Down, event.tfinger);
    case SDL_FINGERMOTION: return report_finger(ui::PointerPhase::Move, event.tfinger);
    case SDL_FINGERUP: return report_finger(ui::PointerPhase::Up, event.tfinger);
    default: return;
    }
}

/// SDL tells one file after the other, and then that these were all. What it tells is ours to free.
void SdlWindow::translate_drop(const SDL_DropEvent& drop) {
    const std::unique_ptr<char, decltype(m_sdl.free)> text(drop.file, m_sdl.free);
    if (drop.type == SDL_DROPFILE && text != nullptr)
        m_dropped.emplace_back(text.get());
    if (drop.type == SDL_DROPCOMPLETE && !m_dropped.empty())
        report(ui::FilesDropped{std::exchange(m_dropped, {})});
}

/// Back and forward, as Alt and an arrow.
void SdlWindow::translate_side_button(const SDL_MouseButtonEvent& button) {
    if (button.type != SDL_MOUSEBUTTONDOWN)
        return;
    if (button.button == SDL_BUTTON_X1)
        report(ui::KeyPressed{{app::Key::Left, 0, false, true}});
    else if (button.button == SDL_BUTTON_X2)
        report(ui::KeyPressed{{app::Key::Right, 0, false, true}});
}

void SdlWindow::translate_window_event(const SDL_WindowEvent& event) {
    switch (event.event) {
    case SDL_WINDOWEVENT_MOVED: return remember_place();
    case SDL_WINDOWEVENT_SIZE_CHANGED:
    case SDL_WINDOWEVENT_DISPLAY_CHANGED: return on_resized();
    case SDL_WINDOWEVENT_SHOWN:
    case SDL_WINDOWEVENT_EXPOSED:
    case SDL_WINDOWEVENT_RESTORED:
        m_surface = nullptr; // SDL may have made another one
        return report(ui::Exposed{});
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
    report(ui::PointerEvent{ui::PointerKind::Mouse, phase, 0, static_cast<float>(x_units),
                            static_cast<float>(y_units)});
}

void SdlWindow::report_finger(ui::PointerPhase phase, const SDL_TouchFingerEvent& finger) {
    // Fingers on a trackpad are not on the screen.
    if (m_sdl.GetTouchDeviceType(finger.touchId) == SDL_TOUCH_DEVICE_DIRECT)
        report(ui::PointerEvent{ui::PointerKind::Touch, phase, finger.fingerId,
                                finger.x * m_viewport.width_pt, finger.y * m_viewport.height_pt});
}

void SdlWindow::report_wheel(const SDL_MouseWheelEvent& wheel) {
    const float sign = wheel.direction == SDL_MOUSEWHEEL_FLIPPED ? -1.0F : 1.0F;
    const bool ctrl = (m_sdl.GetModState() & KMOD_CTRL) != 0;
    report(ui::WheelTurned{sign * wheel.preciseX, sign * wheel.preciseY, ctrl});
}

void set_hints(const SdlLibrary& sdl) {
    // The drivers that show a window; a user's SDL_VIDEODRIVER goes first.
    sdl.SetHintWithPriority(SDL_HINT_VIDEODRIVER, "x11,wayland,windows,cocoa", SDL_HINT_DEFAULT);
    sdl.SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
    sdl.SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "1");
    sdl.SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0");
    sdl.SetHint(SDL_HINT_WINDOWS_DPI_SCALING, "1");
    sdl.SetHint(SDL_HINT_APP_NAME, "dstl");
    // Ctrl+C ends the program at once, as it does with the other window.
    sdl.SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
}

/// SDL also has drivers that draw into the void, or on a text console.
bool shows_windows(std::string_view driver) {
    constexpr std::array<std::string_view, 4> drivers = {"x11", "wayland", "windows", "cocoa"};
    return std::find(drivers.begin(), drivers.end(), driver) != drivers.end();
}

/// Not wider than the screen, which would hide the rest.
void shrink_to_screen(const SdlLibrary& sdl, SDL_Window* window, const WindowOptions& options) {
    SDL_Rect free = {};
    if (sdl.GetDisplayUsableBounds(sdl.GetWindowDisplayIndex(window), &free) != 0)
        return;
    sdl.SetWindowSize(window, std::min(static_cast<int>(options.width_pt), free.w),
                      std::min(static_cast<int>(options.height_pt), free.h));
    sdl.SetWindowPosition(window, SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED);
}

/// Where it was left, or where it can be reached.
void put_on_screen(const SdlLibrary& sdl, SDL_Window* window, const app::WindowPlace& place) {
    Rectangle there = rectangle_of(place, 1);
    const SDL_Rect wanted = {there.x, there.y, there.width, there.height};
    SDL_Rect free = {};
    if (sdl.GetDisplayUsableBounds(sdl.GetRectDisplayIndex(&wanted), &free) == 0)
        there = within(there, {free.x, free.y, free.w, free.h});
    sdl.SetWindowSize(window, there.width, there.height);
    sdl.SetWindowPosition(window, there.x, there.y);
}

tl::unexpected<library::Error> sdl_failure(const SdlLibrary& sdl) {
    return library::system_failure("window", sdl.GetError());
}

} // namespace

library::Result<std::unique_ptr<Window>> open_sdl_window(const WindowOptions& options) {
    TRY(const SdlLibrary sdl, SdlLibrary::load());
    set_hints(sdl);
    auto video = std::make_unique<SdlVideo>(sdl);
    if (!video->is_ready())
        return sdl_failure(sdl);
    const std::string_view driver = sdl.GetCurrentVideoDriver();
    if (!shows_windows(driver))
        return library::system_failure("window", "SDL's driver " + std::string(driver) +
                                                     " shows no window; unset SDL_VIDEODRIVER");
    // Without it SDL would show our pixels through OpenGL. Only these two can show them as they are.
    if (driver == "x11" || driver == "windows")
        sdl.SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    WindowHandle window(sdl.CreateWindow(options.title.c_str(), SDL_WINDOWPOS_CENTERED,
                                         SDL_WINDOWPOS_CENTERED, static_cast<int>(options.width_pt),
                                         static_cast<int>(options.height_pt),
                                         SDL_WINDOW_HIDDEN | SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI),
                        sdl.DestroyWindow);
    if (window == nullptr)
        return sdl_failure(sdl);
    if (options.place)
        put_on_screen(sdl, window.get(), *options.place);
    else
        shrink_to_screen(sdl, window.get(), options);
    return std::make_unique<SdlWindow>(std::move(video), std::move(window), options.place);
}

} // namespace platform
