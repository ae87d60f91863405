#include "ui/gestures.h"

#include <doctest/doctest.h>

#include <optional>
#include <variant>
#include <vector>

using namespace ui;

namespace {

PointerEvent touch(PointerPhase phase, float x, float y) {
    return {PointerKind::Touch, phase, 1, x, y};
}

/// A finger or a mouse that a test moves.
class Hand {
public:
    explicit Hand(PointerKind kind = PointerKind::Touch) : m_kind(kind) {}

    void at(PointerPhase phase, float x, float y, std::int64_t id = 0) {
        for (const Gesture& gesture : m_recognizer.handle({m_kind, phase, id, x, y}, m_now_s))
            m_seen.push_back(gesture);
    }
    void wait(double seconds) { m_now_s += seconds; }

    void drag(float x1, float y1, float x2, float y2, double seconds) {
        at(PointerPhase::Down, x1, y1);
        constexpr int steps = 10;
        for (int step = 1; step <= steps; ++step) {
            wait(seconds / steps);
            const float part = static_cast<float>(step) / steps;
            at(PointerPhase::Move, x1 + (x2 - x1) * part, y1 + (y2 - y1) * part);
        }
        at(PointerPhase::Up, x2, y2);
    }

    template <class Wanted>
    [[nodiscard]] int count() const {
        int found = 0;
        for (const Gesture& gesture : m_seen)
            found += std::holds_alternative<Wanted>(gesture) ? 1 : 0;
        return found;
    }

    template <class Wanted>
    [[nodiscard]] Wanted last() const {
        std::optional<Wanted> found;
        for (const Gesture& gesture : m_seen)
            if (const auto* wanted = std::get_if<Wanted>(&gesture))
                found = *wanted;
        REQUIRE(found);
        return *found;
    }

    [[nodiscard]] const std::vector<Gesture>& seen() const { return m_seen; }
    GestureRecognizer& recognizer() { return m_recognizer; }

private:
    PointerKind m_kind;
    GestureRecognizer m_recognizer;
    std::vector<Gesture> m_seen;
    double m_now_s = 0;
};

} // namespace

TEST_CASE("a press that stays within the slop is a tap, and only that") {
    Hand hand;
    hand.at(PointerPhase::Down, 100, 100);
    hand.at(PointerPhase::Move, 105, 103);
    hand.at(PointerPhase::Up, 105, 103);
    CHECK(hand.count<Tapped>() == 1);
    CHECK(hand.count<DragBegan>() == 0);
    CHECK_FALSE(hand.recognizer().is_pressed());
}

TEST_CASE("a drag never taps, even when it comes back to where it began") {
    Hand hand;
    hand.at(PointerPhase::Down, 100, 100);
    hand.at(PointerPhase::Move, 200, 100);
    hand.at(PointerPhase::Move, 100, 100);
    hand.at(PointerPhase::Up, 100, 100);
    CHECK(hand.count<Tapped>() == 0);
    CHECK(hand.count<DragEnded>() == 1);
}

TEST_CASE("a drag is locked to the direction it began in") {
    Hand hand;
    hand.at(PointerPhase::Down, 100, 100);
    hand.at(PointerPhase::Move, 120, 105);
    hand.at(PointerPhase::Move, 130, 400);
    CHECK(hand.last<Dragged>().axis == Axis::Horizontal);
    CHECK(hand.last<Dragged>().distance_pt == doctest::Approx(22)); // 30 less the slop of a finger
}

TEST_CASE("velocity is that of the last tenth of a second, and none after a rest") {
    Hand hand;
    hand.drag(500, 100, 200, 100, 0.15);
    CHECK(hand.last<DragEnded>().velocity_pt_s == doctest::Approx(-2000).epsilon(0.05));

    Hand resting;
    resting.at(PointerPhase::Down, 500, 100);
    resting.wait(0.05);
    resting.at(PointerPhase::Move, 300, 100);
    resting.wait(0.5);
    resting.at(PointerPhase::Up, 300, 100);
    CHECK(resting.last<DragEnded>().velocity_pt_s == 0);
}

TEST_CASE("a mouse that hovers makes no gesture") {
    Hand hand(PointerKind::Mouse);
    hand.at(PointerPhase::Move, 10, 10);
    hand.at(PointerPhase::Move, 300, 10);
    hand.at(PointerPhase::Up, 300, 10);
    CHECK(hand.seen().empty());
}

