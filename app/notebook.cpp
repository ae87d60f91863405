#include "app/notebook.h"

#include "library/deck.h"

#include <algorithm>
#include <cstddef>
#include <tuple>
#include <utility>

namespace app {

namespace {

using library::Mark;
using library::MarkChange;
using library::MarkPlace;

/// Card, block and byte as numbers, so that places can be compared; those without one come last.
std::tuple<std::size_t, std::size_t, std::size_t> order_of(const library::Deck& deck,
                                                           const std::optional<MarkPlace>& place) {
    const auto card = place ? library::find_card(deck, place->card_id) : std::nullopt;
    if (!card)
        return {deck.size(), 0, 0};
    const auto& blocks = deck[*card].blocks;
    const auto block = std::find_if(blocks.begin(), blocks.end(),
                                    [&](const library::Block& one) { return one.id == place->block_id; });
    // The card as a whole comes before its words.
    return {*card, place->block_id.empty() ? 0 : static_cast<std::size_t>(block - blocks.begin()) + 1,
            place->begin};
}

/// Only where the words stand as they were marked.
std::optional<MarkPlace> find_place(const library::Deck& deck, const MarkPlace& place) {
    const auto card = library::find_card(deck, place.card_id);
    if (!card)
        return std::nullopt;
    if (place.block_id.empty())
        return place;
    for (const library::Block& block : deck[*card].blocks)
        if (block.id == place.block_id && place.begin <= block.text.size() &&
            block.text.substr(place.begin, place.end - place.begin) == place.exact)
            return place;
    return std::nullopt;
}

void apply_change(Notebook& notebook, const MarkChange& change) {
    const Mark& mark = change.after ? *change.after : *change.before;
    Marks& marks = notebook.marks[mark.thesis_id];
    const auto known =
        std::find_if(marks.begin(), marks.end(), [&](const Mark& one) { return one.id == mark.id; });
    if (!change.after) {
        if (known != marks.end())
            marks.erase(known);
    } else if (known != marks.end()) {
        *known = *change.after;
    } else {
        marks.push_back(*change.after);
    }
}

} // namespace

std::vector<PlacedMark> placed_marks(const Notebook& notebook, const library::Thesis& thesis) {
    const library::Deck deck = library::make_deck(thesis);
    std::vector<PlacedMark> placed;
    for (const Mark& mark : marks_of(notebook, thesis.id))
        placed.push_back({mark, find_place(deck, mark.place)});
    std::stable_sort(placed.begin(), placed.end(), [&](const PlacedMark& a, const PlacedMark& b) {
        return order_of(deck, a.place) < order_of(deck, b.place);
    });
    return placed;
}

const Marks& marks_of(const Notebook& notebook, const std::string& thesis_id) {
    static const Marks none;
    const auto found = notebook.marks.find(thesis_id);
    return found == notebook.marks.end() ? none : found->second;
}

std::string take_mark_id(Notebook& notebook) {
    return notebook.device + "-" + std::to_string(notebook.next_mark++);
}

void apply_changes(Notebook& notebook, const std::vector<MarkChange>& changes) {
    for (const MarkChange& change : changes)
        apply_change(notebook, change);
}

std::vector<MarkChange> reversed(const std::vector<MarkChange>& changes) {
    std::vector<MarkChange> back;
    for (auto change = changes.rbegin(); change != changes.rend(); ++change)
        back.push_back({change->after, change->before});
    return back;
}

std::size_t highlight_kind_index(std::string_view value) {
    const auto found = std::find_if(highlight_kinds.begin(), highlight_kinds.end(),
                                    [&](const HighlightKind& kind) { return kind.value == value; });
    return found == highlight_kinds.end() ? 0 : static_cast<std::size_t>(found - highlight_kinds.begin());
}

} // namespace app
