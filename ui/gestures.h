// Fingers and the mouse read as gestures: taps, drags locked to one direction, pinches. A pure function of the samples
// it is given, with the times they came with.
//
// One press gives one gesture: a drag never also taps, a pinch never also drags.
#pragma once

#include "ui/geometry.h"
#include "ui/input_event.h"

#include <array>
#include <cstdint>
#include <deque>
#include <map>
#include <variant>
#include <vector>

namespace ui {

enum class Axis { Horizontal, Vertical };

/// A finger or the mouse button went down: movement under it stops. Always followed by exactly one of Tapped,
/// DragEnded, PinchEnded and PressCancelled.
struct Pressed {
    Point at;
};
struct Tapped {
    Point at;
};
/// The press has left the slop around its start, in this direction.
struct DragBegan {
    Axis axis = Axis::Horizontal;
    Point from;
};
/// How far the drag is from where it began, along its axis, in points.
struct Dragged {
    Axis axis = Axis::Horizontal;
    float distance_pt = 0;
};
struct DragEnded {
    Axis axis = Axis::Horizontal;
    float distance_pt = 0;
    float velocity_pt_s = 0; ///< of the last tenth of a second; 0 when the finger rested
};
/// Two fingers were lifted again: their distance is `factor` times what it was.
struct PinchEnded {
    float factor = 1;
};
struct PressCancelled {};

using Gesture = std::variant<Pressed, Tapped, DragBegan, Dragged, DragEnded, PinchEnded, PressCancelled>;

class GestureRecognizer {
public:
    [[nodiscard]] std::vector<Gesture> handle(const PointerEvent& event, double now_s);

    /// The window lost the keyboard or was hidden: whatever was going on is off.
    [[nodiscard]] std::vector<Gesture> cancel();

    /// Whether a finger or the mouse button is down.
    [[nodiscard]] bool is_pressed() const { return !m_down.empty(); }

private:
    enum class Phase { Idle, Pressed, Dragging, Pinching, Spent };
    struct Sample {
        Point at;
        double time_s = 0;
    };

    void press(const PointerEvent& event, double now_s, std::vector<Gesture>& out);
    void move(const PointerEvent& event, double now_s, std::vector<Gesture>& out);
    void release(const PointerEvent& event, double now_s, std::vector<Gesture>& out);
    void begin_pinch(std::vector<Gesture>& out);
    [[nodiscard]] float finger_distance() const;
    [[nodiscard]] float along(Point at) const;
    [[nodiscard]] float velocity(double now_s) const;

    Phase m_phase = Phase::Idle;
    PointerKind m_kind = PointerKind::Mouse;
    Axis m_axis = Axis::Horizontal;
    Point m_start;
    Point m_drag_start; ///< where the slop was left, so that a drag begins without a jump
    std::map<std::int64_t, Point> m_down;
    std::deque<Sample> m_samples;
    float m_pinch_start = 0;
    float m_pinch_now = 0;
};

} // namespace ui
