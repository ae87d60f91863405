// What LIBRARY and TERMINAL have in common, at the top of the window: where one is, the line, and what can be done with it.
#pragma once

#include "ui/paint/painter.h"
#include "ui/view_state.h"

#include <string>

namespace ui {

/// Draws it and returns the part of the window below.
[[nodiscard]] Rect draw_home_bar(const Painter& painter, const app::State& state, ViewState& view);

/// "12 theses", or why there are none.
[[nodiscard]] std::string listing_words(const app::State& state);

} // namespace ui
