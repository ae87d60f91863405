// Two theses side by side, or one below the other where the window is narrow, a card of each.
#include "ui/cards/card_name.h"
#include "ui/cards/draw_card.h"
#include "ui/views/button.h"
#include "ui/views/panel_frame.h"
#include "ui/views/views.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace ui {

namespace {

using library::Card;

constexpr float gap_pt = 32;
constexpr float bar_pt = 48;
constexpr float stacked_below_pt = 720;
constexpr TextStyle title_style{mono, 12, 1.5F, ColorRole::Accent, 0.02F};
constexpr TextStyle missing_style{serif, 17, 1.45F, ColorRole::Muted, 0};

const CardLayout& layout_of(const Painter& painter, const app::State& state, const std::string& key_id,
                            const Card& card, float width_pt, ViewState& view) {
    ReadingType type = reading_type(state.settings);
    const LayoutKey key{library::Depth::Full, width_pt, 0, type, true, {}};
    auto& [known_key, layout] = view.compared[key_id];
    if (!(known_key == key)) {
        layout = lay_out(card, key, painter.typography());
        known_key = key;
    }
    return layout;
}

/// One thesis's card in a column. Returns its height.
float draw_side(const Painter& painter, const app::State& state, const app::ComparePanel& panel,
                std::size_t side, const Rect& column, float top, ViewState& view) {
    const app::ComparedThesis& one = panel.sides.at(side);
    const app::CardPair& pair = panel.pairs.at(panel.selected);
    const auto& at = side == 0 ? pair.left : pair.right;
    const float title_pt = title_style.line_pt() + 10;
    painter.text_within({column.left, top}, title_style, one.thesis->title, column.width());
    const float below = top + title_pt;
    if (!at) {
        painter.text_within({column.left, below + 8}, missing_style, "This thesis has no such card.",
                            column.width());
        return title_pt + missing_style.line_pt() + 16;
    }
    const Card& card = one.deck->at(*at);
    const std::string id = std::to_string(side) + "/" + card.id;
    const CardLayout& layout = layout_of(painter, state, id, card, column.width(), view);
    const float shown_from = std::max(0.0F, column.top - below);
    draw_card(painter.with_tab(card.tab), layout, {}, {column.left, below},
              {0, shown_from, column.width(), shown_from + column.height()});
    app::DstlLink link;
    link.thesis_id = one.thesis->id;
    link.card_id = card.id;
    const Rect rect = Rect{column.left, below, column.right, below + layout.height_pt}.clipped(column);
    view.elements.add({"compare/" + id, "Open here", rect, app::FollowLink{link}});
    return title_pt + layout.height_pt;
}

void draw_bar(const Painter& painter, const app::ComparePanel& panel, const Rect& bar, ViewState& view) {
    const std::string words =
        std::to_string(panel.selected + 1) + " of " + std::to_string(panel.pairs.size());
    painter.text_within({(bar.left + bar.right) / 2, bar.top + (bar.height() - title_style.line_pt()) / 2},
                        title_style, words, bar.width() / 2, Align::Center);
    draw_button(painter, view,
                {"compare.previous",
                 "Cards before",
                 {bar.left, bar.top, bar.left + 60, bar.bottom},
                 app::MoveInPanel{-1}},
                "\u2190", ColorRole::Muted);
    draw_button(
        painter, view,
        {"compare.next", "Next cards", {bar.right - 60, bar.top, bar.right, bar.bottom}, app::MoveInPanel{1}},
        "\u2192", ColorRole::Muted);
}

} // namespace

void draw_compare(const Painter& painter, const app::State& state, const app::ComparePanel& panel,
                  ViewState& view) {
    const Rect content =
        draw_panel_frame(painter, view, "// COMPARE", {1500, view.viewport.height_pt, PanelPlace::Middle});
    if (std::exchange(view.panel_selection, panel.selected) != panel.selected)
        view.panel_scroll.jump(0);
    const Rect list{content.left, content.top, content.right, content.bottom - bar_pt};
    const bool is_stacked = list.width() < stacked_below_pt;
    const float width = is_stacked ? list.width() : (list.width() - gap_pt) / 2;
    painter.clip(list);
    const float top = list.top - view.panel_scroll.offset_pt();
    const float left_height =
        draw_side(painter, state, panel, 0, {list.left, list.top, list.left + width, list.bottom}, top, view);
    const float right_top = is_stacked ? top + left_height + gap_pt : top;
    const float right_height = draw_side(
        painter, state, panel, 1, {list.right - width, list.top, list.right, list.bottom}, right_top, view);
    if (!is_stacked)
        painter.fill(
            {list.left + width + gap_pt / 2, list.top, list.left + width + gap_pt / 2 + 1, list.bottom},
            ColorRole::Rule);
    painter.unclip();
    const float height =
        is_stacked ? left_height + gap_pt + right_height : std::max(left_height, right_height);
    view.panel_scroll.set_max(height + 16 - list.height());
    draw_bar(painter, panel, {content.left, list.bottom, content.right, content.bottom}, view);
}

} // namespace ui
