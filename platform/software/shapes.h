// Dear ImGui's draw data in pixels: the rectangles and triangles that make up a frame, in the order they are drawn.
#pragma once

#include "platform/software/blend.h"
#include "platform/software/pixels.h"

#include <array>
#include <vector>

struct ImDrawData;
struct ImTextureData;

namespace platform {

/// Places between pixels are counted in these parts, as graphics processors do.
inline constexpr int parts_per_pixel = 256;

/// The first pixel whose middle is not before a place in parts. A pixel belongs to a shape when its middle does; a middle
/// on the edge between two shapes belongs to the one on its right, or below.
[[nodiscard]] constexpr int first_pixel_at(int parts) {
    return (parts + parts_per_pixel / 2 - 1) >> 8; // rounds down, also below zero
}

struct Corner {
    int x = 0; ///< in parts of a pixel
    int y = 0;
    float u = 0; ///< of the texture, from 0 to 1
    float v = 0;
    Rgba color = 0;
};

/// A rectangle along the axes of one colour, with its upper left and lower right corner; or a triangle, with its three
/// corners in either direction of turning and colours that change between them.
enum class ShapeKind { Rectangle, Triangle };

struct Shape {
    ShapeKind kind = ShapeKind::Triangle;
    const ImTextureData* texture = nullptr; ///< null: white. Belongs to Dear ImGui
    PixelRect seen;                         ///< no pixel outside of it is drawn; never empty
    std::array<Corner, 3> corners{};
};

/// Puts the shapes that show any pixel of `bounds` in place of what `shapes` held.
void read_shapes(const ImDrawData& draw_data, const PixelRect& bounds, std::vector<Shape>& shapes);

} // namespace platform
