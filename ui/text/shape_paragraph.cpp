#include "ui/text/shape_paragraph.h"

#include "ui/text/items.h"
#include "ui/text/scripts.h"
#include "ui/text/utf.h"

#include <unicode/uchar.h>
#include <utf8.h>

#include <algorithm>
#include <cmath>
#include <optional>

namespace text {

namespace {

constexpr char32_t object_character = 0xFFFC;
constexpr float tab_spaces = 4;
constexpr std::uint32_t piece_bytes_max = 256; ///< no word is as long; keeps lengths within a Scaled

bool ends_line(char32_t character) {
    return (character >= U'\n' && character <= U'\r') || character == 0x85 || character == 0x2028 ||
           character == 0x2029;
}

bool is_space(char32_t character) {
    const auto point = static_cast<UChar32>(character);
    return character == U' ' || u_charType(point) == U_SPACE_SEPARATOR || u_charType(point) == U_CONTROL_CHAR;
}

/// A grapheme cluster with all that decides which piece it belongs to.
struct Cluster {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::u32string_view characters;
};

class Itemizer {
public:
    Itemizer(const Paragraph& paragraph, ShapedParagraph& shaped, const ShapingTools& tools)
        : m_paragraph(paragraph), m_shaped(shaped), m_tools(tools), m_utf16(shaped.text) {
        const BidiParagraph bidi = bidi_levels(m_utf16, paragraph.block.direction);
        m_shaped.base_level = bidi.base_level;
        m_levels = bidi.levels;
        m_scripts = script_runs(m_utf16);
        find_graphemes();
        add_styles();
    }

    [[nodiscard]] std::vector<LineBreak> line_breaks() const {
        return m_tools.segmenter.line_breaks(m_utf16, m_shaped.block.language);
    }

    void run() {
        std::size_t grapheme = 0;
        for (std::size_t begin = 0; begin < m_shaped.text.size();) {
            const Cluster cluster = next_cluster(begin, grapheme);
            if (!ends_line(cluster.characters.front()))
                add(cluster);
            begin = cluster.end;
        }
    }

private:
    /// Text of characters that never combine has a cluster a character, and needs no list of them.
    void find_graphemes() {
        const bool simple = std::all_of(m_shaped.text.begin(), m_shaped.text.end(),
                                        [](char byte) {
                                            return static_cast<unsigned char>(byte) < 0xCC; // below U+0300
                                        }) &&
                            m_shaped.text.find("\r\n") == std::string::npos;
        const bool punctuated = !simple && combines_nowhere();
        if (simple || punctuated)
            return;
        for (const std::size_t boundary : m_tools.segmenter.grapheme_boundaries(m_utf16))
            m_shaped.graphemes.push_back(static_cast<std::uint32_t>(boundary));
    }

    /// Latin text with dashes and curly quotation marks is no reason to look closer.
    [[nodiscard]] bool combines_nowhere() const {
        for (auto at = m_shaped.text.begin(); at != m_shaped.text.end();) {
            const auto character = static_cast<char32_t>(utf8::unchecked::next(at));
            const bool punctuation = character >= 0x2010 && character <= 0x2027;
            const bool symbol = character >= 0x2030 && character <= 0x2BFF && character != 0x20D0;
            if (character >= 0x300 && !punctuation &&
                (!symbol || (character >= 0x20D0 && character < 0x2190)))
                return false;
            if (character == U'\r')
                return false;
        }
        return true;
    }

    void add_styles() {
        m_shaped.styles.push_back(m_paragraph.style);
        std::size_t end = 0;
        for (const Span& span : m_paragraph.spans)
            if (span.begin >= end && span.begin < span.end && span.end <= m_shaped.text.size()) {
                m_shaped.spans.push_back(span);
                m_spans.push_back({span.begin, span.end, add_style(span.style)});
                end = span.end;
            }
    }

    std::uint16_t add_style(const Style& style) {
        const auto known = std::find(m_shaped.styles.begin(), m_shaped.styles.end(), style);
        if (known != m_shaped.styles.end())
            return static_cast<std::uint16_t>(known - m_shaped.styles.begin());
        if (m_shaped.styles.size() > UINT16_MAX)
            return 0;
        m_shaped.styles.push_back(style);
        return static_cast<std::uint16_t>(m_shaped.styles.size() - 1);
    }

