#include "app/reader_marks.h"

#include <algorithm>

namespace app {

namespace {

using library::MarkKind;

template <class Is>
const PlacedMark* first_that(const Reader& reader, Is is) {
    const auto found = std::find_if(reader.marks.begin(), reader.marks.end(), is);
    return found == reader.marks.end() ? nullptr : &*found;
}

bool is_highlight_in(const PlacedMark& one, std::string_view block_id) {
    return one.mark.kind == MarkKind::Highlight && one.place && one.place->block_id == block_id;
}

} // namespace

const PlacedMark* find_mark(const Reader& reader, std::string_view id) {
    return first_that(
        reader, [&](const PlacedMark& one) { return one.mark.id == id; });
}

const PlacedMark* mark_of_card(const Reader& reader, MarkKind kind) {
    return first_that(
        reader,
        [&](const PlacedMark& one) {
            return one.mark.kind == kind && one.place && one.place->card_id == current_card(reader).id;
        });
}

const PlacedMark* highlight_of(const Reader& reader, std::string_view block_id, std::size_t begin,
                               std::size_t end) {
    return first_that(
        reader,
        [&](const PlacedMark& one) {
            return is_highlight_in(one, block_id) && one.place->begin == begin && one.place->end == end;
        });
}

const PlacedMark* highlight_over(const Reader& reader, std::string_view block_id, std::size_t begin,
                                 std::size_t end) {
    return first_that(
        reader,
        [&](const PlacedMark& one) {
            return is_highlight_in(one, block_id) && one.place->begin <= begin && end <= one.place->end;
        });
}

Selection selection_of(const library::MarkPlace& place) {
    return {place.card_id, {place.block_id, place.begin}, {place.block_id, place.end}};
}

} // namespace app
