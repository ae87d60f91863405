#include "ui/cards/draw_card.h"
#include "ui/views/panel_frame.h"
#include "ui/views/views.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>
#include <utility>

namespace ui {

namespace {

using library::Card;

constexpr float gap_pt = 16;
constexpr float page_width_pt = 560; ///< that a card is laid out at before it is made small
constexpr float page_height_pt = 700;
constexpr float page_padding_pt = 44;
constexpr float caption_pt = 26;
constexpr TextStyle caption_style{mono, 11, 1.4F, ColorRole::Muted, 0.02F};

struct Grid {
    int columns = 1;
    float cell_pt = 0;
    [[nodiscard]] float cell_height_pt() const {
        return cell_pt * page_height_pt / page_width_pt + caption_pt;
    }
    [[nodiscard]] float row_pt() const { return cell_height_pt() + gap_pt; }
};

Grid grid_for(float width_pt) {
    constexpr float wanted_cell_pt = 190;
    Grid grid;
    grid.columns = std::clamp(static_cast<int>((width_pt + gap_pt) / (wanted_cell_pt + gap_pt)), 2, 8);
    const auto columns = static_cast<float>(grid.columns);
    grid.cell_pt = (width_pt - gap_pt * (columns - 1)) / columns;
    return grid;
}

const CardLayout& miniature_of(const Painter& painter, const app::State& state, const Card& card,
                               ViewState& view) {
    ReadingType type = reading_type(state.settings);
    type.text_percent = 100;
    const LayoutKey key{state.settings.depth,
                        page_width_pt - 2 * page_padding_pt,
                        page_padding_pt,
                        type,
                        app::is_second_side_shown(*state.reader, card),
                        app::judgement_of(*state.reader->deck, card, state.reader->marks)};
    auto& [known_key, layout] = view.miniatures[card.id];
    if (!(known_key == key)) {
        layout = lay_out(card, key, painter.typography());
        known_key = key;
    }
    return layout;
}

void draw_cell(const Painter& painter, const app::State& state, std::size_t at, const Rect& cell,
               bool selected, const Rect& list, ViewState& view) {
    const Card& card = state.reader->deck->at(at);
    const Painter ink = painter.with_tab(card.tab);
    const Rect page{cell.left, cell.top, cell.right, cell.bottom - caption_pt};
    const float zoom = page.width() / page_width_pt;
    ink.fill(page, ColorRole::Sheet, 4);
    ink.clip(page.inset(1, 1));
    const Painter small = ink.zoomed(zoom, {page.left, page.top});
    draw_card(small, miniature_of(painter, state, card, view), word_marks(state, card),
              {page_padding_pt, page_padding_pt}, {0, 0, page_width_pt, page_height_pt});
    ink.unclip();
    const bool read_now = at == state.reader->card;
    ink.frame(page, selected ? ColorRole::Accent : ColorRole::Rule, 4, selected ? 2.5F : 1.0F);
    TextStyle style = caption_style;
    if (read_now)
        style.color = ColorRole::Accent;
    const std::string caption = std::to_string(at + 1) + "  " + std::string(library::tab_name(card.tab)) +
                                (read_now ? "  \u2190 here" : "");
    ink.text_within({cell.left, page.bottom + 5}, style, caption, cell.width());
    view.elements.add({{"overview/", card.id},
                       "Card " + std::to_string(at + 1),
                       cell.clipped(list),
                       app::GoToCard{card.id}});
}

} // namespace

void draw_overview(const Painter& painter, const app::State& state, const app::OverviewPanel& panel,
                   ViewState& view) {
    const Rect content =
        draw_panel_frame(painter, view, "// ALL CARDS", {1400, view.viewport.height_pt, PanelPlace::Middle});
    const Grid grid = grid_for(content.width());
    view.overview_columns = grid.columns;
    const std::size_t count = state.reader->deck->size();
    const auto columns = static_cast<std::size_t>(grid.columns);
    const std::size_t rows = (count + columns - 1) / columns;
    view.panel_scroll.set_max(static_cast<float>(rows) * grid.row_pt() - content.height());
    const std::size_t selected_row = panel.selected / columns;
    const float selected_top = static_cast<float>(selected_row) * grid.row_pt();
    if (std::exchange(view.panel_selection, panel.selected) != panel.selected)
        view.panel_scroll.reveal(selected_top, selected_top + grid.row_pt(), content.height());
    painter.clip(content.inset(-3, 0));
    for (std::size_t at = 0; at < count; ++at) {
        const float left = content.left + static_cast<float>(at % columns) * (grid.cell_pt + gap_pt);
        const std::size_t row = at / columns;
        const float top =
            content.top + 3 + static_cast<float>(row) * grid.row_pt() - view.panel_scroll.offset_pt();
        const Rect cell{left, top, left + grid.cell_pt, top + grid.cell_height_pt()};
        if (cell.bottom > content.top && cell.top < content.bottom)
            draw_cell(painter, state, at, cell, at == panel.selected, content, view);
    }
    painter.unclip();
}

} // namespace ui
