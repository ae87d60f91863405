#include "ui/cards/card_layout.h"

#include "ui/cards/card_kinds.h"
#include "ui/text/selection.h"

#include <algorithm>

namespace ui {

namespace {

using library::CardKind;

void lay_out_kind(CardColumn& column) {
    switch (column.card().kind) {
    case CardKind::Cover: return lay_out_cover(column);
    case CardKind::Argument: return lay_out_argument(column);
    case CardKind::Condition: return lay_out_condition(column);
    case CardKind::Quote: return lay_out_quote(column);
    case CardKind::SteelMan: return lay_out_steel_man(column);
    case CardKind::Risk: return lay_out_risk(column);
    case CardKind::Skew: return lay_out_skew(column);
    case CardKind::NoiseSignal: return lay_out_noise_signal(column);
    case CardKind::Edge: return lay_out_edge(column);
    case CardKind::Conviction:
    case CardKind::Hedge: return lay_out_quote_list(column);
    }
}

} // namespace

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

float content_width_max(const library::Card& card, float viewport_width_pt, const ReadingType& type) {
    constexpr float two_columns_of_measure = 1.75F;
    const float body_pt = body_size_pt(viewport_width_pt, type);
    const float measure = measure_pt(body_pt, type);
    return has_two_columns(card, viewport_width_pt, body_pt) ? two_columns_of_measure * measure : measure;
}

CardLayout lay_out(const library::Card& card, const LayoutKey& key, Typography& typography) {
    CardLayout layout;
    CardInLayout shared{card, key, typography, body_size_pt(key.width_pt, key.type), layout};
    CardColumn column(shared, 0, key.width_pt);
    lay_out_kind(column);
    layout.height_pt = column.y();
    return layout;
}

} // namespace ui
