#include "app/verbs.h"
#include "ui/views/field_view.h"
#include "ui/views/key_names.h"
#include "ui/views/panel_frame.h"
#include "ui/views/views.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

namespace ui {

namespace {

constexpr TextStyle label_style{serif, 17, 1.4F, ColorRole::Ink, 0};
constexpr TextStyle keys_style{mono, 12, 1.4F, ColorRole::Muted, 0};

void draw_verb(const Painter& painter, ViewState& view, const app::Verb& verb, const Rect& row, bool selected,
               const Rect& list) {
    draw_row(painter, view,
             {{"palette/", verb.id}, verb.label, row.clipped(list), app::RunVerb{std::string(verb.id)}},
             selected);
    const std::string keys = readable_keys(verb.keys);
    const float keys_width = std::min(painter.width(keys_style, keys), row.width() / 2);
    painter.text_within({row.left + 14, row.top + (row_pt - label_style.line_pt()) / 2}, label_style,
                        verb.label, row.width() - keys_width - 40);
    painter.text_within({row.right - 12, row.top + (row_pt - keys_style.line_pt()) / 2}, keys_style, keys,
                        row.width() / 2, Align::Right);
}

} // namespace

void draw_palette(const Painter& painter, const app::PalettePanel& panel, ViewState& view) {
    constexpr float field_pt = 48;
    const Rect content = draw_panel_frame(painter, view, "// COMMANDS", {620, 560, PanelPlace::Top});
    draw_field(painter, view, {content.left, content.top, content.right, content.top + field_pt}, panel.query,
               "What do you want to do?");
    const Rect list{content.left, content.top + field_pt + 10, content.right, content.bottom};
    const auto& verbs = panel.verbs;
    const float height = row_pt * static_cast<float>(verbs.size());
    view.panel_scroll.set_max(height - list.height());
    const float selected_top = row_pt * static_cast<float>(panel.selected);
    if (std::exchange(view.panel_selection, panel.selected) != panel.selected)
        view.panel_scroll.reveal(selected_top, selected_top + row_pt, list.height());
    painter.clip(list);
    for (std::size_t at = 0; at < verbs.size(); ++at) {
        const float top = list.top + row_pt * static_cast<float>(at) - view.panel_scroll.offset_pt();
        if (top + row_pt > list.top && top < list.bottom)
            draw_verb(painter, view, *verbs[at], {list.left, top, list.right, top + row_pt},
                      at == panel.selected, list);
    }
    painter.unclip();
    if (verbs.empty())
        painter.text_within({list.left + 14, list.top + 10}, label_style,
                            "No command has these words; Backspace takes them back.", list.width() - 28);
}

} // namespace ui
