// The tags of a thesis, or the collections it is in: those it has, those that others have, and a field for a new one.
#include "app/labels_panel.h"
#include "ui/views/button.h"
#include "ui/views/field_view.h"
#include "ui/views/panel_frame.h"
#include "ui/views/views.h"

#include <algorithm>
#include <string>
#include <utility>

namespace ui {

namespace {

constexpr TextStyle label_style{serif, 17, 1.4F, ColorRole::Ink, 0};
constexpr TextStyle sign_style{mono, 13, 1.4F, ColorRole::Accent, 0};

void draw_label(const Painter& painter, ViewState& view, const app::LabelsPanel& panel,
                const app::OfferedLabel& one, const Rect& row, const Rect& list) {
    const NewElement element{{"label/", one.text},
                             one.is_given ? "Take it away" : "Give it",
                             row.clipped(list),
                             app::SetLabel{panel.thesis_id, panel.kind, one.text, !one.is_given}};
    list_row(view, view.panel_scroll, element, row, list);
    if (row.bottom <= list.top || row.top >= list.bottom)
        return;
    draw_row(painter, view, element, false);
    const float top = row.top + (row_pt - label_style.line_pt()) / 2;
    painter.text({row.left + 14, top + 2}, sign_style, one.is_given ? "\u00D7" : "+");
    painter.text_within({row.left + 40, top}, label_style, one.text, row.width() - 54);
}

} // namespace

void draw_labels(const Painter& painter, const app::State& state, const app::LabelsPanel& panel,
                 ViewState& view) {
    constexpr float field_pt = 48;
    const bool are_tags = panel.kind == library::MarkKind::Tag;
    const Rect content =
        draw_panel_frame(painter, view, are_tags ? "// TAGS" : "// COLLECTIONS", {520, 460, PanelPlace::Top});
    draw_field(painter, view, {content.left, content.top, content.right, content.top + field_pt}, panel.typed,
               are_tags ? "A tag, and Enter" : "A collection, and Enter");
    const Rect list{content.left, content.top + field_pt + 10, content.right, content.bottom};
    const auto offered = app::offered_labels(state.notebook, panel);
    view.panel_scroll.set_max(row_pt * static_cast<float>(offered.size()) - list.height());
    painter.clip(list);
    float top = list.top - view.panel_scroll.offset_pt();
    for (const app::OfferedLabel& one : offered) {
        draw_label(painter, view, panel, one, {list.left, top, list.right, top + row_pt}, list);
        top += row_pt;
    }
    painter.unclip();
    if (offered.empty() && panel.typed.empty())
        painter.text_within({list.left + 14, list.top + 10}, label_style, "None yet; type the first one.",
                            list.width() - 28);
}

} // namespace ui
