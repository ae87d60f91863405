// Points and rectangles of the window, in points from its upper left corner.
#pragma once

namespace ui {

struct Point {
    float x = 0;
    float y = 0;

    bool operator==(const Point&) const = default;
};

struct Rect {
    float left = 0;
    float top = 0;
    float right = 0;
    float bottom = 0;

    [[nodiscard]] float width() const { return right - left; }
    [[nodiscard]] float height() const { return bottom - top; }
    [[nodiscard]] bool contains(Point p) const {
        return p.x >= left && p.x < right && p.y >= top && p.y < bottom;
    }
    [[nodiscard]] Rect moved(float dx, float dy) const {
        return {left + dx, top + dy, right + dx, bottom + dy};
    }
    [[nodiscard]] Rect inset(float dx, float dy) const {
        return {left + dx, top + dy, right - dx, bottom - dy};
    }
    /// What both cover; of no size when they do not meet.
    [[nodiscard]] Rect clipped(const Rect& other) const {
        Rect r{left > other.left ? left : other.left, top > other.top ? top : other.top,
               right < other.right ? right : other.right, bottom < other.bottom ? bottom : other.bottom};
        if (r.right < r.left)
            r.right = r.left;
        if (r.bottom < r.top)
            r.bottom = r.top;
        return r;
    }

    bool operator==(const Rect&) const = default;
};

} // namespace ui
