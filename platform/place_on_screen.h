// Where a window opens: where it was left, but never where nobody could reach it.
#pragma once

#include "app/window_place.h"

namespace platform {

/// In the units that windows and screens of a system share: pixels on X11 and Windows, points on macOS. Of a window, its
/// content.
struct Rectangle {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
};

[[nodiscard]] Rectangle rectangle_of(const app::WindowPlace& place, float units_per_pt);

/// Of a window that is not maximized.
[[nodiscard]] app::WindowPlace place_of(const Rectangle& window, float units_per_pt);

/// The window as it is where it lies on the free part of a screen; else moved there, no larger than that, with room for
/// a title above.
[[nodiscard]] Rectangle within(const Rectangle& window, const Rectangle& screen);

} // namespace platform
