// One face of a font file, in units of its own: what shaping asks of it, and its outlines as pixels at any size.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

struct hb_font_t;

namespace text {

/// A font file in memory.
struct FontFile {
    std::shared_ptr<const void> owner; ///< keeps the bytes alive; may be null for bytes that are never freed
    std::string_view bytes;
    unsigned face_index = 0;
};

using GlyphId = std::uint32_t;

/// Pixels of one glyph. Rows from the top.
struct GlyphImage {
    int width_px = 0;
    int height_px = 0;
    int left_px = 0; ///< of the image's left side from the pen's whole pixel
    int top_px = 0;  ///< of its upper side above the baseline
    bool colored = false;
    std::vector<std::uint8_t> pixels; ///< a byte of coverage each, or RGBA (not premultiplied) when colored
};

/// Heights in parts of the size (the em), from the baseline; descent is positive.
struct FontMetrics {
    float ascent = 0.8F;
    float descent = 0.2F;
    float x_height = 0.5F;
    float cap_height = 0.7F;
};

class Font {
public:
    /// Null when the bytes are no font.
    [[nodiscard]] static std::unique_ptr<Font> open(FontFile file);
    Font(const Font&) = delete;
    Font& operator=(const Font&) = delete;
    ~Font();

    [[nodiscard]] const FontMetrics& metrics() const { return m_metrics; }
    [[nodiscard]] float units_per_em() const { return m_units_per_em; }

    [[nodiscard]] bool covers(char32_t character) const;
    /// HarfBuzz's font, scaled to font units.
    [[nodiscard]] hb_font_t* shaper() const;

    /// `size_px` is the em in pixels, `shift_px` how far right of a whole pixel the pen stands. No hinting: letters keep
    /// the places and shapes they were given, at every size alike. An empty image where there is nothing to draw.
    [[nodiscard]] GlyphImage rasterize(GlyphId glyph, float size_px, float shift_px) const;

private:
    struct Handles;
    explicit Font(std::unique_ptr<Handles> handles);
    std::unique_ptr<Handles> m_handles;
    FontMetrics m_metrics;
    float m_units_per_em = 1000;
};

} // namespace text
