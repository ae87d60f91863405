#include "ui/views/button.h"

#include <utility>

namespace ui {

void draw_button(const Painter& painter, ViewState& view, NewElement element, std::string_view words,
                 ColorRole role) {
    constexpr std::size_t one_sign = 3; // bytes of a cross or an arrow
    const bool is_sign = words.size() == one_sign && static_cast<unsigned char>(words.front()) >= 0x80;
    const bool is_cross = words == "\u00D7";
    const TextStyle style{mono, is_sign || is_cross ? 19.0F : 13.0F, 1.4F, role, is_sign ? 0.0F : 0.08F};
    const Rect& rect = element.rect;
    const std::optional<Point> at = view.pressed_at ? view.pressed_at : view.hover;
    if (at && rect.contains(*at))
        painter.fill(rect.inset(2, 6), view.pressed_at ? ColorRole::Rule : ColorRole::Wash, 6);
    painter.text_within({(rect.left + rect.right) / 2, rect.top + (rect.height() - style.line_pt()) / 2},
                        style, words, rect.width(), Align::Center);
    view.elements.add(std::move(element));
}

} // namespace ui
