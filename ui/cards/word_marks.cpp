#include "ui/cards/word_marks.h"

#include "app/selection.h"
#include "ui/text/selection.h"

#include <algorithm>
#include <array>
#include <limits>

namespace ui {

namespace {

using library::MarkKind;

constexpr std::array<ColorRole, 4> highlight_roles = {ColorRole::HighlightKey, ColorRole::HighlightAgree,
                                                      ColorRole::HighlightDoubt, ColorRole::HighlightAsk};
constexpr float line_pt = 1.5F;

Rect on_screen(const text::Box& box, const PlacedBlock& block, Point origin) {
    return Rect{box.left, box.top, box.right, box.bottom}.moved(origin.x + block.rect.left,
                                                                origin.y + block.rect.top);
}

/// Dashes of a length with gaps between; a gap of nothing is a whole line.
void draw_dashes(const Painter& painter, const Rect& line, float dash_pt, float gap_pt) {
    for (float x = line.left; x < line.right; x += dash_pt + gap_pt)
        painter.fill({x, line.top, std::min(x + dash_pt, line.right), line.bottom}, ColorRole::Ink);
}

/// A line below the words: whole, double, dashed or dotted.
void draw_highlight_line(const Painter& painter, const Rect& box, std::size_t highlight) {
    const float top = painter.snapped(box.bottom - line_pt);
    const Rect line{box.left, top, box.right, top + line_pt};
    switch (highlight) {
    case 1:
        draw_dashes(painter, line, line.width(), 0);
        return draw_dashes(painter, line.moved(0, -2 * line_pt), line.width(), 0);
    case 2: return draw_dashes(painter, line, 7, 4);
    case 3: return draw_dashes(painter, line, 2, 3);
    default: return draw_dashes(painter, line, line.width(), 0);
    }
}

/// Between the lines' own words: a line box reaches further up and down than its letters.
Rect around_letters(const Rect& box, const TextStyle& style) {
    const float spare = std::max(0.0F, box.height() - style.size_pt * 1.3F) / 2;
    return {box.left, box.top + spare, box.right, box.bottom - spare};
}

/// In the margin beside the first of the words' lines.
void draw_sign(const Painter& painter, const WordMark& mark, const PlacedBlock& block, Point at) {
    const float size_pt = std::max(11.0F, block.style.size_pt * 0.66F);
    const TextStyle style{mono, size_pt, 1.2F, ColorRole::Muted, 0};
    const std::string sign =
        std::string(app::highlight_kinds.at(mark.highlight).sign) + (mark.has_note ? "\u2026" : "");
    painter.text({at.x - size_pt * 0.35F, at.y}, style, sign, Align::Right);
}

void draw_highlight(const Painter& painter, const WordMark& mark, const PlacedBlock& block, Point origin) {
    bool first = true;
    for (const text::Box& box : text::selection_boxes(block.layout, mark.begin, mark.end)) {
        const Rect rect = around_letters(on_screen(box, block, origin), block.style);
        painter.fill(rect, highlight_roles.at(mark.highlight), 2);
        draw_highlight_line(painter, rect, mark.highlight);
        if (first)
            draw_sign(painter, mark, block, {origin.x + block.rect.left, rect.top});
        first = false;
    }
}

void draw_plain(const Painter& painter, const WordMark& mark, const PlacedBlock& block, Point origin) {
    const ColorRole role = mark.kind == WordMarkKind::Selection ? ColorRole::Selection : ColorRole::Found;
    for (const text::Box& box : text::selection_boxes(block.layout, mark.begin, mark.end)) {
        const Rect rect = around_letters(on_screen(box, block, origin), block.style);
        painter.fill(rect, role, 2);
        if (mark.kind == WordMarkKind::FoundNow)
            painter.frame(rect.inset(-1, -1), ColorRole::Accent, 2, 1.5F);
    }
}

void add_highlights(const app::Reader& reader, const library::Card& card, std::vector<WordMark>& marks) {
    for (const app::PlacedMark& one : reader.marks)
        if (one.mark.kind == MarkKind::Highlight && one.place && one.place->card_id == card.id)
            marks.push_back({WordMarkKind::Highlight, one.place->block_id, one.place->begin, one.place->end,
                             app::highlight_kind_index(one.mark.value), !one.mark.note.empty()});
}

void add_hits(const app::FindPanel& find, const library::Card& card, std::vector<WordMark>& marks) {
    for (std::size_t at = 0; at < find.hits.size(); ++at)
        if (const app::FindHit& hit = find.hits[at]; hit.card_id == card.id)
            marks.push_back({at == find.current ? WordMarkKind::FoundNow : WordMarkKind::Found, hit.block_id,
                             hit.begin, hit.end});
}

float distance_y(const PlacedBlock& block, float y) {
    return std::max({block.rect.top - y, y - block.rect.bottom, 0.0F});
}

float distance_x(const PlacedBlock& block, float x) {
    return std::max({block.rect.left - x, x - block.rect.right, 0.0F});
}

WordPlace place_in(const PlacedBlock& block, Point point) {
    const float x = point.x - block.rect.left;
    return {&block, text::cluster_at(block.layout, x, point.y - block.rect.top)};
}

} // namespace

std::vector<WordMark> word_marks(const app::State& state, const library::Card& card) {
    std::vector<WordMark> marks;
    const app::Reader& reader = *state.reader;
    add_highlights(reader, card, marks);
    if (const auto* find = std::get_if<app::FindPanel>(&state.panel))
        add_hits(*find, card, marks);
    if (reader.selection && reader.selection->card_id == card.id && &card == &app::current_card(reader))
        for (const app::SelectedWords& words : app::selected_words(reader, *reader.selection))
            marks.push_back({WordMarkKind::Selection, words.block->id, words.begin, words.end});
    return marks;
}

void draw_word_marks(const Painter& painter, const CardLayout& layout, Point origin,
                     const std::vector<WordMark>& marks) {
    for (const WordMark& mark : marks)
        for (const PlacedBlock& block : layout.blocks) {
            if (block.block_id != mark.block_id)
                continue;
            if (mark.kind == WordMarkKind::Highlight)
                draw_highlight(painter, mark, block, origin);
            else
                draw_plain(painter, mark, block, origin);
        }
}

std::optional<WordPlace> words_at(const CardLayout& layout, Point point) {
    constexpr float near_pt = 8;
    for (const PlacedBlock& block : layout.blocks)
        if (block.rect.inset(-near_pt, -near_pt).contains(point))
            return place_in(block, point);
    return std::nullopt;
}

std::optional<WordPlace> nearest_words(const CardLayout& layout, Point point) {
    const PlacedBlock* nearest = nullptr;
    float least = std::numeric_limits<float>::max();
    for (const PlacedBlock& block : layout.blocks) {
        const float distance = distance_y(block, point.y) + distance_x(block, point.x);
        if (distance < least)
            nearest = &block;
        least = std::min(least, distance);
    }
    return nearest == nullptr ? std::nullopt : std::optional(place_in(*nearest, point));
}

} // namespace ui
