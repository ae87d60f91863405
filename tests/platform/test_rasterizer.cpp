#include "platform/software/rasterizer.h"
#include "tests/platform/drawn_shapes.h"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <cstdlib>
#include <random>
#include <string>

using drawn_shapes::Frame;
using drawn_shapes::Texture;
using platform::PixelRect;
using platform::Shape;
using platform::ShapeKind;

namespace {

constexpr ImU32 white = IM_COL32_WHITE;
constexpr ImVec4 everywhere{0, 0, 1000, 1000};

std::vector<Shape> shapes_of(Frame& frame, const PixelRect& bounds) {
    std::vector<Shape> shapes;
    platform::read_shapes(frame.data(), bounds, shapes);
    return shapes;
}

std::vector<std::uint32_t> drawn(const std::vector<Shape>& shapes, const PixelRect& area) {
    std::vector<std::uint32_t> pixels(static_cast<std::size_t>(area.width() * area.height()));
    for (const Shape& shape : shapes)
        platform::rasterize(shape, {pixels.data(), area});
    return pixels;
}

std::vector<std::uint32_t> drawn(Frame& frame, int width, int height) {
    const PixelRect bounds{0, 0, width, height};
    return drawn(shapes_of(frame, bounds), bounds);
}

/// The green of each pixel in two hexadecimal digits; rows are divided by "/".
std::string greens(const std::vector<std::uint32_t>& pixels, int width) {
    std::string text;
    for (std::size_t at = 0; at < pixels.size(); ++at) {
        text += at != 0 && at % static_cast<std::size_t>(width) == 0 ? "/" : "";
        text += "0123456789ABCDEF"[(pixels[at] >> 12U) & 0xFU];
        text += "0123456789ABCDEF"[(pixels[at] >> 8U) & 0xFU];
    }
    return text;
}

std::string all_of(const std::string& greens, int width, int height) {
    std::string text;
    for (int row = 0; row < height; ++row) {
        text += row == 0 ? "" : "/";
        for (int column = 0; column < width; ++column)
            text += greens;
    }
    return text;
}

} // namespace

TEST_CASE("a rectangle has the pixels whose middles it covers") {
    Frame frame;
    frame.begin(everywhere);
    frame.rectangle({1, 1}, {3, 2}, white);
    CHECK(greens(drawn(frame, 4, 3), 4) == "00000000/00FFFF00/00000000");

    Frame between;
    between.begin(everywhere);
    between.rectangle({0.5F, 0.49F}, {2.5F, 1.51F},
                      white); // a middle on the left edge counts, on the right it does not
    CHECK(greens(drawn(between, 4, 3), 4) == "FFFF0000/FFFF0000/00000000");
}

TEST_CASE("rectangles that share an edge leave no gap and share no pixel, wherever it is") {
    for (float edge = 1; edge < 3; edge += 1.0F / 64) {
        Frame frame;
        frame.begin(everywhere);
        frame.rectangle({0, 0}, {edge, 1}, IM_COL32(0, 255, 0, 128));
        frame.rectangle({edge, 0}, {4, 1}, IM_COL32(0, 255, 0, 128));
        CHECK(greens(drawn(frame, 4, 1), 4) == "80808080");
    }
}

TEST_CASE("what is half transparent is blended and rounded to the nearest") {
    Frame frame;
    frame.begin(everywhere);
    frame.rectangle({0, 0}, {1, 1}, IM_COL32(200, 100, 50, 255));
    frame.rectangle({0, 0}, {1, 1}, IM_COL32(10, 20, 30, 64));
    // 200 * 191/255 + 10 * 64/255 = 152.3; 79.9; 45.0
    CHECK((drawn(frame, 1, 1).front() & 0xFFFFFFU) == 0x98502DU);
}

TEST_CASE("every blend of eight bits is the exact one, rounded") {
    for (std::uint32_t below = 0; below < 256; ++below)
        for (std::uint32_t above = 0; above < 256; ++above)
            for (const std::uint32_t alpha : {0U, 1U, 2U, 63U, 127U, 128U, 200U, 254U, 255U}) {
                const double exact = (above * alpha + below * (255.0 - alpha)) / 255;
                const auto rounded = static_cast<std::uint32_t>(std::lround(exact));
                const std::uint32_t gray = 0x10101U;
                REQUIRE((platform::blended(below * gray, above * gray, alpha) & 0xFFFFFFU) == rounded * gray);
            }
}

TEST_CASE("nothing is drawn outside of the clip rectangle") {
    Frame frame;
    frame.begin({1, 1, 3, 2});
    frame.rectangle({-10, -10}, {10, 10}, white);
    frame.triangle({{-50, -50}, {}, white}, {{90, -50}, {}, white}, {{-50, 90}, {}, white});
    CHECK(greens(drawn(frame, 4, 3), 4) == "00000000/00FFFF00/00000000");
}

