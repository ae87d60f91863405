#include "ui/views/button.h"

#include <utility>

namespace ui {

void draw_button(const Painter& painter, ViewState& view, Element element, std::string_view words,
                 ColorRole role) {
    const TextStyle style{mono, 13, 1.4F, role, 0.08F};
    const Rect& rect = element.rect;
    if (view.hover && rect.contains(*view.hover))
        painter.fill(rect.inset(2, 6), ColorRole::Wash, 6);
    painter.text_within({(rect.left + rect.right) / 2, rect.top + (rect.height() - style.line_pt()) / 2},
                        style, words, rect.width(), Align::Center);
    view.elements.add(std::move(element));
}

} // namespace ui
