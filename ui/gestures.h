// Fingers and the mouse read as gestures: taps, drags locked to one direction, long presses, pinches, swipes from the edge.
// A pure function of the samples it is given, with the times they came with.
//
// One press gives one gesture: a drag never also taps, a pinch never also drags.
#pragma once

#include "ui/geometry.h"
#include "ui/input_event.h"

#include <array>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <variant>
#include <vector>

namespace ui {

enum class Axis { Horizontal, Vertical };

/// A finger or the mouse button went down: movement under it stops. Always followed by exactly one of Tapped,
/// DragEnded, LongPressEnded, EdgeSwipeEnded, PinchEnded and PressCancelled.
struct Pressed {
    Point at;
};
struct Tapped {
    Point at;
    int count = 1; ///< 2 for the second of two quick taps at one place, 1 again for the third
};
/// The press stayed where it was for half a second.
struct LongPressed {
    Point at;
};
/// It moves on from there.
struct LongPressMoved {
    Point at;
};
struct LongPressEnded {};
/// A finger that came in from the left edge, and how far it is from there.
struct EdgeSwiped {
    float distance_pt = 0;
};
/// Lifted again: far or fast enough to mean it, or not.
struct EdgeSwipeEnded {
    bool is_meant = false;
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

using Gesture = std::variant<Pressed, Tapped, LongPressed, LongPressMoved, LongPressEnded, EdgeSwiped,
                             EdgeSwipeEnded, DragBegan, Dragged, DragEnded, PinchEnded, PressCancelled>;

class GestureRecognizer {
public:
    [[nodiscard]] std::vector<Gesture> handle(const PointerEvent& event, double now_s);

    /// Time has passed with no sample: a press may have become a long one.
    [[nodiscard]] std::vector<Gesture> wait(double now_s);
    /// When `wait` is to be called next; nothing while there is nothing to wait for.
    [[nodiscard]] std::optional<double> due_s() const;

    /// The window lost the keyboard or was hidden: whatever was going on is off.
    [[nodiscard]] std::vector<Gesture> cancel();

    /// Whether a finger or the mouse button is down.
    [[nodiscard]] bool is_pressed() const { return !m_down.empty(); }

private:
    enum class Phase { Idle, Pressed, LongPressed, Dragging, EdgeSwiping, Pinching, Spent };
    struct Sample {
        Point at;
        double time_s = 0;
    };

    void press(const PointerEvent& event, double now_s, std::vector<Gesture>& out);
    void move(const PointerEvent& event, double now_s, std::vector<Gesture>& out);
    void release(const PointerEvent& event, double now_s, std::vector<Gesture>& out);
    void leave_slop(Point at, std::vector<Gesture>& out);
    void end_press(Point at, double now_s, std::vector<Gesture>& out);
    void tap(Point at, double now_s, std::vector<Gesture>& out);
    void begin_pinch(std::vector<Gesture>& out);
    [[nodiscard]] float finger_distance() const;
    [[nodiscard]] float along(Point at) const;
    [[nodiscard]] float velocity(double now_s) const;

    Phase m_phase = Phase::Idle;
    PointerKind m_kind = PointerKind::Mouse;
    Axis m_axis = Axis::Horizontal;
    Point m_start;
    double m_pressed_s = 0;
    Point m_drag_start; ///< where the slop was left, so that a drag begins without a jump
    std::map<std::int64_t, Point> m_down;
    std::deque<Sample> m_samples;
    float m_pinch_start = 0;
    float m_pinch_now = 0;
    std::optional<Sample> m_last_tap; ///< that another one would make a double tap
};

} // namespace ui
