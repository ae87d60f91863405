#include "app/notebook.h"

#include "library/deck.h"
#include "library/mark_anchor.h"

#include <algorithm>
#include <cstddef>
#include <tuple>
#include <utility>

namespace app {

namespace {

using library::Mark;
using library::MarkChange;

/// A place of the deck as it is, and its order among others: card, block and byte. Without one it comes last.
struct Placed {
    PlacedMark mark;
    std::tuple<std::size_t, std::size_t, std::size_t> order;
};

Placed placed(const Mark& mark, const library::Deck& deck, library::MarkFinder& finder) {
    if (library::is_label(mark.kind)) // of the thesis as a whole, which is there
        return {{mark, library::MarkPlace()}, {0, 0, 0}};
    const auto found = finder.find(mark.place);
    if (!found)
        return {{mark, std::nullopt}, {deck.size(), 0, 0}};
    const library::Card& card = deck[found->card];
    if (!found->block) // the card as a whole comes before its words
        return {{mark, library::place_of_card(card)}, {found->card, 0, 0}};
    const library::Block& block = card.blocks[*found->block];
    return {{mark, library::place_of_words(card, block, found->range.begin, found->range.end)},
            {found->card, *found->block + 1, found->range.begin}};
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
    library::MarkFinder finder(deck);
    std::vector<Placed> found;
    for (const Mark& mark : marks_of(notebook, thesis.id))
        found.push_back(placed(mark, deck, finder));
    std::stable_sort(found.begin(), found.end(),
                     [](const Placed& a, const Placed& b) { return a.order < b.order; });
    std::vector<PlacedMark> marks;
    marks.reserve(found.size());
    for (Placed& one : found)
        marks.push_back(std::move(one.mark));
    return marks;
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
