// Which pixels differ between one frame and the next, so that only these are drawn and shown: a caret costs what a caret
// covers. The screen is a grid of cells, and each remembers a hash of all that was drawn over it.
#pragma once

#include "platform/software/pixels.h"
#include "platform/software/shapes.h"

#include <cstdint>
#include <span>
#include <vector>

namespace platform {

class Damage {
public:
    /// The parts of a picture of that size where `shapes` show something else than those of the last call did; they do
    /// not overlap. All of it after the size has changed and after forget(). The result holds until the next call.
    ///
    /// It takes a part of a texture that is drawn from to stay as it is, which Dear ImGui promises.
    [[nodiscard]] std::span<const PixelRect> changed(std::span<const Shape> shapes, const PixelRect& bounds);

    /// The picture is gone.
    void forget() { m_bounds = {}; }

private:
    void mark(const Shape& shape);
    void collect();

    PixelRect m_bounds;
    int m_columns = 0;
    int m_rows = 0;
    std::vector<std::uint64_t> m_before; ///< a hash for each cell, row by row
    std::vector<std::uint64_t> m_now;
    std::vector<PixelRect> m_changed;
};

} // namespace platform
