#include "ui/cards/card_name.h"
#include "ui/views/panel_frame.h"
#include "ui/views/views.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace ui {

namespace {

using library::Card;

constexpr TextStyle heading_style{mono, 11, 1.4F, ColorRole::Accent, 0.12F};
constexpr TextStyle title_style{sans, 15, 1.35F, ColorRole::Ink, 0};
constexpr float heading_pt = 40;

} // namespace

void draw_outline(const Painter& painter, const app::State& state, const Rect& list, ViewState& view) {
    const library::Deck& deck = *state.reader->deck;
    painter.clip(list);
    float y = list.top - view.pane_scroll.offset_pt();
    std::optional<library::Tab> tab;
    for (std::size_t at = 0; at < deck.size(); ++at) {
        const Card& card = deck[at];
        const Painter ink = painter.with_tab(card.tab);
        if (tab != card.tab) {
            ink.text_within({list.left + 12, y + heading_pt - 24}, heading_style, library::tab_name(card.tab),
                            list.width() - 24);
            y += heading_pt;
            tab = card.tab;
        }
        const Rect row{list.left, y, list.right, y + row_pt};
        NewElement element{{"outline/", card.id}, card_name(card), row.clipped(list), app::GoToCard{card.id}};
        list_row(view, view.pane_scroll, element, row, list);
        if (row.bottom > list.top && row.top < list.bottom) {
            draw_row(ink, view, std::move(element), at == state.reader->card);
            ink.text_within({row.left + 12, row.top + (row_pt - title_style.line_pt()) / 2}, title_style,
                            card_name(card), row.width() - 24);
        }
        y += row_pt;
    }
    painter.unclip();
    view.pane_scroll.set_max(y + view.pane_scroll.offset_pt() - list.bottom + 12);
}

} // namespace ui
