// What the selected thesis is, and where the words that were typed stand in it.
#include "ui/text/selection.h"
#include "ui/views/button.h"
#include "ui/views/list_text.h"
#include "ui/views/views.h"

#include <algorithm>
#include <string>

namespace ui {

namespace {

constexpr TextStyle title_style{serif_semibold, 20, 1.25F, ColorRole::Ink, 0};
constexpr TextStyle facts_style{mono, 11.5F, 1.6F, ColorRole::Muted, 0};
constexpr TextStyle claim_style{serif, 16, 1.45F, ColorRole::Ink, 0};
constexpr TextStyle where_style{mono, 11, 1.5F, ColorRole::Accent, 0.08F};
constexpr TextStyle words_style{serif, 15, 1.4F, ColorRole::Ink, 0};
constexpr float buttons_pt = 48;
constexpr std::size_t excerpt_characters = 150;

/// The words around what was found, that itself on its own ground.
float draw_excerpt(const Painter& painter, const Rect& column, const library::FoundPlace& place, float top) {
    const library::FoundPlace excerpt = library::excerpt_of(place, excerpt_characters);
    const text::Layout layout = painter.typography().plain(words_style, excerpt.text, column.width());
    for (const library::TextRange& mark : excerpt.marks)
        for (const text::Box& box : text::selection_boxes(layout, mark.begin, mark.end))
            painter.fill(Rect{box.left, box.top + 2, box.right, box.bottom - 2}.moved(column.left, top),
                         ColorRole::Found, 2);
    painter.layout(layout, {column.left, top}, column);
    return top + layout.height_pt;
}

void draw_place(const Painter& painter, const app::FoundWords& found, std::size_t at, ViewState& view,
                const Rect& column, float& y) {
    const library::FoundPlace& place = found.places[at];
    const Painter ink = painter.with_tab(place.tab);
    const float top = y;
    const Rect words{column.left + 12, column.top, column.right, column.bottom};
    ink.text_within({words.left, y + 8}, where_style,
                    std::string(library::tab_name(place.tab)) + " // " + place.card_id, words.width());
    y = draw_excerpt(ink, words, place, y + 8 + where_style.line_pt()) + 8;
    const Rect row = Rect{column.left, top, column.right, y}.clipped(column);
    if (at == found.selected)
        ink.fill({column.left, top + 10, column.left + 3, y - 10}, ColorRole::Accent, 1.5F);
    if (row.height() > 0)
        view.elements.add({"found/" + std::to_string(at), "Open here", row, app::SelectFoundPlace{at}});
}

void draw_buttons(const Painter& painter, const app::LibraryState& library, const std::string& id,
                  ViewState& view, const Rect& row) {
    const bool is_marked =
        std::find(library.marked.begin(), library.marked.end(), id) != library.marked.end();
    const float half = row.width() / 2;
    draw_button(painter, view,
                {"preview.open",
                 "Open the thesis",
                 {row.left, row.top, row.left + half, row.bottom},
                 app::OpenThesis{id}},
                "OPEN", ColorRole::Accent);
    draw_button(painter, view,
                {"preview.mark",
                 "Mark the thesis for comparing",
                 {row.left + half, row.top, row.right, row.bottom},
                 app::MarkRow{id}},
                is_marked ? "MARKED" : "MARK", ColorRole::Muted);
}

} // namespace

void draw_found(const Painter& painter, const app::State& state, const Rect& pane, ViewState& view) {
    const app::LibraryState& library = state.library;
    const auto* thesis = app::selected_row(library);
    if (thesis == nullptr)
        return;
    painter.fill(pane, ColorRole::Sheet, 4);
    painter.frame(pane, ColorRole::Rule, 4, 1);
    draw_buttons(painter, library, thesis->thesis_id, view,
                 {pane.left, pane.bottom - buttons_pt, pane.right, pane.bottom});
    const Rect column{pane.left + 18, pane.top + 12, pane.right - 18, pane.bottom - buttons_pt};
    painter.clip(column);
    float y = column.top - view.pane_scroll.offset_pt();
    y = draw_lines(painter, column, {title_style, thesis->title, 4}, y) + 2;
    painter.text_within({column.left, y}, facts_style,
                        with_dots({thesis->asset_class, thesis->conviction, thesis->horizon}),
                        column.width());
    y += facts_style.line_pt() + 6;
    const bool has_places = library.found.thesis_id == thesis->thesis_id && !library.found.places.empty();
    y = draw_lines(painter, column, {claim_style, thesis->thesis, has_places ? 4U : 40U}, y) + 10;
    if (has_places)
        for (std::size_t at = 0; at < library.found.places.size(); ++at)
            draw_place(painter, library.found, at, view, column, y);
    painter.unclip();
    view.pane_scroll.set_max(y + view.pane_scroll.offset_pt() - column.bottom + 12);
}

} // namespace ui
