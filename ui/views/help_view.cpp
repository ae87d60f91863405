#include "app/verbs.h"
#include "ui/views/button.h"
#include "ui/views/views.h"

#include <algorithm>
#include <string>

namespace ui {

namespace {

constexpr float row_pt = 30;
constexpr float heading_pt = 52;
const TextStyle label_style{serif, 16, 1.4F, ColorRole::Ink, 0};
const TextStyle keys_style{mono, 12, 1.4F, ColorRole::Accent, 0};
const TextStyle heading_style{mono, 13, 1.4F, ColorRole::Accent, 0.12F};

/// "Right PageDown" as people read it: "→, PgDn".
std::string readable_keys(std::string_view keys) {
    std::string text;
    while (!keys.empty()) {
        const std::size_t end = std::min(keys.find(' '), keys.size());
        std::string_view key = keys.substr(0, end);
        keys.remove_prefix(std::min(end + 1, keys.size()));
        const bool same_cap_as_plus = key == "=" || key == "Ctrl+=" || key == "Ctrl+Shift+=";
        if (same_cap_as_plus || key.starts_with("Volume")) // volume keys are a tablet's
            continue;
        for (const auto& [name, shown] : {std::pair<std::string_view, std::string_view>{"Right", "\u2192"},
                                          {"Left", "\u2190"},
                                          {"Up", "\u2191"},
                                          {"Down", "\u2193"},
                                          {"PageDown", "PgDn"},
                                          {"PageUp", "PgUp"},
                                          {"Escape", "Esc"}})
            if (key == name)
                key = shown;
        text += (text.empty() ? "" : ", ") + std::string(key);
    }
    return text;
}

void draw_verbs(const Painter& painter, const Rect& list, float offset) {
    float y = list.top - offset;
    for (const app::Verb& verb : app::verbs()) {
        if (y + row_pt > list.top && y < list.bottom) {
            const std::string keys = readable_keys(verb.keys);
            const float keys_width = std::min(painter.width(keys_style, keys), list.width() / 2);
            painter.text_within({list.left, y}, label_style, verb.label, list.width() - keys_width - 12);
            painter.text_within({list.right, y + 3}, keys_style, keys, list.width() / 2, Align::Right);
        }
        y += row_pt;
    }
}

} // namespace

void draw_help(const Painter& painter, const app::State& state, ViewState& view) {
    if (!state.help_shown)
        return;
    const Rect window{0, 0, view.viewport.width_pt, view.viewport.height_pt};
    const float height = heading_pt + row_pt * static_cast<float>(app::verbs().size()) + 24;
    const float width = std::min(560.0F, window.width() - 24);
    const float top = std::max(12.0F, (window.height() - height) / 2);
    const float left = (window.width() - width) / 2;
    const Rect sheet{left, top, left + width, std::min(top + height, window.height() - 12)};
    painter.fill(window, ColorRole::Background, 0, 0.85F);
    painter.fill(sheet, ColorRole::Sheet, 6);
    painter.frame(sheet, ColorRole::Rule, 6, 1);
    view.elements.clear(); // what lies below cannot be pressed
    painter.text({sheet.left + 24, sheet.top + 18}, heading_style, "// HELP");
    draw_button(painter, view,
                {"help.close",
                 "Close help",
                 {sheet.right - 100, sheet.top + 4, sheet.right - 8, sheet.top + 48},
                 app::ToggleHelp{}},
                "CLOSE", ColorRole::Muted);
    const Rect list{sheet.left + 24, sheet.top + heading_pt, sheet.right - 24, sheet.bottom - 12};
    view.help_scroll.set_max(row_pt * static_cast<float>(app::verbs().size()) - list.height());
    painter.clip(list);
    draw_verbs(painter, list, view.help_scroll.offset_pt());
    painter.unclip();
}

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
