#include "ui/pager.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr float flick_pt_s = 250;
constexpr float nearly_there = 0.3F; ///< of a card: closer than that, a caught card counts as arrived
constexpr float far_enough = 0.35F;  ///< of a card: a slow drag turns from here on

} // namespace

int turn_after_drag(const PagerDrag& drag) {
    const float nearest = std::round(drag.position_at_press);
    const bool arrived = std::abs(drag.position_at_press - nearest) < nearly_there;
    const float seen = arrived ? nearest : drag.position_at_press;
    const float moved = drag.position_now - drag.position_at_press;
    const bool flicked = std::abs(drag.velocity_pt_s) > flick_pt_s;
    const bool onwards = drag.velocity_cards_s * moved > 0;
    const float from = onwards ? seen : drag.position_now; // a flick back takes the drag back, and no more
    float target = std::round(drag.position_now);
    if (flicked)
        target = drag.velocity_cards_s > 0 ? std::floor(from) + 1 : std::ceil(from) - 1;
    else if (arrived && std::abs(moved) > far_enough)
        target = nearest + (moved > 0 ? 1.0F : -1.0F);
    return std::clamp(static_cast<int>(target) - drag.current, -1, 1);
}

float held_position(float position, float last_card) {
    constexpr float resistance = 0.35F;
    const float within = std::clamp(position, 0.0F, last_card);
    return within + (position - within) * resistance;
}

} // namespace ui
