#include "ui/views/button.h"
#include "ui/views/views.h"

#include <string>

namespace ui {

namespace {

constexpr float tabs_pt = 48;

void draw_pane_tab(const Painter& painter, const app::State& state, ViewState& view, app::Pane pane,
                   const char* words, const Rect& rect) {
    const bool shown = app::shown_pane(state) == pane;
    if (shown)
        painter.fill({rect.left + 12, rect.bottom - 3, rect.right - 12, rect.bottom - 1}, ColorRole::Accent);
    draw_button(painter, view,
                {{"pane.", app::pane_name(pane)},
                 std::string(words) + (shown ? ", shown" : ""),
                 rect,
                 app::TogglePane{pane}},
                words, shown ? ColorRole::Accent : ColorRole::Muted);
}

} // namespace

void draw_pane(const Painter& painter, const app::State& state, const Rect& pane, ViewState& view) {
    painter.fill(pane, ColorRole::Sheet);
    painter.fill({pane.left, pane.top, pane.left + 1, pane.bottom}, ColorRole::Rule);
    view.elements.add({"pane.sheet", "", pane, std::nullopt, false});
    draw_pane_tab(painter, state, view, app::Pane::Outline, "OUTLINE",
                  {pane.left, pane.top, pane.left + 110, pane.top + tabs_pt});
    draw_pane_tab(painter, state, view, app::Pane::Mine, "MINE",
                  {pane.left + 110, pane.top, pane.left + 190, pane.top + tabs_pt});
    const app::Pane shown = app::shown_pane(state);
    draw_button(painter, view,
                {"pane.close",
                 "Put the pane away",
                 {pane.right - 48, pane.top, pane.right - 4, pane.top + tabs_pt},
                 app::TogglePane{shown}},
                "\u00D7", ColorRole::Muted);
    const Rect list{pane.left + 8, pane.top + tabs_pt, pane.right - 8, pane.bottom};
    if (shown == app::Pane::Mine)
        draw_mine(painter, state, list, view);
    else
        draw_outline(painter, state, list, view);
}

} // namespace ui
