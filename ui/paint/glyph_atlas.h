// The glyphs that have been drawn, as pixels in Dear ImGui's own texture: so all of its clipping and batching serve text
// as they serve boxes.
#pragma once

#include "ui/text/font.h"

#include <cstddef>
#include <cstdint>
#include <unordered_map>

struct ImFontAtlas;

namespace ui {

/// Whether letters are lighter than what is behind them. Blending happens in the screen's own, uneven scale of lightness,
/// where light letters on dark get too thin: their coverage is raised.
enum class Polarity : std::uint8_t { DarkOnLight, LightOnDark };

/// Which image of a glyph: another one for each size in pixels, quarter of a pixel that the pen stands at, and polarity.
struct GlyphKey {
    const text::Font* font = nullptr;
    text::GlyphId glyph = 0;
    std::uint32_t size_64th_px = 0;
    std::uint8_t quarter = 0;
    Polarity polarity = Polarity::DarkOnLight;

    bool operator==(const GlyphKey&) const = default;
};

/// A glyph's place in the texture now, and beside the pen's whole pixel. Of no size where there is nothing to draw.
struct GlyphPlace {
    float u0 = 0;
    float v0 = 0;
    float u1 = 0;
    float v1 = 0;
    int left_px = 0;
    int top_px = 0; ///< above the baseline
    int width_px = 0;
    int height_px = 0;
    bool colored = false;
};

class GlyphAtlas {
public:
    /// Belongs to the Dear ImGui context whose atlas it is.
    explicit GlyphAtlas(ImFontAtlas& atlas) : m_atlas(&atlas) {}

    /// To be called once a frame, before anything is drawn: lets go of what was not drawn for longest when there is much.
    void begin_frame();

    /// Sees that the glyph is in the texture. That may move all others within it, so the places are asked for when all
    /// glyphs of a run are there.
    void prepare(const GlyphKey& key);
    [[nodiscard]] GlyphPlace place(const GlyphKey& key) const;

    [[nodiscard]] std::size_t size() const { return m_slots.size(); }

    /// More images than that are kept only while they are drawn in every frame.
    static constexpr std::size_t kept_max = 4000;

private:
    struct Hash {
        std::size_t operator()(const GlyphKey& key) const;
    };
    struct Slot {
        int rect = -1; ///< Dear ImGui's id; -1 for what has no pixels
        std::int16_t left_px = 0;
        std::int16_t top_px = 0;
        bool colored = false;
        std::uint64_t last_frame = 0;
    };
    [[nodiscard]] Slot rasterized(const GlyphKey& key);
    void forget_older_than(std::uint64_t frame);

    ImFontAtlas* m_atlas;
    std::unordered_map<GlyphKey, Slot, Hash> m_slots;
    std::uint64_t m_frame = 1;
};

} // namespace ui
