#include "ui/gestures.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr float slop_touch_pt = 8;
constexpr float slop_mouse_pt = 4;
constexpr double velocity_window_s = 0.1;
constexpr double long_press_s = 0.5;
constexpr double double_tap_s = 0.3;
constexpr float double_tap_pt = 24; ///< two taps further apart are two taps
constexpr float edge_pt = 20;       ///< a finger that begins within this comes in from the edge
constexpr float edge_swipe_pt = 80;
constexpr float edge_flick_pt_s = 300;

float distance(Point a, Point b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}

} // namespace

std::vector<Gesture> GestureRecognizer::handle(const PointerEvent& event, double now_s) {
    std::vector<Gesture> out;
    switch (event.phase) {
    case PointerPhase::Down: press(event, now_s, out); break;
    case PointerPhase::Move: move(event, now_s, out); break;
    case PointerPhase::Up: release(event, now_s, out); break;
    case PointerPhase::Cancel: out = cancel(); break;
    }
    return out;
}

std::vector<Gesture> GestureRecognizer::cancel() {
    std::vector<Gesture> out;
    if (m_phase == Phase::Dragging)
        out.emplace_back(DragEnded{m_axis, 0, 0});
    else if (m_phase == Phase::LongPressed)
        out.emplace_back(LongPressEnded{});
    else if (m_phase == Phase::EdgeSwiping)
        out.emplace_back(EdgeSwipeEnded{false});
    else if (m_phase == Phase::Pressed || m_phase == Phase::Pinching)
        out.emplace_back(PressCancelled{});
    m_down.clear();
    m_phase = Phase::Idle;
    return out;
}

std::optional<double> GestureRecognizer::due_s() const {
    if (m_phase != Phase::Pressed)
        return std::nullopt;
    return m_pressed_s + long_press_s;
}

std::vector<Gesture> GestureRecognizer::wait(double now_s) {
    std::vector<Gesture> out;
    if (const auto due = due_s(); due && *due <= now_s) {
        m_phase = Phase::LongPressed;
        out.emplace_back(LongPressed{m_start});
    }
    return out;
}

void GestureRecognizer::press(const PointerEvent& event, double now_s, std::vector<Gesture>& out) {
    const Point at{event.x_pt, event.y_pt};
    m_down[event.id] = at;
    if (m_down.size() == 2 && (m_phase == Phase::Pressed || m_phase == Phase::Dragging))
        return begin_pinch(out);
    if (m_down.size() != 1)
        return;
    m_phase = Phase::Pressed;
    m_kind = event.kind;
    m_start = at;
    m_pressed_s = now_s;
    m_samples = {{at, now_s}};
    out.emplace_back(Pressed{at});
}

void GestureRecognizer::begin_pinch(std::vector<Gesture>& out) {
    if (m_phase == Phase::Dragging)
        out.emplace_back(Dragged{m_axis, 0}); // what the first finger had moved goes back
    m_phase = Phase::Pinching;
    m_pinch_start = m_pinch_now = std::max(finger_distance(), 1.0F);
}

float GestureRecognizer::finger_distance() const {
    return distance(m_down.begin()->second, m_down.rbegin()->second);
}

float GestureRecognizer::along(Point at) const {
    return m_axis == Axis::Horizontal ? at.x - m_drag_start.x : at.y - m_drag_start.y;
}

void GestureRecognizer::move(const PointerEvent& event, double now_s, std::vector<Gesture>& out) {
    const auto down = m_down.find(event.id);
    if (down == m_down.end()) // a mouse that hovers
        return;
    const Point at{event.x_pt, event.y_pt};
    down->second = at;
    if (m_phase == Phase::Pinching && m_down.size() == 2) {
        m_pinch_now = std::max(finger_distance(), 1.0F);
        return;
    }
    m_samples.push_back({at, now_s});
    while (m_samples.size() > 2 && now_s - m_samples.front().time_s > velocity_window_s)
        m_samples.pop_front();
    if (m_phase == Phase::Pressed)
        leave_slop(at, out);
    if (m_phase == Phase::Dragging)
        out.emplace_back(Dragged{m_axis, along(at)});
    else if (m_phase == Phase::EdgeSwiping)
        out.emplace_back(EdgeSwiped{std::max(0.0F, along(at))});
    else if (m_phase == Phase::LongPressed)
        out.emplace_back(LongPressMoved{at});
}

/// The press becomes a drag once it is clear that it moves, and in which direction.
void GestureRecognizer::leave_slop(Point at, std::vector<Gesture>& out) {
    const float slop = m_kind == PointerKind::Touch ? slop_touch_pt : slop_mouse_pt;
    if (distance(at, m_start) <= slop)
        return;
    m_axis = std::abs(at.x - m_start.x) >= std::abs(at.y - m_start.y) ? Axis::Horizontal : Axis::Vertical;
    const float slop_x = std::clamp(at.x - m_start.x, -slop, slop);
    const float slop_y = std::clamp(at.y - m_start.y, -slop, slop);
    m_drag_start = {m_start.x + slop_x, m_start.y + slop_y};
    const bool from_edge = m_kind == PointerKind::Touch && m_start.x < edge_pt && at.x > m_start.x;
    m_phase = from_edge && m_axis == Axis::Horizontal ? Phase::EdgeSwiping : Phase::Dragging;
    if (m_phase == Phase::Dragging)
        out.emplace_back(DragBegan{m_axis, m_start});
}

float GestureRecognizer::velocity(double now_s) const {
    const Sample& last = m_samples.back();
    for (const Sample& first : m_samples) {
        const double span_s = last.time_s - first.time_s;
        if (now_s - first.time_s > velocity_window_s || span_s <= 0)
            continue;
        return static_cast<float>((along(last.at) - along(first.at)) / span_s);
    }
    return 0;
}

void GestureRecognizer::tap(Point at, double now_s, std::vector<Gesture>& out) {
    const bool second = m_last_tap && now_s - m_last_tap->time_s <= double_tap_s &&
                        distance(at, m_last_tap->at) <= double_tap_pt;
    m_last_tap = second ? std::nullopt : std::optional<Sample>({at, now_s});
    out.emplace_back(Tapped{at, second ? 2 : 1});
}

void GestureRecognizer::end_press(Point at, double now_s, std::vector<Gesture>& out) {
    switch (m_phase) {
    case Phase::Pressed: return tap(at, now_s, out);
    case Phase::LongPressed: out.emplace_back(LongPressEnded{}); return;
    case Phase::Dragging: out.emplace_back(DragEnded{m_axis, along(at), velocity(now_s)}); return;
    case Phase::EdgeSwiping: {
        const float speed = velocity(now_s);
        const bool far = along(at) > edge_swipe_pt;
        out.emplace_back(EdgeSwipeEnded{speed > edge_flick_pt_s || (far && speed > -edge_flick_pt_s)});
        return;
    }
    case Phase::Pinching: out.emplace_back(PinchEnded{m_pinch_now / m_pinch_start}); return;
    case Phase::Idle:
    case Phase::Spent: return;
    }
}

void GestureRecognizer::release(const PointerEvent& event, double now_s, std::vector<Gesture>& out) {
    if (m_down.erase(event.id) == 0)
        return;
    end_press({event.x_pt, event.y_pt}, now_s, out);
    m_phase = m_down.empty() ? Phase::Idle : Phase::Spent; // fingers left over begin nothing new
}

} // namespace ui
