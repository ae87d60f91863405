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
    Color selection;
    Color found;
    std::array<Color, 3> accents;    ///< THESIS, RISK, ALPHA
    std::array<Color, 4> highlights; ///< key, agree, doubt, ask
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
                           opaque(0xC9DDF2),
                           opaque(0xFFDF7E),
                           {opaque(0x1F4E79), opaque(0x96281B), opaque(0x1E5F3C)},
                           {opaque(0xFFEFA8), opaque(0xCFEBCF), opaque(0xF7D2CB), opaque(0xD6DDF8)}};
constexpr Palette night = {opaque(0x111214),
                           opaque(0x1A1C1F),
                           opaque(0xE6E3DC),
                           opaque(0xA8A398),
                           opaque(0x34373C),
                           opaque(0x24272B),
                           opaque(0x2B4866),
                           opaque(0x574410),
                           {opaque(0x8DB8E8), opaque(0xF09A86), opaque(0x8CCBA4)},
                           {opaque(0x4A3F14), opaque(0x1F4429), opaque(0x552A24), opaque(0x2C3660)}};
constexpr Palette sepia = {opaque(0xE6D8BC),
                           opaque(0xF6ECD6),
                           opaque(0x35261A),
                           opaque(0x664F39),
                           opaque(0xD3C09A),
                           opaque(0xEBDDBF),
                           opaque(0xD2CBB4),
                           opaque(0xF5CE6B),
                           {opaque(0x264A70), opaque(0x8A2A1B), opaque(0x2B5A35)},
                           {opaque(0xF5DF94), opaque(0xD3DFAE), opaque(0xF0C5AE), opaque(0xD5D3D9)}};
/// Black on white; marks differ by their lines.
constexpr Palette eink = {opaque(0xFFFFFF),
                          opaque(0xFFFFFF),
                          opaque(0x000000),
                          opaque(0x000000),
                          opaque(0x000000),
                          opaque(0xEEEEEE),
                          opaque(0xD0D0D0),
                          opaque(0xD8D8D8),
                          {opaque(0x000000), opaque(0x000000), opaque(0x000000)},
                          {opaque(0xE4E4E4), opaque(0xFFFFFF), opaque(0xFFFFFF), opaque(0xFFFFFF)}};

const Palette& palette_of(app::Theme theme) {
    switch (theme) {
    case app::Theme::Night: return night;
    case app::Theme::Sepia: return sepia;
    case app::Theme::Eink: return eink;
    case app::Theme::System:
    case app::Theme::Paper: break;
    }
    return paper;
}

} // namespace

Color color(app::Theme theme, ColorRole role, library::Tab tab) {
    const Palette& palette = palette_of(theme);
    switch (role) {
    case ColorRole::Background: return palette.background;
    case ColorRole::Sheet: return palette.sheet;
    case ColorRole::Ink: return palette.ink;
    case ColorRole::Muted: return palette.muted;
    case ColorRole::Rule: return palette.rule;
    case ColorRole::Wash: return palette.wash;
    case ColorRole::Selection: return palette.selection;
    case ColorRole::Found: return palette.found;
    case ColorRole::HighlightKey: return palette.highlights[0];
    case ColorRole::HighlightAgree: return palette.highlights[1];
    case ColorRole::HighlightDoubt: return palette.highlights[2];
    case ColorRole::HighlightAsk: return palette.highlights[3];
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
