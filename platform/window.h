// The port to a window of the operating system with a renderer for Dear ImGui's draw data. Implemented by
// desktop/ (GLFW and OpenGL 3), x11/ (Xlib and our software renderer) and sdl/ (SDL2 and the same renderer).
#pragma once

#include "app/window_place.h"
#include "library/result.h"
#include "ui/input_event.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

struct ImDrawData;

namespace platform {

struct WindowOptions {
    std::string title = "dstl";
    float width_pt = 1280;
    float height_pt = 800;
    std::optional<app::WindowPlace> place; ///< instead of that size; moved to where it can be reached
};

enum class FullScreen { Off, On };

/// One window. Used from the main thread. A Dear ImGui context must be current during its whole life: the window sets
/// its renderer up in it and takes it down again.
class Window {
public:
    Window() = default;
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;
    virtual ~Window() = default;

    [[nodiscard]] virtual ui::Viewport viewport() const = 0;

    /// Sleeps until something happens, until `timeout_s` has passed (0: does not sleep), or for ever; appends what
    /// happened. Nothing is polled: a sleeping program uses no processor at all.
    virtual void wait_events(std::optional<double> timeout_s, std::vector<ui::InputEvent>& events) = 0;

    /// Ends a wait for events, now or the next one. The one function that may be called on any thread.
    virtual void wake() = 0;

    /// Called before ImGui::NewFrame: lets the renderer prepare, and tells Dear ImGui the size and scale.
    virtual void begin_frame() = 0;

    /// Draws and shows one frame; the window itself is shown with its first, or a moment before. Nobody may count on it to
    /// wait for the screen's refresh. The renderer may change `draw_data`, so it is drawn once.
    virtual void draw(ImDrawData& draw_data) = 0;

    virtual void set_full_screen(FullScreen full_screen) = 0;

    /// Where it is, and while it is maximized or full screen, where it was before.
    [[nodiscard]] virtual app::WindowPlace place() const = 0;

    virtual void set_clipboard(const std::string& text) = 0;
    /// Empty when it holds no text.
    [[nodiscard]] virtual std::string clipboard() = 0;
};

/// Each fails with a System error whose text says what is missing and what to do.
[[nodiscard]] library::Result<std::unique_ptr<Window>> open_opengl_window(const WindowOptions& options);
[[nodiscard]] library::Result<std::unique_ptr<Window>> open_sdl_window(const WindowOptions& options);
/// Only where the program was built with X11.
[[nodiscard]] library::Result<std::unique_ptr<Window>> open_x11_window(const WindowOptions& options);

enum class Renderer { Automatic, OpenGl, Software };

/// Automatic: OpenGL where the machine has a GPU (a render node on Linux), else software; when opening one fails, the
/// other is tried before giving up.
[[nodiscard]] library::Result<std::unique_ptr<Window>> open_window(Renderer renderer,
                                                                   const WindowOptions& options);

} // namespace platform
