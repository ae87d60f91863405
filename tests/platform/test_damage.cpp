#include "platform/software/damage.h"
#include "platform/software/rasterizer.h"
#include "tests/platform/drawn_shapes.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using drawn_shapes::Frame;
using platform::Damage;
using platform::PixelRect;
using platform::Shape;

namespace {

constexpr PixelRect screen{0, 0, 300, 200};
constexpr ImVec4 everywhere{0, 0, 300, 200};

std::vector<Shape> shapes_of(Frame& frame) {
    std::vector<Shape> shapes;
    platform::read_shapes(frame.data(), screen, shapes);
    return shapes;
}

/// A page with a caret, or without one.
std::vector<Shape> page(float caret_x, bool caret = true, ImU32 caret_color = IM_COL32_BLACK) {
    Frame frame;
    frame.begin(everywhere);
    frame.rectangle({0, 0}, {300, 200}, IM_COL32_WHITE);
    if (caret)
        frame.rectangle({caret_x, 100}, {caret_x + 2, 116}, caret_color);
    return shapes_of(frame);
}

long area(std::span<const PixelRect> parts) {
    long sum = 0;
    for (const PixelRect& part : parts)
        sum += long{part.width()} * part.height();
    return sum;
}

bool covers(std::span<const PixelRect> parts, const PixelRect& wanted) {
    return std::any_of(
        parts.begin(), parts.end(),
        [&](const PixelRect& part) { return shared_part(part, wanted) == wanted; });
}

} // namespace

TEST_CASE("all of the first frame has changed, nothing of the same frame again") {
    Damage damage;
    CHECK(covers(damage.changed(page(10), screen), screen));
    CHECK(damage.changed(page(10), screen).empty());
}

TEST_CASE("a caret that comes or goes changes what is around it") {
    Damage damage;
    (void)damage.changed(page(10, false), screen);
    for (const bool caret : {true, false}) {
        const auto changed = damage.changed(page(10, caret), screen);
        CHECK(covers(changed, {10, 100, 12, 116}));
        CHECK(area(changed) <= 2 * 32 * 32);
    }
}

TEST_CASE("another colour is a change") {
    Damage damage;
    (void)damage.changed(page(10), screen);
    CHECK(covers(damage.changed(page(10, true, IM_COL32(1, 0, 0, 255)), screen), {10, 100, 12, 116}));
}

TEST_CASE("another size, and a frame that was forgotten, change all") {
    Damage damage;
    (void)damage.changed(page(10), screen);
    constexpr PixelRect smaller{0, 0, 299, 200};
    CHECK(covers(damage.changed(page(10), smaller), smaller));
    damage.forget();
    CHECK(covers(damage.changed(page(10), smaller), smaller));
}

TEST_CASE("drawing only what has changed gives the whole new frame") {
    std::mt19937 random(3);
    const auto number = [&](float most) { return std::uniform_real_distribution<float>(0, most)(random); };
    std::vector<std::uint32_t> kept(300 * 200);
    Damage damage;
    std::vector<std::pair<ImVec2, ImU32>> boxes(12);
    for (int round = 0; round < 200; ++round) {
        boxes[random() % boxes.size()] = {{number(300), number(200)}, static_cast<ImU32>(random())};
        Frame frame;
        frame.begin(everywhere);
        frame.rectangle({0, 0}, {300, 200}, IM_COL32_BLACK);
        for (const auto& [at, color] : boxes)
            frame.rectangle(at, {at.x + 37, at.y + 21}, color);
        const auto shapes = shapes_of(frame);
        std::vector<std::uint32_t> whole(kept.size());
        for (const Shape& shape : shapes)
            platform::rasterize(shape, {whole.data(), screen});
        for (const PixelRect& part : damage.changed(shapes, screen)) {
            std::vector<std::uint32_t> pixels(static_cast<std::size_t>(part.width() * part.height()));
            for (const Shape& shape : shapes)
                platform::rasterize(shape, {pixels.data(), part});
            for (int y = part.top; y < part.bottom; ++y)
                std::copy_n(pixels.begin() + (y - part.top) * part.width(), part.width(),
                            kept.begin() + y * 300 + part.left);
        }
        REQUIRE(kept == whole);
    }
}
