#include "ui/text/items.h"

#include "ui/text/utf.h"

#include <unicode/uchar.h>
#include <utf8.h>

#include <algorithm>
#include <cmath>

namespace text {

namespace {

constexpr int hyphen_penalty = 50;
constexpr int compound_penalty =
    3000; ///< a word with a hyphen of its own is divided there; TeX does nothing else
constexpr int symbol_break_penalty = 50; ///< behind a slash of a link, or a dash

char32_t character_at(const std::string& text, std::size_t byte) {
    auto at = text.begin() + static_cast<std::ptrdiff_t>(byte);
    return static_cast<char32_t>(utf8::unchecked::next(at));
}

char32_t character_before(const std::string& text, std::size_t byte) {
    auto at = text.begin() + static_cast<std::ptrdiff_t>(byte);
    return static_cast<char32_t>(utf8::unchecked::prior(at));
}

bool is_ideographic(char32_t character) {
    const auto width = u_getIntPropertyValue(static_cast<UChar32>(character), UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH;
}

bool is_opening_quote(char32_t character) {
    return character == U'"' || character == U'\'' ||
           u_charType(static_cast<UChar32>(character)) == U_INITIAL_PUNCTUATION || character == 0x201E ||
           character == 0x201A;
}

/// A place within a word where a line may end.
struct Cut {
    std::size_t byte = 0;
    Item item;
};

class ItemMaker {
public:
    ItemMaker(ShapedParagraph& shaped, const std::vector<LineBreak>& breaks, const ShapingTools& tools)
        : m_shaped(shaped),
          m_breaks(breaks),
          m_tools(tools),
          m_justified(shaped.block.alignment == Alignment::Justified) {}

    void run() {
        hang();
        for (const Piece& piece : m_shaped.pieces) {
            end_lines_before(piece.begin);
            switch (piece.kind) {
            case Piece::Kind::Word: add_word(piece); break;
            case Piece::Kind::Space: add_space(piece); break;
            case Piece::Kind::Object:
                allow_break_before(piece);
                add_box(piece.begin, piece.end, piece.width);
                break;
            }
            m_passed = piece.end;
        }
        end_lines_before(m_shaped.text.size());
        add(Item::break_for(infinite_penalty), m_passed, m_passed);
        add(Item::fill(), m_passed, m_passed);
    }

private:
    void add(const Item& item, std::size_t begin, std::size_t end) {
        m_shaped.widest_boxes = std::max(m_shaped.widest_boxes, m_boxes + item.before);
        const bool breaks = item.kind == Item::Kind::Penalty || item.kind == Item::Kind::Discretionary;
        if (breaks && item.penalty < infinite_penalty)
            m_boxes = 0;
        m_shaped.items.push_back(item);
        m_shaped.item_texts.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    }

    void add_box(std::size_t begin, std::size_t end, Scaled width) {
        m_boxes += width;
        add(Item::box(width), begin, end);
    }

    /// An opening quotation mark at the start stands outside of the measure.
    void hang() {
        if (!m_shaped.block.hangs_punctuation || m_shaped.pieces.empty() || m_shaped.base_level != 0)
            return;
        const Piece& first = m_shaped.pieces.front();
        if (first.kind != Piece::Kind::Word || first.glyph_count == 0 ||
            !is_opening_quote(character_at(m_shaped.text, first.begin)))
            return;
        const Style& style = m_shaped.styles[first.style];
        const auto advance = static_cast<float>(m_shaped.glyphs[first.first_glyph].advance);
        m_shaped.hanging = static_cast<Scaled>(
            std::lround(advance * points_per_unit(*first.font, style.size_pt) * scaled_per_pt));
        add(Item::box(-m_shaped.hanging), first.begin, first.begin);
    }

    /// The line feeds between the last piece and `byte`; a line that they end is filled, not stretched.
    void end_lines_before(std::size_t byte) {
        for (std::size_t at = m_passed; at < byte; ++at) {
            if (m_breaks[at + 1] != LineBreak::Must || at + 1 == m_shaped.text.size())
                continue;
            std::size_t begin = at; // of the character, or CR LF, that ends the line
            while (begin > m_passed && !is_character_boundary(m_shaped.text, begin))
                --begin;
            if (begin > m_passed && m_shaped.text.compare(begin - 1, 2, "\r\n") == 0)
                --begin;
            add(Item::break_for(infinite_penalty), begin, begin);
            add(Item::fill(), begin, begin);
            add(Item::break_for(-infinite_penalty), begin, begin);
            add_box(at + 1, at + 1,
                    0); // else the start of the line would be lost with what may be lost there
        }
        m_passed = std::max(m_passed, byte);
    }

    void add_space(const Piece& piece) {
        const bool breaks = m_breaks[piece.end] == LineBreak::May;
        if (!breaks)
            add(Item::break_for(infinite_penalty), piece.begin, piece.begin);
        else if (follows_glue()) // glue is a break behind a box only
            add(Item::break_for(0), piece.begin, piece.begin);
        m_boxes = breaks ? 0 : m_boxes + piece.width;
        const Scaled stretch = m_justified ? piece.width / 2 : 0;
        const Scaled shrink = m_justified ? piece.width / 3 : 0;
        add(Item::glue(piece.width, stretch, shrink), piece.begin, piece.end);
    }

    [[nodiscard]] bool follows_glue() const {
        return !m_shaped.items.empty() && m_shaped.items.back().kind == Item::Kind::Glue;
    }

    /// Between two pieces with no space between them.
    void allow_break_before(const Piece& piece) {
        if (piece.begin > 0 && !follows_glue() && m_breaks[piece.begin] == LineBreak::May)
            add(break_at(piece, piece.begin), piece.begin, piece.begin);
    }

    void add_word(const Piece& piece) {
        allow_break_before(piece);
        collect_cuts(piece);
        m_cut_bytes.clear();
        for (const Cut& cut : m_cuts)
            m_cut_bytes.push_back(cut.byte);
        m_shaped.measure_up_to(piece, m_cut_bytes, m_widths);
        std::size_t begin = piece.begin;
        Scaled before = 0;
        for (std::size_t at = 0; at < m_cuts.size(); ++at) {
            add_box(begin, m_cuts[at].byte, m_widths[at] - before);
            add(m_cuts[at].item, m_cuts[at].byte, m_cuts[at].byte);
            before = m_widths[at];
            begin = m_cuts[at].byte;
        }
        add_box(begin, piece.end, piece.width - before);
    }

    [[nodiscard]] Item break_at(const Piece& piece, std::size_t byte) const {
        constexpr char32_t soft_hyphen = 0xAD;
        constexpr char32_t hyphen = 0x2010;
        const char32_t before = character_before(m_shaped.text, byte);
        if (before == soft_hyphen)
            return Item::hyphen(hyphen_width(piece), hyphen_penalty);
        if (before == U'-' || before == hyphen)
            return Item::hyphen(0, hyphen_penalty);
        if (is_ideographic(before) || is_ideographic(character_at(m_shaped.text, byte)))
            return Item::break_for(0);
        const bool letters =
            u_isalpha(static_cast<UChar32>(before)) != 0; // Thai, Khmer: words without spaces
        return Item::break_for(letters ? 0 : symbol_break_penalty);
    }

    [[nodiscard]] Scaled hyphen_width(const Piece& piece) const {
        const auto& glyphs = m_tools.shaper.shape(m_shaped.shape_style(piece), hyphen_of(*piece.font));
        const auto units = glyphs.empty() ? 0.0F : static_cast<float>(glyphs.front().advance);
        const Style& style = m_shaped.styles[piece.style];
        const float width_pt =
            units * points_per_unit(*piece.font, style.size_pt) + style.tracking_em * style.size_pt;
        return static_cast<Scaled>(std::lround(width_pt * scaled_per_pt));
    }

    void collect_cuts(const Piece& piece) {
        m_cuts.clear();
        for (std::size_t byte = piece.begin + 1; byte < piece.end; ++byte)
            if (m_breaks[byte] == LineBreak::May)
                m_cuts.push_back({byte, break_at(piece, byte)});
        if (m_tools.hyphenator == nullptr || !m_shaped.block.hyphenates)
            return;
        const std::size_t found = m_cuts.size();
        const std::string_view word(m_shaped.text.data() + piece.begin, piece.end - piece.begin);
        const bool compound = word.find('-') != std::string_view::npos;
        for (std::size_t begin = 0; begin < word.size();) {
            const std::size_t end = std::min(word.find('-', begin), word.size());
            add_hyphenations(piece, piece.begin + begin, word.substr(begin, end - begin),
                             compound ? compound_penalty : hyphen_penalty);
            begin = end + 1;
        }
        if (m_cuts.size() == found)
            return;
        std::sort(m_cuts.begin(), m_cuts.end(), [](const Cut& a, const Cut& b) { return a.byte < b.byte; });
    }

    void add_hyphenations(const Piece& piece, std::size_t begin, std::string_view word, int penalty) {
        m_tools.hyphenator->points(word, m_points);
        if (m_points.empty())
            return;
        const Item hyphen = Item::hyphen(hyphen_width(piece), penalty);
        for (const std::size_t point : m_points)
            if (m_breaks[begin + point] == LineBreak::No)
                m_cuts.push_back({begin + point, hyphen});
    }

    ShapedParagraph& m_shaped;
    const std::vector<LineBreak>& m_breaks;
    const ShapingTools& m_tools;
    bool m_justified;
    std::size_t m_passed = 0; ///< bytes that have their items
    std::int64_t m_boxes = 0; ///< the width at the end that no break divides
    std::vector<Cut> m_cuts;
    std::vector<std::size_t> m_cut_bytes;
    std::vector<Scaled> m_widths; ///< of the word up to each cut
    std::vector<std::size_t> m_points;
};

} // namespace

std::string_view hyphen_of(const Font& font) {
    return font.covers(0x2010) ? "\u2010" : "-";
}

void make_items(ShapedParagraph& shaped, const std::vector<LineBreak>& breaks, const ShapingTools& tools) {
    shaped.items.reserve(shaped.pieces.size() * 3);
    shaped.item_texts.reserve(shaped.pieces.size() * 3);
    ItemMaker(shaped, breaks, tools).run();
}

} // namespace text
