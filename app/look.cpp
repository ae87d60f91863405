#include "app/look.h"

#include "library/names.h"

#include <algorithm>
#include <array>

namespace app {

namespace {

using library::name_of;
using library::Names;
using library::value_of;

constexpr Names<Theme, 5> theme_names = {{{Theme::System, "system"},
                                          {Theme::Paper, "paper"},
                                          {Theme::Night, "night"},
                                          {Theme::Sepia, "sepia"},
                                          {Theme::Eink, "eink"}}};
constexpr Names<Typeface, 4> typeface_names = {{{Typeface::Serif, "serif"},
                                                {Typeface::Sans, "sans"},
                                                {Typeface::Dyslexic, "dyslexic"},
                                                {Typeface::Own, "own"}}};
constexpr Names<TextAlignment, 2> alignment_names = {
    {{TextAlignment::Ragged, "ragged"}, {TextAlignment::Justified, "justified"}}};
constexpr Names<Motion, 3> motion_names = {
    {{Motion::System, "system"}, {Motion::Full, "full"}, {Motion::Reduced, "reduced"}}};

/// The entry `steps` from the one nearest to `value`, within the list.
template <std::size_t count>
int stepped(const std::array<int, count>& values, int value, int steps) {
    const auto nearest = std::min_element(values.begin(), values.end(), [&](int a, int b) {
        return std::abs(a - value) < std::abs(b - value);
    });
    const auto at = static_cast<int>(nearest - values.begin()) + steps;
    return values.at(static_cast<std::size_t>(std::clamp(at, 0, static_cast<int>(count) - 1)));
}

} // namespace

Theme shown_theme(const Look& look, const SystemLook& system) {
    if (look.theme != Theme::System)
        return look.theme;
    return system.dark ? Theme::Night : Theme::Paper;
}

bool is_animated(const Look& look, const SystemLook& system) {
    if (shown_theme(look, system) == Theme::Eink || look.motion == Motion::Reduced)
        return false;
    return look.motion == Motion::Full || !system.reduced_motion;
}

Look with_line_height(Look look, int steps) {
    constexpr std::array<int, 5> percents = {90, 100, 110, 125, 140};
    look.line_height_percent = stepped(percents, look.line_height_percent, steps);
    return look;
}

Look with_measure(Look look, int steps) {
    constexpr std::array<int, 5> characters = {48, 58, 66, 74, 84};
    look.measure_characters = stepped(characters, look.measure_characters, steps);
    return look;
}

std::string_view theme_name(Theme theme) {
    return name_of(theme_names, theme);
}
std::string_view typeface_name(Typeface typeface) {
    return name_of(typeface_names, typeface);
}
std::string_view alignment_name(TextAlignment alignment) {
    return name_of(alignment_names, alignment);
}
std::string_view motion_name(Motion motion) {
    return name_of(motion_names, motion);
}
std::optional<Theme> theme_from_name(std::string_view name) {
    return value_of(theme_names, name);
}
std::optional<Typeface> typeface_from_name(std::string_view name) {
    return value_of(typeface_names, name);
}
std::optional<TextAlignment> alignment_from_name(std::string_view name) {
    return value_of(alignment_names, name);
}
std::optional<Motion> motion_from_name(std::string_view name) {
    return value_of(motion_names, name);
}

} // namespace app
