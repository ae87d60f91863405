#include "app/reader_marks.h"
#include "app/selection.h"
#include "app/update_parts.h"

#include <algorithm>
#include <utility>

namespace app {

namespace {

using library::Mark;
using library::MarkChange;
using library::MarkKind;
using library::MarkPlace;

constexpr std::size_t actions_max = 1000;

const PlacedMark* highlight_over(const Reader& reader, const MarkPlace& place) {
    return highlight_over(reader, place.block_id, place.begin, place.end);
}

/// What the selection covers, block by block.
std::vector<MarkPlace> selected_places(const Reader& reader) {
    std::vector<MarkPlace> places;
    for (const SelectedWords& words : selected_words(reader, *reader.selection))
        places.push_back(library::place_of_words(current_card(reader), *words.block, words.begin, words.end));
    return places;
}

/// The highlights that lie wholly under the place.
std::vector<Mark> highlights_under(const Reader& reader, const MarkPlace& place) {
    std::vector<Mark> marks;
    for (const PlacedMark& one : reader.marks)
        if (one.mark.kind == MarkKind::Highlight && one.place && one.place->block_id == place.block_id &&
            place.begin <= one.place->begin && one.place->end <= place.end)
            marks.push_back(one.mark);
    return marks;
}

MarkChange made(Mark mark) {
    return {std::nullopt, std::move(mark)};
}
MarkChange removed(Mark mark) {
    return {std::move(mark), std::nullopt};
}

/// The first of the marks takes the place of all: its note stays, and so do the notes of the others, below it.
void merge_notes(const std::vector<Mark>& under, Mark& mark) {
    for (const Mark& other : under)
        if (!other.note.empty() && other.id != mark.id)
            mark.note += (mark.note.empty() ? "" : "\n\n") + other.note;
}

/// Each place highlighted once, in place of what lay under it.
MarkAction highlight_action(State& state, const std::vector<MarkPlace>& places, const std::string& value) {
    MarkAction action{"the highlight", {}};
    for (const MarkPlace& place : places) {
        const std::vector<Mark> under = highlights_under(*state.reader, place);
        Mark mark = under.empty() ? new_mark(state, MarkKind::Highlight, place) : under.front();
        mark.value = value;
        mark.place = place;
        merge_notes(under, mark);
        for (const Mark& other : under)
            if (other.id != mark.id)
                action.changes.push_back(removed(other));
        action.changes.push_back(under.empty() ? made(mark) : MarkChange{under.front(), mark});
    }
    return action;
}

/// The highlights of just these places and this kind; none unless there is one for each place.
std::vector<Mark> highlighted_so(const Reader& reader, const std::vector<MarkPlace>& places,
                                 const std::string& value) {
    std::vector<Mark> marks;
    for (const MarkPlace& place : places) {
        const PlacedMark* known = highlight_of(reader, place.block_id, place.begin, place.end);
        if (known == nullptr || known->mark.value != value)
            return {};
        marks.push_back(known->mark);
    }
    return marks;
}

Effects remove_all(State& state, const std::vector<Mark>& marks) {
    MarkAction action{"taking the highlight away", {}};
    for (const Mark& mark : marks)
        action.changes.push_back(removed(mark));
    return act(state, std::move(action));
}

/// Carries out changes without telling the history of them.
Effects keep(State& state, std::vector<MarkChange> changes) {
    apply_changes(state.notebook, changes);
    place_marks(state);
    return {KeepMarks{std::move(changes)}};
}

/// Undoes the last of `from`, and puts it on `onto` to be done again.
Effects step_through(State& state, std::vector<MarkAction>& from, std::vector<MarkAction>& onto,
                     std::string_view told) {
    if (from.empty())
        return {};
    MarkAction action = std::move(from.back());
    from.pop_back();
    action.changes = reversed(action.changes);
    Effects effects = keep(state, action.changes);
    state.notice = std::string(told) + action.name + ".";
    onto.push_back(std::move(action));
    return effects;
}

void open_note(State& state, Mark mark) {
    state.panel = NotePanel{std::move(mark)};
}

} // namespace

library::Mark new_mark(State& state, MarkKind kind, MarkPlace place) {
    Mark mark;
    mark.id = take_mark_id(state.notebook);
    mark.kind = kind;
    mark.thesis_id = state.reader->thesis->id;
    mark.place = std::move(place);
    return mark;
}

void place_marks(State& state) {
    if (state.reader)
        state.reader->marks = placed_marks(state.notebook, *state.reader->thesis);
}

Effects act(State& state, MarkAction action) {
    if (action.changes.empty())
        return {};
    auto& done = state.notebook.done;
    if (done.size() == actions_max)
        done.erase(done.begin());
    done.push_back(action);
    state.notebook.undone.clear();
    return keep(state, std::move(action.changes));
}

Effects apply(State& state, const ToggleBookmark& /*command*/) {
    if (!state.reader)
        return {};
    if (const PlacedMark* there = mark_of_card(*state.reader, MarkKind::Bookmark)) {
        Effects effects = act(state, {"taking the bookmark away", {removed(there->mark)}});
        state.notice = "The bookmark is gone.";
        return effects;
    }
    const MarkPlace place = library::place_of_card(current_card(*state.reader));
    Effects effects = act(state, {"the bookmark", {made(new_mark(state, MarkKind::Bookmark, place))}});
    state.notice = "The card is bookmarked.";
    return effects;
}

Effects apply(State& state, const Highlight& command) {
    if (!state.reader)
        return {};
    if (!state.reader->selection) {
        Effects effects = apply(state, SelectSentence{1});
        if (state.reader->selection)
            state.notice = "Once more highlights this sentence; Shift with an arrow takes in more words.";
        return effects;
    }
    const std::string value = command.value.empty() ? state.settings.highlight : command.value;
    const std::vector<MarkPlace> places = selected_places(*state.reader);
    if (const auto known = highlighted_so(*state.reader, places, value); !known.empty())
        return remove_all(state, known);
    state.settings.highlight = value;
    Effects effects = act(state, highlight_action(state, places, value));
    state.reader->selection.reset();
    effects.emplace_back(SaveSession{});
    return effects;
}

Effects apply(State& state, const EditNote& command) {
    if (!state.reader)
        return {};
    if (!command.mark_id.empty()) {
        if (const PlacedMark* known = find_mark(*state.reader, command.mark_id))
            open_note(state, known->mark);
        return {};
    }
    Effects effects;
    const std::vector<MarkPlace> places =
        state.reader->selection ? selected_places(*state.reader) : std::vector<MarkPlace>();
    if (!places.empty()) {
        if (highlight_over(*state.reader, places.front()) == nullptr)
            effects = act(state, highlight_action(state, places, state.settings.highlight));
        if (const PlacedMark* known = highlight_over(*state.reader, places.front()))
            open_note(state, known->mark);
        return effects;
    }
    if (const PlacedMark* known = mark_of_card(*state.reader, MarkKind::Note)) {
        open_note(state, known->mark);
        return {};
    }
    Mark mark;
    mark.kind = MarkKind::Note;
    mark.thesis_id = state.reader->thesis->id;
    mark.place = library::place_of_card(current_card(*state.reader));
    open_note(state, std::move(mark));
    return {};
}

Effects keep_note(State& state) {
    const auto* panel = std::get_if<NotePanel>(&state.panel);
    if (panel == nullptr)
        return {};
    Mark mark = panel->mark;
    const auto& marks = marks_of(state.notebook, mark.thesis_id);
    const auto known =
        std::find_if(marks.begin(), marks.end(), [&](const Mark& one) { return one.id == mark.id; });
    const bool says_nothing = mark.note.find_first_not_of(" \n\t") == std::string::npos;
    if (known == marks.end()) {
        if (says_nothing)
            return {};
        mark.id = take_mark_id(state.notebook);
        return act(state, {"the note", {made(std::move(mark))}});
    }
    if (known->note == mark.note)
        return {};
    if (says_nothing && mark.kind == MarkKind::Note)
        return act(state, {"taking the note away", {removed(*known)}});
    return act(state, {"the change of the note", {{*known, std::move(mark)}}});
}

Effects apply(State& state, const RemoveMark& command) {
    if (!state.reader)
        return {};
    const PlacedMark* known = find_mark(*state.reader, command.mark_id);
    if (known == nullptr)
        return {};
    const std::string name(library::mark_kind_name(known->mark.kind));
    Effects effects = act(state, {"taking the " + name + " away", {removed(known->mark)}});
    state.notice = "The " + name + " is gone; Ctrl+Z brings it back.";
    return effects;
}

Effects apply(State& state, const GoToMark& command) {
    if (!state.reader)
        return {};
    const PlacedMark* known = find_mark(*state.reader, command.mark_id);
    if (known == nullptr)
        return {};
    if (!known->place) {
        state.notice = "The thesis has changed: these words are no longer in it.";
        return {};
    }
    const MarkPlace place = *known->place;
    Effects effects = jump_to(state, place.card_id, {place.block_id, place.begin});
    if (!place.block_id.empty())
        state.reader->selection = selection_of(place);
    return effects;
}

Effects apply(State& state, const Undo& /*command*/) {
    return step_through(state, state.notebook.done, state.notebook.undone, "Undone: ");
}

Effects apply(State& state, const Redo& /*command*/) {
    return step_through(state, state.notebook.undone, state.notebook.done, "Done again: ");
}

Effects apply(State& state, const KeepingFailed& command) {
    state.notice = "Not saved yet: " + command.what + ". It is tried again with your next change.";
    return {};
}

} // namespace app
