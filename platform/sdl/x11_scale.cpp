#include "platform/sdl/x11_scale.h"

#include <SDL.h>

#if defined(SDL_VIDEO_DRIVER_X11) && __has_include(<X11/Xlib.h>)
#include <SDL_syswm.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>

namespace platform {

namespace {

constexpr float scale_max = 4;
constexpr float dpi_of_scale_1 = 96;

float scale_in_resources(std::string_view resources) {
    constexpr std::string_view name = "Xft.dpi:";
    const std::size_t start = resources.find(name);
    if (start == std::string_view::npos || (start != 0 && resources[start - 1] != '\n'))
        return 1;
    // The resources end with a zero byte, and strtof skips the tab before the number.
    const float dpi = std::strtof(resources.data() + start + name.size(), nullptr);
    return dpi >= dpi_of_scale_1 ? std::min(dpi / dpi_of_scale_1, scale_max) : 1;
}

} // namespace

float x11_scale(SDL_Window* window) {
    SDL_SysWMinfo info;
    SDL_VERSION(&info.version);
    if (SDL_GetWindowWMInfo(window, &info) != SDL_TRUE || info.subsystem != SDL_SYSWM_X11)
        return 1;
    // SDL has loaded the library already; we do not link it, so that the program starts without.
    void* library = SDL_LoadObject("libX11.so.6");
    if (library == nullptr)
        return 1;
    const auto resources_of = reinterpret_cast<decltype(&XResourceManagerString)>(
        SDL_LoadFunction(library, "XResourceManagerString"));
    const char* resources = resources_of == nullptr ? nullptr : resources_of(info.info.x11.display);
    const float scale = resources == nullptr ? 1 : scale_in_resources(resources);
    SDL_UnloadObject(library);
    return scale;
}

} // namespace platform

#else

float platform::x11_scale(SDL_Window* /*window*/) {
    return 1;
}

#endif
