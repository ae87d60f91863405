#include "ui/cards/card_layout.h"

#include "ui/cards/card_style.h"
#include "ui/text/selection.h"

#include <algorithm>

namespace ui {

namespace {

using library::Block;
using library::BlockKind;
using library::Card;
using library::CardKind;
using library::Side;

constexpr float gutter_em = 3; ///< between two columns
constexpr float two_columns_from_em = 46;
constexpr float button_height_pt = 48;

bool has_hanging_mark(const Block& block) {
    return block.kind == BlockKind::ListItem || block.kind == BlockKind::Quote;
}

/// Lays blocks below one another within a column.
class Column {
public:
    Column(const Card& card, const ReadingType& type, Typography& typography, float body_pt, float left,
           float width)
        : m_card(card),
          m_type(type),
          m_typography(typography),
          m_body_pt(body_pt),
          m_left(left),
          m_width(width) {}

    PlacedBlock place(const Block& block) {
        if (m_above != nullptr)
            m_y += space_above(*m_above, block, m_body_pt);
        PlacedBlock placed = place_at(block, m_left, m_width, m_y);
        m_y = placed.rect.bottom;
        m_above = &block;
        return placed;
    }

    /// The three facts of a cover side by side, as far as they fit; their labels stand above them.
    void place_facts(const std::vector<Block>& facts, std::vector<PlacedBlock>& out) {
        if (facts.empty())
            return;
        if (m_above != nullptr)
            m_y += space_above(*m_above, facts.front(), m_body_pt);
        const bool beside = m_width >= 24 * m_body_pt;
        const float column = beside ? m_width / static_cast<float>(facts.size()) : m_width;
        float bottom = m_y;
        for (std::size_t at = 0; at < facts.size(); ++at) {
            const float left = m_left + (beside ? column * static_cast<float>(at) : 0);
            const float top = beside ? m_y : bottom + (at > 0 ? 0.6F * m_body_pt : 0);
            Block label{facts[at].id + "/label", BlockKind::Label, Side::Whole, "",
                        facts[at].label,         std::nullopt};
            out.push_back(place_at(label, left, column, top));
            out.push_back(place_at(facts[at], left, column, out.back().rect.bottom));
            bottom = std::max(bottom, out.back().rect.bottom);
        }
        m_y = bottom;
        m_above = &facts.back();
    }

    [[nodiscard]] Rect place_button() {
        m_y += 1.4F * m_body_pt;
        const Rect button{m_left, m_y, m_left + std::min(m_width, 15 * m_body_pt), m_y + button_height_pt};
        m_y = button.bottom;
        return button;
    }

    [[nodiscard]] float bottom() const { return m_y; }

private:
    [[nodiscard]] PlacedBlock place_at(const Block& block, float left, float width, float top) const {
        PlacedBlock placed;
        placed.block_id = block.id;
        placed.kind = block.kind;
        placed.seconds = block.time ? block.time->seconds : std::nullopt;
        placed.style = block_style(m_card, block, m_type, m_body_pt, width);
        placed.hanging_mark = has_hanging_mark(block);
        const float indent =
            block.kind == BlockKind::ListItem ? placed.style.size_pt * 1.1F : 0; // a quote's mark hangs
        placed.shaped = m_typography.shaped(as_paragraph(m_card, block, placed.style, m_type.alignment));
        placed.layout = m_typography.typesetter().lay_out(*placed.shaped, width - indent);
        const float height = placed.layout.height_pt;
        placed.rect = {left + indent, top, left + width, top + height};
        return placed;
    }

    const Card& m_card;
    const ReadingType& m_type;
    Typography& m_typography;
    float m_body_pt;
    float m_left;
    float m_width;
    float m_y = 0;
    const Block* m_above = nullptr;
};

bool is_two_columns(const Card& card, float width_pt, float body_pt) {
    return card.kind == CardKind::NoiseSignal && width_pt >= two_columns_from_em * body_pt;
}

void lay_out_columns(const Card& card, const LayoutKey& key, Typography& typography, float body_pt,
                     CardLayout& layout) {
    const float gutter = gutter_em * body_pt;
    const float column = (key.width_pt - gutter) / 2;
    Column first(card, key.type, typography, body_pt, 0, column);
    Column second(card, key.type, typography, body_pt, column + gutter, column);
    for (const Block& block : card.blocks)
        layout.blocks.push_back((block.side == Side::Second ? second : first).place(block));
    layout.height_pt = std::max(first.bottom(), second.bottom());
    layout.divider = key.width_pt / 2;
}

void lay_out_one_column(const Card& card, const LayoutKey& key, Typography& typography, float body_pt,
                        CardLayout& layout) {
    Column column(card, key.type, typography, body_pt, 0, key.width_pt);
    std::vector<Block> facts;
    bool waits = false;
    for (const Block& block : card.blocks)
        if (block.kind == BlockKind::Fact)
            facts.push_back(block);
        else if (block.side == Side::Second && !key.second_side_shown)
            waits = true;
        else
            layout.blocks.push_back(column.place(block));
    column.place_facts(facts, layout.blocks);
    if (waits)
        layout.reveal = column.place_button();
    layout.height_pt = column.bottom();
}

} // namespace

float text_left(const PlacedBlock& block) {
    return block.kind == BlockKind::Time ? block.style.size_pt * 1.2F : 0;
}

app::Anchor CardLayout::anchor_at(float y_pt) const {
    for (const PlacedBlock& block : blocks)
        for (const text::Line& line : block.layout.lines)
            if (block.rect.top + line.bottom > y_pt)
                return {block.block_id, line.begin};
    return {};
}

float CardLayout::y_of(const app::Anchor& anchor) const {
    for (const PlacedBlock& block : blocks)
        if (block.block_id == anchor.block_id)
            return block.rect.top + block.layout.lines[text::line_of(block.layout, anchor.byte)].top;
    return 0;
}

float content_width_max(const Card& card, float viewport_width_pt, const ReadingType& type) {
    const float body_pt = body_size_pt(viewport_width_pt, type);
    const bool two_columns = is_two_columns(card, viewport_width_pt, body_pt);
    const float measure = measure_pt(body_pt, type);
    return two_columns ? 2 * measure * 0.85F + gutter_em * body_pt : measure;
}

CardLayout lay_out(const Card& card, const LayoutKey& key, Typography& typography) {
    CardLayout layout;
    const float body_pt = body_size_pt(key.width_pt, key.type);
    if (is_two_columns(card, key.width_pt, body_pt))
        lay_out_columns(card, key, typography, body_pt, layout);
    else
        lay_out_one_column(card, key, typography, body_pt, layout);
    return layout;
}

} // namespace ui
