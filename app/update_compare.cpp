// Two theses side by side.
#include "app/compare.h"
#include "app/update_parts.h"

#include <algorithm>
#include <utility>

namespace app {

namespace {

std::shared_ptr<const library::Thesis> compared_thesis(const LibraryState& library, const std::string& id) {
    const auto found = std::find_if(library.compared.begin(), library.compared.end(),
                                    [&](const auto& thesis) { return thesis->id == id; });
    return found == library.compared.end() ? nullptr : *found;
}

Effects open_comparison(State& state, const std::array<std::shared_ptr<const library::Thesis>, 2>& theses) {
    Effects effects = close_panel(state);
    ComparePanel panel;
    for (std::size_t side = 0; side < theses.size(); ++side)
        panel.sides.at(side) = {theses.at(side),
                                std::make_shared<const library::Deck>(library::make_deck(*theses.at(side)))};
    panel.pairs = paired_cards(*panel.sides[0].deck, *panel.sides[1].deck);
    state.panel = std::move(panel);
    return effects;
}

} // namespace

Effects take_compared(State& state, const std::shared_ptr<const library::Thesis>& thesis) {
    LibraryState& library = state.library;
    if (!library.is_comparing || library.marked.size() != 2)
        return {};
    if (compared_thesis(library, thesis->id) == nullptr)
        library.compared.push_back(thesis);
    auto left = compared_thesis(library, library.marked[0]);
    auto right = compared_thesis(library, library.marked[1]);
    if (left == nullptr || right == nullptr)
        return {};
    library.is_comparing = false;
    library.compared.clear();
    return open_comparison(state, {std::move(left), std::move(right)});
}

Effects apply(State& state, const CompareMarked& /*command*/) {
    LibraryState& library = state.library;
    if (library.marked.size() != 2) {
        state.notice = "Mark two theses first: Ctrl+Space, or MARK beside the table.";
        return {};
    }
    library.is_comparing = true;
    library.compared.clear();
    Effects effects;
    const std::vector<std::string> marked = library.marked;
    for (const std::string& id : marked)
        if (const auto thesis = thesis_at_hand(state, id))
            append(effects, take_compared(state, thesis));
        else
            effects.emplace_back(AskLibrary{FetchThesis{id}});
    return effects;
}

} // namespace app
