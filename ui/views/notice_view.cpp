#include "ui/views/views.h"

#include <algorithm>

namespace ui {

void draw_notice(const Painter& painter, const app::State& state, const ViewState& view) {
    if (state.notice.empty())
        return;
    const TextStyle style{serif, 16, 1.4F, ColorRole::Ink, 0};
    const float width = std::min(painter.width(style, state.notice), view.viewport.width_pt - 64);
    const float left = (view.viewport.width_pt - width) / 2;
    const float top = view.viewport.height_pt - 96;
    const Rect box{left - 16, top, left + width + 16, top + 40};
    painter.fill(box, ColorRole::Sheet, 6);
    painter.frame(box, ColorRole::Accent, 6, 1);
    painter.text_within({left, top + (40 - style.line_pt()) / 2}, style, state.notice, width);
}

} // namespace ui
