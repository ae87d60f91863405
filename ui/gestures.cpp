#include "ui/gestures.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr float slop_touch_pt = 8;
constexpr float slop_mouse_pt = 4;
constexpr double velocity_window_s = 0.1;

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
    else if (m_phase == Phase::Pressed || m_phase == Phase::Pinching)
        out.emplace_back(PressCancelled{});
    m_down.clear();
    m_phase = Phase::Idle;
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
    const float slop = m_kind == PointerKind::Touch ? slop_touch_pt : slop_mouse_pt;
    if (m_phase == Phase::Pressed && distance(at, m_start) > slop) {
        m_phase = Phase::Dragging;
        m_axis = std::abs(at.x - m_start.x) >= std::abs(at.y - m_start.y) ? Axis::Horizontal : Axis::Vertical;
        const float slop_x = std::clamp(at.x - m_start.x, -slop, slop);
        const float slop_y = std::clamp(at.y - m_start.y, -slop, slop);
        m_drag_start = {m_start.x + slop_x, m_start.y + slop_y};
        out.emplace_back(DragBegan{m_axis, m_start});
    }
    if (m_phase == Phase::Dragging)
        out.emplace_back(Dragged{m_axis, along(at)});
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

void GestureRecognizer::release(const PointerEvent& event, double now_s, std::vector<Gesture>& out) {
    if (m_down.erase(event.id) == 0)
        return;
    const Point at{event.x_pt, event.y_pt};
    if (m_phase == Phase::Pressed)
        out.emplace_back(Tapped{at});
    else if (m_phase == Phase::Dragging)
        out.emplace_back(DragEnded{m_axis, along(at), velocity(now_s)});
    else if (m_phase == Phase::Pinching)
        out.emplace_back(PinchEnded{m_pinch_now / m_pinch_start});
    m_phase = m_down.empty() ? Phase::Idle : Phase::Spent; // fingers left over begin nothing new
}

} // namespace ui
