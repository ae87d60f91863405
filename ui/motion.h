// What moves: a spring that settles, and a scroll with inertia. Both are closed formulas of time, so the frame rate
// does not change where they end, and both say when they have come to rest.
#pragma once

namespace ui {

/// A value drawn to a target by a critically damped spring: x(t) = (a + b t) e^(-w t) from the target, which never
/// swings past it from rest. Can be caught in flight at any moment.
class Spring {
public:
    /// Goes to `target` from where it is, with the velocity it has.
    void aim(float target) { m_target = target; }
    /// Holds still at `value`, as under a finger.
    void hold(float value);
    /// Is let go with a velocity, in units a second.
    void release(float velocity) { m_velocity = velocity; }
    /// Is at rest at `value` at once.
    void jump(float value);

    void advance(double seconds);

    [[nodiscard]] float value() const { return m_value; }
    [[nodiscard]] float target() const { return m_target; }
    [[nodiscard]] bool is_moving() const { return m_value != m_target || m_velocity != 0; }

private:
    float m_value = 0;
    float m_velocity = 0;
    float m_target = 0;
};

/// A distance scrolled within 0 … max. Thrown, it slows down by itself; beyond an end it is drawn back.
class Scroll {
public:
    /// How far there is to scroll, in points. An offset beyond the new end moves to it.
    void set_max(float max_pt);

    /// Under a finger: the offset it was pressed at less how far the finger has moved, resisting beyond the ends.
    void drag(float offset_at_press_pt, float distance_pt);
    /// The finger is lifted; `velocity_pt_s` is the finger's own.
    void release(float velocity_pt_s);
    /// A wheel or a key: smoothly there, adding to what is still to go.
    void scroll_by(float distance_pt);
    void jump(float offset_pt);
    /// So far that what is from `top_pt` to `bottom_pt` is in a view of that height; not at all where it is.
    void reveal(float top_pt, float bottom_pt, float view_pt);
    void stop();

    void advance(double seconds);

    [[nodiscard]] float offset_pt() const { return m_offset; }
    [[nodiscard]] float max_pt() const { return m_max; }
    /// Where it will come to rest if nobody touches it.
    [[nodiscard]] float destination_pt() const;
    [[nodiscard]] bool is_moving() const { return m_phase != Phase::Rest && m_phase != Phase::Held; }

private:
    enum class Phase { Rest, Held, Thrown, Drawn };
    void draw_to(float offset_pt);

    Phase m_phase = Phase::Rest;
    float m_offset = 0;
    float m_velocity = 0;
    float m_max = 0;
    Spring m_spring;
};

} // namespace ui
