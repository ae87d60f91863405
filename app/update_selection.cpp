#include "app/selection.h"
#include "app/update_parts.h"

namespace app {

namespace {

Effects show_selection(State& state) {
    return {RevealPlace{state.reader->selection->begin}};
}

} // namespace

Effects apply(State& state, const Select& command) {
    if (!state.reader || selected_words(*state.reader, command.selection).empty())
        return {};
    state.reader->selection = command.selection;
    return {};
}

Effects apply(State& state, const SelectSentence& command) {
    if (!state.reader)
        return {};
    const auto sentence = next_sentence(*state.reader, command.by);
    if (!sentence) {
        state.notice = "This card has no sentence to select.";
        return {};
    }
    state.reader->selection = sentence;
    return show_selection(state);
}

Effects apply(State& state, const GrowSelection& command) {
    if (!state.reader || !state.reader->selection)
        return {};
    state.reader->selection = grown(*state.reader, *state.reader->selection, command.by);
    return {};
}

Effects apply(State& state, const ClearSelection& /*command*/) {
    if (state.reader)
        state.reader->selection.reset();
    return {};
}

Effects apply(State& state, const CopyWords& /*command*/) {
    if (!state.reader)
        return {};
    state.notice = state.reader->selection ? "The words are copied, with their source."
                                           : "The card is copied, with its source.";
    return {CopyText{copied_words(*state.reader)}};
}

} // namespace app
