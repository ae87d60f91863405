#include "app/update_parts.h"
#include "library/links.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace app {

namespace {

using library::Card;
using library::Deck;
using library::Depth;

constexpr std::size_t visits_max = 100;

std::string& card_of_tab(Reader& reader, library::Tab tab) {
    return reader.card_of_tab.at(static_cast<std::size_t>(tab));
}

void remember_position(State& state) {
    const Reader& reader = *state.reader;
    state.positions[reader.thesis->id] = {current_card(reader).id, reader.anchor};
}

Effects show_card(State& state, std::size_t card, Anchor anchor = {}) {
    Reader& reader = *state.reader;
    reader.card = card;
    reader.anchor = std::move(anchor);
    if (reader.selection && reader.selection->card_id != current_card(reader).id)
        reader.selection.reset();
    card_of_tab(reader, current_card(reader).tab) = current_card(reader).id;
    remember_position(state);
    return {SaveSession{}};
}

/// How far somebody has come who has turned to the card: the last one is all of the thesis, the first nothing. Turning back
/// takes nothing away.
void advance_progress(State& state) {
    const Reader& reader = *state.reader;
    const Deck all = library::make_deck(*reader.thesis);
    const auto card = library::find_card(all, current_card(reader).id);
    if (!card || *card == 0)
        return;
    double& percent = state.progress_percent[reader.thesis->id];
    percent = std::max(percent, 100.0 * static_cast<double>(*card) / static_cast<double>(all.size() - 1));
}

/// The card with that id, or where the deck has none at this depth, the first of `tab`, or the cover.
std::size_t nearest_card(const Deck& deck, std::string_view card_id, library::Tab tab) {
    if (const auto card = library::find_card(deck, card_id))
        return *card;
    return library::first_card_of(deck, tab).value_or(0);
}

Visit here(const State& state) {
    if (!state.reader)
        return {};
    return {state.reader->thesis->id, {current_card(*state.reader).id, state.reader->anchor}};
}

void push(std::vector<Visit>& visits, Visit visit) {
    if (!visits.empty() && visits.back() == visit)
        return;
    if (visits.size() == visits_max)
        visits.erase(visits.begin());
    visits.push_back(std::move(visit));
}

/// To be called before a jump, with the place that is left.
void leave(State& state, Visit from) {
    push(state.back, std::move(from));
    state.forward.clear();
}

/// Instead of a card that is not told at this depth. The position stays, for when it is, here or on another device.
Effects show_near(State& state, const std::string& card_id) {
    Reader& reader = *state.reader;
    const Deck all = library::make_deck(*reader.thesis);
    const auto left_off = library::find_card(all, card_id);
    if (!left_off)
        return show_card(state, 0);
    reader.card = nearest_card(*reader.deck, card_id, all[*left_off].tab);
    card_of_tab(reader, all[*left_off].tab) = current_card(reader).id;
    return {SaveSession{}};
}

Effects open(State& state, const std::shared_ptr<const library::Thesis>& thesis) {
    Reader reader;
    reader.thesis = thesis;
    reader.deck = std::make_shared<const Deck>(library::make_deck(*thesis, state.settings.depth));
    state.reader = std::move(reader);
    place_marks(state);
    state.library.selected_id = thesis->id;
    state.library.awaited.reset();
    const auto known = state.positions.find(thesis->id);
    if (known == state.positions.end())
        return show_card(state, 0);
    if (const auto card = library::find_card(*state.reader->deck, known->second.card_id))
        return show_card(state, *card, known->second.anchor);
    return show_near(state, known->second.card_id);
}

void tell_at(State& state, Depth depth) {
    Reader& reader = *state.reader;
    state.settings.depth = depth;
    reader.selection.reset();
    reader.deck = std::make_shared<const Deck>(library::make_deck(*reader.thesis, depth));
}

Effects change_depth(State& state, Depth depth) {
    if (depth == state.settings.depth)
        return {};
    if (!state.reader) {
        state.settings.depth = depth;
        return {SaveSession{}};
    }
    const library::Tab tab = current_card(*state.reader).tab;
    const ReadingPosition& left_off = state.positions[state.reader->thesis->id];
    tell_at(state, depth);
    Reader& reader = *state.reader;
    reader.card =
        nearest_card(*reader.deck, left_off.card_id, tab); // the position stays, for when the card is back
    reader.anchor = current_card(reader).id == left_off.card_id ? left_off.anchor : Anchor{};
    return {SaveSession{}};
}

Effects visit(State& state, const Visit& visit) {
    if (visit.thesis_id.empty()) {
        state.reader.reset();
        return {SaveSession{}};
    }
    if (!state.reader || state.reader->thesis->id != visit.thesis_id) {
        const auto thesis = thesis_at_hand(state, visit.thesis_id);
        state.positions[visit.thesis_id] = visit.position;
        if (!thesis)
            return await_thesis(state, {visit.thesis_id, std::nullopt, std::nullopt, false});
        (void)open(state, thesis);
    }
    const auto card =
        state.reader ? library::find_card(*state.reader->deck, visit.position.card_id) : std::nullopt;
    return card ? show_card(state, *card, visit.position.anchor) : Effects{SaveSession{}};
}

/// To the last of `from`; where one was is put onto `onto`. What lies on top belongs to where one was.
Effects go_along(State& state, std::vector<Visit>& from, std::vector<Visit>& onto) {
    if (from.empty())
        return {};
    const Visit target = std::move(from.back());
    from.pop_back();
    push(onto, here(state));
    Effects effects = close_panel(state);
    append(effects, visit(state, target));
    return effects;
}

bool has_place(const Deck& deck, const std::string& card_id, const Anchor& place) {
    const auto card = library::find_card(deck, card_id);
    if (!card)
        return false;
    const auto& blocks = deck[*card].blocks;
    return place.block_id.empty() || std::any_of(blocks.begin(), blocks.end(), [&](const auto& block) {
               return block.id == place.block_id && place.byte <= block.text.size();
           });
}

} // namespace

