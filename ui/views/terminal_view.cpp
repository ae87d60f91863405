// The TERMINAL: a table of theses under the line, and beside it what the selected one is.
#include "app/table_columns.h"
#include "app/terminal_line.h"
#include "app/verbs.h"
#include "ui/views/home_bar.h"
#include "ui/views/key_names.h"
#include "ui/views/panel_frame.h"
#include "ui/views/terminal_geometry.h"
#include "ui/views/views.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>

namespace ui {

namespace {

using library::SortColumn;

constexpr TextStyle heading_style{mono, 11, 1.4F, ColorRole::Muted, 0.08F};
constexpr TextStyle title_style{serif, 16.5F, 1.3F, ColorRole::Ink, 0};
constexpr TextStyle cell_style{mono, 12.5F, 1.4F, ColorRole::Muted, 0};
constexpr TextStyle verb_style{serif, 17, 1.4F, ColorRole::Ink, 0};
constexpr float cell_padding_pt = 8;

std::string heading_of(SortColumn column) {
    std::string name(app::column_name(column));
    std::transform(name.begin(), name.end(), name.begin(), [](char letter) {
        return static_cast<char>(letter >= 'a' && letter <= 'z' ? letter - 32 : letter);
    });
    return name;
}

class Table {
public:
    Table(const Painter& painter, const app::State& state, const TerminalGeometry& geometry, ViewState& view)
        : m_painter(painter),
          m_state(state),
          m_geometry(geometry),
          m_view(view),
          m_columns(placed_columns(state.settings.columns, geometry.header, view)) {}

    void draw(app::Commands& commands) {
        draw_header();
        const app::Listing& listing = m_state.library.listing;
        const Rect& list = m_geometry.list;
        m_view.shelf_scroll.set_max(row_pt * static_cast<float>(listing.count) - list.height());
        reveal_selected();
        const float offset = m_view.shelf_scroll.offset_pt();
        const auto first = static_cast<std::size_t>(std::max(0.0F, offset / row_pt));
        const app::RowRange rows{first, static_cast<std::size_t>(list.height() / row_pt) + 2};
        m_painter.clip(list);
        for (std::size_t at = first; at < std::min(first + rows.count, listing.count); ++at)
            draw_at(at, list.top + row_pt * static_cast<float>(at) - offset);
        m_painter.unclip();
        if (app::lacks_rows(m_state.library, rows))
            commands.emplace_back(app::ShowRows{rows});
    }

private:
    void draw_header() {
        const Rect& header = m_geometry.header;
        m_painter.fill({header.left, header.bottom - 1, header.right, header.bottom}, ColorRole::Rule);
        const auto& order = m_state.library.order;
        for (const PlacedColumn& one : m_columns) {
            const bool sorts = order && order->column == one.column;
            TextStyle style = heading_style;
            style.color = sorts ? ColorRole::Accent : ColorRole::Muted;
            const std::string words = heading_of(one.column) + (!sorts              ? ""
                                                                : order->descending ? " \u2193"
                                                                                    : " \u2191");
            draw_words(one, style, words, header.top + (header.height() - style.line_pt()) / 2);
            m_view.elements.add({{"column/", app::column_name(one.column)},
                                 "Sort by this column",
                                 {one.left, header.top, one.right, header.bottom},
                                 app::SortRows{one.column}});
        }
    }

    void draw_words(const PlacedColumn& column, const TextStyle& style, std::string_view words, float top) {
        const float width = column.right - column.left - 2 * cell_padding_pt;
        if (app::is_number(column.column))
            m_painter.text_within({column.right - cell_padding_pt, top}, style, words, width, Align::Right);
        else
            m_painter.text_within({column.left + cell_padding_pt, top}, style, words, width);
    }

    void reveal_selected() {
        const auto& row = m_state.library.row;
        if (std::exchange(m_view.revealed_row, row) != row && row) {
            const float top = row_pt * static_cast<float>(*row);
            m_view.shelf_scroll.reveal(top, top + row_pt, m_geometry.list.height());
        }
    }

    void draw_at(std::size_t at, float top) {
        const Rect& list = m_geometry.list;
        const Rect row{list.left, top, list.right, top + row_pt};
        const auto* thesis = app::row_at(m_state.library.listing, at);
        if (thesis == nullptr)
            return;
        const bool is_selected = m_state.library.row == at;
        draw_row(m_painter, m_view,
                 {{"shelf/", thesis->thesis_id}, thesis->title, row.clipped(list), press(at)}, is_selected);
        const auto& marked = m_state.library.marked;
        if (std::find(marked.begin(), marked.end(), thesis->thesis_id) != marked.end())
            m_painter.circle({row.left + 3, (row.top + row.bottom) / 2}, 3, ColorRole::Accent);
        for (const PlacedColumn& column : m_columns) {
            const TextStyle& style = column.column == SortColumn::Title ? title_style : cell_style;
            draw_words(column, style, app::cell_text(*thesis, column.column),
                       top + (row_pt - style.line_pt()) / 2);
        }
    }

    /// The first press shows what it is, the second opens it.
    [[nodiscard]] app::Command press(std::size_t at) const {
        return m_state.library.row == at ? app::Command(app::OpenSelected{}) : app::SelectRow{at};
    }

    const Painter& m_painter;
    const app::State& m_state;
    const TerminalGeometry& m_geometry;
    ViewState& m_view;
    std::vector<PlacedColumn> m_columns;
};

/// Verbs that the words behind ">" leave.
void draw_verbs(const Painter& painter, const app::State& state, const Rect& list, ViewState& view) {
    const auto verbs = app::verbs_of_line(state);
    view.shelf_scroll.set_max(row_pt * static_cast<float>(verbs.size()) - list.height());
    painter.clip(list);
    for (std::size_t at = 0; at < verbs.size(); ++at) {
        const float top = list.top + row_pt * static_cast<float>(at) - view.shelf_scroll.offset_pt();
        const Rect row{list.left, top, list.right, top + row_pt};
        if (row.bottom < list.top || row.top > list.bottom)
            continue;
        const app::Verb& verb = *verbs[at];
        draw_row(painter, view,
                 {{"verb/", verb.id}, verb.label, row.clipped(list), app::RunVerb{std::string(verb.id)}},
                 at == 0);
        const float y = row.top + (row_pt - verb_style.line_pt()) / 2;
        painter.text_within({row.left + 14, y}, verb_style, verb.label, row.width() * 0.6F);
        painter.text_within({row.right - 12, y + 3}, cell_style, readable_keys(verb.keys),
                            row.width() * 0.35F, Align::Right);
    }
    painter.unclip();
}

} // namespace

void draw_terminal(const Painter& painter, const app::State& state, ViewState& view,
                   app::Commands& commands) {
    const Rect below = draw_home_bar(painter, state, view);
    if (app::read_terminal_line(state.library.typed).action == app::LineAction::Verb)
        return draw_verbs(painter, state, below, view);
    const TerminalGeometry geometry = terminal_geometry(below, state);
    view.table_header = geometry.header;
    view.table_pane = geometry.pane;
    Table(painter, state, geometry, view).draw(commands);
    if (geometry.pane.height() > 0)
        draw_found(painter, state, geometry.pane, view);
}

} // namespace ui
