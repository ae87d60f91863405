#include "app/update_parts.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>

namespace app {

namespace {

constexpr std::array<int, 10> text_percents = {80, 90, 100, 110, 125, 150, 175, 200, 250, 300};

} // namespace

Effects apply(State& state, const ChangeTextSize& command) {
    const auto current = std::find(text_percents.begin(), text_percents.end(), state.settings.text_percent);
    const bool reset = command.by == 0 || current == text_percents.end();
    const auto at = static_cast<std::size_t>(std::distance(text_percents.begin(), current));
    state.settings.text_percent =
        reset ? 100 : text_percents.at(stepped(at, command.by, text_percents.size()));
    return {SaveSession{}};
}

Effects apply(State& state, const ChangeLook& command) {
    state.settings.look = command.look;
    return {SaveSession{}};
}

Effects apply(State& state, const NextTheme& /*command*/) {
    constexpr std::array order = {Theme::Paper, Theme::Night, Theme::Sepia, Theme::Eink};
    Look& look = state.settings.look;
    const auto shown = std::find(order.begin(), order.end(), shown_theme(look, state.system));
    const auto at = static_cast<std::size_t>(std::distance(order.begin(), shown));
    look.theme = order.at((at + 1) % order.size());
    return {SaveSession{}};
}

Effects apply(State& state, const SystemLookChanged& command) {
    state.system = command.system;
    return {};
}

Effects apply(State& state, const RoomChanged& command) {
    state.room = command.room;
    state.pane_over_card = Pane::None;
    return {};
}

Effects apply(State& state, const ToggleFullScreen& /*command*/) {
    state.full_screen = !state.full_screen;
    return {ApplyFullScreen{state.full_screen}};
}

Effects apply(State& state, const TogglePane& command) {
    const Pane pane = shown_pane(state) == command.pane ? Pane::None : command.pane;
    if (state.room == Room::Narrow) {
        state.pane_over_card = pane;
        return {};
    }
    state.settings.pane = pane;
    return {SaveSession{}};
}

} // namespace app
