#include "platform/window.h"

#include <cstdlib>
#include <filesystem>
#include <system_error>
#if defined(__linux__)
#include <unistd.h>
#endif

namespace platform {

namespace {

#if defined(__linux__)

/// The kernel offers a render node for each graphics processor, to those who may use it. OpenGL itself would first load
/// its software renderer.
bool has_gpu() {
    namespace fs = std::filesystem;
    std::error_code error;
    for (fs::directory_iterator device("/dev/dri", error), end; !error && device != end;
         device.increment(error)) {
        const fs::path& path = device->path();
        if (path.filename().native().starts_with("renderD") && ::access(path.c_str(), R_OK | W_OK) == 0)
            return true;
    }
    return false;
}

#else

bool has_gpu() {
    return true;
}

#endif

#if defined(_WIN32) || defined(__APPLE__)

bool has_display() {
    return true;
}

#else

bool is_set(const char* variable) {
    const char* value = std::getenv(variable);
    return value != nullptr && *value != '\0';
}

bool has_display() {
    return is_set("DISPLAY") || is_set("WAYLAND_DISPLAY");
}

#endif

using Open = library::Result<std::unique_ptr<Window>> (*)(const WindowOptions&);

library::Result<std::unique_ptr<Window>> open_first(Open first, Open second, const WindowOptions& options) {
    auto window = first(options);
    if (window)
        return window;
    auto other = second(options);
    if (other)
        return other;
    return library::system_failure("window", "none can be opened (" + window.error().what + "; " +
                                                 other.error().what +
                                                 "); read without one: dstl list, dstl show ID");
}

/// Our own window of X11 opens in a fraction of SDL's time; SDL has all other systems. A user's SDL_VIDEODRIVER asks for
/// SDL.
library::Result<std::unique_ptr<Window>> open_software_window(const WindowOptions& options) {
#if defined(DSTL_HAVE_X11)
    if (is_set("DISPLAY") && !is_set("SDL_VIDEODRIVER"))
        return open_first(open_x11_window, open_sdl_window, options);
#endif
    return open_sdl_window(options);
}

} // namespace

library::Result<std::unique_ptr<Window>> open_window(Renderer renderer, const WindowOptions& options) {
    if (!has_display())
        return library::system_failure(
            "window", "no display was found; set DISPLAY, or read without a window: dstl list, dstl show ID");
    switch (renderer) {
    case Renderer::OpenGl: return open_opengl_window(options);
    case Renderer::Software: return open_software_window(options);
    case Renderer::Automatic: break;
    }
    return has_gpu() ? open_first(open_opengl_window, open_software_window, options)
                     : open_first(open_software_window, open_opengl_window, options);
}

} // namespace platform
