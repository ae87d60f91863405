// A field of typed text as it is drawn: the words, the caret, what is selected, and a hint while it is empty.
#pragma once

#include "ui/paint/painter.h"
#include "ui/view_state.h"

#include <string>
#include <string_view>

namespace ui {

/// One line in `rect`; it scrolls sideways so that the caret is seen. Tells the view state where the caret is, for input
/// methods.
void draw_field(const Painter& painter, ViewState& view, const Rect& rect, const std::string& text,
                std::string_view hint);

/// Many lines in `rect`; it scrolls so that the caret is seen.
void draw_text_area(const Painter& painter, ViewState& view, const Rect& rect, const std::string& text,
                    std::string_view hint);

} // namespace ui
