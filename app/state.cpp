#include "app/state.h"

#include "library/names.h"

#include <algorithm>

namespace app {

namespace {

constexpr library::Names<Pane, 3> pane_names = {
    {{Pane::None, "none"}, {Pane::Outline, "outline"}, {Pane::Mine, "mine"}}};

} // namespace

std::shared_ptr<const library::Thesis> find_thesis(const Shelf& shelf, std::string_view id) {
    const auto found = std::find_if(shelf.theses.begin(), shelf.theses.end(),
                                    [&](const auto& thesis) { return thesis->id == id; });
    return found == shelf.theses.end() ? nullptr : *found;
}

Shelf joined(Shelf first, const Shelf& second) {
    std::set<std::string_view> known;
    for (const auto& thesis : first.theses)
        known.insert(thesis->id);
    for (const auto& thesis : second.theses)
        if (known.insert(thesis->id).second)
            first.theses.push_back(thesis);
    first.failed.insert(first.failed.end(), second.failed.begin(), second.failed.end());
    return first;
}

Shelf without(Shelf shelf, std::string_view id) {
    std::erase_if(shelf.theses, [&](const auto& thesis) { return thesis->id == id; });
    return shelf;
}

State state_with(Shelf shelf) {
    State state;
    state.library.listing = listing_of(shelf);
    state.shelf = std::make_shared<const Shelf>(std::move(shelf));
    return state;
}

const library::Card& current_card(const Reader& reader) {
    return reader.deck->at(reader.card);
}

bool is_second_side_shown(const Reader& reader, const library::Card& card) {
    return card.kind != library::CardKind::Risk || reader.revealed.contains(card.id);
}

bool is_modal(const Panel& panel) {
    return !std::holds_alternative<NoPanel>(panel) && !std::holds_alternative<FindPanel>(panel);
}

Pane shown_pane(const State& state) {
    if (!state.reader)
        return Pane::None;
    return state.room == Room::Wide ? state.settings.pane : state.pane_over_card;
}

const std::string* typed_text(const State& state) {
    if (const auto* palette = std::get_if<PalettePanel>(&state.panel))
        return &palette->query;
    if (const auto* find = std::get_if<FindPanel>(&state.panel))
        return &find->query;
    if (const auto* note = std::get_if<NotePanel>(&state.panel))
        return &note->mark.note;
    return is_typing_in_library(state) ? &state.library.typed : nullptr;
}

bool is_typing_in_library(const State& state) {
    const bool is_shown = !state.reader && shows<NoPanel>(state);
    return is_shown && (state.library.home == Home::Terminal || state.library.is_typing);
}

std::string_view pane_name(Pane pane) {
    return library::name_of(pane_names, pane);
}

std::optional<Pane> pane_from_name(std::string_view name) {
    return library::value_of(pane_names, name);
}

} // namespace app
