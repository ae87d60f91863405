#include "app/verbs.h"
#include "ui/views/key_names.h"
#include "ui/views/panel_frame.h"
#include "ui/views/views.h"

#include <algorithm>

namespace ui {

namespace {

constexpr float line_pt = 30;
constexpr TextStyle label_style{serif, 16, 1.4F, ColorRole::Ink, 0};
constexpr TextStyle keys_style{mono, 12, 1.4F, ColorRole::Accent, 0};

void draw_verbs(const Painter& painter, const Rect& list, float offset) {
    float y = list.top - offset;
    for (const app::Verb& verb : app::verbs()) {
        if (y + line_pt > list.top && y < list.bottom) {
            const std::string keys = readable_keys(verb.keys);
            const float keys_width = std::min(painter.width(keys_style, keys), list.width() / 2);
            painter.text_within({list.left, y}, label_style, verb.label, list.width() - keys_width - 12);
            painter.text_within({list.right, y + 3}, keys_style, keys, list.width() / 2, Align::Right);
        }
        y += line_pt;
    }
}

} // namespace

void draw_help(const Painter& painter, ViewState& view) {
    const float height = line_pt * static_cast<float>(app::verbs().size());
    const Rect list = draw_panel_frame(painter, view, "// HELP", {560, height + 24, PanelPlace::Middle});
    view.panel_scroll.set_max(height - list.height());
    painter.clip(list);
    draw_verbs(painter, list, view.panel_scroll.offset_pt());
    painter.unclip();
}

} // namespace ui
