// The one thing about X11 that SDL2 does not tell.
#pragma once

struct SDL_Window;

namespace platform {

/// Pixels per point as the desktop's settings say (the resource Xft.dpi, 96 being 1), 1 where they say nothing or the
/// window is not one of X11. SDL only knows the monitor's physical size, which is often invented.
[[nodiscard]] float x11_scale(SDL_Window* window);

} // namespace platform
