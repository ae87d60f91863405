#include "ui/text/line_setter.h"

#include "ui/text/bidi.h"
#include "ui/text/items.h"

#include <algorithm>
#include <cmath>

namespace text {

using Kind = Piece::Kind;

LineSetter::LineSetter(const ShapedParagraph& shaped, float width_pt, WordShaper& shaper)
    : m_shaped(shaped), m_shaper(shaper), m_width_pt(width_pt) {
    m_layout.width_pt = width_pt;
    m_layout.base_level = shaped.base_level;
    m_layout.glyphs.reserve(shaped.glyphs.size());
    m_layout.stops.reserve(shaped.text.size());
}

void LineSetter::add(const LineText& text) {
    collect_parts(text);
    const float hanging =
        m_layout.lines.empty() ? static_cast<float>(m_shaped.hanging) / scaled_per_pt : 0.0F;
    const float room = m_width_pt + hanging - visible_width();
    if (m_shaped.block.alignment == Alignment::Justified && (!text.filled || room < 0))
        justify(room);
    Line line;
    line.begin = text.begin;
    line.end = text.end;
    line.next = text.next;
    line.hyphenated = text.adds_hyphen;
    line.top = m_layout.lines.empty() ? 0 : m_layout.lines.back().bottom;
    line.bottom = line.top + line_height();
    line.baseline = baseline_within(line);
    line.left = left_of(visible_width()) - hanging;
    line.right = line.left + visible_width();
    place_parts(line);
    m_layout.lines.push_back(line);
}

float LineSetter::visible_width() const {
    float width = 0;
    for (const Part& part : m_parts)
        width += part.trailing ? 0 : part.width;
    return width;
}

/// What the line's height exceeds the letters by goes half above them, half below.
float LineSetter::baseline_within(const Line& line) const {
    const float size = m_shaped.styles.front().size_pt;
    const FontMetrics metrics =
        m_shaped.pieces.empty() ? FontMetrics{} : m_shaped.pieces.front().font->metrics();
    const float letters = (metrics.ascent + metrics.descent) * size;
    return line.top + (line.bottom - line.top - letters) / 2 + metrics.ascent * size;
}

/// Where a line of that width begins.
float LineSetter::left_of(float width) const {
    const bool right_to_left = m_shaped.base_level % 2 == 1;
    if (m_shaped.block.alignment == Alignment::Center)
        return (m_width_pt - width) / 2;
    return (m_shaped.block.alignment == Alignment::End) == right_to_left ? 0 : m_width_pt - width;
}

Layout LineSetter::finish() && {
    m_layout.height_pt = m_layout.lines.empty() ? 0 : m_layout.lines.back().bottom;
    return std::move(m_layout);
}

/// The tallest style of the line, or what an object needs.
float LineSetter::line_height() const {
    float size = m_parts.empty() ? m_shaped.styles.front().size_pt : 0;
    float objects = 0;
    std::size_t object = m_objects;
    for (const Part& part : m_parts) {
        const Piece& piece = m_shaped.pieces[part.piece];
        size = std::max(size, m_shaped.styles[piece.style].size_pt);
        if (piece.kind == Kind::Object) {
            const InlineObject& placed = m_shaped.objects[object++];
            objects = std::max(objects, placed.ascent_pt + placed.descent_pt);
        }
    }
    return std::max(size * m_shaped.block.line_height, objects);
}

void LineSetter::collect_parts(const LineText& text) {
    m_parts.clear();
    m_glyphs.clear();
    while (m_first_piece < m_shaped.pieces.size() && m_shaped.pieces[m_first_piece].end <= text.begin)
        ++m_first_piece;
    for (std::size_t at = m_first_piece; at < m_shaped.pieces.size(); ++at) {
        const Piece& piece = m_shaped.pieces[at];
        if (piece.begin >= text.next)
            break;
        const std::size_t begin = std::max<std::size_t>(piece.begin, text.begin);
        const std::size_t end = std::min<std::size_t>(piece.end, text.next);
        const bool trailing = begin >= text.end;
        add_part(at, begin, end, text.adds_hyphen && end == text.end, trailing);
    }
}

void LineSetter::add_part(std::size_t piece_index, std::size_t begin, std::size_t end, bool hyphen,
                          bool trailing) {
    const Piece& piece = m_shaped.pieces[piece_index];
    Part part{piece_index, begin, end, m_glyphs.size(), 0, 0, piece.level, trailing};
    if (trailing)
        part.level = m_shaped.base_level; // rule L1 of UAX #9
    const bool whole = begin == piece.begin && end == piece.end && !hyphen;
    if (piece.kind != Kind::Word || whole) {
        part.width = static_cast<float>(piece.width) / scaled_per_pt;
        const auto first = m_shaped.glyphs.begin() + piece.first_glyph;
        m_glyphs.insert(m_glyphs.end(), first, first + piece.glyph_count);
    } else {
        shape_part(part, hyphen);
    }
    part.glyph_count = m_glyphs.size() - part.first_glyph;
    m_parts.push_back(part);
}

/// The part of a word that stands on the line is shaped by itself: letters change beside a hyphen, and ligatures do not
/// reach across lines.
void LineSetter::shape_part(Part& part, bool hyphen) {
    const Piece& piece = m_shaped.pieces[part.piece];
    m_with_hyphen.assign(m_shaped.text, part.begin, part.end - part.begin);
    if (hyphen)
        m_with_hyphen += hyphen_of(*piece.font);
    const Style& style = m_shaped.styles[piece.style];
    const float scale = points_per_unit(*piece.font, style.size_pt);
    for (ShapedGlyph glyph : m_shaper.shape(m_shaped.shape_style(piece), m_with_hyphen)) {
        part.width += static_cast<float>(glyph.advance) * scale + style.tracking_em * style.size_pt;
        glyph.byte += static_cast<std::uint32_t>(part.begin);
        m_glyphs.push_back(glyph);
    }
}

/// Spreads the room over the spaces, or takes it from them, which have their shrinking only.
void LineSetter::justify(float room) {
    constexpr float shrink_max = 1.0F / 3;
    float spaces = 0;
    for (const Part& part : m_parts)
        if (m_shaped.pieces[part.piece].kind == Kind::Space && !part.trailing)
            spaces += part.width;
    if (spaces <= 0)
        return;
    const float factor = 1 + std::max(room / spaces, -shrink_max);
    for (Part& part : m_parts)
        if (m_shaped.pieces[part.piece].kind == Kind::Space && !part.trailing)
            part.width *= factor;
}

void LineSetter::place_parts(Line& line) {
    line.first_run = static_cast<std::uint32_t>(m_layout.runs.size());
    line.first_stop = static_cast<std::uint32_t>(m_layout.stops.size());
    m_levels.clear();
    for (const Part& part : m_parts)
        m_levels.push_back(part.level);
    visual_order(m_levels, m_order);
    float x = line.left;
    if (m_shaped.base_level % 2 == 1) // spaces at the end of a right-to-left line hang out at its left
        for (const Part& part : m_parts)
            x -= part.trailing ? part.width : 0;
    for (const std::size_t at : m_order) {
        const Part& part = m_parts[at];
        if (m_shaped.pieces[part.piece].kind == Kind::Object)
            m_layout.objects.push_back({m_objects++, x, line.baseline});
        else if (m_shaped.pieces[part.piece].kind == Kind::Word)
            place_glyphs(line, part, x);
        place_stops(part, x);
        x += part.width;
    }
    line.run_count = static_cast<std::uint32_t>(m_layout.runs.size()) - line.first_run;
    line.stop_count = static_cast<std::uint32_t>(m_layout.stops.size()) - line.first_stop;
}

void LineSetter::place_glyphs(const Line& line, const Part& part, float x) {
    const Piece& piece = m_shaped.pieces[part.piece];
    const Style& style = m_shaped.styles[piece.style];
    GlyphRun& run = run_for(line, piece);
    const float scale = points_per_unit(*piece.font, style.size_pt);
    for (std::size_t at = 0; at < part.glyph_count; ++at) {
        const ShapedGlyph& glyph = m_glyphs[part.first_glyph + at];
        m_layout.glyphs.push_back({glyph.id, x + static_cast<float>(glyph.x_offset) * scale,
                                   line.baseline - static_cast<float>(glyph.y_offset) * scale});
        x += static_cast<float>(glyph.advance) * scale + style.tracking_em * style.size_pt;
        ++run.count;
    }
}

/// The line's last run, where the glyphs of the piece look as its glyphs do, or a new one.
GlyphRun& LineSetter::run_for(const Line& line, const Piece& piece) {
    const Style& style = m_shaped.styles[piece.style];
    if (m_layout.runs.size() > line.first_run) {
        GlyphRun& last = m_layout.runs.back();
        if (last.font == piece.font && last.size_pt == style.size_pt && last.color == style.color)
            return last;
    }
    m_layout.runs.push_back(
        {piece.font, style.size_pt, style.color, static_cast<std::uint32_t>(m_layout.glyphs.size()), 0});
    return m_layout.runs.back();
}

/// Where the grapheme cluster at `byte` ends.
std::size_t LineSetter::next_stop(std::size_t byte, std::size_t end) const {
    if (!m_shaped.graphemes.empty()) {
        const auto next = std::upper_bound(m_shaped.graphemes.begin(), m_shaped.graphemes.end(), byte);
        return next == m_shaped.graphemes.end() ? end : std::min<std::size_t>(end, *next);
    }
    do
        ++byte;
    while (byte < end && (static_cast<unsigned char>(m_shaped.text[byte]) & 0xC0U) == 0x80U);
    return byte;
}

/// A cluster of glyphs that stands for several letters, a ligature, is shared out among them evenly.
void LineSetter::add_stops(std::size_t begin, std::size_t end, float width, std::uint8_t level) {
    const std::size_t first = m_layout.stops.size();
    for (std::size_t byte = begin; byte < end;) {
        const std::size_t next = next_stop(byte, end);
        m_layout.stops.push_back(
            {static_cast<std::uint32_t>(byte), static_cast<std::uint32_t>(next), 0, 0, level});
        byte = next;
    }
    const float each = width / static_cast<float>(std::max<std::size_t>(1, m_layout.stops.size() - first));
    for (std::size_t at = first; at < m_layout.stops.size(); ++at)
        m_layout.stops[at].width = each;
}

void LineSetter::place_stops(const Part& part, float x) {
    const Piece& piece = m_shaped.pieces[part.piece];
    const Style& style = m_shaped.styles[piece.style];
    const bool right_to_left = piece.level % 2 == 1;
    const float scale = points_per_unit(*piece.font, style.size_pt);
    const std::size_t first_stop = m_layout.stops.size();
    const auto glyph = [&](std::size_t at) -> const ShapedGlyph& { // in logical order
        return m_glyphs[part.first_glyph + (right_to_left ? part.glyph_count - 1 - at : at)];
    };
    if (part.glyph_count == 0)
        add_stops(part.begin, part.end, part.width, part.level);
    for (std::size_t at = 0; at < part.glyph_count;) {
        const std::size_t begin = glyph(at).byte;
        float width = 0;
        for (; at < part.glyph_count && glyph(at).byte == begin; ++at)
            width += static_cast<float>(glyph(at).advance) * scale + style.tracking_em * style.size_pt;
        const std::size_t end = at < part.glyph_count ? glyph(at).byte : part.end;
        add_stops(begin, std::min(end, part.end), width, part.level);
    }
    if (part.level % 2 == 1)
        std::reverse(m_layout.stops.begin() + static_cast<std::ptrdiff_t>(first_stop), m_layout.stops.end());
    for (std::size_t at = first_stop; at < m_layout.stops.size(); ++at) {
        m_layout.stops[at].x = x;
        x += m_layout.stops[at].width;
    }
}

} // namespace text
