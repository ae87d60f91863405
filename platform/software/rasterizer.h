// Shapes as pixels.
#pragma once

#include "platform/software/pixels.h"
#include "platform/software/shapes.h"

namespace platform {

/// Draws the part of the shape that is in `within`, which lies inside the target. A texture gives each pixel the texel
/// that its middle falls on: glyphs at whole pixels come out as they are in the atlas. Colours are blended as they are,
/// not premultiplied.
void rasterize(const Shape& shape, const PixelRect& within, PixelView target);

} // namespace platform