    Cluster next_cluster(std::size_t begin, std::size_t& grapheme) {
        auto at = m_shaped.text.begin() + static_cast<std::ptrdiff_t>(begin);
        std::size_t end = begin;
        if (!m_shaped.graphemes.empty()) {
            while (m_shaped.graphemes[grapheme] <= begin)
                ++grapheme;
            end = m_shaped.graphemes[grapheme];
        }
        m_characters.clear();
        do
            m_characters.push_back(static_cast<char32_t>(utf8::unchecked::next(at)));
        while (static_cast<std::size_t>(at - m_shaped.text.begin()) < end);
        return {begin, static_cast<std::size_t>(at - m_shaped.text.begin()), m_characters};
    }

    void add(const Cluster& cluster) {
        Piece piece;
        piece.begin = static_cast<std::uint32_t>(cluster.begin);
        piece.end = static_cast<std::uint32_t>(cluster.end);
        piece.kind = kind_of(cluster.characters.front());
        piece.level = m_levels[cluster.begin];
        piece.style = style_at(cluster.begin);
        piece.script = script_at(cluster.begin);
        const Face& face = m_shaped.styles[piece.style].face;
        piece.font = font_of(piece, face, cluster.characters);
        if (!m_shaped.pieces.empty() && continues(m_shaped.pieces.back(), piece))
            m_shaped.pieces.back().end = piece.end;
        else
            m_shaped.pieces.push_back(piece);
    }

    Piece::Kind kind_of(char32_t character) {
        if (character == object_character && m_objects < m_shaped.objects.size()) {
            ++m_objects;
            return Piece::Kind::Object;
        }
        return is_space(character) ? Piece::Kind::Space : Piece::Kind::Word;
    }

    static bool continues(const Piece& a, const Piece& b) {
        return a.kind == b.kind && a.kind != Piece::Kind::Object && a.end == b.begin && a.style == b.style &&
               a.level == b.level && a.font == b.font && b.end - a.begin <= piece_bytes_max &&
               (a.script == b.script || a.kind == Piece::Kind::Space);
    }

    std::uint16_t style_at(std::size_t byte) {
        while (m_span < m_spans.size() && m_spans[m_span].end <= byte)
            ++m_span;
        return m_span < m_spans.size() && m_spans[m_span].begin <= byte ? m_spans[m_span].style
                                                                        : std::uint16_t{0};
    }

    std::uint32_t script_at(std::size_t byte) {
        while (m_script + 1 < m_scripts.size() && m_scripts[m_script].end <= byte)
            ++m_script;
        return m_scripts[m_script].script;
    }

    const Font* font_of(const Piece& piece, const Face& face, std::u32string_view characters) {
        if (!m_primary || !(m_primary_face == face)) {
            m_primary_face = face;
            m_primary = &m_tools.fonts.primary(face);
        }
        const bool plain = characters.size() == 1 && characters.front() < 0x80;
        if (plain || piece.kind != Piece::Kind::Word)
            return m_primary;
        return &m_tools.fonts.font_for(face, characters, m_shaped.block.language);
    }

    struct StyledRange {
        std::size_t begin;
        std::size_t end;
        std::uint16_t style;
    };

    const Paragraph& m_paragraph;
    ShapedParagraph& m_shaped;
    const ShapingTools& m_tools;
    Utf16Text m_utf16;
    std::vector<std::uint8_t> m_levels;
    std::vector<ScriptRun> m_scripts;
    std::size_t m_script = 0;
    std::vector<StyledRange> m_spans;
    std::size_t m_span = 0;
    std::size_t m_objects = 0; ///< that have been met
    std::u32string m_characters;
    const Font* m_primary = nullptr;
    Face m_primary_face;
};

class PieceShaper {
public:
    PieceShaper(ShapedParagraph& shaped, const ShapingTools& tools) : m_shaped(shaped), m_tools(tools) {}

