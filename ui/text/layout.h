// A paragraph set at a width: its lines, the glyphs of each at their places, and where the caret may stand. All in points
// from the upper left corner of the measure; nothing is rounded to pixels.
#pragma once

#include "ui/text/shaped_paragraph.h"
#include "ui/text/word_shaper.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace text {

/// The pen's place for a glyph; y is that of the baseline.
struct PlacedGlyph {
    GlyphId id = 0;
    float x = 0;
    float y = 0;
};

/// Glyphs of one font, size and colour.
struct GlyphRun {
    const Font* font = nullptr;
    float size_pt = 0;
    Role color = 0;
    std::uint32_t first = 0;
    std::uint32_t count = 0;
};

/// A grapheme cluster as it is seen: the caret stands at one of its sides.
struct CaretStop {
    std::uint32_t begin = 0; ///< bytes of the text
    std::uint32_t end = 0;
    float x = 0; ///< of its left side
    float width = 0;
    std::uint8_t level = 0;

    [[nodiscard]] bool right_to_left() const { return level % 2 == 1; }
};

struct PlacedObject {
    std::size_t index = 0; ///< of the paragraph's objects
    float x = 0;
    float baseline = 0;
};

struct Line {
    std::size_t begin = 0; ///< bytes of the text
    std::size_t end = 0;   ///< without the spaces that the line was broken at
    std::size_t next = 0;  ///< where the next line begins
    float top = 0;
    float baseline = 0;
    float bottom = 0;
    float left = 0;
    float right = 0; ///< of what is visible
    bool hyphenated = false;
    std::uint32_t first_run = 0;
    std::uint32_t run_count = 0;
    std::uint32_t first_stop = 0; ///< from left to right
    std::uint32_t stop_count = 0;
};

struct Layout {
    float width_pt = 0; ///< of the measure
    float height_pt = 0;
    std::uint8_t base_level = 0;
    std::vector<Line> lines; ///< at least one
    std::vector<GlyphRun> runs;
    std::vector<PlacedGlyph> glyphs;
    std::vector<CaretStop> stops;
    std::vector<PlacedObject> objects;
};

/// Sets the paragraph. `shaper` is for the parts of words that lines end and begin with.
[[nodiscard]] Layout lay_out(const ShapedParagraph& shaped, float width_pt, WordShaper& shaper);

/// The items before which the lines of `shaped` end at that width. For figures; lay_out asks for itself.
[[nodiscard]] Breaks break_lines(const std::vector<Item>& items, const ShapedParagraph& shaped,
                                 float width_pt);

} // namespace text