std::size_t stepped(std::size_t at, int by, std::size_t size) {
    const auto last = static_cast<std::ptrdiff_t>(size) - 1;
    return static_cast<std::size_t>(
        std::clamp<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(at) + by, 0, last));
}

Effects jump_to(State& state, const std::string& card_id, const Anchor& place) {
    const Visit from = here(state);
    if (!has_place(*state.reader->deck, card_id, place))
        tell_at(state, Depth::Full);
    if (!has_place(*state.reader->deck, card_id, place))
        return {};
    Reader& reader = *state.reader;
    if (card_id != current_card(reader).id) {
        leave(state, from);
        (void)show_card(state, *library::find_card(*reader.deck, card_id));
    }
    const Card& card = current_card(reader);
    for (const library::Block& block : card.blocks)
        if (block.id == place.block_id && block.side == library::Side::Second)
            reader.revealed.insert(card.id);
    state.pane_over_card = Pane::None;
    Effects effects{SaveSession{}};
    if (!place.block_id.empty())
        effects.emplace_back(RevealPlace{place});
    return effects;
}

std::shared_ptr<const library::Thesis> thesis_at_hand(const State& state, const std::string& id) {
    if (auto on_shelf = find_thesis(*state.shelf, id))
        return on_shelf;
    return state.reader && state.reader->thesis->id == id ? state.reader->thesis : nullptr;
}

Effects open_thesis(State& state, const std::shared_ptr<const library::Thesis>& thesis) {
    const Visit from = here(state);
    Effects effects = close_panel(state);
    append(effects, open(state, thesis));
    if (from.thesis_id != thesis->id)
        leave(state, from);
    return effects;
}

