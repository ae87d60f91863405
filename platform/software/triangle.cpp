#include "platform/software/triangle.h"

#include "platform/software/texture_sampler.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace platform {

namespace {

constexpr int middle_of(int pixel) {
    return pixel * parts_per_pixel + parts_per_pixel / 2;
}

/// Twice the area of the triangle of two corners and a place; positive where they turn clockwise on the screen.
std::int64_t turn(const Corner& a, const Corner& b, std::int64_t x, std::int64_t y) {
    return (std::int64_t{b.x} - a.x) * (y - a.y) - (std::int64_t{b.y} - a.y) * (x - a.x);
}

/// Pixels of one row.
struct Span {
    int left;
    int right;
};

std::int64_t rounded_down(std::int64_t number, std::int64_t by) {
    return number / by - (number % by < 0 ? 1 : 0);
}

/// One side of a triangle whose corners turn clockwise.
class Edge {
public:
    Edge(const Corner& a, const Corner& b) : m_a(a), m_b(b) {
        const bool upper_or_left = b.y < a.y || (b.y == a.y && b.x > a.x);
        m_least = upper_or_left ? 0 : 1;
        m_step = -(std::int64_t{b.y} - a.y) * parts_per_pixel;
    }

    /// Leaves of the span what is on the inner side.
    void cut(Span& span, int y) const {
        const std::int64_t inside = turn(m_a, m_b, middle_of(span.left), middle_of(y)) - m_least;
        if (m_step == 0 && inside < 0)
            span.right = span.left;
        if (m_step > 0 && inside < 0)
            span.left = shifted(span.left, rounded_down(-inside + m_step - 1, m_step), span.right);
        if (m_step < 0)
            span.right = shifted(span.left, rounded_down(inside, -m_step) + 1, span.right);
    }

private:
    static int shifted(int from, std::int64_t by, int most) {
        return static_cast<int>(std::clamp<std::int64_t>(from + by, from, std::max(from, most)));
    }

    Corner m_a;
    Corner m_b;
    std::int64_t m_least; ///< of what turn() gives for a middle that belongs to the triangle
    std::int64_t m_step;  ///< by which it grows with each pixel to the right
};

/// What changes evenly over a triangle.
class Slope {
public:
    Slope() = default;
    Slope(const std::array<Corner, 3>& corners, double area, std::array<double, 3> values)
        : m_x(corners[0].x), m_y(corners[0].y), m_value(values[0]) {
        const double b = values[1] - values[0];
        const double c = values[2] - values[0];
        m_per_x = (b * (corners[2].y - corners[0].y) - c * (corners[1].y - corners[0].y)) / area;
        m_per_y = (c * (corners[1].x - corners[0].x) - b * (corners[2].x - corners[0].x)) / area;
    }

    [[nodiscard]] double at(int x, int y) const {
        return m_value + (middle_of(x) - m_x) * m_per_x + (middle_of(y) - m_y) * m_per_y;
    }

private:
    int m_x = 0;
    int m_y = 0;
    double m_value = 0;
    double m_per_x = 0;
    double m_per_y = 0;
};

/// The colours between three corners.
class Gradient {
public:
    Gradient(const std::array<Corner, 3>& corners, double area) {
        for (unsigned channel = 0; channel < 4; ++channel) {
            const auto value = [&](std::size_t corner) {
                return static_cast<double>((corners[corner].color >> (channel * 8)) & 0xFFU);
            };
            m_channels[channel] = Slope(corners, area, {value(0), value(1), value(2)});
        }
    }

    [[nodiscard]] Rgba at(int x, int y) const {
        Rgba color = 0;
        for (unsigned channel = 0; channel < 4; ++channel) {
            const double value = std::clamp(m_channels[channel].at(x, y), 0.0, 255.0);
            color |= static_cast<Rgba>(value + 0.5) << (channel * 8);
        }
        return color;
    }

private:
    std::array<Slope, 4> m_channels;
};

template <class Paint>
void for_each_span(const std::array<Corner, 3>& corners, const PixelRect& part, const Paint& paint) {
    const std::array<Edge, 3> edges = {Edge(corners[0], corners[1]), Edge(corners[1], corners[2]),
                                       Edge(corners[2], corners[0])};
    for (int y = part.top; y < part.bottom; ++y) {
        Span span{part.left, part.right};
        for (const Edge& edge : edges)
            edge.cut(span, y);
        if (span.left < span.right)
            paint(span, y);
    }
}

bool all_same(const std::array<Corner, 3>& corners, auto Corner::*member) {
    return corners[0].*member == corners[1].*member && corners[1].*member == corners[2].*member;
}

} // namespace

void rasterize_triangle(const Shape& triangle, const PixelRect& part, PixelView target) {
    std::array<Corner, 3> corners = triangle.corners;
    std::int64_t area = turn(corners[0], corners[1], corners[2].x, corners[2].y);
    if (area == 0)
        return;
    if (area < 0) {
        std::swap(corners[1], corners[2]);
        area = -area;
    }
    const TextureSampler texture(triangle.texture);
    const Rgba first_texel = texture.at(corners[0].u, corners[0].v);
    const bool one_texel = all_same(corners, &Corner::u) && all_same(corners, &Corner::v);
    if (one_texel && all_same(corners, &Corner::color)) {
        const Rgba color = tinted(first_texel, corners[0].color);
        return for_each_span(corners, part, [&](Span span, int y) {
            cover_span(target.at(span.left, y), target.at(span.right, y), color);
        });
    }
    const auto size = static_cast<double>(area);
    const Gradient colors(corners, size);
    const auto slope = [&](float Corner::*member, float texels) {
        return Slope(corners, size,
                     {corners[0].*member * texels, corners[1].*member * texels, corners[2].*member * texels});
    };
    const Slope u = slope(&Corner::u, texture.width());
    const Slope v = slope(&Corner::v, texture.height());
    for_each_span(corners, part, [&](Span span, int y) {
        for (int x = span.left; x < span.right; ++x) {
            const Rgba texel = one_texel ? first_texel
                                         : texture.at(static_cast<int>(std::floor(u.at(x, y))),
                                                      static_cast<int>(std::floor(v.at(x, y))));
            cover(*target.at(x, y), tinted(texel, colors.at(x, y)));
        }
    });
}

} // namespace platform
