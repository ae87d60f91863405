#include "app/update_parts.h"

#include <algorithm>
#include <iterator>

namespace app {

Effects apply(State& state, const ShelfLoading& command) {
    state.loading = {command.done, command.of};
    return {};
}

/// What was opened or taken in meanwhile stays.
Effects apply(State& state, const ShelfLoaded& command) {
    state.loading.reset();
    state.shelf = std::make_shared<const Shelf>(joined(*command.shelf, *state.shelf));
    return {};
}

Effects apply(State& state, const MoveSelection& command) {
    const auto& theses = state.shelf->theses;
    if (theses.empty())
        return {};
    const auto selected = std::find_if(theses.begin(), theses.end(),
                                       [&](const auto& thesis) { return thesis->id == state.selected_id; });
    const auto at = static_cast<std::size_t>(std::distance(theses.begin(), selected));
    const std::size_t next = selected == theses.end() ? 0 : stepped(at, command.by, theses.size());
    state.selected_id = theses[next]->id;
    return {};
}

Effects apply(State& state, const OpenSelected& /*command*/) {
    if (state.selected_id.empty() && !state.shelf->theses.empty())
        state.selected_id = state.shelf->theses.front()->id;
    return state.selected_id.empty() ? Effects{} : apply(state, OpenThesis{state.selected_id});
}

} // namespace app
