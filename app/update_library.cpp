// What a person does in LIBRARY and TERMINAL.
#include "app/labels.h"
#include "app/query_parser.h"
#include "app/terminal_line.h"
#include "app/update_parts.h"
#include "app/verbs.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace app {

namespace {

constexpr std::size_t history_max = 100;
constexpr std::size_t marked_max = 2; ///< two theses stand side by side

std::vector<QueryCompletion> completions_of(const State& state, const std::string& typed) {
    const TerminalLine line = read_terminal_line(typed);
    if (line.action == LineAction::Verb || line.rest.empty() || line.rest.back() == ' ')
        return {};
    Labels labels = labels_in_use(state.notebook);
    QueryCompletionValues values = state.library.values;
    values.tags = std::move(labels.tags);
    values.collections = std::move(labels.collections);
    auto found = query_completions(line.rest, line.rest.size(), values);
    for (QueryCompletion& one : found) {
        one.begin += line.begin;
        one.end += line.begin;
    }
    return found;
}

void remember_line(LibraryState& library) {
    library.recalled.reset();
    if (library.typed.empty())
        return;
    std::erase(library.history, library.typed);
    library.history.push_back(library.typed);
    if (library.history.size() > history_max)
        library.history.erase(library.history.begin());
}

Effects replace_line(State& state, const std::string& text) {
    state.library.typed = text;
    state.library.completions = completions_of(state, text);
    return search_library(state, "");
}

/// As it stands, with nothing passed over.
bool is_sound(LibraryState& library, const TerminalLine& line) {
    const auto query = parse_query(line.rest);
    if (query)
        return true;
    library.error = query_error_behind(line.begin, query.error()).value();
    return false;
}

/// The selected one, of which there is one.
Effects open_row(State& state, LineAction action) {
    LibraryState& library = state.library;
    const auto* row = selected_row(library);
    const FoundWords& found = library.found;
    if (action == LineAction::Open || found.thesis_id != row->thesis_id || found.places.empty())
        return apply(state, OpenThesis{row->thesis_id});
    const library::FoundPlace& place = found.places.at(found.selected);
    const library::TextRange words = place.marks.empty() ? library::TextRange{} : place.marks.front();
    return apply(state, OpenFound{row->thesis_id, {place.card_id, place.block_id, words.begin, words.end}});
}

} // namespace

Effects type_in_library(State& state, const std::string& text) {
    state.library.recalled.reset();
    return replace_line(state, text);
}

Effects step_back_in_library(State& state) {
    LibraryState& library = state.library;
    if (!library.typed.empty())
        return type_in_library(state, "");
    library.is_typing = false;
    library.home = Home::Library;
    return {};
}

Effects apply(State& state, const ShowHome& command) {
    Effects effects = close_panel(state);
    append(effects, apply(state, CloseThesis{}));
    state.library.home = command.home;
    state.library.is_typing = false;
    effects.emplace_back(SaveSession{});
    return effects;
}

Effects apply(State& state, const SelectFoundPlace& command) {
    FoundWords& found = state.library.found;
    if (command.place >= found.places.size())
        return {};
    found.selected = command.place;
    if (selected_row(state.library) == nullptr)
        return {};
    return open_row(state, LineAction::Find);
}

Effects apply(State& state, const TakeSuggestion& /*command*/) {
    const LibraryState& library = state.library;
    if (library.suggestion.empty())
        return {};
    const std::size_t begin = read_terminal_line(library.typed).begin;
    return type_in_library(state, library.typed.substr(0, begin) + library.suggestion);
}

Effects apply(State& state, const TypeInLibrary& command) {
    state.library.is_typing = command.on;
    return {};
}

Effects apply(State& state, const SortRows& command) {
    LibraryState& library = state.library;
    if (!command.column)
        library.order.reset();
    else if (library.order && library.order->column == *command.column)
        library.order->descending = !library.order->descending;
    else
        library.order = library::SortOrder{*command.column, false};
    Effects effects = search_library(state, library.selected_id);
    effects.emplace_back(SaveSession{});
    return effects;
}

Effects apply(State& state, const ResizeColumn& command) {
    for (TableColumn& one : state.settings.columns)
        if (one.column == command.column)
            one.width_pt = std::clamp(command.width_pt, column_width_min_pt, column_width_max_pt);
    return {SaveSession{}};
}

Effects apply(State& state, const ToggleColumn& command) {
    for (TableColumn& one : state.settings.columns)
        if (one.column == command.column)
            one.is_shown = !one.is_shown || one.column == library::SortColumn::Title;
    return {SaveSession{}};
}

Effects apply(State& state, const ToggleFilter& command) {
    std::string text = state.library.typed;
    if (const auto at = place_of_filter(text, command.word)) {
        text.erase(*at, command.word.size());
        text.erase(*at > 0 ? *at - 1 : 0, text.empty() ? 0 : 1); // the space beside it
    } else {
        text.append(text.empty() || text.back() == ' ' ? "" : " ").append(command.word);
    }
    return type_in_library(state, text);
}

Effects apply(State& state, const Complete& command) {
    const LibraryState& library = state.library;
    if (command.completion >= library.completions.size())
        return {};
    const QueryCompletion& one = library.completions[command.completion];
    std::string text = library.typed;
    text.replace(one.begin, one.end - one.begin, one.insert);
    return type_in_library(state, text);
}

Effects apply(State& state, const RecallLine& command) {
    LibraryState& library = state.library;
    if (library.history.empty() || (!library.recalled && command.by < 0))
        return {};
    if (!library.recalled)
        library.typed_before = library.typed;
    const std::size_t count = library.history.size();
    const std::size_t back = library.recalled ? count - *library.recalled : 0; // lines back from now
    if (command.by < 0 && back <= 1) {
        library.recalled.reset();
        return replace_line(state, library.typed_before);
    }
    library.recalled = count - std::min(count, command.by > 0 ? back + 1 : back - 1);
    return replace_line(state, library.history[*library.recalled]);
}

Effects apply(State& state, const MarkRow& command) {
    auto& marked = state.library.marked;
    if (std::erase(marked, command.thesis_id) > 0)
        return {};
    marked.push_back(command.thesis_id);
    if (marked.size() > marked_max)
        marked.erase(marked.begin());
    return {};
}

Effects apply(State& state, const MoveSelection& command) {
    const LibraryState& library = state.library;
    if (library.listing.count == 0)
        return {};
    // with no row selected, the first step is to the first one
    const int by = library.row || command.by < 0 ? command.by : command.by - 1;
    const std::size_t next = stepped(library.row.value_or(0), by, library.listing.count);
    return apply(state, SelectRow{next});
}

Effects apply(State& state, const OpenSelected& /*command*/) {
    LibraryState& library = state.library;
    const TerminalLine line = read_terminal_line(library.typed);
    if (line.action == LineAction::Verb) {
        const auto found = verbs_of_line(state);
        remember_line(library);
        const std::string id = found.empty() ? "" : std::string(found.front()->id);
        library.typed.clear();
        Effects effects = search_library(state, library.selected_id);
        append(effects, apply(state, RunVerb{id}));
        return effects;
    }
    if (!line.rest.empty() && !is_sound(library, line))
        return {};
    if (!library.row && library.listing.count > 0)
        (void)apply(state, SelectRow{0});
    if (selected_row(library) == nullptr)
        return {};
    remember_line(library);
    return open_row(state, line.action);
}

} // namespace app
