// What the library says: rows, places, theses.
#include "app/query_parser.h"
#include "app/terminal_line.h"
#include "app/update_parts.h"

#include <algorithm>
#include <utility>

namespace app {

namespace {

constexpr std::size_t rows_at_once = 100; ///< more than any window shows
constexpr std::size_t rows_around = 60;   ///< read with those in view, for scrolling on

/// Where the words that are typed stand in the selected thesis, if that is not known yet.
Effects find_places(State& state) {
    LibraryState& library = state.library;
    const auto* row = selected_row(library);
    if (row == nullptr || (library.found.thesis_id == row->thesis_id && library.found.typed == library.typed))
        return {};
    library.found = {row->thesis_id, library.typed, {}, 0};
    const auto query = parse_typed_query(read_terminal_line(library.typed).rest);
    if (!query || library.typed.empty())
        return {};
    return {AskLibrary{FindPlaces{row->thesis_id, *query}}};
}

Effects ask_figures(const LibraryState& library) {
    const bool are_known = library.figures.number == library.listing.number;
    return library.shows_figures && !are_known ? Effects{AskLibrary{ReadFigures{library.listing.number}}}
                                               : Effects{};
}

/// Keeps the place in the text that is read when the thesis has changed beneath it.
void replace_open_thesis(State& state, const std::shared_ptr<const library::Thesis>& thesis) {
    Reader& reader = *state.reader;
    const std::string card_id = current_card(reader).id;
    reader.thesis = thesis;
    reader.deck = std::make_shared<const library::Deck>(library::make_deck(*thesis, state.settings.depth));
    const auto card = library::find_card(*reader.deck, card_id);
    reader.card = card.value_or(0);
    reader.anchor = card ? reader.anchor : Anchor{};
    reader.selection.reset();
    place_marks(state);
    state.notice = "This thesis has been changed by another program; this is how it is now.";
}

} // namespace

Effects search_library(State& state, const std::string& kept_id) {
    LibraryState& library = state.library;
    const TerminalLine line = read_terminal_line(library.typed);
    library.error.reset();
    if (line.action == LineAction::Verb)
        return {};
    auto query = parse_typed_query(line.rest);
    if (!query) {
        library.error = query_error_behind(line.begin, std::move(query).error()).value();
        return {};
    }
    if (!query->order)
        query->order = library.order;
    SearchLibrary asked;
    asked.number = ++library.asked;
    asked.query = *std::move(query);
    asked.typed = line.rest;
    asked.kept_id = kept_id;
    asked.rows = {0, rows_at_once};
    return {AskLibrary{std::move(asked)}};
}

void show_progress_in_rows(State& state) {
    for (library::ThesisSummary& row : state.library.listing.rows)
        if (const auto known = state.progress_percent.find(row.thesis_id);
            known != state.progress_percent.end())
            row.progress_percent = std::max(row.progress_percent, known->second);
}

Effects apply(State& state, const LibraryReading& command) {
    state.reading.reset();
    if (command.done < command.of)
        state.reading = {command.done, command.of};
    return {};
}

Effects apply(State& state, const LibraryChanged& /*command*/) {
    state.library.found = {};
    Effects effects = search_library(state, state.library.selected_id);
    effects.emplace_back(AskLibrary{ReadValues{}});
    if (state.reader && !find_thesis(*state.shelf, state.reader->thesis->id))
        effects.emplace_back(AskLibrary{FetchThesis{state.reader->thesis->id}});
    return effects;
}

Effects apply(State& state, const LibraryFound& command) {
    LibraryState& library = state.library;
    if (command.listing.number != library.asked)
        return {};
    library.listing = command.listing;
    library.asked_rows.reset();
    show_progress_in_rows(state);
    library.row = command.kept_row;
    if (!library.row && !library.typed.empty() && library.listing.count > 0)
        library.row = 0;
    const auto* row = selected_row(library);
    if (row != nullptr)
        library.selected_id = row->thesis_id;
    library.suggestion = command.suggestion;
    Effects effects = find_places(state);
    append(effects, ask_figures(library));
    return effects;
}

Effects apply(State& state, const FiguresRead& command) {
    if (command.figures.number == state.library.listing.number)
        state.library.figures = command.figures;
    return {};
}

Effects apply(State& state, const ValuesRead& command) {
    state.library.values = command.values;
    return {};
}

Effects apply(State& state, const ToggleFigures& /*command*/) {
    LibraryState& library = state.library;
    library.shows_figures = !library.shows_figures;
    if (library.listing.number == 0) // nothing has been asked yet
        return search_library(state, library.selected_id);
    return ask_figures(library);
}

Effects apply(State& /*state*/, const SelectPoint& command) {
    return {AskLibrary{FindRow{command.id}}};
}

Effects apply(State& state, const ShowRows& command) {
    LibraryState& library = state.library;
    if (!lacks_rows(library, command.rows))
        return {};
    const std::size_t first = command.rows.first - std::min(command.rows.first, rows_around);
    library.asked_rows = {first, command.rows.count + 2 * rows_around};
    return {AskLibrary{ReadRows{library.listing.number, *library.asked_rows}}};
}

Effects apply(State& state, const RowsRead& command) {
    LibraryState& library = state.library;
    if (command.number != library.listing.number)
        return {};
    library.listing.first = command.first;
    library.listing.rows = command.rows;
    show_progress_in_rows(state);
    library.asked_rows.reset();
    if (const auto* row = selected_row(library))
        library.selected_id = row->thesis_id;
    return find_places(state);
}

Effects apply(State& state, const PlacesFound& command) {
    FoundWords& found = state.library.found;
    if (command.thesis_id == found.thesis_id) {
        found.places = command.places;
        found.selected = 0;
    }
    return {};
}

Effects apply(State& state, const ThesisFetched& command) {
    const auto awaited = state.library.awaited;
    if (awaited && awaited->thesis_id == command.thesis_id) {
        state.library.awaited.reset();
        if (command.thesis)
            return open_awaited(state, *awaited, command.thesis);
        state.notice = "The library has no thesis \u201C" + command.thesis_id + "\u201D that can be read.";
        return {};
    }
    if (state.library.is_comparing && command.thesis)
        return take_compared(state, command.thesis);
    const bool is_open = state.reader && state.reader->thesis->id == command.thesis_id;
    if (is_open && command.thesis && *command.thesis != *state.reader->thesis)
        replace_open_thesis(state, command.thesis);
    return {};
}

Effects apply(State& state, const LibraryFailed& command) {
    state.notice = command.what;
    return {};
}

Effects apply(State& state, const SelectRow& command) {
    LibraryState& library = state.library;
    if (command.row >= library.listing.count)
        return {};
    library.row = command.row;
    const auto* row = selected_row(library);
    library.selected_id = row != nullptr ? row->thesis_id : "";
    return find_places(state);
}

} // namespace app