    void run() {
        for (std::size_t at = 0; at < m_shaped.pieces.size(); ++at)
            switch (m_shaped.pieces[at].kind) {
            case Piece::Kind::Word: shape_word(at); break;
            case Piece::Kind::Space: measure_space(m_shaped.pieces[at]); break;
            case Piece::Kind::Object:
                m_shaped.pieces[at].width =
                    static_cast<Scaled>(m_shaped.objects[m_object++].width_pt * scaled_per_pt);
                break;
            }
    }

private:
    void shape_word(std::size_t at) {
        Piece& piece = m_shaped.pieces[at];
        const std::string_view text = m_shaped.text;
        const ShapeStyle style = m_shaped.shape_style(piece);
        const std::vector<ShapedGlyph>& glyphs =
            joins_others(at) ? m_tools.shaper.shape_within(style, text, piece.begin, piece.end)
                             : m_tools.shaper.shape(style, text.substr(piece.begin, piece.end - piece.begin));
        piece.first_glyph = static_cast<std::uint32_t>(m_shaped.glyphs.size());
        piece.glyph_count = static_cast<std::uint32_t>(glyphs.size());
        std::int64_t units = 0;
        for (const ShapedGlyph& glyph : glyphs) {
            m_shaped.glyphs.push_back(glyph);
            m_shaped.glyphs.back().byte += piece.begin;
            units += glyph.advance;
        }
        const Style& look = m_shaped.styles[piece.style];
        const float tracking = look.tracking_em * look.size_pt * static_cast<float>(glyphs.size());
        piece.width =
            scaled(static_cast<float>(units) * points_per_unit(*piece.font, look.size_pt) + tracking);
    }

    /// Letters of a cursive script join across a change of style.
    [[nodiscard]] bool joins_others(std::size_t at) const {
        const auto joins = [&](std::size_t a, std::size_t b) {
            return m_shaped.pieces[a].kind == Piece::Kind::Word &&
                   m_shaped.pieces[b].kind == Piece::Kind::Word &&
                   m_shaped.pieces[a].end == m_shaped.pieces[b].begin &&
                   m_shaped.pieces[a].script == m_shaped.pieces[b].script &&
                   m_shaped.pieces[a].level % 2 == 1;
        };
        return (at > 0 && joins(at - 1, at)) || (at + 1 < m_shaped.pieces.size() && joins(at, at + 1));
    }

    void measure_space(Piece& piece) {
        const Style& look = m_shaped.styles[piece.style];
        if (m_space_font != piece.font) {
            m_space_font = piece.font;
            const auto& glyphs = m_tools.shaper.shape(m_shaped.shape_style(piece), " ");
            m_space_units = glyphs.empty() ? 0 : glyphs.front().advance;
        }
        const float space = static_cast<float>(m_space_units) * points_per_unit(*piece.font, look.size_pt) +
                            look.tracking_em * look.size_pt;
        float spaces = 0;
        for (auto at = m_shaped.text.begin() + piece.begin; at < m_shaped.text.begin() + piece.end;) {
            const auto character = static_cast<char32_t>(utf8::unchecked::next(at));
            if (character == U'\t')
                spaces += tab_spaces;
            else if (u_charType(static_cast<UChar32>(character)) != U_CONTROL_CHAR)
                spaces += 1;
        }
        piece.width = scaled(space * spaces);
    }

    [[nodiscard]] static Scaled scaled(float points) {
        constexpr float widest_pt =
            30000; // nothing wider fits an integer of scaled points; nobody reads so far
        return static_cast<Scaled>(std::lround(std::clamp(points, -widest_pt, widest_pt) * scaled_per_pt));
    }

    ShapedParagraph& m_shaped;
    const ShapingTools& m_tools;
    std::size_t m_object = 0;
    const Font* m_space_font = nullptr;
    std::int32_t m_space_units = 0;
};

} // namespace

ShapedParagraph shape_paragraph(const Paragraph& paragraph, const ShapingTools& tools) {
    ShapedParagraph shaped;
    shaped.text = repaired(paragraph.text);
    shaped.block = paragraph.block;
    shaped.objects = paragraph.objects;
    Itemizer itemizer(paragraph, shaped, tools);
    itemizer.run();
    PieceShaper(shaped, tools).run();
    make_items(shaped, itemizer.line_breaks(), tools);
    return shaped;
}

} // namespace text
