// A paragraph that is shaped but not yet broken into lines: all that does not depend on a width. Made once; setting it at
// another width only reads it.
#pragma once

#include "ui/text/line_breaker.h"
#include "ui/text/paragraph.h"
#include "ui/text/word_shaper.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace text {

/// A stretch of text that is shaped as one: a word, or part of one where style, script, direction or font change; or the
/// spaces between two, or an object.
struct Piece {
    enum class Kind : std::uint8_t { Word, Space, Object };
    Kind kind = Kind::Word;
    std::uint8_t level = 0;  ///< of UAX #9; odd is right to left
    std::uint16_t style = 0; ///< of ShapedParagraph::styles
    std::uint32_t begin = 0; ///< bytes of the text
    std::uint32_t end = 0;
    std::uint32_t first_glyph = 0;
    std::uint32_t glyph_count = 0;
    Scaled width = 0;
    std::uint32_t script = 0;
    const Font* font = nullptr;
};

/// The text that an item of the line breaker stands for; empty where it stands for none.
struct ItemText {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

struct ShapedParagraph {
    std::string text; ///< valid UTF-8
    ParagraphStyle block;
    std::vector<Style> styles; ///< the first is the paragraph's own
    std::vector<Span> spans;   ///< those of the paragraph that lie within the text
    std::vector<InlineObject> objects;
    std::uint8_t base_level = 0;
    std::vector<Piece> pieces; ///< in logical order; together they are the text but for line feeds
    std::vector<ShapedGlyph>
        glyphs; ///< of the pieces, in each from left to right; `byte` counts from the text's start
    std::vector<Item> items;
    std::vector<ItemText> item_texts;
    std::vector<std::uint32_t>
        graphemes;                 ///< where grapheme clusters begin; empty when every character is one
    Scaled hanging = 0;            ///< by which the first line begins left of the measure
    std::int64_t widest_boxes = 0; ///< in scaled points: the widest that no line can end within

    [[nodiscard]] ShapeStyle shape_style(const Piece& piece) const;
    /// How wide the piece is up to each of the bytes, which are in order. A ligature that one is within counts by its share
    /// of letters.
    void measure_up_to(const Piece& piece, std::span<const std::size_t> bytes,
                       std::vector<Scaled>& widths) const;
    /// Null where the paragraph's own style is.
    [[nodiscard]] const Span* span_at(std::size_t byte) const;
};

/// Font units to points for a size.
[[nodiscard]] inline float points_per_unit(const Font& font, float size_pt) {
    return size_pt / font.units_per_em();
}

} // namespace text
