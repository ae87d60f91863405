// The faces that dstl reads in, and what measuring a line in one of them needs.
#pragma once

#include "library/result.h"

#include <array>
#include <cstddef>
#include <string_view>

struct ImFont;

namespace ui {

enum class Face {
    Serif,         ///< what is read
    SerifSemibold, ///< headlines
    Mono,          ///< labels and facts
};

/// The bundled fonts in the current Dear ImGui context. Glyphs are rasterised at the size and scale they are drawn at.
class Typefaces {
public:
    /// Adds the fonts to the context's atlas; fails when an asset is missing or no font.
    [[nodiscard]] static library::Result<Typefaces> load();

    [[nodiscard]] ImFont& font(Face face) const { return *m_fonts.at(static_cast<std::size_t>(face)); }

    /// The size that Dear ImGui calls so, for text of `size_pt` an em: it counts from the font's ascender to its descender,
    /// and draws in whole points, as it would scale a bitmap for others.
    [[nodiscard]] static float imgui_size(Face face, float size_pt);

    /// The advance of `text` in points; `tracking_pt` is added behind each character.
    [[nodiscard]] float width(Face face, float size_pt, std::string_view text, float tracking_pt = 0) const;

private:
    std::array<ImFont*, 3> m_fonts = {};
};

} // namespace ui
