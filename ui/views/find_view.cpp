#include "app/find.h"
#include "ui/views/button.h"
#include "ui/views/field_view.h"
#include "ui/views/views.h"

#include <string>

namespace ui {

namespace {

constexpr TextStyle count_style{mono, 12, 1.4F, ColorRole::Muted, 0.02F};

} // namespace

void draw_find(const Painter& painter, const app::FindPanel& panel, const Rect& bar, ViewState& view) {
    constexpr float button_pt = 44;
    painter.fill(bar, ColorRole::Sheet);
    painter.fill({bar.left, bar.bottom - 1, bar.right, bar.bottom}, ColorRole::Rule);
    view.elements.add({"find.bar", "", bar, std::nullopt, false});
    const float top = bar.top;
    const float bottom = bar.bottom - 1;
    float right = bar.right - 4;
    const auto button = [&](const char* id, const char* label, app::Command command, const char* sign) {
        draw_button(painter, view, {id, label, {right - button_pt, top, right, bottom}, std::move(command)},
                    sign, ColorRole::Muted);
        right -= button_pt;
    };
    button("find.close", "Close find", app::ClosePanel{}, "\u00D7");
    button("find.next", "Next place found", app::GoToHit{1}, "\u2193");
    button("find.previous", "Previous place found", app::GoToHit{-1}, "\u2191");
    const float count_pt = 86;
    painter.text_within({right - 6, top + (bar.height() - count_style.line_pt()) / 2}, count_style,
                        app::found_places(panel), count_pt, Align::Right);
    draw_field(painter, view, {bar.left + 8, top + 4, right - count_pt - 8, bottom - 4}, panel.query,
               "Find in this thesis");
}

} // namespace ui