TEST_CASE("glyphs at whole pixels are as they are in the texture") {
    Texture texture(
        4, 2,
        {0x00FFFFFF, 0x40FFFFFF, 0x80FFFFFF, 0xFFFFFFFF, 0x11FFFFFF, 0x22FFFFFF, 0x33FFFFFF, 0x44FFFFFF});
    Frame frame;
    frame.begin(everywhere, &texture.data());
    frame.rectangle({2, 1}, {5, 3}, white, {0.25F, 0}, {1, 1});
    CHECK(greens(drawn(frame, 6, 4), 6) == "000000000000/00004080FF00/000022334400/000000000000");
}

TEST_CASE("texels with colours keep them, and take on the colour drawn with") {
    Texture texture(2, 1, {IM_COL32(10, 20, 30, 255), IM_COL32(200, 100, 50, 255)});
    Frame frame;
    frame.begin(everywhere, &texture.data());
    frame.rectangle({0, 0}, {2, 1}, white, {0, 0}, {1, 1});
    frame.rectangle({2, 0}, {4, 1}, IM_COL32(255, 0, 255, 255), {0, 0}, {1, 1});
    const auto pixels = drawn(frame, 4, 1);
    CHECK((pixels[0] & 0xFFFFFFU) == 0x0A141EU);
    CHECK((pixels[1] & 0xFFFFFFU) == 0xC86432U);
    CHECK((pixels[2] & 0xFFFFFFU) == 0x0A001EU);
    CHECK((pixels[3] & 0xFFFFFFU) == 0xC80032U);
}

TEST_CASE("triangles around a point cover each pixel once, whichever way they turn") {
    const ImU32 half = IM_COL32(0, 255, 0, 128);
    const std::array<ImVec2, 4> square = {{{0, 0}, {8, 0}, {8, 8}, {0, 8}}};
    for (const ImVec2 middle : {ImVec2{4, 4}, ImVec2{3.5F, 4.5F}, ImVec2{1.25F, 6.6F}})
        for (const bool clockwise : {true, false}) {
            Frame frame;
            frame.begin(everywhere);
            for (std::size_t at = 0; at < 4; ++at) {
                const ImVec2 from = square[clockwise ? at : (at + 1) % 4];
                const ImVec2 to = square[clockwise ? (at + 1) % 4 : at];
                frame.triangle({middle, {}, half}, {from, {}, half}, {to, {}, half});
            }
            CHECK(greens(drawn(frame, 8, 8), 8) == all_of("80", 8, 8));
        }
}

TEST_CASE("colours change evenly between the corners of a triangle") {
    Frame frame;
    frame.begin(everywhere);
    const ImU32 clear = IM_COL32(0, 255, 0, 0);
    const ImU32 full = IM_COL32(0, 255, 0, 255);
    frame.triangle({{0, 0}, {}, clear}, {{4, 0}, {}, full}, {{0, 8}, {}, clear});
    CHECK(greens(drawn(frame, 4, 1), 4) == "20609FDF"); // 255 times 1/8, 3/8, 5/8, 7/8
}

TEST_CASE("a rectangle of two triangles may have a colour at each corner") {
    Frame frame;
    frame.begin(everywhere);
    const ImDrawVert upper_left{{0, 0}, {}, IM_COL32(0, 0, 0, 255)};
    const ImDrawVert upper_right{{4, 0}, {}, white};
    const ImDrawVert lower_right{{4, 4}, {}, white};
    const ImDrawVert lower_left{{0, 4}, {}, IM_COL32(0, 0, 0, 255)};
    frame.quad(upper_left, upper_right, lower_right, lower_left);
    CHECK(greens(drawn(frame, 4, 4), 4) == "20609FDF/20609FDF/20609FDF/20609FDF");
}

TEST_CASE("corners that are no numbers or far away do no harm") {
    Frame frame;
    frame.begin(everywhere);
    const float far = 1e30F;
    frame.rectangle({-far, -far}, {far, far}, white);
    frame.triangle({{NAN, 0}, {}, white}, {{far, -far}, {}, white}, {{0, INFINITY}, {}, white});
    CHECK(greens(drawn(frame, 2, 2), 2) == "FFFF/FFFF");
}

