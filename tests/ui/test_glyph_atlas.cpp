#include "assets/assets.h"
#include "ui/paint/glyph_atlas.h"

#include <doctest/doctest.h>
#include <imgui.h>
#include <imgui_internal.h>

#include <cstdint>
#include <memory>
#include <vector>

using namespace ui;

namespace {

class AtlasFixture {
public:
    AtlasFixture() : m_font(text::Font::open({nullptr, *assets::find("fonts/SourceSerif4-Regular.otf"), 0})) {
        ImGui::CreateContext();
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
        io.DisplaySize = {100, 100};
        next_frame();
    }
    AtlasFixture(const AtlasFixture&) = delete;
    AtlasFixture& operator=(const AtlasFixture&) = delete;
    ~AtlasFixture() {
        for (ImTextureData* texture : atlas().TexList)
            texture->SetStatus(ImTextureStatus_Destroyed);
        ImGui::DestroyContext();
    }

    /// Ends the frame, does what a renderer does with textures, and begins the next.
    void next_frame() {
        if (ImGui::GetFrameCount() > 0)
            ImGui::Render();
        for (ImTextureData* texture : atlas().TexList)
            texture->SetStatus(texture->Status == ImTextureStatus_WantDestroy ? ImTextureStatus_Destroyed
                                                                              : ImTextureStatus_OK);
        ImGui::NewFrame();
    }

    [[nodiscard]] ImFontAtlas& atlas() const { return *ImGui::GetIO().Fonts; }
    [[nodiscard]] const text::Font& font() const { return *m_font; }

    [[nodiscard]] GlyphKey key(text::GlyphId glyph, float size_px, std::uint8_t quarter = 0) const {
        return {m_font.get(), glyph, static_cast<std::uint32_t>(size_px * 64), quarter,
                Polarity::DarkOnLight};
    }

    /// Whether the texture holds at the place what the font draws: opaque where that is, clear where that is.
    [[nodiscard]] bool holds(const GlyphPlace& place, const GlyphKey& of) const {
        const text::GlyphImage image =
            m_font->rasterize(of.glyph, static_cast<float>(of.size_64th_px) / 64, of.quarter / 4.0F);
        const ImTextureData& texture = *atlas().TexData;
        const auto x = static_cast<int>(place.u0 * static_cast<float>(texture.Width) + 0.5F);
        const auto y = static_cast<int>(place.v0 * static_cast<float>(texture.Height) + 0.5F);
        if (image.width_px != place.width_px || image.height_px != place.height_px)
            return false;
        for (int row = 0; row < image.height_px; ++row)
            for (int column = 0; column < image.width_px; ++column) {
                const auto* const pixel = static_cast<const std::uint8_t*>(
                    const_cast<ImTextureData&>(texture).GetPixelsAt(x + column, y + row));
                const std::uint8_t alpha = pixel[texture.BytesPerPixel - 1];
                const std::uint8_t coverage =
                    image.pixels[static_cast<std::size_t>(row * image.width_px + column)];
                if ((coverage == 0) != (alpha == 0) || (coverage == 255) != (alpha == 255))
                    return false;
            }
        return true;
    }

private:
    std::unique_ptr<text::Font> m_font;
};

} // namespace

TEST_CASE("glyphs are found where they were put while the texture grows under them") {
    const AtlasFixture fixture;
    GlyphAtlas glyphs(fixture.atlas());
    glyphs.begin_frame();
    const int width_before = fixture.atlas().TexData->Width * fixture.atlas().TexData->Height;
    std::vector<GlyphKey> keys;
    for (text::GlyphId glyph = 20; glyph < 420; ++glyph)
        keys.push_back(fixture.key(glyph, 40, static_cast<std::uint8_t>(glyph % 4)));
    for (const GlyphKey& key : keys)
        glyphs.prepare(key);
    CHECK(fixture.atlas().TexData->Width * fixture.atlas().TexData->Height > width_before);
    int drawn = 0;
    for (const GlyphKey& key : keys) {
        const GlyphPlace place = glyphs.place(key);
        if (place.width_px == 0)
            continue;
        ++drawn;
        CHECK(fixture.holds(place, key));
    }
    CHECK(drawn > 350);
}

TEST_CASE("glyphs survive a texture that is made anew") {
    AtlasFixture fixture;
    GlyphAtlas glyphs(fixture.atlas());
    glyphs.begin_frame();
    const GlyphKey key = fixture.key(40, 30);
    glyphs.prepare(key);
    REQUIRE(fixture.holds(glyphs.place(key), key));
    for (int turn = 0; turn < 3; ++turn) {
        ImFontAtlasTextureRepack(&fixture.atlas(), 1024 << turn, 1024);
        fixture.next_frame();
        glyphs.begin_frame();
        glyphs.prepare(key);
        CHECK(fixture.holds(glyphs.place(key), key));
    }
}

TEST_CASE("what was drawn longest ago is let go of, what is drawn stays") {
    AtlasFixture fixture;
    GlyphAtlas glyphs(fixture.atlas());
    const GlyphKey always = fixture.key(40, 30);
    std::size_t most = 0;
    for (int frame = 0; frame < 60; ++frame) {
        glyphs.begin_frame();
        glyphs.prepare(always);
        for (text::GlyphId glyph = 20; glyph < 220; ++glyph)
            glyphs.prepare(fixture.key(glyph, 8 + static_cast<float>(frame) / 4));
        most = std::max(most, glyphs.size());
        CHECK(fixture.holds(glyphs.place(always), always));
        fixture.next_frame();
    }
    CHECK(most <= GlyphAtlas::kept_max + 201);
    CHECK(fixture.atlas().TexData->Width <= 4096);
}
