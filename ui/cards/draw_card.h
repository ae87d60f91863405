// Draws a laid-out card.
#pragma once

#include "ui/cards/card_layout.h"
#include "ui/cards/word_marks.h"
#include "ui/geometry.h"
#include "ui/paint/painter.h"

#include <vector>

namespace ui {

/// Draws the lines that are in `view`, with the content's upper left corner at `origin`, over the marks of their words.
void draw_card(const Painter& painter, const CardLayout& layout, const std::vector<WordMark>& marks,
               Point origin, const Rect& view);

} // namespace ui
