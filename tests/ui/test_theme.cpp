#include "ui/theme.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

using namespace ui;

namespace {

/// Relative luminance of WCAG 2.1.
double luminance(Color color) {
    const auto channel = [](Color value) {
        const double c = static_cast<double>(value & 0xFFU) / 255;
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(color) + 0.7152 * channel(color >> 8U) + 0.0722 * channel(color >> 16U);
}

double contrast(Color a, Color b) {
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
    return (light + 0.05) / (dark + 0.05);
}

} // namespace

TEST_CASE("text stands out from what is under it in every theme and tab") {
    for (const app::Theme theme : {app::Theme::Paper, app::Theme::Night, app::Theme::Sepia, app::Theme::Eink})
        for (const library::Tab tab : {library::Tab::Thesis, library::Tab::Risk, library::Tab::Alpha})
            for (const ColorRole under : {ColorRole::Sheet, ColorRole::Background, ColorRole::Wash}) {
                const auto on = [&](ColorRole role) {
                    return contrast(color(theme, role, tab), color(theme, under, tab));
                };
                CHECK(on(ColorRole::Ink) >= 7);
                CHECK(on(ColorRole::Muted) >= 4.5);
                CHECK(on(ColorRole::Accent) >= 4.5);
            }
}

TEST_CASE("marked words can be read as well as others") {
    for (const app::Theme theme : {app::Theme::Paper, app::Theme::Night, app::Theme::Sepia, app::Theme::Eink})
        for (const ColorRole under :
             {ColorRole::Selection, ColorRole::Found, ColorRole::HighlightKey, ColorRole::HighlightAgree,
              ColorRole::HighlightDoubt, ColorRole::HighlightAsk})
            CHECK(contrast(color(theme, ColorRole::Ink, library::Tab::Thesis),
                           color(theme, under, library::Tab::Thesis)) >= 7);
}

TEST_CASE("the accents of the tabs differ") {
    for (const app::Theme theme : {app::Theme::Paper, app::Theme::Night, app::Theme::Sepia}) {
        const auto accent = [&](library::Tab tab) { return color(theme, ColorRole::Accent, tab); };
        CHECK(accent(library::Tab::Thesis) != accent(library::Tab::Risk));
        CHECK(accent(library::Tab::Risk) != accent(library::Tab::Alpha));
    }
}
