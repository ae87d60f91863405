#include "ui/text/font.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H
#include FT_TRUETYPE_TABLES_H
#include <hb-ot.h>
#include <hb.h>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace text {

namespace {

struct Destroy {
    void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
    void operator()(hb_face_t* face) const { hb_face_destroy(face); }
    void operator()(hb_font_t* font) const { hb_font_destroy(font); }
    void operator()(FT_Library library) const { FT_Done_FreeType(library); }
    void operator()(FT_Face face) const { FT_Done_Face(face); }
};
template <class Handle>
using Owned = std::unique_ptr<std::remove_pointer_t<Handle>, Destroy>;

Owned<FT_Library> make_library() {
    FT_Library library = nullptr;
    return Owned<FT_Library>(FT_Init_FreeType(&library) == 0 ? library : nullptr);
}

Owned<FT_Face> make_face(FT_Library library, const FontFile& file) {
    FT_Face face = nullptr;
    const auto* bytes = reinterpret_cast<const FT_Byte*>(file.bytes.data());
    const bool opened =
        library != nullptr && FT_New_Memory_Face(library, bytes, static_cast<FT_Long>(file.bytes.size()),
                                                 static_cast<FT_Long>(file.face_index), &face) == 0;
    return Owned<FT_Face>(opened ? face : nullptr);
}

float metric(hb_font_t* font, hb_ot_metrics_tag_t tag, float units_per_em, float otherwise) {
    hb_position_t value = 0;
    if (hb_ot_metrics_get_position(font, tag, &value) == 0)
        return otherwise;
    return std::abs(static_cast<float>(value)) / units_per_em;
}

FontMetrics measure(hb_font_t* font, float units_per_em) {
    FontMetrics metrics;
    metrics.ascent = metric(font, HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER, units_per_em, metrics.ascent);
    metrics.descent = metric(font, HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER, units_per_em, metrics.descent);
    metrics.x_height = metric(font, HB_OT_METRICS_TAG_X_HEIGHT, units_per_em, metrics.x_height);
    metrics.cap_height = metric(font, HB_OT_METRICS_TAG_CAP_HEIGHT, units_per_em, metrics.cap_height);
    return metrics;
}

GlyphImage coverage_image(const FT_GlyphSlotRec& slot) {
    GlyphImage image{static_cast<int>(slot.bitmap.width),
                     static_cast<int>(slot.bitmap.rows),
                     slot.bitmap_left,
                     slot.bitmap_top,
                     false,
                     {}};
    const auto width = static_cast<std::size_t>(image.width_px);
    image.pixels.resize(width * static_cast<std::size_t>(image.height_px));
    for (std::size_t row = 0; row < slot.bitmap.rows; ++row)
        std::memcpy(image.pixels.data() + row * width,
                    slot.bitmap.buffer + static_cast<std::ptrdiff_t>(row) * slot.bitmap.pitch, width);
    return image;
}

/// The mean of the pixels of a bitmap glyph (BGRA, premultiplied) that fall into one pixel of the smaller image.
void average(const FT_Bitmap& bitmap, float scale, int x, int y, std::uint8_t* out) {
    const auto from = [&](int at) { return static_cast<int>(std::floor(static_cast<float>(at) / scale)); };
    const int right = std::clamp(from(x + 1), from(x) + 1, static_cast<int>(bitmap.width));
    const int bottom = std::clamp(from(y + 1), from(y) + 1, static_cast<int>(bitmap.rows));
    unsigned sum[4] = {}; // NOLINT(modernize-avoid-c-arrays): its places are counted as FreeType does, by int
    unsigned count = 0;
    for (int row = from(y); row < bottom; ++row)
        for (int column = from(x); column < right; ++column, ++count)
            for (int channel = 0; channel < 4; ++channel)
                sum[channel] += bitmap.buffer[row * bitmap.pitch + column * 4 + channel];
    if (count == 0 || sum[3] == 0)
        return;
    for (int channel = 0; channel < 3; ++channel)
        out[channel] = static_cast<std::uint8_t>(std::min(255U, sum[2 - channel] * 255U / sum[3]));
    out[3] = static_cast<std::uint8_t>(sum[3] / count);
}

/// A bitmap of colours made for another size, brought to this one.
GlyphImage color_image(const FT_GlyphSlotRec& slot, float scale) {
    const auto scaled = [scale](auto length) {
        return static_cast<int>(std::round(static_cast<float>(length) * scale));
    };
    GlyphImage image{std::max(1, scaled(slot.bitmap.width)),
                     std::max(1, scaled(slot.bitmap.rows)),
                     scaled(slot.bitmap_left),
                     scaled(slot.bitmap_top),
                     true,
                     {}};
    image.pixels.resize(static_cast<std::size_t>(image.width_px) * static_cast<std::size_t>(image.height_px) *
                        4);
    std::uint8_t* out = image.pixels.data();
    for (int y = 0; y < image.height_px; ++y)
        for (int x = 0; x < image.width_px; ++x, out += 4)
            average(slot.bitmap, scale, x, y, out);
    return image;
}

} // namespace

