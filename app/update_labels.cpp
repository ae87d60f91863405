#include "app/labels.h"
#include "app/update_parts.h"

#include <utility>

namespace app {

namespace {

std::string name_of(library::MarkKind kind) {
    return std::string(library::mark_kind_name(kind));
}

Effects give(State& state, const SetLabel& command, const std::string& text) {
    auto changes = giving_label(state.notebook, command.thesis_id, command.kind, text);
    state.notice = changes.empty()
                       ? "It has this " + name_of(command.kind) + " already."
                       : "The thesis has the " + name_of(command.kind) + " \u201C" + text + "\u201D.";
    return act(state, {"the " + name_of(command.kind), std::move(changes)});
}

Effects take(State& state, const SetLabel& command, const std::string& text) {
    auto changes = taking_label(state.notebook, command.thesis_id, command.kind, text);
    if (!changes.empty())
        state.notice =
            "The " + name_of(command.kind) + " \u201C" + text + "\u201D is gone; Ctrl+Z brings it back.";
    return act(state, {"taking the " + name_of(command.kind) + " away", std::move(changes)});
}

} // namespace

Effects apply(State& state, const SetLabel& command) {
    const std::string text = label_text(command.text);
    if (command.thesis_id.empty() || !library::is_label(command.kind))
        return {};
    if (text.empty()) {
        state.notice = "A " + name_of(command.kind) + " has between 1 and " +
                       std::to_string(label_bytes_max) + " letters.";
        return {};
    }
    return command.on ? give(state, command, text) : take(state, command, text);
}

} // namespace app
