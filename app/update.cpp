#include "app/update.h"

#include "library/links.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <utility>

namespace app {

namespace {

using library::Card;
using library::Deck;
using library::Depth;

constexpr std::array<int, 10> text_percents = {80, 90, 100, 110, 125, 150, 175, 200, 250, 300};

std::string& card_of_tab(Reader& reader, library::Tab tab) {
    return reader.card_of_tab.at(static_cast<std::size_t>(tab));
}

/// The index `by` steps from `at`, within 0 … `size` - 1.
std::size_t stepped(std::size_t at, int by, std::size_t size) {
    const auto last = static_cast<std::ptrdiff_t>(size) - 1;
    return static_cast<std::size_t>(
        std::clamp<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(at) + by, 0, last));
}

void remember_position(State& state) {
    const Reader& reader = *state.reader;
    state.positions[reader.thesis->id] = {current_card(reader).id, reader.anchor};
}

Effects show_card(State& state, std::size_t card, Anchor anchor = {}) {
    Reader& reader = *state.reader;
    reader.card = card;
    reader.anchor = std::move(anchor);
    card_of_tab(reader, current_card(reader).tab) = current_card(reader).id;
    remember_position(state);
    return {SaveSession{}};
}

/// The card with that id, or where the deck has none at this depth, the first of `tab`, or the cover.
std::size_t nearest_card(const Deck& deck, std::string_view card_id, library::Tab tab) {
    if (const auto card = library::find_card(deck, card_id))
        return *card;
    return library::first_card_of(deck, tab).value_or(0);
}

Effects apply(State& state, const OpenThesis& command) {
    const auto thesis = find_thesis(*state.shelf, command.id);
    if (!thesis) {
        state.notice = "The library has no thesis \u201C" + command.id + "\u201D.";
        return {};
    }
    Reader reader;
    reader.thesis = thesis;
    reader.deck = std::make_shared<const Deck>(library::make_deck(*thesis, state.settings.depth));
    state.reader = std::move(reader);
    state.selected_id = thesis->id;
    const auto known = state.positions.find(thesis->id);
    if (known == state.positions.end())
        return show_card(state, 0);
    const auto card = library::find_card(*state.reader->deck, known->second.card_id);
    return card ? show_card(state, *card, known->second.anchor) : show_card(state, 0);
}

Effects apply(State& state, const CloseThesis& /*command*/) {
    if (!state.reader)
        return {};
    state.reader.reset();
    return {SaveSession{}};
}

Effects apply(State& state, const TurnCards& command) {
    if (!state.reader)
        return {};
    const std::size_t card = stepped(state.reader->card, command.by, state.reader->deck->size());
    return card == state.reader->card ? Effects{} : show_card(state, card);
}

Effects apply(State& state, const GoToCard& command) {
    const auto card = state.reader ? library::find_card(*state.reader->deck, command.card_id) : std::nullopt;
    return card ? show_card(state, *card) : Effects{};
}

Effects apply(State& state, const ShowTab& command) {
    if (!state.reader)
        return {};
    Reader& reader = *state.reader;
    const auto first = library::first_card_of(*reader.deck, command.tab);
    if (!first) {
        state.notice = "This thesis has nothing under " + std::string(library::tab_name(command.tab)) + ".";
        return {};
    }
    const bool already_there = current_card(reader).tab == command.tab;
    const auto last_read = library::find_card(*reader.deck, card_of_tab(reader, command.tab));
    return show_card(state, already_there ? *first : last_read.value_or(*first));
}

Effects apply(State& state, const RevealSecondSide& command) {
    if (state.reader && library::find_card(*state.reader->deck, command.card_id))
        state.reader->revealed.insert(command.card_id);
    return {};
}

Effects apply(State& state, const RestAt& command) {
    if (!state.reader || current_card(*state.reader).id != command.card_id ||
        state.reader->anchor == command.anchor)
        return {};
    state.reader->anchor = command.anchor;
    remember_position(state);
    return {SaveSession{}};
}

Effects apply(State& /*state*/, const ScrollLines& command) {
    return {ScrollView{command.by}};
}

std::optional<std::int64_t> first_moment(const Card& card) {
    for (const library::Block& block : card.blocks)
        if (block.time)
            return block.time->seconds;
    return std::nullopt;
}

Effects apply(State& state, const OpenTalk& command) {
    if (!state.reader)
        return {};
    const auto seconds = command.seconds ? command.seconds : first_moment(current_card(*state.reader));
    const auto link = library::openable_link(library::link_at(*state.reader->thesis, seconds));
    if (!link) {
        state.notice = "This thesis has no link that can be opened.";
        return {};
    }
    return {OpenLink{*link}};
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

Effects apply(State& state, const ChangeDepth& command) {
    constexpr std::size_t depth_count = 4;
    const auto depth =
        static_cast<Depth>(stepped(static_cast<std::size_t>(state.settings.depth), command.by, depth_count));
    if (depth == state.settings.depth)
        return {};
    state.settings.depth = depth;
    if (!state.reader)
        return {SaveSession{}};
    Reader& reader = *state.reader;
    const library::Tab tab = current_card(reader).tab;
    const ReadingPosition& left_off = state.positions[reader.thesis->id];
    reader.deck = std::make_shared<const Deck>(library::make_deck(*reader.thesis, depth));
    reader.card =
        nearest_card(*reader.deck, left_off.card_id, tab); // the position stays, for when the card is back
    reader.anchor = current_card(reader).id == left_off.card_id ? left_off.anchor : Anchor{};
    return {SaveSession{}};
}

Effects apply(State& state, const ChangeTextSize& command) {
    const auto current = std::find(text_percents.begin(), text_percents.end(), state.settings.text_percent);
    const bool reset = command.by == 0 || current == text_percents.end();
    const auto at = static_cast<std::size_t>(std::distance(text_percents.begin(), current));
    state.settings.text_percent =
        reset ? 100 : text_percents.at(stepped(at, command.by, text_percents.size()));
    return {SaveSession{}};
}

Effects apply(State& state, const SetTheme& command) {
    state.settings.theme = command.theme;
    return {SaveSession{}};
}

Effects apply(State& state, const ToggleFullScreen& /*command*/) {
    state.full_screen = !state.full_screen;
    return {ApplyFullScreen{state.full_screen}};
}

Effects apply(State& state, const ToggleHelp& /*command*/) {
    state.help_shown = !state.help_shown;
    return {};
}

Effects apply(State& state, const StepBack& /*command*/) {
    if (state.help_shown)
        return apply(state, ToggleHelp{});
    if (state.full_screen)
        return apply(state, ToggleFullScreen{});
    return apply(state, CloseThesis{});
}

Effects apply(State& /*state*/, const Quit& /*command*/) {
    return {CloseProgram{}};
}

} // namespace

Effects update(State& state, const Command& command) {
    if (!std::holds_alternative<RestAt>(command)) // the view coming to rest is nobody's answer to the notice
        state.notice.clear();
    return std::visit([&](const auto& one) { return apply(state, one); }, command);
}

} // namespace app
