// Conviction and hedge: the speaker's own words, one below another, each with a button that moves it to the other list. What
// the reader has moved here stands below the list's own, with a remark that says so.
#include "ui/cards/card_kinds.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace ui {

namespace {

using library::Block;
using library::BlockKind;
using library::CardKind;

constexpr float button_pt = 44;

std::string_view list_name(CardKind kind) {
    return kind == CardKind::Conviction ? "CONVICTION" : "HEDGE";
}

/// Which list a quote stands in now, and which it comes from.
enum class Origin { Own, Moved };

bool has_departed(const CardColumn& column, const Block& block) {
    const auto& departed = column.key().judgement.departed;
    return std::any_of(departed.begin(), departed.end(),
                       [&](const Block& gone) { return gone.id == block.id; });
}

/// An arrow both ways; what it does is in its label.
void place_button(const CardColumn& column, const Block& block, CardKind shown_in, const Rect& rect) {
    const CardKind to = *app::other_list(shown_in);
    const TextStyle style = label_style(std::max(column.body_pt() * 1.5F, 28.0F), 200, ColorRole::Accent);
    const float top = rect.top + (rect.height() - style.line_pt()) / 2;
    column.shape({ShapeKind::Frame, rect.inset(4, (rect.height() - 36) / 2), ColorRole::Rule, 6, 1});
    column.caption_at({rect.left, top, rect.right, top}, "\u21C4", style, text::Alignment::Center);
    column.target(block.id + "/move", "Move to " + std::string(list_name(to)), rect,
                  app::MoveQuote{block.id});
}

void place_quote(CardColumn& column, const Block& block, CardKind shown_in, Origin origin) {
    constexpr float mark_em = 0.75F;
    constexpr float beside_from_em = 12; // else the button stands below the words
    const TextStyle style =
        block_style(column.card(), block, column.key().type, column.body_pt(), column.width());
    const float indent = mark_em * style.size_pt;
    const float gap = column.body_pt() * 0.6F;
    const float top = column.y();
    const bool beside = column.width() >= beside_from_em * column.body_pt();
    const float taken = beside ? gap + button_pt : 0;
    CardColumn words = column.within(column.left() + indent, column.width() - indent - taken);
    PlacedBlock& placed = words.place(block, style);
    const bool from_right = placed.layout.base_level % 2 == 1;
    TextStyle mark = style;
    mark.color = ColorRole::Accent;
    mark.face.slant = text::Slant::Upright;
    if (from_right)
        placed.rect = placed.rect.moved(-indent, 0);
    const float mark_left = from_right ? placed.rect.right : column.left();
    column.caption_at({mark_left, top, mark_left + indent, top}, from_right ? "\u201D" : "\u201C", mark);
    if (origin == Origin::Moved) {
        const CardKind from = *app::other_list(shown_in);
        words.caption("moved from " + std::string(list_name(from)),
                      label_style(column.body_pt(), words.width(), ColorRole::Muted));
    }
    const float button_top = beside ? top : words.y();
    place_button(column, block, shown_in,
                 {column.right() - button_pt, button_top, column.right(), button_top + button_pt});
    column.go_to(std::max(words.y(), button_top + button_pt));
}

/// Places quotes with a line between two.
class QuoteList {
public:
    QuoteList(CardColumn& column, CardKind shown_in) : m_column(column), m_shown_in(shown_in) {}

    void add(const Block& block, Origin origin) {
        m_column.space(m_count > 0 ? 0.5F : 0.9F);
        if (m_count > 0) {
            m_column.rule(1, ColorRole::Rule);
            m_column.space(0.5F);
        }
        place_quote(m_column, block, m_shown_in, origin);
        ++m_count;
    }

    [[nodiscard]] bool is_empty() const { return m_count == 0; }

private:
    CardColumn& m_column;
    CardKind m_shown_in;
    int m_count = 0;
};

void place_note(CardColumn& column) {
    bool is_first = true;
    for (const Block& block : column.card().blocks) {
        if (block.kind != BlockKind::Body)
            continue;
        if (is_first) {
            column.space(1.4F);
            column.rule(3, ColorRole::Accent);
        }
        column.space(0.8F);
        column.place(block);
        is_first = false;
    }
}

/// Quotes that were moved to a list that has no card of its own.
void place_departed(CardColumn& column) {
    const auto other = app::other_list(column.card().kind);
    if (!other || !column.key().judgement.shows_departed)
        return;
    column.space(1.8F);
    column.caption("// " + std::string(list_name(*other)), label_style(column.body_pt(), column.width()));
    QuoteList list(column, *other);
    for (const Block& block : column.key().judgement.departed)
        list.add(block, Origin::Moved);
}

} // namespace

void lay_out_quote_list(CardColumn& column) {
    const CardKind kind = column.card().kind;
    QuoteList list(column, kind);
    bool is_listed = false;
    for (const Block& block : column.card().blocks) {
        if (block.kind == BlockKind::Label)
            column.place(block);
        is_listed = is_listed || block.kind == BlockKind::ListItem;
        if (block.kind == BlockKind::ListItem && !has_departed(column, block))
            list.add(block, Origin::Own);
    }
    for (const Block& block : column.key().judgement.arrived)
        list.add(block, Origin::Moved);
    if (is_listed && list.is_empty()) {
        column.space(0.6F);
        column.caption("All of its quotes were moved.",
                       remark_style(column.key().type, column.body_pt(), column.width()));
    }
    place_departed(column);
    place_note(column);
}

} // namespace ui
