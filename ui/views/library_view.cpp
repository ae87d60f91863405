#include "app/listing.h"
#include "ui/views/cover_art.h"
#include "ui/views/home_bar.h"
#include "ui/views/list_text.h"
#include "ui/views/views.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace ui {

namespace {

constexpr float gap_pt = 16;
constexpr float padding_pt = 16;

/// How covers are set in a window of this width.
struct ShelfShape {
    std::size_t columns = 1;
    float width_pt = 300; ///< of a cover
    float art_pt = 96;
    float height_pt = 300;
    TextStyle title;
    TextStyle source;
    TextStyle claim;
};

constexpr std::size_t title_lines = 3;
constexpr std::size_t claim_lines = 4;

ShelfShape shape_of(const app::State& state, float width_pt) {
    const float scale = static_cast<float>(state.settings.text_percent) / 100;
    ShelfShape shape;
    shape.columns = static_cast<std::size_t>(
        std::max(1.0F, std::floor((width_pt + gap_pt) / (std::max(1.0F, scale) * 272 + gap_pt))));
    const auto columns = static_cast<float>(shape.columns);
    shape.width_pt = std::floor((width_pt - gap_pt * (columns - 1)) / columns);
    shape.title = {serif_semibold, 19 * scale, 1.22F, ColorRole::Ink, 0};
    shape.source = {mono, 11.5F * scale, 1.6F, ColorRole::Muted, 0};
    shape.claim = {serif, 15.5F * scale, 1.42F, ColorRole::Ink, 0};
    shape.height_pt = shape.art_pt + 2 * padding_pt + shape.title.line_pt() * title_lines +
                      2 * shape.source.line_pt() + shape.claim.line_pt() * claim_lines + 16;
    return shape;
}

std::string progress_words(const library::ThesisSummary& thesis) {
    if (thesis.progress_percent >= 100)
        return "READ";
    if (thesis.progress_percent <= 0)
        return "";
    return std::to_string(static_cast<int>(thesis.progress_percent)) + "% READ";
}

void draw_progress(const Painter& painter, const Rect& cover, double percent) {
    if (percent <= 0)
        return;
    const float share = static_cast<float>(std::min(percent, 100.0)) / 100;
    painter.fill({cover.left, cover.bottom - 3, cover.left + cover.width() * share, cover.bottom},
                 ColorRole::Accent);
}

void draw_cover_words(const Painter& painter, const ShelfShape& shape, const library::ThesisSummary& thesis,
                      const Rect& words) {
    const float width = words.width();
    float y = draw_lines(painter, words, {shape.title, thesis.title, title_lines}, words.top);
    painter.text_within({words.left, y}, shape.source, with_dots({thesis.channel, thesis.length}), width);
    y += shape.source.line_pt() + 4;
    TextStyle facts = shape.source;
    facts.color = ColorRole::Accent;
    const float bottom = words.bottom - facts.line_pt();
    const auto claim = static_cast<std::size_t>(std::max(0.0F, (bottom - y) / shape.claim.line_pt()));
    if (claim > 0)
        draw_lines(painter, words, {shape.claim, thesis.thesis, claim}, y);
    painter.text_within(
        {words.left, bottom}, facts,
        with_dots({thesis.asset_class, thesis.conviction, thesis.horizon, progress_words(thesis)}), width);
}

void draw_cover(const Painter& painter, const ShelfShape& shape, const library::ThesisSummary& thesis,
                const Rect& cover, bool is_selected) {
    painter.fill(cover, ColorRole::Sheet, 4);
    painter.clip(cover);
    draw_cover_art(painter, cover_art(thesis),
                   {cover.left, cover.top, cover.right, cover.top + shape.art_pt});
    draw_cover_words(painter, shape, thesis,
                     {cover.left + padding_pt, cover.top + shape.art_pt + padding_pt - 4,
                      cover.right - padding_pt, cover.bottom - padding_pt + 2});
    draw_progress(painter, cover, thesis.progress_percent);
    painter.unclip();
    painter.frame(cover, is_selected ? ColorRole::Accent : ColorRole::Rule, 4, is_selected ? 2.0F : 1.0F);
}

void draw_empty(const Painter& painter, const Rect& list) {
    const TextStyle style{serif, 19, 1.5F, ColorRole::Muted, 0};
    draw_lines(painter, list,
               {style,
                "Nothing here yet. Copy the text of a thesis page in your browser and paste it here with "
                "Ctrl+V, or drop a file on this window.",
                6},
               list.top + 40);
}

void draw_failed(const Painter& painter, const app::FailedThesis& failed, const Rect& row) {
    const TextStyle style{mono, 12, 1.5F, ColorRole::Muted, 0};
    draw_lines(painter, row, {style, failed.where + ": " + failed.what, 2}, row.top + 8);
}

constexpr float failed_pt = 52;

/// Below the covers: what could not be read hides nothing.
void draw_all_failed(const Painter& painter, const app::Listing& listing, const Rect& list, float top) {
    for (const app::FailedThesis& failed : listing.failed) {
        if (top > list.bottom)
            return;
        if (top + failed_pt > list.top)
            draw_failed(painter, failed, {list.left, top, list.right, top + failed_pt});
        top += failed_pt;
    }
}

class Shelf {
public:
    Shelf(const Painter& painter, const app::State& state, const Rect& list, ViewState& view)
        : m_painter(painter),
          m_state(state),
          m_list(list),
          m_view(view),
          m_shape(shape_of(state, list.width())),
          m_row_pt(m_shape.height_pt + gap_pt) {}

