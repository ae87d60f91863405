#include "ui/paint/glyph_atlas.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

namespace ui {

namespace {

constexpr float size_steps = 64;
constexpr float quarters = 4;

/// What coverage becomes before it is blended.
std::array<std::uint8_t, 256> coverage_curve(float exponent) {
    std::array<std::uint8_t, 256> curve{};
    for (std::size_t at = 0; at < curve.size(); ++at)
        curve.at(at) = static_cast<std::uint8_t>(
            std::lround(255.0F * std::pow(static_cast<float>(at) / 255.0F, exponent)));
    return curve;
}

/// docs/typography.md says how these were measured.
const std::array<std::uint8_t, 256>& curve_for(Polarity polarity) {
    static const auto dark_on_light = coverage_curve(0.94F);
    static const auto light_on_dark = coverage_curve(0.79F);
    return polarity == Polarity::DarkOnLight ? dark_on_light : light_on_dark;
}

void write_coverage(ImTextureData& texture, const ImFontAtlasRect& rect, const text::GlyphImage& image,
                    Polarity polarity) {
    const auto& curve = curve_for(polarity);
    const std::uint8_t* coverage = image.pixels.data();
    for (int row = 0; row < image.height_px; ++row) {
        auto* out = static_cast<std::uint8_t*>(texture.GetPixelsAt(rect.x, rect.y + row));
        for (int column = 0; column < image.width_px; ++column, ++coverage) {
            const std::uint8_t alpha = curve.at(*coverage);
            if (texture.BytesPerPixel == 1) {
                *out++ = alpha;
                continue;
            }
            out[0] = out[1] = out[2] = 255;
            out[3] = alpha;
            out += 4;
        }
    }
}

void write_colors(ImTextureData& texture, const ImFontAtlasRect& rect, const text::GlyphImage& image) {
    const auto row_bytes = static_cast<std::ptrdiff_t>(image.width_px) * 4;
    for (int row = 0; row < image.height_px; ++row) {
        const std::uint8_t* const from = image.pixels.data() + row * row_bytes;
        std::copy(from, from + row_bytes,
                  static_cast<std::uint8_t*>(texture.GetPixelsAt(rect.x, rect.y + row)));
    }
}

} // namespace

std::size_t GlyphAtlas::Hash::operator()(const GlyphKey& key) const {
    std::size_t hash = std::hash<const void*>()(key.font);
    for (const std::size_t part : {std::size_t{key.glyph}, std::size_t{key.size_64th_px},
                                   (std::size_t{key.quarter} << 1U) | static_cast<std::size_t>(key.polarity)})
        hash = (hash ^ part) * 0x9E3779B97F4A7C15U;
    return hash ^ (hash >> 29U);
}

void GlyphAtlas::begin_frame() {
    if (m_slots.size() > kept_max)
        forget_older_than(m_frame);
    ++m_frame;
}

/// Of the images not drawn in frame `frame`, the older half goes.
void GlyphAtlas::forget_older_than(std::uint64_t frame) {
    std::vector<std::uint64_t> ages;
    for (const auto& [key, slot] : m_slots)
        if (slot.last_frame < frame)
            ages.push_back(slot.last_frame);
    if (ages.empty())
        return;
    const auto middle = ages.begin() + static_cast<std::ptrdiff_t>(ages.size() / 2);
    std::nth_element(ages.begin(), middle, ages.end());
    std::erase_if(m_slots, [&, oldest = *middle](const auto& entry) {
        if (entry.second.last_frame > oldest)
            return false;
        if (entry.second.rect >= 0)
            m_atlas->RemoveCustomRect(entry.second.rect);
        return true;
    });
}

void GlyphAtlas::prepare(const GlyphKey& key) {
    const auto known = m_slots.find(key);
    if (known != m_slots.end()) {
        known->second.last_frame = m_frame;
        return;
    }
    Slot slot = rasterized(key);
    slot.last_frame = m_frame;
    m_slots.emplace(key, slot);
}

GlyphAtlas::Slot GlyphAtlas::rasterized(const GlyphKey& key) {
    const text::GlyphImage image = key.font->rasterize(
        key.glyph, static_cast<float>(key.size_64th_px) / size_steps, key.quarter / quarters);
    Slot slot;
    if (image.pixels.empty())
        return slot;
    slot.left_px = static_cast<std::int16_t>(image.left_px);
    slot.top_px = static_cast<std::int16_t>(image.top_px);
    slot.colored = image.colored;
    slot.rect = m_atlas->AddCustomRect(image.width_px, image.height_px);
    if (slot.rect < 0) { // the texture is as large as it gets: what this frame does not need goes
        forget_older_than(m_frame);
        slot.rect = m_atlas->AddCustomRect(image.width_px, image.height_px);
    }
    ImFontAtlasRect rect;
    if (slot.rect < 0 || !m_atlas->GetCustomRect(slot.rect, &rect))
        return {};
    ImTextureData& texture = *m_atlas->TexData;
    if (image.colored && texture.BytesPerPixel == 4)
        write_colors(texture, rect, image);
    else if (!image.colored)
        write_coverage(texture, rect, image, key.polarity);
    ImFontAtlasTextureBlockQueueUpload(m_atlas, &texture, rect.x, rect.y, rect.w, rect.h);
    return slot;
}

GlyphPlace GlyphAtlas::place(const GlyphKey& key) const {
    const auto found = m_slots.find(key);
    ImFontAtlasRect rect;
    if (found == m_slots.end() || found->second.rect < 0 ||
        !m_atlas->GetCustomRect(found->second.rect, &rect))
        return {};
    const Slot& slot = found->second;
    return {rect.uv0.x,  rect.uv0.y, rect.uv1.x, rect.uv1.y,  slot.left_px,
            slot.top_px, rect.w,     rect.h,     slot.colored};
}

} // namespace ui
