#include "app/replay_script.h"

#include <doctest/doctest.h>

#include <string>
#include <variant>

using namespace app;

TEST_CASE("a script is read line by line, with comments and empty lines passed over") {
    const auto steps =
        parse_replay("# a comment\n\n  open nvidia\r\nkeys Ctrl+K Right\ntap 10 20.5\ntap tab.risk\n"
                     "drag 1 2 3 4 250\nwait idle\nwait 50\nexpect card.text two  words\nshot a-1.png\n",
                     "test");
    REQUIRE(steps);
    REQUIRE(steps->size() == 9);
    CHECK(steps->at(0).line == 3);
    CHECK(std::get<ReplayOpen>(steps->at(0).action).id == "nvidia");
    CHECK(std::get<ReplayKeys>(steps->at(1).action).chords.size() == 2);
    CHECK(std::get<ReplayTap>(steps->at(2).action).y_pt == doctest::Approx(20.5));
    CHECK(std::get<ReplayTap>(steps->at(3).action).element_id == "tab.risk");
    CHECK(std::get<ReplayDrag>(steps->at(4).action).seconds == doctest::Approx(0.25));
    CHECK(std::get<ReplayWait>(steps->at(5).action).until_idle);
    CHECK(std::get<ReplayWait>(steps->at(6).action).seconds == doctest::Approx(0.05));
    CHECK(std::get<ReplayExpect>(steps->at(7).action).value == "two  words");
}

TEST_CASE("a bad line is named and says what was expected") {
    for (const char* bad : {"fly",
                            "open",
                            "open a b",
                            "key",
                            "key Rihgt",
                            "tap 1 2 3",
                            "swipe sideways",
                            "drag 1 2 3 4",
                            "drag 1 2 3 4 -1",
                            "wheel 1",
                            "pinch 0",
                            "pinch x",
                            "resize 0 10",
                            "resize 1e3 10",
                            "wait",
                            "wait forever",
                            "wait -1",
                            "shot a",
                            "shot ../a.png",
                            "shot .png",
                            "shot a/b.png",
                            "state a.png",
                            "state C:a.json",
                            "expect",
                            "restart now"}) {
        const auto steps = parse_replay(std::string("open a\n") + bad, "s");
        REQUIRE_MESSAGE(!steps, bad);
        CHECK_MESSAGE(steps.error().where == "s: line 2", bad);
        CHECK_FALSE(steps.error().what.empty());
    }
}

TEST_CASE("numbers are plain decimals whatever the locale") {
    CHECK(parse_decimal("12") == 12.0);
    CHECK(*parse_decimal("-0.25") == doctest::Approx(-0.25));
    for (const char* bad :
         {"", "-", ".", "1,5", "1e3", "nan", "inf", "0x10", "1.2.3", " 1", "9999999999999999999"})
        CHECK_MESSAGE(!parse_decimal(bad), bad);
    CHECK(parse_size("1280x800")->height_pt == 800);
    for (const char* bad : {"1280", "x", "1280x", "0x10", "-1x5", "20000x10", "1280X800"})
        CHECK_MESSAGE(!parse_size(bad), bad);
}