Effects await_thesis(State& state, AwaitedThesis awaited) {
    Effects effects = close_panel(state);
    effects.emplace_back(AskLibrary{FetchThesis{awaited.thesis_id}});
    state.library.awaited = std::move(awaited);
    return effects;
}

Effects open_awaited(State& state, const AwaitedThesis& awaited,
                     const std::shared_ptr<const library::Thesis>& thesis) {
    Effects effects = awaited.is_jump ? open_thesis(state, thesis) : open(state, thesis);
    if (awaited.link)
        append(effects, go_to_link(state, *awaited.link));
    if (awaited.words)
        append(effects, show_words(state, *awaited.words));
    return effects;
}

Effects show_words(State& state, const FindHit& words) {
    Effects effects = jump_to(state, words.card_id, {words.block_id, words.begin});
    if (current_card(*state.reader).id == words.card_id)
        state.reader->selection =
            Selection{words.card_id, {words.block_id, words.begin}, {words.block_id, words.end}};
    return effects;
}

Effects apply(State& state, const OpenThesis& command) {
    const auto thesis = thesis_at_hand(state, command.id);
    return thesis ? open_thesis(state, thesis) : await_thesis(state, {command.id});
}

Effects apply(State& state, const OpenFound& command) {
    const AwaitedThesis wanted{command.thesis_id, std::nullopt, command.words};
    const auto thesis = thesis_at_hand(state, command.thesis_id);
    return thesis ? open_awaited(state, wanted, thesis) : await_thesis(state, wanted);
}

Effects apply(State& state, const CloseThesis& /*command*/) {
    if (!state.reader)
        return {};
    Effects effects = close_panel(state);
    leave(state, here(state));
    state.reader.reset();
    state.pane_over_card = Pane::None;
    show_progress_in_rows(state);
    effects.emplace_back(SaveSession{});
    return effects;
}

Effects apply(State& state, const TurnCards& command) {
    if (!state.reader)
        return {};
    const std::size_t card = stepped(state.reader->card, command.by, state.reader->deck->size());
    if (card == state.reader->card)
        return {};
    Effects effects = show_card(state, card);
    advance_progress(state);
    return effects;
}

Effects apply(State& state, const GoToCard& command) {
    if (!state.reader || !library::find_card(*state.reader->deck, command.card_id))
        return {};
    Effects effects = is_modal(state.panel) ? close_panel(state) : Effects{};
    append(effects, jump_to(state, command.card_id, {}));
    return effects;
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
    const std::size_t card = already_there ? *first : last_read.value_or(*first);
    if (card != reader.card)
        leave(state, here(state));
    return show_card(state, card);
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

Effects apply(State& state, const OpenTalk& command) {
    if (!state.reader)
        return {};
    std::optional<std::int64_t> seconds = command.seconds;
    for (const library::Block& block : current_card(*state.reader).blocks)
        if (!seconds && block.time)
            seconds = block.time->seconds;
    const auto link = library::openable_link(library::link_at(*state.reader->thesis, seconds));
    if (!link) {
        state.notice = "This thesis has no link that can be opened.";
        return {};
    }
    return {OpenLink{*link}};
}

Effects apply(State& state, const GoBack& /*command*/) {
    return go_along(state, state.back, state.forward);
}

Effects apply(State& state, const GoForward& /*command*/) {
    return go_along(state, state.forward, state.back);
}

Effects apply(State& state, const ChangeDepth& command) {
    constexpr std::size_t depth_count = 4;
    const std::size_t depth =
        stepped(static_cast<std::size_t>(state.settings.depth), command.by, depth_count);
    return change_depth(state, static_cast<Depth>(depth));
}

Effects apply(State& state, const ToggleFullText& /*command*/) {
    if (!state.reader)
        return {};
    auto& before = state.reader->depth_before_full;
    if (state.settings.depth == Depth::Full)
        return change_depth(state, std::exchange(before, std::nullopt).value_or(Depth::Full));
    before = state.settings.depth;
    return change_depth(state, Depth::Full);
}

} // namespace app
