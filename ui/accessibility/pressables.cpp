#include "ui/accessibility/pressables.h"

#include "app/verbs.h"
#include "ui/cards/card_name.h"
#include "ui/cards/mark_name.h"
#include "ui/views/key_names.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>
#include <variant>

namespace ui {

namespace {

using library::Card;

std::string numbered(std::size_t at, std::string_view name) {
    return std::to_string(at + 1) + ". " + std::string(name);
}

/// Also while the card is still sliding in, when the frame has none of its elements.
std::vector<Pressable> card_buttons(const app::Reader& reader, const ViewState& view) {
    std::vector<Pressable> buttons;
    const auto layout = view.layouts.find(app::current_card(reader).id);
    if (layout != view.layouts.end())
        for (const CardTarget& target : layout->second.second.targets)
            buttons.push_back({target.id, target.label, target.command});
    return buttons;
}

/// What is shown now: the rows of the panel on top, else what it would cover.
std::vector<Pressable> shown_now(const app::State& state, const ViewState& view) {
    if (const auto* palette = std::get_if<app::PalettePanel>(&state.panel))
        return palette_rows(*palette);
    if (!state.reader)
        return app::is_modal(state.panel) ? std::vector<Pressable>() : shelf_rows(state);
    if (const auto* overview = std::get_if<app::OverviewPanel>(&state.panel))
        return overview_rows(*state.reader, overview->selected);
    if (app::is_modal(state.panel))
        return {};
    std::vector<Pressable> shown = card_buttons(*state.reader, view);
    const auto append = [&](std::vector<Pressable> rows) {
        std::move(rows.begin(), rows.end(), std::back_inserter(shown));
    };
    if (app::shown_pane(state) == app::Pane::Outline)
        append(outline_rows(*state.reader));
    if (app::shown_pane(state) == app::Pane::Mine)
        append(mine_rows(*state.reader));
    return shown;
}

} // namespace

std::vector<Pressable> shelf_rows(const app::State& state) {
    std::vector<Pressable> rows;
    for (const library::ThesisSummary& one : state.library.listing.rows) {
        const std::string claim = one.thesis.empty() ? "" : ". " + one.thesis;
        rows.push_back({"shelf/" + one.thesis_id, one.title + claim, app::OpenThesis{one.thesis_id},
                        one.thesis_id == state.library.selected_id});
    }
    return rows;
}

std::vector<Pressable> outline_rows(const app::Reader& reader) {
    std::vector<Pressable> rows;
    for (std::size_t at = 0; at < reader.deck->size(); ++at) {
        const Card& card = reader.deck->at(at);
        rows.push_back(
            {"outline/" + card.id, std::string(card_name(card)), app::GoToCard{card.id}, at == reader.card});
    }
    return rows;
}

std::vector<Pressable> overview_rows(const app::Reader& reader, std::size_t selected) {
    std::vector<Pressable> rows;
    for (std::size_t at = 0; at < reader.deck->size(); ++at) {
        const Card& card = reader.deck->at(at);
        rows.push_back(
            {"overview/" + card.id, numbered(at, card_name(card)), app::GoToCard{card.id}, at == selected});
    }
    return rows;
}

std::vector<Pressable> palette_rows(const app::PalettePanel& panel) {
    std::vector<Pressable> rows;
    for (const app::Verb* verb : panel.verbs) {
        const std::string id(verb->id);
        const std::string keys = readable_keys(verb->keys);
        rows.push_back({"palette/" + id, std::string(verb->label) + (keys.empty() ? "" : ", " + keys),
                        app::RunVerb{id}, rows.size() == panel.selected});
    }
    return rows;
}

std::vector<Pressable> mine_rows(const app::Reader& reader) {
    std::vector<Pressable> rows;
    for (const app::PlacedMark& one : reader.marks) {
        if (!is_listed(one.mark))
            continue;
        const std::string note = one.mark.note.empty() ? "" : ". Note: " + one.mark.note;
        const std::string lost = one.place ? "" : ", no longer in the text";
        rows.push_back({"mine/" + one.mark.id,
                        mark_kind_words(one.mark) + lost + ": " + marked_words(reader, one) + note,
                        app::GoToMark{one.mark.id}});
    }
    return rows;
}

std::optional<app::Command> command_of(std::string_view id, const app::State& state, const ViewState& view) {
    if (const Element* const element = view.elements.find(id))
        return element->command;
    const std::vector<Pressable> rows = shown_now(state, view);
    const auto found =
        std::find_if(rows.begin(), rows.end(), [&](const Pressable& row) { return row.id == id; });
    return found == rows.end() ? std::nullopt : std::optional(found->command);
}

} // namespace ui
