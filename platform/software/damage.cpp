#include "platform/software/damage.h"

#include <imgui.h>

#include <bit>
#include <utility>

namespace platform {

namespace {

constexpr int cell_px = 32;

std::uint64_t mixed(std::uint64_t hash, std::uint64_t part) {
    hash = (hash ^ part) * 0x9E3779B97F4A7C15U;
    return hash ^ (hash >> 32U);
}

std::uint64_t pair(std::uint32_t a, std::uint32_t b) {
    return (std::uint64_t{a} << 32U) | b;
}

std::uint64_t pair(int a, int b) {
    return pair(static_cast<std::uint32_t>(a), static_cast<std::uint32_t>(b));
}

std::uint64_t hash_of(const Shape& shape) {
    const int texture = shape.texture == nullptr ? -1 : shape.texture->UniqueID;
    std::uint64_t hash = mixed(static_cast<std::uint64_t>(shape.kind), pair(texture, 0));
    hash = mixed(hash, pair(shape.seen.left, shape.seen.top));
    hash = mixed(hash, pair(shape.seen.right, shape.seen.bottom));
    for (const Corner& corner : shape.corners) {
        hash = mixed(hash, pair(corner.x, corner.y));
        hash =
            mixed(hash, pair(std::bit_cast<std::uint32_t>(corner.u), std::bit_cast<std::uint32_t>(corner.v)));
        hash = mixed(hash, corner.color);
    }
    return hash;
}

} // namespace

std::span<const PixelRect> Damage::changed(std::span<const Shape> shapes, const PixelRect& bounds) {
    const bool is_new = bounds != m_bounds;
    m_bounds = bounds;
    m_columns = (bounds.width() + cell_px - 1) / cell_px;
    m_rows = (bounds.height() + cell_px - 1) / cell_px;
    m_now.assign(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows), 0);
    for (const Shape& shape : shapes)
        mark(shape);
    m_changed.clear();
    if (is_new)
        m_changed.push_back(bounds);
    else
        collect();
    std::swap(m_before, m_now);
    return m_changed;
}

void Damage::mark(const Shape& shape) {
    const std::uint64_t hash = hash_of(shape);
    for (int row = shape.seen.top / cell_px; row <= (shape.seen.bottom - 1) / cell_px; ++row)
        for (int column = shape.seen.left / cell_px; column <= (shape.seen.right - 1) / cell_px; ++column) {
            std::uint64_t& cell = m_now[static_cast<std::size_t>(row * m_columns + column)];
            cell = mixed(cell, hash);
        }
}

/// One rectangle for each row of cells, from the first that changed to the last; like rows follow each other as one.
void Damage::collect() {
    for (int row = 0; row < m_rows; ++row) {
        int first = m_columns;
        int end = 0;
        for (int column = 0; column < m_columns; ++column) {
            const auto cell = static_cast<std::size_t>(row * m_columns + column);
            if (m_before[cell] == m_now[cell])
                continue;
            first = std::min(first, column);
            end = column + 1;
        }
        const PixelRect part =
            shared_part({first * cell_px, row * cell_px, end * cell_px, (row + 1) * cell_px}, m_bounds);
        if (part.is_empty())
            continue;
        PixelRect* const above = m_changed.empty() ? nullptr : &m_changed.back();
        if (above != nullptr && above->bottom == part.top && above->left == part.left &&
            above->right == part.right)
            above->bottom = part.bottom;
        else
            m_changed.push_back(part);
    }
}

} // namespace platform
