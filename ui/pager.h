// Which card a drag that ends leads to. Pure arithmetic on positions in cards.
#pragma once

namespace ui {

struct PagerDrag {
    int current = 0; ///< the card that the deck is at or on its way to
    float position_at_press =
        0; ///< what was in the middle when the finger went down; between cards when caught
    float position_now = 0;
    float velocity_cards_s = 0; ///< positive towards the next card
    float velocity_pt_s = 0;    ///< the same in points, of any sign
};

/// By how many cards to turn: -1, 0 or 1. A flick leads to the next card in its direction from the one that was seen at
/// the press, a slow drag to the nearest card.
[[nodiscard]] int turn_after_drag(const PagerDrag& drag);

/// Where the deck is held while a finger has moved it to `position`: beyond the ends it resists.
[[nodiscard]] float held_position(float position, float last_card);

} // namespace ui