namespace {

/// A random frame of half transparent rectangles and triangles, some of them textured.
Frame random_frame(std::mt19937& random, Texture& texture, int size) {
    const auto number = [&](float least, float most) {
        return std::uniform_real_distribution<float>(least, most)(random);
    };
    const auto place = [&] {
        return ImVec2{number(-5, static_cast<float>(size) + 5), number(-5, static_cast<float>(size) + 5)};
    };
    const auto color = [&] { return static_cast<ImU32>(random()); };
    Frame frame;
    for (int batch = 0; batch < 4; ++batch) {
        const ImVec2 a = place();
        frame.begin({a.x, a.y, a.x + number(0, 40), a.y + number(0, 40)},
                    batch % 2 == 0 ? nullptr : &texture.data());
        for (int at = 0; at < 4; ++at) {
            const ImVec2 corner = place();
            frame.rectangle(corner, {corner.x + number(0, 30), corner.y + number(0, 30)}, color(), {0, 0},
                            {1, 1});
            frame.triangle({place(), {0, 0}, color()}, {place(), {0, 0}, color()},
                           {place(), {0, 0}, color()});
        }
    }
    return frame;
}

using Channels = std::array<double, 4>;

Channels channels_of(ImU32 color) {
    Channels channels{};
    for (std::size_t at = 0; at < 4; ++at)
        channels[at] = (color >> (at * 8)) & 0xFFU;
    return channels;
}

/// The shape's colour at a middle of a pixel, alpha 0 where it is not; by the textbook.
Channels color_at(const Shape& shape, double x, double y) {
    const auto& [a, b, c] = shape.corners;
    const ImTextureData* texture = shape.texture;
    const auto texel = [&](double u, double v) {
        if (texture == nullptr)
            return channels_of(white);
        const auto column = static_cast<int>(u * texture->Width);
        const auto row = static_cast<int>(v * texture->Height);
        return channels_of(reinterpret_cast<const ImU32*>(texture->Pixels)[row * texture->Width + column]);
    };
    Channels color{};
    Channels tint{};
    if (shape.kind == ShapeKind::Rectangle) {
        if (x < a.x || x >= b.x || y < a.y || y >= b.y)
            return {};
        tint = texel((x - a.x) / (b.x - a.x), (y - a.y) / (b.y - a.y));
        color = channels_of(a.color);
    } else {
        const double area = double(b.x - a.x) * (c.y - a.y) - double(b.y - a.y) * (c.x - a.x);
        const double of_b = ((x - a.x) * (c.y - a.y) - (y - a.y) * (c.x - a.x)) / area;
        const double of_c = ((y - a.y) * (b.x - a.x) - (x - a.x) * (b.y - a.y)) / area;
        if (area == 0 || of_b < 0 || of_c < 0 || of_b + of_c > 1) // a middle on an edge is too rare to matter
            return {};
        tint = texel(0, 0);
        for (std::size_t at = 0; at < 4; ++at)
            color[at] = channels_of(a.color)[at] * (1 - of_b - of_c) + channels_of(b.color)[at] * of_b +
                        channels_of(c.color)[at] * of_c;
    }
    for (std::size_t at = 0; at < 4; ++at)
        color[at] *= tint[at] / 255;
    return color;
}

/// How far a picture is from the one that real numbers give, at its worst pixel.
double worst_difference(const std::vector<Shape>& shapes, int size) {
    const auto pixels = drawn(shapes, {0, 0, size, size});
    double worst = 0;
    for (int y = 0; y < size; ++y)
        for (int x = 0; x < size; ++x) {
            Channels exact{};
            for (const Shape& shape : shapes) {
                if (x < shape.seen.left || x >= shape.seen.right || y < shape.seen.top ||
                    y >= shape.seen.bottom)
                    continue;
                const Channels above = color_at(shape, x * 256.0 + 128, y * 256.0 + 128);
                for (std::size_t at = 0; at < 3; ++at)
                    exact[at] += (above[at] - exact[at]) * above[3] / 255;
            }
            const std::uint32_t pixel = pixels[static_cast<std::size_t>(y * size + x)];
            for (std::size_t at = 0; at < 3; ++at)
                worst = std::max(worst, std::abs(exact[at] - ((pixel >> ((2 - at) * 8)) & 0xFFU)));
        }
    return worst;
}

} // namespace

TEST_CASE("random frames differ from those of real numbers by rounding alone") {
    std::mt19937 random(7);
    Texture texture(
        3, 2, {white, 0x80FFFFFF, IM_COL32(1, 2, 3, 200), white, 0x40808080, IM_COL32(250, 9, 99, 255)});
    double worst = 0;
    for (int round = 0; round < 200; ++round) {
        constexpr int size = 40;
        Frame frame = random_frame(random, texture, size);
        worst = std::max(worst, worst_difference(shapes_of(frame, {0, 0, size, size}), size));
    }
    CHECK(worst < 4); // half a step a layer, and two for the tint
    CHECK(worst > 0);
}

TEST_CASE("a picture drawn in parts is the same as drawn whole") {
    std::mt19937 random(11);
    Texture texture(2, 2, {white, 0x80FFFFFF, 0x20FFFFFF, IM_COL32(250, 9, 99, 255)});
    for (int round = 0; round < 50; ++round) {
        Frame frame = random_frame(random, texture, 40);
        const auto shapes = shapes_of(frame, {0, 0, 40, 40});
        const auto whole = drawn(shapes, {0, 0, 40, 40});
        for (const PixelRect& part :
             {PixelRect{0, 0, 40, 7}, PixelRect{3, 7, 21, 30}, PixelRect{39, 39, 40, 40}}) {
            const auto pixels = drawn(shapes, part);
            std::size_t at = 0;
            bool same = true;
            for (int y = part.top; y < part.bottom; ++y)
                for (int x = part.left; x < part.right; ++x)
                    same = same && pixels[at++] == whole[static_cast<std::size_t>(y * 40 + x)];
            CHECK(same);
        }
    }
}
