// Puts the glyphs of one line after another at their places.
#pragma once

#include "ui/text/layout.h"

#include <cstddef>
#include <string>
#include <vector>

namespace text {

/// What a line holds, as bytes of the text.
struct LineText {
    std::size_t begin = 0;
    std::size_t end = 0;  ///< without what is lost at the break
    std::size_t next = 0; ///< where the next line begins
    bool adds_hyphen = false;
    bool filled = false; ///< ends the paragraph or is ended by a line feed: not justified
};

class LineSetter {
public:
    LineSetter(const ShapedParagraph& shaped, float width_pt, WordShaper& shaper);

    void add(const LineText& text);
    [[nodiscard]] Layout finish() &&;

private:
    /// A piece, or the part of it that is on the line, with its glyphs in points.
    struct Part {
        std::size_t piece = 0;
        std::size_t begin = 0;
        std::size_t end = 0;
        std::size_t first_glyph = 0; ///< of m_glyphs
        std::size_t glyph_count = 0;
        float width = 0;
        std::uint8_t level = 0;
        bool trailing = false; ///< spaces that the line was broken at
    };

    void collect_parts(const LineText& text);
    void add_part(std::size_t piece, std::size_t begin, std::size_t end, bool hyphen, bool trailing);
    void shape_part(Part& part, bool hyphen);
    void justify(float room);
    void place_parts(Line& line);
    void place_glyphs(const Line& line, const Part& part, float x);
    void place_stops(const Part& part, float x);
    void add_stops(std::size_t begin, std::size_t end, float width, std::uint8_t level);
    [[nodiscard]] GlyphRun& run_for(const Line& line, const Piece& piece);
    [[nodiscard]] float visible_width() const;
    [[nodiscard]] float line_height() const;
    [[nodiscard]] float baseline_within(const Line& line) const;
    [[nodiscard]] float left_of(float width) const;
    [[nodiscard]] std::size_t next_stop(std::size_t byte, std::size_t end) const;

    const ShapedParagraph& m_shaped;
    WordShaper& m_shaper;
    float m_width_pt;
    Layout m_layout;
    std::size_t m_first_piece = 0; ///< that a line after the last one can hold
    std::size_t m_objects = 0;     ///< placed so far
    std::vector<Part> m_parts;     ///< of the line, in logical order
    std::vector<ShapedGlyph> m_glyphs;
    std::vector<std::uint8_t> m_levels;
    std::vector<std::size_t> m_order;
    std::string m_with_hyphen;
};

} // namespace text
