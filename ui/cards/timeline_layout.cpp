// The timeline strip of a quote: the length of the talk as a line, a mark on it for every quote whose moment is known, and
// below each mark its time, which can be pressed.
#include "library/printed_facts.h"
#include "ui/cards/card_kinds.h"

#include <algorithm>
#include <string>
#include <vector>

namespace ui {

namespace {

using library::Block;
using library::Timeline;
using library::Timestamp;

constexpr float cell_padding_pt = 9;
constexpr float beyond_pt = 22; ///< behind the line, for moments after the printed end

/// A time to be pressed, and the place of its mark.
struct Cell {
    const Timestamp* time = nullptr;
    bool is_current = false;
    float mark_x = 0;
    float left = 0;
    float top = 0;
    float width = 0;
};

TextStyle time_style(const CardColumn& column, bool is_current) {
    TextStyle style =
        label_style(column.body_pt(), column.width(), is_current ? ColorRole::Accent : ColorRole::Muted);
    style.size_pt = std::min(style.size_pt * 1.1F, std::max(column.width() / 12, 11.0F));
    style.tracking_em = 0.02F;
    return style;
}

float cell_height(const CardColumn& column) {
    return std::max(44.0F, time_style(column, true).line_pt() + 8);
}

/// As printed, unless that is no time at all.
std::string shown_time(const Timestamp& time) {
    constexpr std::size_t longest = 12;
    return time.text.empty() || time.text.size() > longest ? library::format_timestamp(*time.seconds)
                                                           : time.text;
}

float play_width(const TextStyle& style) {
    return style.size_pt * 1.1F;
}

bool has_moment_beyond(const Timeline& timeline) {
    return *timeline.quotes.back().seconds > timeline.duration_s;
}

float line_end(const CardColumn& column, const Timeline& timeline) {
    return column.right() - (has_moment_beyond(timeline) ? beyond_pt : 0);
}

std::vector<Cell> make_cells(const CardColumn& column, const Timeline& timeline, const Block* time) {
    const float length = line_end(column, timeline) - column.left();
    std::vector<Cell> cells;
    for (const Timestamp& quote : timeline.quotes) {
        Cell cell;
        cell.time = &quote;
        cell.is_current = time != nullptr && time->time && time->time->seconds == quote.seconds;
        const auto share = static_cast<float>(static_cast<double>(*quote.seconds) /
                                              static_cast<double>(timeline.duration_s));
        cell.mark_x = share > 1 ? column.right() - 7 : column.left() + length * share;
        const TextStyle style = time_style(column, cell.is_current);
        const float play = cell.is_current ? play_width(style) : 0;
        cell.width = std::max(44.0F, column.width_of(shown_time(quote), style) + play + 2 * cell_padding_pt);
        cell.width = std::min(cell.width, column.width());
        cells.push_back(cell);
    }
    return cells;
}

/// Each below its mark, moved aside only so far that none lies on another one; false when one row does not hold them.
bool arrange_in_one_row(const CardColumn& column, std::vector<Cell>& cells) {
    float from = column.left();
    for (Cell& cell : cells) {
        cell.left = std::max(cell.mark_x - cell.width / 2, from);
        from = cell.left + cell.width;
    }
    float to = column.right();
    for (auto cell = cells.rbegin(); cell != cells.rend(); ++cell) {
        cell->left = std::min(cell->left, to - cell->width);
        to = cell->left;
    }
    return to >= column.left();
}

/// Row after row, where the marks are too many to stand above their times.
void arrange_in_rows(const CardColumn& column, std::vector<Cell>& cells) {
    const float height = cell_height(column);
    float left = column.left();
    float top = 0;
    for (Cell& cell : cells) {
        if (left > column.left() && left + cell.width > column.right()) {
            left = column.left();
            top += height;
        }
        cell.left = left;
        cell.top = top;
        left += cell.width;
    }
}

void draw_line(CardColumn& column, const Timeline& timeline, const std::string& length) {
    const TextStyle style = time_style(column, false);
    const float half = column.width() / 2;
    const float top = column.y();
    const Caption& start = column.caption_at({column.left(), top, column.left() + half, top}, "0:00", style);
    const float bottom = start.rect.bottom;
    column.caption_at({column.right() - half, top, column.right(), top}, length, style, text::Alignment::End);
    column.go_to(bottom + 12);
    const float y = column.y();
    const float end = line_end(column, timeline);
    column.shape({ShapeKind::Fill, {column.left(), y - 1, end, y + 1}, ColorRole::Muted});
    column.shape({ShapeKind::Fill, {column.left(), y - 5, column.left() + 2, y + 5}, ColorRole::Muted});
    column.shape({ShapeKind::Fill, {end - 2, y - 5, end, y + 5}, ColorRole::Muted});
}

/// A full disc for this quote, a ring for the others.
void draw_mark(const CardColumn& column, const Cell& cell, float y) {
    const float radius = cell.is_current ? 8.0F : 5.0F;
    const Rect disc{cell.mark_x - radius, y - radius, cell.mark_x + radius, y + radius};
    column.shape({ShapeKind::Disc, disc, cell.is_current ? ColorRole::Accent : ColorRole::Sheet});
    if (!cell.is_current)
        column.shape({ShapeKind::Ring, disc, ColorRole::Accent, 0, 2});
}

void place_cell(CardColumn& column, const Cell& cell, float top, const Block* time) {
    const TextStyle style = time_style(column, cell.is_current);
    const float height = cell_height(column);
    const Rect rect{cell.left, top + cell.top, cell.left + cell.width, top + cell.top + height};
    const float text_top = rect.top + (rect.height() - style.line_pt()) / 2;
    if (cell.is_current && time != nullptr) {
        const float size = style.size_pt * 0.75F;
        const float left = rect.left + cell_padding_pt;
        const float middle = (rect.top + rect.bottom) / 2;
        column.shape({ShapeKind::Play,
                      {left, middle - size / 2, left + size * 0.9F, middle + size / 2},
                      ColorRole::Accent});
        const float text_left = left + play_width(style);
        CardColumn words = column.within(text_left, rect.right - text_left);
        words.go_to(text_top);
        words.place(*time, style);
    } else {
        column.caption_at({rect.left, text_top, rect.right, text_top}, shown_time(*cell.time), style,
                          text::Alignment::Center);
    }
    const std::string id = cell.is_current && time != nullptr
                               ? time->id
                               : column.card().id + "/talk/" + std::to_string(*cell.time->seconds);
    column.target(id, "Play at " + shown_time(*cell.time), rect, app::OpenTalk{cell.time->seconds});
}

} // namespace

void lay_out_timeline(CardColumn& column, const Timeline& timeline, const Block* time) {
    std::vector<Cell> cells = make_cells(column, timeline, time);
    column.space(1.6F);
    draw_line(column, timeline, library::format_timestamp(timeline.duration_s));
    const float y = column.y();
    if (!arrange_in_one_row(column, cells))
        arrange_in_rows(column, cells);
    for (const Cell& cell : cells)
        if (!cell.is_current)
            draw_mark(column, cell, y);
    for (const Cell& cell : cells)
        if (cell.is_current)
            draw_mark(column, cell, y);
    const float top = y + 8;
    for (const Cell& cell : cells)
        place_cell(column, cell, top, time);
    column.go_to(top + cells.back().top + cell_height(column));
}

} // namespace ui
