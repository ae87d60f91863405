#include "app/update.h"

#include "app/update_parts.h"

#include <algorithm>
#include <iterator>
#include <variant>

namespace app {

namespace {

/// The screen telling where things are is nobody's answer to a notice.
bool is_report(const Command& command) {
    return std::holds_alternative<RestAt>(command) || std::holds_alternative<RoomChanged>(command) ||
           std::holds_alternative<SystemLookChanged>(command) ||
           std::holds_alternative<ImportRead>(command) || std::holds_alternative<LibraryReading>(command) ||
           std::holds_alternative<LibraryChanged>(command) || std::holds_alternative<LibraryFound>(command) ||
           std::holds_alternative<RowsRead>(command) || std::holds_alternative<PlacesFound>(command) ||
           std::holds_alternative<ThesisFetched>(command) || std::holds_alternative<ShowRows>(command);
}

} // namespace

void append(Effects& effects, Effects more) {
    std::move(more.begin(), more.end(), std::back_inserter(effects));
}

Effects apply(State& /*state*/, const Quit& /*command*/) {
    return {CloseProgram{}};
}

Effects update(State& state, const Command& command) {
    if (!is_report(command))
        state.notice.clear();
    return std::visit([&](const auto& one) { return apply(state, one); }, command);
}

} // namespace app
