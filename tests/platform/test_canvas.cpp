#include "platform/headless/canvas.h"

#include <doctest/doctest.h>
#include <imgui.h>

#define STB_IMAGE_STATIC
#define STB_IMAGE_IMPLEMENTATION
#define STBI_ONLY_PNG
#define STBI_NO_STDIO
#include <stb_image.h>

#include <array>
#include <limits>
#include <memory>

namespace {

constexpr std::array<std::uint8_t, 3> black = {0, 0, 0};
constexpr std::array<std::uint8_t, 3> orange = {192, 96, 48};

/// A Dear ImGui context for one test.
class Context {
public:
    Context() : m_context(ImGui::CreateContext()) { ImGui::GetIO().IniFilename = nullptr; }
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;
    ~Context() { ImGui::DestroyContext(m_context); }

private:
    ImGuiContext* m_context;
};

std::unique_ptr<platform::Canvas> make_canvas(const ui::Viewport& viewport) {
    auto canvas = platform::Canvas::make(viewport);
    REQUIRE(canvas);
    return std::move(*canvas);
}

/// An orange box from (10, 20) to (30, 40) and a line of text below.
platform::Picture draw_frame(platform::Canvas& canvas, const char* text = "Ag") {
    canvas.begin_frame();
    ImGui::NewFrame();
    ImDrawList& list = *ImGui::GetForegroundDrawList();
    list.AddRectFilled({10, 20}, {30, 40}, IM_COL32(orange[0], orange[1], orange[2], 255));
    list.AddText(nullptr, 20, {10, 50}, IM_COL32_WHITE, text);
    ImGui::Render();
    canvas.draw(*ImGui::GetDrawData());
    return canvas.picture();
}

std::array<std::uint8_t, 3> pixel(const platform::Picture& picture, int x_px, int y_px) {
    const auto start = static_cast<std::size_t>(y_px * picture.width_px + x_px) * 4;
    return {picture.rgba[start], picture.rgba[start + 1], picture.rgba[start + 2]};
}

int bright_pixels(const platform::Picture& picture, int from_y_px) {
    int count = 0;
    for (int y = from_y_px; y < picture.height_px; ++y)
        for (int x = 0; x < picture.width_px; ++x)
            count += pixel(picture, x, y)[0] > 128 ? 1 : 0;
    return count;
}

} // namespace

TEST_CASE("a canvas draws to the pixel at every scale") {
    for (const float scale : {1.0F, 1.25F, 1.5F, 2.0F, 3.0F}) {
        INFO(scale);
        const Context context;
        const auto canvas = make_canvas({100, 80, scale});
        const platform::Picture picture = draw_frame(*canvas);
        const auto px = [&](float pt) { return static_cast<int>(pt * scale); };

        CHECK(picture.width_px == px(100));
        CHECK(picture.height_px == px(80));
        CHECK(pixel(picture, 0, 0) == black);
        // The last pixels inside the box's corners, and the first outside.
        const int bottom = static_cast<int>(40 * scale);
        const int right = static_cast<int>(30 * scale);
        CHECK(pixel(picture, px(10), px(20)) == orange);
        CHECK(pixel(picture, right - 1, bottom - 1) == orange);
        CHECK(pixel(picture, px(10) - 1, px(20)) == black);
        CHECK(pixel(picture, right, bottom - 1) == black);
        CHECK(pixel(picture, right - 1, bottom) == black);
        // Letters of 20 pt have some ink, more the larger they are.
        CHECK(bright_pixels(picture, px(50)) > static_cast<int>(30 * scale * scale));
        CHECK(bright_pixels(picture, px(50)) < static_cast<int>(250 * scale * scale));
    }
}

TEST_CASE("a canvas draws to its last pixel where its size in points is a fraction") {
    const Context context;
    const auto canvas = make_canvas({853.333F, 533.333F, 1.5F});
    canvas->begin_frame();
    ImGui::NewFrame();
    ImGui::GetForegroundDrawList()->AddRectFilled({0, 0}, {900, 600}, IM_COL32_WHITE);
    ImGui::Render();
    canvas->draw(*ImGui::GetDrawData());
    const platform::Picture picture = canvas->picture();
    CHECK(picture.width_px == 1280);
    CHECK(picture.height_px == 800);
    CHECK(pixel(picture, 1279, 799)[0] == 255);
}

TEST_CASE("a canvas takes another size and scale, and letters not seen before") {
    const Context context;
    const auto canvas = make_canvas({100, 80, 1});
    const platform::Picture first = draw_frame(*canvas);
    CHECK(draw_frame(*canvas) == first);

    REQUIRE(canvas->resize({200, 90, 2}));
    const platform::Picture larger = draw_frame(*canvas, "Qxyz");
    CHECK(larger.width_px == 400);
    CHECK(larger.height_px == 180);
    CHECK(pixel(larger, 59, 79) == orange);

    REQUIRE(canvas->resize({100, 80, 1}));
    CHECK(draw_frame(*canvas) == first);
}

TEST_CASE("many canvases in a row draw the same") {
    platform::Picture first;
    for (int round = 0; round < 20; ++round) {
        const Context context;
        const auto canvas = make_canvas({100, 80, 1});
        platform::Picture picture = draw_frame(*canvas);
        if (round == 0)
            first = std::move(picture);
        else
            CHECK(picture == first);
    }
}

TEST_CASE("a canvas may follow another in the same context") {
    const Context context;
    platform::Picture first = draw_frame(*make_canvas({100, 80, 1}));
    CHECK(draw_frame(*make_canvas({100, 80, 1})) == first);
}

TEST_CASE("sizes that are no picture are refused") {
    const Context context;
    const float no_number = std::numeric_limits<float>::quiet_NaN();
    for (const ui::Viewport& viewport :
         {ui::Viewport{0, 80, 1}, ui::Viewport{100, -1, 1}, ui::Viewport{100, 16385, 1},
          ui::Viewport{9000, 80, 2}, ui::Viewport{no_number, 80, 1}, ui::Viewport{100, 80, no_number},
          ui::Viewport{100, 80, 0}}) {
        const auto canvas = platform::Canvas::make(viewport);
        REQUIRE_FALSE(canvas);
        CHECK(canvas.error().kind == library::ErrorKind::BadInput);
    }
    const auto canvas = make_canvas({100, 80, 1});
    CHECK_FALSE(canvas->resize({100, 0, 1}));
    CHECK(draw_frame(*canvas).width_px == 100);
}

TEST_CASE("a picture survives the way to PNG and back") {
    const Context context;
    const platform::Picture picture = draw_frame(*make_canvas({101, 80, 1.5F}));
    const auto png = platform::encode_png(picture);
    REQUIRE(png);

    platform::Picture decoded;
    int channels = 0;
    stbi_uc* bytes =
        stbi_load_from_memory(reinterpret_cast<const stbi_uc*>(png->data()), static_cast<int>(png->size()),
                              &decoded.width_px, &decoded.height_px, &channels, 3);
    REQUIRE(bytes != nullptr);
    CHECK(channels == 3);
    REQUIRE(decoded.width_px == picture.width_px);
    REQUIRE(decoded.height_px == picture.height_px);
    bool same = true;
    for (std::size_t index = 0; index < picture.rgba.size() / 4 * 3; ++index)
        same = same && bytes[index] == picture.rgba[index / 3 * 4 + index % 3];
    CHECK(same);
    stbi_image_free(bytes);
}
