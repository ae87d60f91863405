#include "ui/theme.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace ui {

namespace {

struct Palette {
    Color background;
    Color sheet;
    Color ink;
    Color muted;
    Color rule;
    Color wash;
    std::array<Color, 3> accents; ///< THESIS, RISK, ALPHA
};

/// From 0xRRGGBB as people write it.
constexpr Color opaque(std::uint32_t rgb) {
    return 0xFF000000U | (rgb & 0xFFU) << 16U | (rgb & 0xFF00U) | (rgb >> 16U & 0xFFU);
}

constexpr Palette paper = {opaque(0xEFEBE2),
                           opaque(0xFFFDF8),
                           opaque(0x1C1A17),
                           opaque(0x5C564D),
                           opaque(0xD9D2C4),
                           opaque(0xF3EFE6),
                           {opaque(0x1F4E79), opaque(0x96281B), opaque(0x1E5F3C)}};
constexpr Palette night = {opaque(0x111214),
                           opaque(0x1A1C1F),
                           opaque(0xE6E3DC),
                           opaque(0xA8A398),
                           opaque(0x34373C),
                           opaque(0x24272B),
                           {opaque(0x8DB8E8), opaque(0xF09A86), opaque(0x8CCBA4)}};

} // namespace

Color color(app::Theme theme, ColorRole role, library::Tab tab) {
    const Palette& palette = theme == app::Theme::Night ? night : paper;
    switch (role) {
    case ColorRole::Background: return palette.background;
    case ColorRole::Sheet: return palette.sheet;
    case ColorRole::Ink: return palette.ink;
    case ColorRole::Muted: return palette.muted;
    case ColorRole::Rule: return palette.rule;
    case ColorRole::Wash: return palette.wash;
    case ColorRole::Accent: return palette.accents.at(static_cast<std::size_t>(tab));
    }
    return palette.ink;
}

bool is_light(Color color) {
    const Color red = color & 0xFFU;
    const Color green = color >> 8U & 0xFFU;
    const Color blue = color >> 16U & 0xFFU;
    return 2 * red + 5 * green + blue > 8 * 127;
}

Color with_alpha(Color color, float alpha) {
    const auto byte = static_cast<Color>(std::clamp(alpha, 0.0F, 1.0F) * 255.0F);
    return (color & 0x00FFFFFFU) | byte << 24U;
}

} // namespace ui
