#include "ui/wheel.h"

#include <cmath>

namespace ui {

namespace {

constexpr double pause_s = 0.18;          ///< of no events ends a swipe on a trackpad
constexpr double notch_interval_s = 0.12; ///< between two turns by whole notches of a mouse
constexpr float notches_a_turn = 0.9F;

bool is_whole_notch(float notches) {
    return std::abs(notches) >= 1 && notches == std::trunc(notches);
}

} // namespace

int WheelTurns::handle(float notches, double now_s) {
    const bool after_pause = now_s - m_last_event_s > pause_s;
    const bool turned_in_this_swipe =
        !after_pause && m_last_turn_s >= 0 && m_last_event_s >= m_last_turn_s && m_sum == 0;
    m_last_event_s = now_s;
    if (is_whole_notch(notches)) {
        if (now_s - m_last_turn_s < notch_interval_s)
            return 0;
    } else if (turned_in_this_swipe) {
        return 0;
    }
    const bool other_way = m_sum * notches < 0;
    m_sum = (after_pause || other_way ? 0 : m_sum) + notches;
    if (std::abs(m_sum) < notches_a_turn)
        return 0;
    const int turn = m_sum > 0 ? 1 : -1;
    m_sum = 0;
    m_last_turn_s = now_s;
    return turn;
}

} // namespace ui
