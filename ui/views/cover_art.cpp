#include "ui/views/cover_art.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string_view>

namespace ui {

namespace {

/// FNV-1a.
std::uint64_t hash_of(std::string_view text) {
    std::uint64_t hash = 14695981039346656037ULL;
    for (const char byte : text)
        hash = (hash ^ static_cast<unsigned char>(byte)) * 1099511628211ULL;
    return hash;
}

/// SplitMix64: numbers that look random, the same from the same beginning on every machine.
class Numbers {
public:
    explicit Numbers(std::uint64_t state) : m_state(state) {}

    /// 0 to before 1.
    float next() {
        m_state += 0x9E3779B97F4A7C15ULL;
        std::uint64_t mixed = m_state;
        mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBULL;
        mixed ^= mixed >> 31U;
        return static_cast<float>(mixed >> 40U) / static_cast<float>(1U << 24U);
    }

private:
    std::uint64_t m_state;
};

float weight_of(std::string_view conviction) {
    return conviction == "HIGH" ? 1.0F : conviction == "MEDIUM" ? 0.6F : 0.3F;
}

/// Neighbours resemble each other, so that they come to a line that rises and falls.
void smooth(std::array<float, cover_values>& values) {
    for (std::size_t at = 1; at < values.size(); ++at)
        values.at(at) = 0.55F * values.at(at - 1) + 0.45F * values.at(at);
}

void draw_bars(const Painter& painter, const CoverArt& art, const Rect& rect, bool about_middle) {
    const float step = rect.width() / static_cast<float>(cover_values);
    const float width = step * (0.28F + 0.42F * art.weight);
    for (std::size_t at = 0; at < cover_values; ++at) {
        const float length = rect.height() * (0.08F + 0.84F * art.values.at(at));
        const float left = rect.left + step * static_cast<float>(at) + (step - width) / 2;
        const float bottom = about_middle ? (rect.top + rect.bottom + length) / 2 : rect.bottom;
        painter.fill({left, bottom - length, left + width, bottom}, ColorRole::Accent,
                     about_middle ? width / 2 : 0, 0.35F + 0.65F * art.values.at(at));
    }
}

void draw_dots(const Painter& painter, const CoverArt& art, const Rect& rect) {
    constexpr std::size_t columns = 10;
    const float step_x = rect.width() / columns;
    const float step_y = rect.height() / (cover_values / columns);
    const float radius = std::min(step_x, step_y) * (0.36F + 0.12F * art.weight);
    for (std::size_t at = 0; at < cover_values; ++at) {
        const Point middle{rect.left + step_x * (static_cast<float>(at % columns) + 0.5F),
                           rect.top + step_y * (static_cast<float>(at / columns) + 0.5F)};
        painter.circle(middle, radius * (0.15F + 0.85F * art.values.at(at)), ColorRole::Accent);
    }
}

Point point_of(const CoverArt& art, const Rect& rect) {
    return {rect.left + rect.width() * art.x, rect.top + rect.height() * art.y};
}

void draw_rings(const Painter& painter, const CoverArt& art, const Rect& rect) {
    constexpr std::size_t rings = 9;
    const float step = rect.width() * 0.62F / rings;
    float radius = step * 0.6F;
    for (std::size_t at = 0; at < rings; ++at) {
        painter.ring(point_of(art, rect), radius, ColorRole::Accent,
                     1 + step * (0.15F + 0.3F * art.weight) * art.values.at(at));
        radius += step * (0.6F + 0.8F * art.values.at(at + rings));
    }
}

void draw_rays(const Painter& painter, const CoverArt& art, const Rect& rect) {
    const Point from = point_of(art, rect);
    const float reach = rect.width() * 0.8F;
    for (std::size_t at = 0; at < cover_values; ++at) {
        const float angle =
            2 * std::numbers::pi_v<float> * static_cast<float>(at) / static_cast<float>(cover_values);
        const float begin = reach * 0.06F;
        const float end = reach * (0.12F + 0.88F * art.values.at(at));
        painter.line({from.x + begin * std::cos(angle), from.y + begin * std::sin(angle)},
                     {from.x + end * std::cos(angle), from.y + end * std::sin(angle)}, ColorRole::Accent,
                     1 + 1.6F * art.weight);
    }
}

} // namespace

CoverArt cover_art(const library::ThesisSummary& thesis) {
    Numbers numbers(hash_of(thesis.thesis_id));
    CoverArt art;
    art.motif = static_cast<CoverMotif>(static_cast<int>(numbers.next() * 5));
    art.ink = static_cast<library::Tab>(static_cast<int>(numbers.next() * 3));
    art.x = 0.15F + 0.7F * numbers.next();
    art.y = 0.2F + 0.6F * numbers.next();
    art.weight = weight_of(thesis.conviction);
    for (float& value : art.values)
        value = numbers.next();
    if (art.motif == CoverMotif::Voice || art.motif == CoverMotif::City)
        smooth(art.values);
    return art;
}

void draw_cover_art(const Painter& painter, const CoverArt& art, const Rect& rect) {
    const Painter ink = painter.with_tab(art.ink);
    ink.clip(rect);
    ink.fill(rect, ColorRole::Wash);
    const Rect inside = rect.inset(14, 14);
    switch (art.motif) {
    case CoverMotif::Voice: draw_bars(ink, art, inside, true); break;
    case CoverMotif::City:
        draw_bars(ink, art, {inside.left, inside.top, inside.right, rect.bottom}, false);
        break;
    case CoverMotif::Dots: draw_dots(ink, art, inside); break;
    case CoverMotif::Rings: draw_rings(ink, art, rect); break;
    case CoverMotif::Rays: draw_rays(ink, art, rect); break;
    }
    ink.unclip();
}

} // namespace ui
