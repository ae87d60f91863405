#include "ui/motion.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr float spring_rate_per_s = 16; ///< w of the spring: settles within 0.4 s
constexpr float rest_distance = 0.0005F;
constexpr float rest_distance_pt = 0.25F;
constexpr float rest_velocity_pt_s = 8;
constexpr float slowing_s = 0.325F; ///< a throw loses all but 1/e of its velocity in this time
constexpr float resistance = 0.35F; ///< how far content follows a finger beyond its end

} // namespace

void Spring::hold(float value) {
    m_value = value;
    m_velocity = 0;
}

void Spring::jump(float value) {
    m_value = m_target = value;
    m_velocity = 0;
}

void Spring::advance(double seconds) {
    const auto t = static_cast<float>(seconds);
    const float a = m_value - m_target;
    const float b = m_velocity + spring_rate_per_s * a;
    const float decay = std::exp(-spring_rate_per_s * t);
    m_value = m_target + (a + b * t) * decay;
    m_velocity = (b - spring_rate_per_s * (a + b * t)) * decay;
    if (std::abs(m_value - m_target) < rest_distance * std::max(1.0F, std::abs(m_target)) &&
        std::abs(m_velocity) < rest_distance * spring_rate_per_s * std::max(1.0F, std::abs(m_target)))
        jump(m_target);
}

void Scroll::set_max(float max_pt) {
    m_max = std::max(0.0F, max_pt);
    if (m_phase == Phase::Rest)
        m_offset = std::clamp(m_offset, 0.0F, m_max);
    else if (m_phase == Phase::Drawn)
        draw_to(std::clamp(m_spring.target(), 0.0F, m_max));
}

void Scroll::drag(float offset_at_press_pt, float distance_pt) {
    const float wanted = offset_at_press_pt - distance_pt;
    const float within = std::clamp(wanted, 0.0F, m_max);
    m_offset = within + (wanted - within) * resistance;
    m_phase = Phase::Held;
}

void Scroll::release(float velocity_pt_s) {
    m_velocity = -velocity_pt_s;
    if (m_offset < 0 || m_offset > m_max)
        draw_to(std::clamp(m_offset, 0.0F, m_max));
    else
        m_phase = std::abs(m_velocity) > rest_velocity_pt_s ? Phase::Thrown : Phase::Rest;
}

void Scroll::scroll_by(float distance_pt) {
    draw_to(std::clamp(destination_pt() + distance_pt, 0.0F, m_max));
}

void Scroll::draw_to(float offset_pt) {
    m_spring.hold(m_offset);
    m_spring.aim(offset_pt);
    m_phase = Phase::Drawn;
}

void Scroll::jump(float offset_pt) {
    m_offset = std::clamp(offset_pt, 0.0F, m_max);
    m_phase = Phase::Rest;
}

void Scroll::reveal(float top_pt, float bottom_pt, float view_pt) {
    if (top_pt < m_offset)
        jump(top_pt);
    else if (bottom_pt > m_offset + view_pt)
        jump(bottom_pt - view_pt);
}

void Scroll::stop() {
    m_phase = Phase::Held;
}

float Scroll::destination_pt() const {
    if (m_phase == Phase::Drawn)
        return m_spring.target();
    const float ahead = m_phase == Phase::Thrown ? m_velocity * slowing_s : 0;
    return std::clamp(m_offset + ahead, 0.0F, m_max);
}

void Scroll::advance(double seconds) {
    if (m_phase == Phase::Drawn) {
        m_spring.advance(seconds);
        m_offset = m_spring.value();
        if (std::abs(m_offset - m_spring.target()) < rest_distance_pt)
            jump(m_spring.target());
    } else if (m_phase == Phase::Thrown) {
        const float decay = std::exp(-static_cast<float>(seconds) / slowing_s);
        m_offset += m_velocity * slowing_s * (1 - decay);
        m_velocity *= decay;
        if (m_offset < 0 || m_offset > m_max)
            draw_to(std::clamp(m_offset, 0.0F, m_max));
        else if (std::abs(m_velocity) < rest_velocity_pt_s)
            m_phase = Phase::Rest;
    }
}

} // namespace ui
