#include "ui/motion.h"
#include "ui/pager.h"
#include "ui/wheel.h"

#include <doctest/doctest.h>

using namespace ui;

TEST_CASE("a spring reaches its target, never passes it from rest, and comes to rest") {
    Spring spring;
    spring.aim(1);
    float before = 0;
    int frames = 0;
    while (spring.is_moving() && frames++ < 200) {
        spring.advance(1.0 / 60);
        CHECK(spring.value() >= before);
        CHECK(spring.value() <= 1);
        before = spring.value();
    }
    CHECK(spring.value() == 1);
    CHECK(frames < 60);
}

TEST_CASE("a spring does not depend on the frame rate") {
    Spring fast;
    Spring slow;
    fast.aim(1);
    slow.aim(1);
    for (int i = 0; i < 12; ++i)
        fast.advance(0.01);
    slow.advance(0.12);
    CHECK(fast.value() == doctest::Approx(slow.value()).epsilon(0.001));
}

TEST_CASE("a scroll stays within its ends, is drawn back from beyond them, and is thrown") {
    Scroll scroll;
    scroll.set_max(1000);
    scroll.drag(0, 300); // down at the top: resists
    CHECK(scroll.offset_pt() < 0);
    CHECK(scroll.offset_pt() > -300);
    scroll.release(0);
    for (int i = 0; i < 120; ++i)
        scroll.advance(1.0 / 60);
    CHECK(scroll.offset_pt() == 0);
    CHECK_FALSE(scroll.is_moving());

    scroll.drag(0, -100);
    scroll.release(-1000);
    CHECK(scroll.is_moving());
    const float destination = scroll.destination_pt();
    for (int i = 0; i < 300; ++i)
        scroll.advance(1.0 / 60);
    CHECK(scroll.offset_pt() == doctest::Approx(destination).epsilon(0.02));
    CHECK(scroll.offset_pt() > 300);
    CHECK_FALSE(scroll.is_moving());
}

TEST_CASE("wheel steps add up, and content that shrinks takes the scroll along") {
    Scroll scroll;
    scroll.set_max(500);
    scroll.scroll_by(90);
    scroll.scroll_by(90);
    CHECK(scroll.destination_pt() == 180);
    scroll.set_max(100);
    CHECK(scroll.destination_pt() == 100);
    for (int i = 0; i < 120; ++i)
        scroll.advance(1.0 / 60);
    CHECK(scroll.offset_pt() == 100);
    scroll.set_max(0);
    CHECK(scroll.offset_pt() == 0);
}

TEST_CASE("a drag turns by a flick or by distance, one card at the most") {
    // {current, at press, now, cards/s, pt/s}
    CHECK(turn_after_drag({2, 2, 2.1F, 1.0F, -1200}) == 1); // a short flick
    CHECK(turn_after_drag({2, 2, 1.9F, -1.0F, 1200}) == -1);
    CHECK(turn_after_drag({2, 2, 2.1F, 0, 0}) == 0);       // a short slow drag falls back
    CHECK(turn_after_drag({2, 2, 2.4F, 0, 0}) == 1);       // a long slow one turns
    CHECK(turn_after_drag({2, 2, 2.4F, -0.8F, 900}) == 0); // flicked back: the drag is taken back
    CHECK(turn_after_drag({2, 2, 4.8F, 3, -4000}) == 1);   // never two
}

TEST_CASE("a card caught in flight goes where the next flick says") {
    CHECK(turn_after_drag({3, 2.4F, 2.5F, 1, -1200}) == 0);  // on to the one that was coming
    CHECK(turn_after_drag({3, 2.4F, 2.3F, -1, 1200}) == -1); // back to the one that was leaving
    CHECK(turn_after_drag({3, 2.8F, 2.9F, 1, -1200}) == 1);  // nearly there: a second swipe counts
    CHECK(turn_after_drag({3, 2.4F, 2.4F, 0, 0}) == -1);     // held still: to the nearest
}

TEST_CASE("the ends resist") {
    CHECK(held_position(-0.5F, 9) == doctest::Approx(-0.175));
    CHECK(held_position(9.5F, 9) == doctest::Approx(9.175));
    CHECK(held_position(4.25F, 9) == doctest::Approx(4.25));
}

TEST_CASE("a notch of the wheel turns one card") {
    WheelTurns wheel;
    CHECK(wheel.handle(1, 10.0) == 1);
    CHECK(wheel.handle(1, 10.3) == 1);
    CHECK(wheel.handle(-1, 10.6) == -1);
    CHECK(wheel.handle(1, 10.65) == 0); // a bounce
}

TEST_CASE("a swipe on a trackpad turns one card, however long it glides on") {
    WheelTurns wheel;
    int turns = 0;
    double now_s = 5;
    for (int i = 0; i < 60; ++i)
        turns += wheel.handle(0.3F, now_s += 0.016);
    CHECK(turns == 1);
    now_s += 0.5;
    for (int i = 0; i < 60; ++i)
        turns += wheel.handle(0.3F, now_s += 0.016);
    CHECK(turns == 2);
}

TEST_CASE("small touches of the wheel do not add up over a pause") {
    WheelTurns wheel;
    for (int i = 0; i < 20; ++i)
        CHECK(wheel.handle(0.3F, 5.0 + i) == 0);
}
