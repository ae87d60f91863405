#include "app/find.h"
#include "app/palette.h"
#include "app/update_parts.h"
#include "library/deck.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace app {

namespace {

/// The panel as it opens in this state.
Panel opened(const State& state, Panel panel) {
    if (auto* overview = std::get_if<OverviewPanel>(&panel))
        overview->selected = state.reader->card;
    if (auto* palette = std::get_if<PalettePanel>(&panel))
        palette->verbs = verbs_for(state, palette->query);
    if (auto* find = std::get_if<FindPanel>(&panel)) {
        find->query = state.reader->last_query;
        find->hits = find_in(library::make_deck(*state.reader->thesis), find->query);
    }
    return panel;
}

bool needs_reader(const Panel& panel) {
    return std::holds_alternative<OverviewPanel>(panel) || std::holds_alternative<FindPanel>(panel);
}

Effects show_hit(State& state) {
    const auto* find = std::get_if<FindPanel>(&state.panel);
    if (find == nullptr || find->hits.empty())
        return {};
    const FindHit hit = find->hits.at(find->current);
    return jump_to(state, hit.card_id, {hit.block_id, hit.begin});
}

/// The first hit on the card that is read, or on a later one; then the first of all. `deck` is at full depth.
std::size_t nearest_hit(const library::Deck& deck, const Reader& reader, const std::vector<FindHit>& hits) {
    const auto here = library::find_card(deck, current_card(reader).id).value_or(0);
    const auto found = std::find_if(hits.begin(), hits.end(), [&](const FindHit& hit) {
        return library::find_card(deck, hit.card_id).value_or(0) >= here;
    });
    return found == hits.end() ? 0 : static_cast<std::size_t>(found - hits.begin());
}

Effects look_for(State& state, FindPanel& find, const std::string& query) {
    const library::Deck deck = library::make_deck(*state.reader->thesis);
    find.query = query;
    find.hits = find_in(deck, query);
    find.current = nearest_hit(deck, *state.reader, find.hits);
    state.reader->last_query = query;
    return show_hit(state);
}

} // namespace

Effects close_panel(State& state) {
    Effects effects = keep_note(state);
    state.panel = NoPanel{};
    return effects;
}

Effects apply(State& state, const TogglePanel& command) {
    const bool open = state.panel.index() == command.panel.index();
    Effects effects = close_panel(state);
    if (!open && (state.reader || !needs_reader(command.panel)))
        state.panel = opened(state, command.panel);
    return effects;
}

Effects apply(State& state, const ClosePanel& /*command*/) {
    return close_panel(state);
}

Effects apply(State& state, const ChangeTypedText& command) {
    if (auto* palette = std::get_if<PalettePanel>(&state.panel)) {
        palette->query = command.text;
        palette->verbs = verbs_for(state, command.text);
        palette->selected = 0;
    } else if (auto* note = std::get_if<NotePanel>(&state.panel)) {
        note->mark.note = command.text;
        return {SaveSession{}};
    } else if (auto* find = std::get_if<FindPanel>(&state.panel)) {
        return look_for(state, *find, command.text);
    } else if (is_typing_in_library(state)) {
        return type_in_library(state, command.text);
    }
    return {};
}

Effects apply(State& state, const MoveInPanel& command) {
    if (auto* palette = std::get_if<PalettePanel>(&state.panel)) {
        const std::size_t count = palette->verbs.size();
        palette->selected = count == 0 ? 0 : stepped(palette->selected, command.by, count);
    } else if (auto* overview = std::get_if<OverviewPanel>(&state.panel)) {
        overview->selected = stepped(overview->selected, command.by, state.reader->deck->size());
    } else if (auto* compared = std::get_if<ComparePanel>(&state.panel)) {
        compared->selected = stepped(compared->selected, command.by, compared->pairs.size());
    } else if (shows<FindPanel>(state)) {
        return apply(state, GoToHit{command.by});
    }
    return {};
}

Effects apply(State& state, const ChooseInPanel& /*command*/) {
    if (const auto* palette = std::get_if<PalettePanel>(&state.panel)) {
        if (palette->verbs.empty())
            return {};
        return apply(state, RunVerb{std::string(palette->verbs.at(palette->selected)->id)});
    }
    if (const auto* overview = std::get_if<OverviewPanel>(&state.panel))
        return apply(state, GoToCard{state.reader->deck->at(overview->selected).id});
    if (shows<FindPanel>(state))
        return apply(state, GoToHit{1});
    if (shows<ImportPanel>(state))
        return apply(state, AcceptImport{});
    return {};
}

Effects apply(State& state, const RunVerb& command) {
    Effects effects = close_panel(state);
    for (const Verb& verb : verbs())
        if (verb.id == command.id)
            if (const auto wanted = verb.command(state))
                append(effects, std::visit([&](const auto& one) { return apply(state, one); }, *wanted));
    return effects;
}

Effects apply(State& state, const GoToHit& command) {
    auto* find = std::get_if<FindPanel>(&state.panel);
    if (find == nullptr || find->hits.empty())
        return {};
    const auto count = static_cast<std::ptrdiff_t>(find->hits.size());
    const std::ptrdiff_t next = static_cast<std::ptrdiff_t>(find->current) + command.by % count + count;
    find->current = static_cast<std::size_t>(next % count);
    return show_hit(state);
}

Effects apply(State& state, const StepBack& /*command*/) {
    if (!shows<NoPanel>(state))
        return apply(state, ClosePanel{});
    if (state.reader && state.reader->selection)
        return apply(state, ClearSelection{});
    if (state.pane_over_card != Pane::None) {
        state.pane_over_card = Pane::None;
        return {};
    }
    if (state.full_screen)
        return apply(state, ToggleFullScreen{});
    return state.reader ? apply(state, CloseThesis{}) : step_back_in_library(state);
}

} // namespace app
