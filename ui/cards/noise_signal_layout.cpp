// What the market believes against what the speaker believes: the one in a quiet sans below a thin line, the other in the
// reader's serif below a strong one; side by side where there is room.
#include "ui/cards/card_kinds.h"

#include <algorithm>

namespace ui {

namespace {

using library::Block;
using library::BlockKind;
using library::Side;

bool has_side(const library::Card& card, Side side) {
    return std::any_of(
        card.blocks.begin(), card.blocks.end(), [&](const Block& block) { return block.side == side; });
}

/// As large as a headline, each in the face of its side.
void place_name(CardColumn& column, Side side) {
    const bool is_signal = side == Side::Second;
    TextStyle style =
        display_style(column.key().type, column.body_pt(), column.width(), 1.9F,
                      is_signal ? serif_semibold : sans, is_signal ? ColorRole::Accent : ColorRole::Muted);
    column.space(0.1F);
    column.caption(is_signal ? "Signal" : "Noise", style);
}

void place_side(CardColumn& column, Side side) {
    constexpr float strong_pt = 5;
    const bool is_signal = side == Side::Second;
    column.rule(is_signal ? strong_pt : 1, is_signal ? ColorRole::Accent : ColorRole::Muted);
    column.go_to(column.y() + (is_signal ? 0 : strong_pt - 1)); // labels on one line
    const Block* above = nullptr;
    for (const Block& block : column.card().blocks) {
        if (block.side != side)
            continue;
        column.space(above == nullptr ? 0.6F : above->kind == BlockKind::Label ? 0.4F : 0.8F);
        column.place(block);
        above = &block;
        if (block.kind == BlockKind::Label)
            place_name(column, side);
    }
}

} // namespace

bool has_two_columns(const library::Card& card, float width_pt, float body_pt) {
    constexpr float two_columns_from_em = 32;
    return card.kind == library::CardKind::NoiseSignal && width_pt >= two_columns_from_em * body_pt &&
           has_side(card, Side::First) && has_side(card, Side::Second);
}

void lay_out_noise_signal(CardColumn& column) {
    constexpr float gutter_em = 2.2F;
    if (has_two_columns(column.card(), column.width(), column.body_pt())) {
        const float gutter = gutter_em * column.body_pt();
        // Signal is set larger, and gets more room.
        const float noise_width = (column.width() - gutter) * 0.46F;
        CardColumn noise = column.within(column.left(), noise_width);
        CardColumn signal =
            column.within(column.left() + noise_width + gutter, column.width() - noise_width - gutter);
        place_side(noise, Side::First);
        place_side(signal, Side::Second);
        return column.go_to(std::max(noise.y(), signal.y()));
    }
    for (const Side side : {Side::First, Side::Second})
        if (has_side(column.card(), side)) {
            column.space(2);
            place_side(column, side);
        }
}

} // namespace ui
