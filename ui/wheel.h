// The wheel read as turns of cards. A notch turns one card; a swipe on a trackpad, whose events keep coming for a while
// after the fingers have left, turns one card as well and no more.
#pragma once

namespace ui {

class WheelTurns {
public:
    /// How many cards to turn by (-1, 0 or 1) after the wheel has moved by `notches`, positive forwards.
    [[nodiscard]] int handle(float notches, double now_s);

private:
    float m_sum = 0;
    double m_last_event_s = -1e9;
    double m_last_turn_s = -1e9;
};

} // namespace ui
