#include "platform/place_on_screen.h"

#include <algorithm>
#include <cmath>

namespace platform {

namespace {

constexpr int title_units = 32; ///< what window managers draw above a window is not higher, without a scale

bool contains(const Rectangle& outer, const Rectangle& inner) {
    return inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.width <= outer.x + outer.width &&
           inner.y + inner.height <= outer.y + outer.height;
}

} // namespace

Rectangle rectangle_of(const app::WindowPlace& place, float units_per_pt) {
    return {place.left, place.top, static_cast<int>(std::lround(place.width_pt * units_per_pt)),
            static_cast<int>(std::lround(place.height_pt * units_per_pt))};
}

app::WindowPlace place_of(const Rectangle& window, float units_per_pt) {
    return {window.x, window.y, static_cast<float>(window.width) / units_per_pt,
            static_cast<float>(window.height) / units_per_pt, false};
}

Rectangle within(const Rectangle& window, const Rectangle& screen) {
    if (contains(screen, window) || screen.width <= 0 || screen.height <= title_units)
        return window;
    Rectangle moved = window;
    moved.width = std::min(window.width, screen.width);
    moved.height = std::min(window.height, screen.height - title_units);
    moved.x = std::clamp(window.x, screen.x, screen.x + screen.width - moved.width);
    moved.y = std::clamp(window.y, screen.y + title_units, screen.y + screen.height - moved.height);
    return moved;
}

} // namespace platform
