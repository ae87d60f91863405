// A button: words that can be pressed, with the wash of a hover and a frame where the keyboard's focus is drawn by the shell.
#pragma once

#include "ui/paint/painter.h"
#include "ui/view_state.h"

#include <string>
#include <string_view>

namespace ui {

/// Draws `words` in the middle of `rect` and lists the button. `label` says what it does.
void draw_button(const Painter& painter, ViewState& view, NewElement element, std::string_view words,
                 ColorRole role);

} // namespace ui
