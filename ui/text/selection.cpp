#include "ui/text/selection.h"

#include <utf8.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <span>

namespace text {

namespace {

std::span<const CaretStop> stops_of(const Layout& layout, const Line& line) {
    return std::span(layout.stops).subspan(line.first_stop, line.stop_count);
}

const Line& line_at(const Layout& layout, float y) {
    const auto found = std::find_if(layout.lines.begin(), layout.lines.end(),
                                    [&](const Line& line) { return y < line.bottom; });
    return found == layout.lines.end() ? layout.lines.back() : *found;
}

float distance(const CaretStop& stop, float x) {
    return std::max({stop.x - x, x - stop.x - stop.width, 0.0F});
}

/// Null for an empty line.
const CaretStop* nearest_stop(const Layout& layout, const Line& line, float x) {
    const auto stops = stops_of(layout, line);
    const auto nearest =
        std::min_element(stops.begin(), stops.end(), [&](const CaretStop& a, const CaretStop& b) {
            return distance(a, x) < distance(b, x);
        });
    return nearest == stops.end() ? nullptr : &*nearest;
}

bool is_selected(const CaretStop& stop, std::size_t begin, std::size_t end) {
    return stop.begin < end && stop.end > begin;
}

} // namespace

std::size_t line_of(const Layout& layout, std::size_t byte) {
    const auto after = std::find_if(layout.lines.begin(), layout.lines.end(),
                                    [&](const Line& line) { return byte < line.next; });
    const auto at = static_cast<std::size_t>(after - layout.lines.begin());
    return std::min(at, layout.lines.size() - 1);
}

std::size_t cluster_at(const Layout& layout, float x, float y) {
    const Line& line = line_at(layout, y);
    const CaretStop* const stop = nearest_stop(layout, line, x);
    return stop == nullptr ? line.begin : stop->begin;
}

CaretPlace caret_at(const Layout& layout, float x, float y) {
    const Line& line = line_at(layout, y);
    const CaretStop* const stop = nearest_stop(layout, line, x);
    if (stop == nullptr)
        return {line.begin, Affinity::After};
    const bool left_half = x < stop->x + stop->width / 2;
    return left_half != stop->right_to_left() ? CaretPlace{stop->begin, Affinity::After}
                                              : CaretPlace{stop->end, Affinity::Before};
}

Box caret_box(const Layout& layout, const CaretPlace& place) {
    const bool before = place.affinity == Affinity::Before && place.byte > 0;
    const Line& line = layout.lines[line_of(layout, before ? place.byte - 1 : place.byte)];
    for (const CaretStop& stop : stops_of(layout, line)) {
        const bool found = before ? stop.begin < place.byte && place.byte <= stop.end
                                  : stop.begin <= place.byte && place.byte < stop.end;
        if (!found)
            continue;
        const float x = before != stop.right_to_left() ? stop.x + stop.width : stop.x;
        return {x, line.top, x, line.bottom};
    }
    const bool at_end = line.stop_count > 0 && place.byte > line.begin;
    const float x = at_end != (layout.base_level % 2 == 1) ? line.right : line.left;
    return {x, line.top, x, line.bottom};
}

std::vector<Box> selection_boxes(const Layout& layout, std::size_t begin, std::size_t end) {
    std::vector<Box> boxes;
    for (const Line& line : layout.lines) {
        if (begin >= end || line.begin >= end || line.next <= begin)
            continue;
        bool open = false; // whether the box before reaches up to here
        for (const CaretStop& stop : stops_of(layout, line)) {
            const bool hangs_out = stop.begin >= line.end && line.next > line.end; // spaces lost at the break
            if (!is_selected(stop, begin, end) || hangs_out) {
                open = false;
                continue;
            }
            if (open)
                boxes.back().right = stop.x + stop.width;
            else
                boxes.push_back({stop.x, line.top, stop.x + stop.width, line.bottom});
            open = true;
        }
    }
    return boxes;
}

std::string copied_text(std::string_view text, std::size_t begin, std::size_t end) {
    constexpr char32_t soft_hyphen = 0xAD;
    constexpr char32_t object = 0xFFFC;
    std::string copied;
    const std::string_view part = text.substr(std::min(begin, text.size()), end - std::min(begin, end));
    for (auto at = part.begin(); at != part.end();) {
        const auto first = at;
        const auto character = static_cast<char32_t>(utf8::unchecked::next(at));
        if (character != soft_hyphen && character != object)
            copied.append(first, at);
    }
    return copied;
}

} // namespace text
