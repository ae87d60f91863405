#include "ui/text/shaped_paragraph.h"

#include <algorithm>

namespace text {

ShapeStyle ShapedParagraph::shape_style(const Piece& piece) const {
    const Style& style = styles[piece.style];
    ShapeStyle shape;
    shape.font = piece.font;
    shape.script = piece.script;
    shape.language = shaping_language(block.language);
    shape.right_to_left = piece.level % 2 == 1;
    shape.tracked = style.tracking_em != 0;
    shape.fitting = style.fitting;
    shape.figures = style.figures;
    shape.capitals = style.capitals;
    return shape;
}

const Span* ShapedParagraph::span_at(std::size_t byte) const {
    const auto found = std::find_if(spans.begin(), spans.end(),
                                    [&](const Span& span) { return span.begin <= byte && byte < span.end; });
    return found == spans.end() ? nullptr : &*found;
}

void ShapedParagraph::measure_up_to(const Piece& piece, std::span<const std::size_t> bytes,
                                    std::vector<Scaled>& widths) const {
    widths.clear();
    const Style& style = styles[piece.style];
    const float scale = points_per_unit(*piece.font, style.size_pt) * scaled_per_pt;
    const float tracking = style.tracking_em * style.size_pt * scaled_per_pt;
    const auto widest = static_cast<float>(piece.width);
    const auto glyph = [&](std::size_t at) -> const ShapedGlyph& { // in logical order
        return glyphs[piece.first_glyph + (piece.level % 2 == 1 ? piece.glyph_count - 1 - at : at)];
    };
    float width = 0;
    for (std::size_t at = 0; at < piece.glyph_count && widths.size() < bytes.size();) {
        const std::size_t begin = glyph(at).byte;
        float advance = 0;
        for (; at < piece.glyph_count && glyph(at).byte == begin; ++at) // a letter and its marks
            advance += static_cast<float>(glyph(at).advance) * scale + tracking;
        const std::size_t end = at < piece.glyph_count ? glyph(at).byte : piece.end;
        while (widths.size() < bytes.size() && bytes[widths.size()] < end) {
            const std::size_t byte = std::max(bytes[widths.size()], begin);
            const float share = static_cast<float>(byte - begin) / static_cast<float>(end - begin);
            widths.push_back(static_cast<Scaled>(std::min(width + advance * share, widest)));
        }
        width += advance;
    }
    widths.resize(bytes.size(), piece.width);
}

} // namespace text
