#include "ui/views/field_view.h"

#include "ui/text/selection.h"

#include <algorithm>

namespace ui {

namespace {

constexpr TextStyle field_style{serif, 19, 1.4F, ColorRole::Ink, 0};
constexpr TextStyle hint_style{serif, 19, 1.4F, ColorRole::Muted, 0};
constexpr float unbounded_pt = 30000;

} // namespace

void draw_field(const Painter& painter, ViewState& view, const Rect& rect, const std::string& text,
                std::string_view hint) {
    const Rect inside = rect.inset(12, 0);
    const float top = rect.top + (rect.height() - field_style.line_pt()) / 2;
    painter.fill(rect, ColorRole::Wash, 6);
    painter.frame(rect, ColorRole::Accent, 6, 1.5F);
    painter.clip(inside.inset(-2, 0));
    const text::Layout& layout = painter.typography().line(field_style, text, unbounded_pt);
    const text::Box caret = text::caret_box(layout, {view.field.caret(), text::Affinity::Before});
    const float shift = std::max(0.0F, caret.left - inside.width());
    const Point origin{inside.left - shift, top};
    for (const text::Box& box :
         text::selection_boxes(layout, view.field.selection_begin(), view.field.selection_end()))
        painter.fill({origin.x + box.left, origin.y + box.top, origin.x + box.right, origin.y + box.bottom},
                     ColorRole::Selection);
    if (text.empty())
        painter.text_within({inside.left, top}, hint_style, hint, inside.width());
    else
        painter.layout(layout, origin, inside);
    const Rect mark{origin.x + caret.left, top + 3, origin.x + caret.left + 1.5F,
                    top + field_style.line_pt() - 3};
    painter.fill(mark, ColorRole::Ink);
    painter.unclip();
    view.caret_rect = mark;
}

void draw_text_area(const Painter& painter, ViewState& view, const Rect& rect, const std::string& text,
                    std::string_view hint) {
    const Rect inside = rect.inset(12, 10);
    painter.fill(rect, ColorRole::Wash, 6);
    painter.frame(rect, ColorRole::Accent, 6, 1.5F);
    painter.clip(inside.inset(-2, 0));
    // Not kept: it is another one with every key.
    view.area = painter.typography().typesetter().lay_out(plain_paragraph(field_style, text), inside.width());
    const text::Box caret = text::caret_box(view.area, {view.field.caret(), text::Affinity::After});
    const float least = std::max(0.0F, caret.bottom - inside.height());
    view.area_scroll_pt = std::clamp(view.area_scroll_pt, least, std::max(least, caret.top));
    const Point origin{inside.left, inside.top - view.area_scroll_pt};
    for (const text::Box& box :
         text::selection_boxes(view.area, view.field.selection_begin(), view.field.selection_end()))
        painter.fill({origin.x + box.left, origin.y + box.top, origin.x + box.right, origin.y + box.bottom},
                     ColorRole::Selection);
    if (text.empty())
        painter.text_within({inside.left, inside.top}, hint_style, hint, inside.width());
    painter.layout(view.area, origin, inside);
    const Rect mark{origin.x + caret.left, origin.y + caret.top + 3, origin.x + caret.left + 1.5F,
                    origin.y + caret.bottom - 3};
    painter.fill(mark, ColorRole::Ink);
    painter.unclip();
    view.caret_rect = mark;
}

} // namespace ui
