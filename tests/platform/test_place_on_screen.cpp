#include "platform/place_on_screen.h"

#include <doctest/doctest.h>

#include <array>

using app::WindowPlace;
using platform::Rectangle;
using platform::within;

namespace {

std::array<int, 4> values(const Rectangle& rectangle) {
    return {rectangle.x, rectangle.y, rectangle.width, rectangle.height};
}

constexpr Rectangle screen{0, 24, 1920, 1056};

} // namespace

TEST_CASE("a window that lies on its screen opens where it was") {
    CHECK(values(within({300, 200, 1280, 800}, screen)) == std::array{300, 200, 1280, 800});
    CHECK(values(within(screen, screen)) == values(screen));
}

TEST_CASE("a window whose screen is gone opens on the one that is there, with its title in sight") {
    CHECK(values(within({2500, 200, 1280, 800}, screen)) == std::array{640, 200, 1280, 800});
    CHECK(values(within({-5000, -5000, 1280, 800}, screen)) == std::array{0, 56, 1280, 800});
    CHECK(values(within({100, 9000, 1280, 800}, screen)) == std::array{100, 280, 1280, 800});
}

TEST_CASE("a window larger than the screen becomes as large as its free part") {
    CHECK(values(within({100, 100, 4000, 3000}, screen)) == std::array{0, 56, 1920, 1024});
}

TEST_CASE("a screen that says nothing of its size moves no window") {
    CHECK(values(within({100, 100, 400, 300}, {})) == std::array{100, 100, 400, 300});
}

TEST_CASE("a window's place comes back the same at fractions of a scale") {
    const WindowPlace place{-10, 20, 1001.0F / 1.25F, 803.0F / 1.25F, false};
    CHECK(values(platform::rectangle_of(place, 1.25F)) == std::array{-10, 20, 1001, 803});
    CHECK(platform::place_of(platform::rectangle_of(place, 1.25F), 1.25F) == place);
}
