#include "platform/desktop/glfw_keys.h"
#include "platform/desktop/glfw_screen.h"
#include "platform/imgui_display.h"
#include "platform/window.h"

#include <GLFW/glfw3.h>
#include <imgui_impl_opengl3.h>
#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <utility>

namespace platform {

namespace {

/// Beyond these the system's answer is no scale: 0 and such come from monitors that lie about their size.
constexpr float scale_min = 1;
constexpr float scale_max = 4;

using ClearFunction = void(APIENTRY*)(GLbitfield);

/// GLFW is set up for as long as this lives.
class GlfwLibrary {
public:
    GlfwLibrary() : m_is_ready(glfwInit() == GLFW_TRUE) {}
    GlfwLibrary(const GlfwLibrary&) = delete;
    GlfwLibrary& operator=(const GlfwLibrary&) = delete;
    ~GlfwLibrary() { glfwTerminate(); }

    [[nodiscard]] bool is_ready() const { return m_is_ready; }

private:
    bool m_is_ready;
};

bool ctrl_is_held(GLFWwindow* window) {
    return glfwGetKey(window, GLFW_KEY_LEFT_CONTROL) == GLFW_PRESS ||
           glfwGetKey(window, GLFW_KEY_RIGHT_CONTROL) == GLFW_PRESS;
}

struct DestroyWindow {
    void operator()(GLFWwindow* window) const { glfwDestroyWindow(window); }
};

class GlfwWindow final : public Window {
public:
    GlfwWindow(std::unique_ptr<GlfwLibrary> library, GLFWwindow* window,
               const std::optional<app::WindowPlace>& place);
    GlfwWindow(const GlfwWindow&) = delete;
    GlfwWindow& operator=(const GlfwWindow&) = delete;
    ~GlfwWindow() override;

    /// Whether OpenGL works; else the window is of no use.
    [[nodiscard]] bool prepare_renderer();

    [[nodiscard]] ui::Viewport viewport() const override { return m_viewport; }
    void wait_events(std::optional<double> timeout_s, std::vector<ui::InputEvent>& events) override;
    void wake() override { glfwPostEmptyEvent(); }
    void begin_frame() override;
    void draw(ImDrawData& draw_data) override;
    void set_full_screen(FullScreen full_screen) override;
    [[nodiscard]] app::WindowPlace place() const override;
    void set_clipboard(const std::string& text) override;
    [[nodiscard]] std::string clipboard() override;

private:
    static GlfwWindow& of(GLFWwindow* window) {
        return *static_cast<GlfwWindow*>(glfwGetWindowUserPointer(window));
    }

    void listen_to_input();
    void listen_to_window();
    void listen_to_place();
    void open_at(const app::WindowPlace& place);
    void measure();
    void remember_place();
    void report(const ui::InputEvent& event) { m_pending.push_back(event); }
    void report_mouse(ui::PointerPhase phase);
    void on_character(unsigned character);
    void on_left_button(bool is_down);
    void on_mouse_left_window();
    void on_resized();

    std::unique_ptr<GlfwLibrary> m_library; // before the window: it ends last
    std::unique_ptr<GLFWwindow, DestroyWindow> m_window;
    bool m_renderer_is_ready = false;
    ClearFunction m_clear = nullptr;

