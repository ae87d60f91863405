#include "ui/views/panel_frame.h"

#include "ui/views/button.h"

#include <algorithm>
#include <utility>

namespace ui {

namespace {

constexpr float heading_pt = 52;
constexpr float padding_pt = 24;
constexpr float narrow_pt = 560;
constexpr TextStyle heading_style{mono, 13, 1.4F, ColorRole::Accent, 0.12F};

Rect sheet_of(const Rect& window, const PanelSize& size) {
    const bool narrow = window.width() < narrow_pt;
    const float margin = narrow ? 0 : 16;
    const float width = narrow ? window.width() : std::min(size.width_pt, window.width() - 2 * margin);
    const float height = std::min(size.height_pt + heading_pt + 16, window.height() - 2 * margin);
    const float left =
        size.place == PanelPlace::Right ? window.right - margin - width : (window.width() - width) / 2;
    const float free = window.height() - height;
    const float top = narrow && size.place != PanelPlace::Top ? free
                      : size.place == PanelPlace::Middle      ? free / 2
                                                              : std::min(free, margin + 48);
    return {left, top, left + width, top + height};
}

} // namespace

Rect draw_panel_frame(const Painter& painter, ViewState& view, std::string_view heading,
                      const PanelSize& size) {
    const Rect window{0, 0, view.viewport.width_pt, view.viewport.height_pt};
    const Rect sheet = sheet_of(window, size);
    const bool dims = size.place != PanelPlace::Right;
    painter.fill(window, ColorRole::Background, 0, dims ? 0.8F : 0.0F);
    painter.fill(sheet.moved(0, 2).inset(-3, -3), ColorRole::Rule, 10, 0.35F);
    painter.fill(sheet, ColorRole::Sheet, 8);
    painter.frame(sheet, ColorRole::Rule, 8, 1);
    view.elements.clear(); // what lies below cannot be pressed
    view.elements.add({"panel.shade", "Close", window, app::ClosePanel{}, false});
    view.elements.add({"panel.sheet", "", sheet, {}, false}); // a press beside a button closes nothing
    painter.text({sheet.left + padding_pt, sheet.top + 18}, heading_style, heading);
    draw_button(painter, view,
                {"panel.close",
                 "Close",
                 {sheet.right - 88, sheet.top + 4, sheet.right - 8, sheet.top + 48},
                 app::ClosePanel{}},
                "CLOSE", ColorRole::Muted);
    const float side = window.width() < narrow_pt ? 16 : padding_pt;
    return {sheet.left + side, sheet.top + heading_pt, sheet.right - side, sheet.bottom - 12};
}

void list_row(ViewState& view, Scroll& scroll, const NewElement& element, const Rect& row, const Rect& list) {
    if (view.focus_has_moved && element.id.is(view.focused_element)) {
        const float to_go = scroll.destination_pt() - scroll.offset_pt();
        const float above = list.top - (row.top - to_go);
        const float below = row.bottom - to_go - list.bottom;
        if (above > 0 || below > 0)
            scroll.scroll_by(above > 0 ? -above : below);
    }
    if (row.bottom <= list.top || row.top >= list.bottom)
        view.elements.add(element);
}

void draw_row(const Painter& painter, ViewState& view, NewElement element, bool selected) {
    const bool hovered = view.hover && element.rect.contains(*view.hover);
    if (selected || hovered)
        painter.fill(element.rect.inset(0, 1), ColorRole::Wash, 6);
    if (selected)
        painter.fill(
            {element.rect.left, element.rect.top + 8, element.rect.left + 3, element.rect.bottom - 8},
            ColorRole::Accent, 1.5F);
    view.elements.add(std::move(element));
}

} // namespace ui
