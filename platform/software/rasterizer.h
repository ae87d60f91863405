// Shapes as pixels.
#pragma once

#include "platform/software/pixels.h"
#include "platform/software/shapes.h"

namespace platform {

/// Draws what the target shows of the shape. A texture gives each pixel the texel that its middle falls on: glyphs at whole
/// pixels come out as they are in the atlas. Colours are blended as they are, not premultiplied.
void rasterize(const Shape& shape, PixelView target);

} // namespace platform