    ui::Viewport m_viewport;
    /// GLFW's mouse is in the window's own units: pixels on X11 and Windows, points on macOS and Wayland.
    float m_points_per_unit = 1;
    bool m_mouse_is_down = false;
    Rectangle m_normal; ///< where it is, or was while neither maximized nor full screen
    Rectangle m_before_full_screen;
    /// What GLFW told us, also while nobody waited for events.
    std::vector<ui::InputEvent> m_pending;
};

GlfwWindow::GlfwWindow(std::unique_ptr<GlfwLibrary> library, GLFWwindow* window,
                       const std::optional<app::WindowPlace>& place)
    : m_library(std::move(library)), m_window(window) {
    measure();
    if (place)
        open_at(*place);
    else
        fit_to_monitor(window);
    measure();
    m_normal = rectangle_of(window);
    if (place && place->is_maximized)
        glfwMaximizeWindow(window);
    glfwSetWindowUserPointer(window, this);
    listen_to_input();
    listen_to_window();
    listen_to_place();
}

void GlfwWindow::open_at(const app::WindowPlace& place) {
    put_on_monitor(m_window.get(), platform::rectangle_of(place, 1 / m_points_per_unit));
}

GlfwWindow::~GlfwWindow() {
    if (m_renderer_is_ready)
        ImGui_ImplOpenGL3_Shutdown();
}

bool GlfwWindow::prepare_renderer() {
    glfwMakeContextCurrent(m_window.get());
    // Against tearing only: a driver may ignore it, so nobody may count on it to sleep.
    glfwSwapInterval(1);
    m_clear = reinterpret_cast<ClearFunction>(glfwGetProcAddress("glClear"));
    m_renderer_is_ready = m_clear != nullptr && ImGui_ImplOpenGL3_Init("#version 150");
    return m_renderer_is_ready;
}

void GlfwWindow::listen_to_input() {
    GLFWwindow* window = m_window.get();
    glfwSetKeyCallback(
        window,
        [](GLFWwindow* self, int key, int scancode, int action, int modifiers) {
            if (action == GLFW_RELEASE)
                return;
            if (const auto chord = chord_from_glfw(key, scancode, modifiers))
                of(self).report(ui::KeyPressed{*chord});
        });
    glfwSetCharCallback(
        window, [](GLFWwindow* self, unsigned character) { of(self).on_character(character); });
    glfwSetMouseButtonCallback(
        window,
        [](GLFWwindow* self, int button, int action, int /*modifiers*/) {
            if (button == GLFW_MOUSE_BUTTON_LEFT)
                of(self).on_left_button(action == GLFW_PRESS);
            else if (action == GLFW_PRESS &&
                     button == GLFW_MOUSE_BUTTON_4) // back and forward, as Alt and an arrow
                of(self).report(ui::KeyPressed{{app::Key::Left, 0, false, true}});
            else if (action == GLFW_PRESS && button == GLFW_MOUSE_BUTTON_5)
                of(self).report(ui::KeyPressed{{app::Key::Right, 0, false, true}});
        });
    glfwSetCursorPosCallback(
        window,
        [](GLFWwindow* self, double /*x*/, double /*y*/) { of(self).report_mouse(ui::PointerPhase::Move); });
    glfwSetCursorEnterCallback(window, [](GLFWwindow* self, int entered) {
        if (entered == GLFW_FALSE)
            of(self).on_mouse_left_window();
    });
    // GLFW counts notches to the left.
    glfwSetScrollCallback(window, [](GLFWwindow* self, double left, double up) {
        of(self).report(
            ui::WheelTurned{static_cast<float>(-left), static_cast<float>(up), ctrl_is_held(self)});
    });
}

void GlfwWindow::listen_to_window() {
    GLFWwindow* window = m_window.get();
    glfwSetFramebufferSizeCallback(
        window, [](GLFWwindow* self, int /*width_px*/, int /*height_px*/) { of(self).on_resized(); });
    glfwSetWindowContentScaleCallback(
        window, [](GLFWwindow* self, float /*x*/, float /*y*/) { of(self).on_resized(); });
    glfwSetWindowRefreshCallback(
        window, [](GLFWwindow* self) { of(self).report(ui::Exposed{}); });
    glfwSetWindowIconifyCallback(
        window,
        [](GLFWwindow* self, int iconified) {
            if (iconified == GLFW_TRUE)
                of(self).report(ui::Hidden{});
            else
                of(self).report(ui::Exposed{});
        });
    glfwSetWindowFocusCallback(
        window,
        [](GLFWwindow* self, int focused) {
            if (focused == GLFW_TRUE)
                of(self).report(ui::FocusGained{});
            else
                of(self).report(ui::FocusLost{});
        });
    glfwSetWindowCloseCallback(
        window, [](GLFWwindow* self) { of(self).report(ui::CloseRequested{}); });
    glfwSetDropCallback(window, [](GLFWwindow* self, int count, const char** paths) {
        of(self).report(ui::FilesDropped{{paths, paths + count}});
    });
}

void GlfwWindow::listen_to_place() {
    GLFWwindow* window = m_window.get();
    glfwSetWindowPosCallback(
        window, [](GLFWwindow* self, int /*x*/, int /*y*/) { of(self).remember_place(); });
    glfwSetWindowSizeCallback(
        window, [](GLFWwindow* self, int /*width*/, int /*height*/) { of(self).remember_place(); });
}

void GlfwWindow::remember_place() {
    GLFWwindow* window = m_window.get();
    if (glfwGetWindowMonitor(window) == nullptr &&
        glfwGetWindowAttrib(window, GLFW_MAXIMIZED) == GLFW_FALSE &&
        glfwGetWindowAttrib(window, GLFW_ICONIFIED) == GLFW_FALSE)
        m_normal = rectangle_of(window);
}

app::WindowPlace GlfwWindow::place() const {
    app::WindowPlace place = place_of(m_normal, 1 / m_points_per_unit);
    place.is_maximized = glfwGetWindowAttrib(m_window.get(), GLFW_MAXIMIZED) == GLFW_TRUE;
    return place;
}

void GlfwWindow::measure() {
    int width_px = 0;
    int height_px = 0;
    int width_units = 0;
    float scale = 1;
    glfwGetFramebufferSize(m_window.get(), &width_px, &height_px);
    glfwGetWindowSize(m_window.get(), &width_units, nullptr);
    glfwGetWindowContentScale(m_window.get(), &scale, nullptr);
    // A minimised window of Windows has no size; it keeps the one before.
    if (width_px <= 0 || height_px <= 0 || width_units <= 0)
        return;
    scale = std::clamp(scale, scale_min, scale_max);
    m_viewport = {static_cast<float>(width_px) / scale, static_cast<float>(height_px) / scale, scale};
    m_points_per_unit = m_viewport.width_pt / static_cast<float>(width_units);
}

void GlfwWindow::wait_events(std::optional<double> timeout_s, std::vector<ui::InputEvent>& events) {
    if (!m_pending.empty() || (timeout_s && *timeout_s <= 0))
        glfwPollEvents();
    else if (timeout_s)
        glfwWaitEventsTimeout(*timeout_s);
    else
        glfwWaitEvents();
    std::move(m_pending.begin(), m_pending.end(), std::back_inserter(events));
    m_pending.clear();
}

void GlfwWindow::begin_frame() {
    ImGui_ImplOpenGL3_NewFrame();
    set_imgui_display(m_viewport);
}

void GlfwWindow::draw(ImDrawData& draw_data) {
    m_clear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(&draw_data);
    // Only now, so that no empty window flashes up first.
    if (glfwGetWindowAttrib(m_window.get(), GLFW_VISIBLE) == GLFW_FALSE)
        glfwShowWindow(m_window.get());
    glfwSwapBuffers(m_window.get());
}

void GlfwWindow::set_full_screen(FullScreen full_screen) {
    const bool is_full = glfwGetWindowMonitor(m_window.get()) != nullptr;
    if (is_full == (full_screen == FullScreen::On))
        return;
    if (is_full) {
        const Rectangle& place = m_before_full_screen;
        glfwSetWindowMonitor(m_window.get(), nullptr, place.x, place.y, place.width, place.height,
                             GLFW_DONT_CARE);
    } else if (GLFWmonitor* monitor = monitor_of(m_window.get())) {
        const GLFWvidmode* mode = glfwGetVideoMode(monitor);
        m_before_full_screen = rectangle_of(m_window.get());
        glfwSetWindowMonitor(m_window.get(), monitor, 0, 0, mode->width, mode->height, mode->refreshRate);
    }
}

void GlfwWindow::set_clipboard(const std::string& text) {
    glfwSetClipboardString(m_window.get(), text.c_str());
}

std::string GlfwWindow::clipboard() {
    const char* text = glfwGetClipboardString(m_window.get());
    return text == nullptr ? "" : text;
}

void GlfwWindow::report_mouse(ui::PointerPhase phase) {
    double x_units = 0;
    double y_units = 0;
    glfwGetCursorPos(m_window.get(), &x_units, &y_units);
    report(ui::PointerEvent{ui::PointerKind::Mouse, phase, 0, static_cast<float>(x_units) * m_points_per_unit,
                            static_cast<float>(y_units) * m_points_per_unit});
}

void GlfwWindow::on_character(unsigned character) {
    if (character == ' ')
        return; // a key of its own
    std::array<char, 5> utf8{};
    ImTextCharToUtf8(utf8.data(), character);
    report(ui::TextEntered{utf8.data()});
}

void GlfwWindow::on_left_button(bool is_down) {
    m_mouse_is_down = is_down;
    report_mouse(is_down ? ui::PointerPhase::Down : ui::PointerPhase::Up);
    if (!is_down && glfwGetWindowAttrib(m_window.get(), GLFW_HOVERED) == GLFW_FALSE)
        on_mouse_left_window();
}

void GlfwWindow::on_mouse_left_window() {
    if (!m_mouse_is_down) // else a drag goes on outside
        report(ui::PointerEvent{ui::PointerKind::Mouse, ui::PointerPhase::Move, 0, ui::outside_pt,
                                ui::outside_pt});
}

void GlfwWindow::on_resized() {
    measure();
    report(ui::ViewportChanged{m_viewport});
}

void set_hints() {
    // The oldest core profile that macOS has too.
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 2);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
    glfwWindowHint(GLFW_DEPTH_BITS, 0);
    glfwWindowHint(GLFW_STENCIL_BITS, 0);
    glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
    glfwWindowHint(GLFW_SCALE_TO_MONITOR, GLFW_TRUE);
    // A full screen on one monitor stays while the other is used.
    glfwWindowHint(GLFW_AUTO_ICONIFY, GLFW_FALSE);
    glfwWindowHintString(GLFW_X11_CLASS_NAME, "dstl");
    glfwWindowHintString(GLFW_X11_INSTANCE_NAME, "dstl");
}

tl::unexpected<library::Error> opengl_failure() {
    const char* reason = nullptr;
    glfwGetError(&reason);
    return library::system_failure("window",
                                   std::string(reason == nullptr ? "OpenGL does not work" : reason) +
                                       "; try --renderer software");
}

} // namespace

library::Result<std::unique_ptr<Window>> open_opengl_window(const WindowOptions& options) {
    auto library = std::make_unique<GlfwLibrary>();
    if (!library->is_ready())
        return opengl_failure();
    set_hints();
    GLFWwindow* handle =
        glfwCreateWindow(static_cast<int>(options.width_pt), static_cast<int>(options.height_pt),
                         options.title.c_str(), nullptr, nullptr);
    if (handle == nullptr)
        return opengl_failure();
    auto window = std::make_unique<GlfwWindow>(std::move(library), handle, options.place);
    if (!window->prepare_renderer())
        return opengl_failure();
    return window;
}

} // namespace platform
