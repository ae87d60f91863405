// One paragraph in one style, broken into lines. The simplest thing that reads well: words wrap at spaces.
#pragma once

#include "ui/theme.h"
#include "ui/typeface.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace ui {

struct TextStyle {
    Face face = Face::Serif;
    float size_pt = 20;
    float line_height = 1.5F; ///< of the size
    ColorRole color = ColorRole::Ink;
    float tracking_em = 0; ///< added behind each letter

    [[nodiscard]] float line_pt() const { return size_pt * line_height; }
    [[nodiscard]] float tracking_pt() const { return size_pt * tracking_em; }
};

/// A line as bytes of the paragraph, without the space that it was broken at.
struct TextLine {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// At least one line. A word longer than the width is broken inside.
[[nodiscard]] std::vector<TextLine> break_lines(const Typefaces& typefaces, const TextStyle& style,
                                                std::string_view text, float width_pt);

} // namespace ui
