// Pictures in memory as the software renderer draws them and windows show them.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace platform {

/// Whole pixels from (left, top) to before (right, bottom). Empty where an end is not behind its start.
struct PixelRect {
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;

    [[nodiscard]] bool is_empty() const { return left >= right || top >= bottom; }
    [[nodiscard]] int width() const { return right - left; }
    [[nodiscard]] int height() const { return bottom - top; }
    bool operator==(const PixelRect&) const = default;
};

[[nodiscard]] inline PixelRect shared_part(const PixelRect& a, const PixelRect& b) {
    return {std::max(a.left, b.left), std::max(a.top, b.top), std::min(a.right, b.right),
            std::min(a.bottom, b.bottom)};
}

/// Somebody else's pixels to draw on, which show `area` of a picture: 0xXXRRGGBB each, rows from the top, no padding.
/// That is what X11, Windows and SDL take as it is; the upper byte means nothing.
struct PixelView {
    std::uint32_t* pixels = nullptr;
    PixelRect area;

    /// The pixel at that place of the picture.
    [[nodiscard]] std::uint32_t* at(int x, int y) const {
        return pixels + static_cast<std::ptrdiff_t>(y - area.top) * area.width() + (x - area.left);
    }
};

} // namespace platform
