// Triangles as pixels: the edges of whatever is not a rectangle, and their soft fringes.
#pragma once

#include "platform/software/pixels.h"
#include "platform/software/shapes.h"

namespace platform {

/// Draws those pixels of `part` that belong to the triangle; `part` lies inside of what the target shows. Two triangles that share an
/// edge share no pixel and leave none out. Pineda's edge functions (SIGGRAPH 1988), solved for each row.
void rasterize_triangle(const Shape& triangle, const PixelRect& part, PixelView target);

} // namespace platform