    void draw(app::Commands& commands) {
        const app::Listing& listing = m_state.library.listing;
        m_view.shelf_columns = static_cast<int>(m_shape.columns);
        const std::size_t rows = (listing.count + m_shape.columns - 1) / m_shape.columns;
        const float height = m_row_pt * static_cast<float>(rows);
        m_view.shelf_scroll.set_max(height + failed_pt * static_cast<float>(listing.failed.size()) + gap_pt -
                                    m_list.height());
        reveal_selected();
        const float top = m_list.top + 4 - m_view.shelf_scroll.offset_pt();
        const auto first =
            static_cast<std::size_t>(std::max(0.0F, std::floor((m_list.top - top) / m_row_pt)));
        const auto shown = static_cast<std::size_t>(m_list.height() / m_row_pt) + 2;
        const app::RowRange covers{first * m_shape.columns, shown * m_shape.columns};
        for (std::size_t at = covers.first; at < std::min(covers.first + covers.count, listing.count); ++at)
            draw_at(at, top);
        draw_all_failed(m_painter, listing, m_list, top + height);
        if (app::lacks_rows(m_state.library, covers))
            commands.emplace_back(app::ShowRows{covers});
    }

private:
    [[nodiscard]] Rect rect_of(std::size_t at, float top) const {
        const float left =
            m_list.left + (m_shape.width_pt + gap_pt) * static_cast<float>(at % m_shape.columns);
        const float y = top + m_row_pt * static_cast<float>(at / m_shape.columns);
        return {left, y, left + m_shape.width_pt, y + m_shape.height_pt};
    }

    void reveal_selected() {
        const auto& row = m_state.library.row;
        if (std::exchange(m_view.revealed_row, row) != row && row) {
            const float top = m_row_pt * static_cast<float>(*row / m_shape.columns);
            m_view.shelf_scroll.reveal(top, top + m_row_pt, m_list.height());
        }
    }

    void draw_at(std::size_t at, float top) {
        const Rect cover = rect_of(at, top);
        const auto* thesis = app::row_at(m_state.library.listing, at);
        if (thesis == nullptr) {
            m_painter.fill(cover, ColorRole::Sheet, 4);
            return;
        }
        draw_cover(m_painter, m_shape, *thesis, cover, m_state.library.row == at);
        m_view.elements.add({{"shelf/", thesis->thesis_id},
                             "Open " + thesis->title,
                             cover.clipped(m_list),
                             app::OpenThesis{thesis->thesis_id}});
    }

    const Painter& m_painter;
    const app::State& m_state;
    Rect m_list;
    ViewState& m_view;
    ShelfShape m_shape;
    float m_row_pt;
};

} // namespace

void draw_library(const Painter& painter, const app::State& state, ViewState& view, app::Commands& commands) {
    const Rect list = draw_home_bar(painter, state, view);
    const app::Listing& listing = state.library.listing;
    painter.clip({0, list.top, view.viewport.width_pt, list.bottom});
    if (listing.count == 0 && listing.failed.empty() && !state.reading && state.library.typed.empty())
        draw_empty(painter, list);
    else
        Shelf(painter, state, list, view).draw(commands);
    painter.unclip();
}

} // namespace ui
