#include "platform/software/rasterizer.h"

#include "platform/software/texture_sampler.h"
#include "platform/software/triangle.h"

#include <algorithm>
#include <cmath>

namespace platform {

namespace {

/// Texels along one axis of a rectangle, stepped through in 65536ths.
class TexelSteps {
public:
    TexelSteps(int start, int end, float texel_at_start, float texel_at_end) {
        const double step = static_cast<double>(texel_at_end - texel_at_start) / (end - start);
        const double middle = 0.5 * parts_per_pixel - start;
        m_step = std::llround(step * parts_per_pixel * one);
        m_at_zero = std::llround((texel_at_start + middle * step) * one);
    }

    [[nodiscard]] int at(int pixel) const { return static_cast<int>((m_at_zero + pixel * m_step) >> 16); }

private:
    static constexpr double one = 65536;
    std::int64_t m_step;
    std::int64_t m_at_zero; ///< the texel under the middle of pixel 0
};

void fill(const PixelRect& part, Rgba color, PixelView target) {
    for (int y = part.top; y < part.bottom; ++y)
        cover_span(target.at(part.left, y), target.at(part.right, y), color);
}

void copy_texels(const PixelRect& part, const Shape& shape, const TextureSampler& texture, PixelView target) {
    const Corner& start = shape.corners[0];
    const Corner& end = shape.corners[1];
    const TexelSteps across(start.x, end.x, start.u * texture.width(), end.u * texture.width());
    const TexelSteps down(start.y, end.y, start.v * texture.height(), end.v * texture.height());
    for (int y = part.top; y < part.bottom; ++y) {
        const Rgba* const texels = texture.row(down.at(y));
        std::uint32_t* pixel = target.at(part.left, y);
        for (int x = part.left; x < part.right; ++x, ++pixel)
            if (const Rgba texel = texels[texture.column(across.at(x))]; alpha_of(texel) != 0)
                cover(*pixel, tinted(texel, start.color));
    }
}

void rasterize_rectangle(const Shape& shape, const PixelRect& part, PixelView target) {
    const TextureSampler texture(shape.texture);
    const Corner& start = shape.corners[0];
    const Corner& end = shape.corners[1];
    if (start.u == end.u && start.v == end.v)
        fill(part, tinted(texture.at(start.u, start.v), start.color), target);
    else
        copy_texels(part, shape, texture, target);
}

} // namespace

void rasterize(const Shape& shape, PixelView target) {
    const PixelRect part = shared_part(shape.seen, target.area);
    if (part.is_empty())
        return;
    if (shape.kind == ShapeKind::Rectangle)
        rasterize_rectangle(shape, part, target);
    else
        rasterize_triangle(shape, part, target);
}

} // namespace platform