TEST_CASE("two fingers pinch, and what the first had dragged goes back and nothing else follows") {
    Hand hand;
    hand.at(PointerPhase::Down, 100, 100, 1);
    hand.at(PointerPhase::Move, 140, 100, 1);
    hand.at(PointerPhase::Down, 240, 100, 2);
    CHECK(hand.last<Dragged>().distance_pt == 0);
    hand.at(PointerPhase::Move, 300, 100, 2);
    hand.at(PointerPhase::Up, 300, 100, 2);
    CHECK(hand.last<PinchEnded>().factor == doctest::Approx(1.6));
    hand.at(PointerPhase::Move, 10, 400, 1);
    hand.at(PointerPhase::Up, 10, 400, 1);
    CHECK(hand.count<PinchEnded>() == 1);
    CHECK(hand.count<DragEnded>() + hand.count<Tapped>() == 0);
}

TEST_CASE("losing the window ends what was going on without a turn") {
    Hand hand;
    hand.at(PointerPhase::Down, 500, 100);
    hand.at(PointerPhase::Move, 100, 100);
    const auto gestures = hand.recognizer().cancel();
    REQUIRE(gestures.size() == 1);
    CHECK(std::get<DragEnded>(gestures.front()).distance_pt == 0);
    CHECK_FALSE(hand.recognizer().is_pressed());
    CHECK(hand.recognizer().cancel().empty());
}

TEST_CASE("a press that stays becomes a long one once, and moves on as one") {
    GestureRecognizer gestures;
    (void)gestures.handle(touch(PointerPhase::Down, 100, 100), 0);
    REQUIRE(gestures.due_s());
    CHECK(*gestures.due_s() == doctest::Approx(0.5));
    CHECK(gestures.wait(0.4).empty());
    const auto held = gestures.wait(0.5);
    REQUIRE(held.size() == 1);
    CHECK(std::get<LongPressed>(held[0]).at == Point{100, 100});
    CHECK(gestures.wait(0.6).empty());
    CHECK_FALSE(gestures.due_s());
    const auto moved = gestures.handle(touch(PointerPhase::Move, 160, 120), 0.7);
    REQUIRE(moved.size() == 1);
    CHECK(std::get<LongPressMoved>(moved[0]).at == Point{160, 120});
    const auto ended = gestures.handle(touch(PointerPhase::Up, 160, 120), 0.8);
    REQUIRE(ended.size() == 1);
    CHECK(std::holds_alternative<LongPressEnded>(ended[0]));
}

TEST_CASE("a press that has moved is never a long one") {
    GestureRecognizer gestures;
    (void)gestures.handle(touch(PointerPhase::Down, 100, 100), 0);
    (void)gestures.handle(touch(PointerPhase::Move, 130, 100), 0.1);
    CHECK_FALSE(gestures.due_s());
    CHECK(gestures.wait(2).empty());
}

TEST_CASE("the second of two quick taps at one place is a double tap, the third is a first again") {
    GestureRecognizer gestures;
    const auto tap = [&](float x, double at_s) {
        (void)gestures.handle(touch(PointerPhase::Down, x, 50), at_s);
        return std::get<Tapped>(gestures.handle(touch(PointerPhase::Up, x, 50), at_s + 0.05).front()).count;
    };
    CHECK(tap(50, 0) == 1);
    CHECK(tap(52, 0.2) == 2);
    CHECK(tap(52, 0.4) == 1);
    CHECK(tap(52, 1.4) == 1);  // too late
    CHECK(tap(120, 1.6) == 1); // too far
}

TEST_CASE("a finger that comes in from the left edge means back when it comes far or fast, and never turns") {
    const auto swipe = [](float to, double seconds, PointerKind kind = PointerKind::Touch) {
        GestureRecognizer gestures;
        PointerEvent event{kind, PointerPhase::Down, 1, 5, 300};
        (void)gestures.handle(event, 0);
        event.phase = PointerPhase::Move;
        for (int part = 1; part <= 10; ++part) {
            event.x_pt = 5 + (to - 5) * static_cast<float>(part) / 10;
            (void)gestures.handle(event, seconds * part / 10);
        }
        event.phase = PointerPhase::Up;
        return gestures.handle(event, seconds).front();
    };
    CHECK(std::get<EdgeSwipeEnded>(swipe(200, 2)).is_meant);
    CHECK(std::get<EdgeSwipeEnded>(swipe(60, 0.1)).is_meant);
    CHECK_FALSE(std::get<EdgeSwipeEnded>(swipe(60, 2)).is_meant);
    CHECK(std::holds_alternative<DragEnded>(swipe(200, 2, PointerKind::Mouse)));
}