struct Font::Handles {
    FontFile file; // before what reads it
    Owned<FT_Library> library;
    Owned<FT_Face> face;
    Owned<hb_font_t> shaper;
};

std::unique_ptr<Font> Font::open(FontFile file) {
    auto handles = std::make_unique<Handles>();
    handles->file = std::move(file);
    handles->library = make_library();
    handles->face = make_face(handles->library.get(), handles->file);
    if (!handles->face)
        return nullptr;
    const std::string_view bytes = handles->file.bytes;
    const Owned<hb_blob_t> blob(hb_blob_create(bytes.data(), static_cast<unsigned>(bytes.size()),
                                               HB_MEMORY_MODE_READONLY, nullptr, nullptr));
    const Owned<hb_face_t> face(hb_face_create(blob.get(), handles->file.face_index));
    handles->shaper.reset(hb_font_create(face.get()));
    return std::unique_ptr<Font>(new Font(std::move(handles)));
}

Font::Font(std::unique_ptr<Handles> handles) : m_handles(std::move(handles)) {
    hb_font_t* const shaper = m_handles->shaper.get();
    const unsigned units_per_em = hb_face_get_upem(hb_font_get_face(shaper));
    hb_font_set_scale(shaper, static_cast<int>(units_per_em), static_cast<int>(units_per_em));
    m_units_per_em = static_cast<float>(units_per_em);
    m_metrics = measure(shaper, m_units_per_em);
}

Font::~Font() = default;

bool Font::covers(char32_t character) const {
    hb_codepoint_t glyph = 0;
    return hb_font_get_nominal_glyph(m_handles->shaper.get(), character, &glyph) != 0;
}

hb_font_t* Font::shaper() const {
    return m_handles->shaper.get();
}

GlyphImage Font::rasterize(GlyphId glyph, float size_px, float shift_px) const {
    constexpr float units_per_px = 64;
    FT_Face face = m_handles->face.get();
    if (FT_HAS_FIXED_SIZES(face) && !FT_IS_SCALABLE(face)) {
        FT_Select_Size(face, 0);
        if (FT_Load_Glyph(face, glyph, FT_LOAD_COLOR) != 0 ||
            face->glyph->bitmap.pixel_mode != FT_PIXEL_MODE_BGRA)
            return {};
        return color_image(*face->glyph,
                           size_px / static_cast<float>(face->available_sizes[0].y_ppem) * units_per_px);
    }
    FT_Set_Char_Size(face, 0, std::lround(size_px * units_per_px), 72, 72);
    if (FT_Load_Glyph(face, glyph, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP) != 0)
        return {};
    FT_Outline_Translate(&face->glyph->outline, std::lround(shift_px * units_per_px), 0);
    if (FT_Render_Glyph(face->glyph, FT_RENDER_MODE_NORMAL) != 0)
        return {};
    return coverage_image(*face->glyph);
}

} // namespace text
