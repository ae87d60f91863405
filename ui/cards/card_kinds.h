// The layouts of the kinds of cards, a file each; ui/cards/card_layout.cpp calls the one that fits.
#pragma once

#include "ui/cards/card_column.h"

namespace ui {

void lay_out_cover(CardColumn& column);
void lay_out_argument(CardColumn& column);
void lay_out_condition(CardColumn& column);
void lay_out_quote(CardColumn& column);
void lay_out_steel_man(CardColumn& column);
void lay_out_risk(CardColumn& column);
void lay_out_skew(CardColumn& column);
void lay_out_noise_signal(CardColumn& column);
void lay_out_edge(CardColumn& column);
void lay_out_quote_list(CardColumn& column); ///< conviction and hedge

/// The chips by which a reader says how well a risk is answered.
void lay_out_answer_chips(CardColumn& column);

/// The bars of what the block's words state as downside and upside; nothing when they state none.
void lay_out_skew_figure(CardColumn& column, const library::Block& block);

/// The length of the talk with its quotes. `time` is the moment of the card's own quote where it is one of them, or null.
void lay_out_timeline(CardColumn& column, const library::Timeline& timeline, const library::Block* time);

/// Whether noise and signal stand side by side at that width.
[[nodiscard]] bool has_two_columns(const library::Card& card, float width_pt, float body_pt);

} // namespace ui
