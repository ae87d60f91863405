// Following a link into a thesis.
#include "app/reader_marks.h"
#include "app/update_parts.h"
#include "library/comparable_text.h"
#include "library/mark_anchor.h"

#include <algorithm>

namespace app {

namespace {

using library::MarkPlace;

/// The words in a text, typeset in whatever way; an empty range where they are not.
library::TextRange find_words(const std::string& text, const std::string& words) {
    const library::ComparableText comparable = library::comparable_text(text);
    const std::u32string wanted = library::comparable_text(words).characters;
    if (wanted.empty())
        return {};
    const auto found = library::places_of(wanted, comparable.characters, 1);
    return found.empty() ? library::TextRange{}
                         : comparable.bytes(found.front(), found.front() + wanted.size());
}

/// Where the block is now: the card that it is on may be another than it was.
std::optional<MarkPlace> place_in_block(const DstlLink& link, const library::Deck& deck) {
    for (const library::Card& card : deck)
        for (const library::Block& block : card.blocks)
            if (block.id == link.block_id && !block.id.empty()) {
                const library::TextRange range = find_words(block.text, link.text);
                return library::place_of_words(card, block, range.begin, range.end);
            }
    return std::nullopt;
}

/// Where the words are now, as those of a mark would be found.
std::optional<MarkPlace> place_of_text(const DstlLink& link, const library::Deck& deck) {
    if (link.text.empty())
        return std::nullopt;
    MarkPlace wanted;
    wanted.card_id = link.card_id;
    wanted.block_id = link.block_id;
    wanted.exact = link.text;
    wanted.end = link.text.size();
    const auto found = library::MarkFinder(deck).find(wanted);
    if (!found || !found->block)
        return std::nullopt;
    const library::Card& card = deck[found->card];
    return library::place_of_words(card, card.blocks[*found->block], found->range.begin, found->range.end);
}

std::optional<MarkPlace> place_of(const DstlLink& link, const library::Deck& deck) {
    auto in_block = place_in_block(link, deck);
    if (in_block && (link.text.empty() || !in_block->exact.empty()))
        return in_block;
    if (auto of_text = place_of_text(link, deck))
        return of_text;
    if (in_block)
        return in_block;
    if (const auto card = library::find_card(deck, link.card_id))
        return library::place_of_card(deck[*card]);
    return std::nullopt;
}

} // namespace

Effects go_to_link(State& state, const DstlLink& link) {
    if (link.card_id.empty() && link.block_id.empty() && link.text.empty())
        return {};
    const auto place = place_of(link, library::make_deck(*state.reader->thesis));
    if (!place) {
        state.notice = "The thesis has changed: the place that the link means is no longer in it.";
        return {};
    }
    Effects effects = jump_to(state, place->card_id, {place->block_id, place->begin});
    if (place->begin < place->end)
        state.reader->selection = selection_of(*place);
    else if (!link.text.empty())
        state.notice = "The thesis has changed: the words that the link means are no longer in it.";
    return effects;
}

Effects apply(State& state, const FollowLink& command) {
    const AwaitedThesis wanted{command.link.thesis_id, command.link};
    const auto thesis = thesis_at_hand(state, wanted.thesis_id);
    return thesis ? open_awaited(state, wanted, thesis) : await_thesis(state, wanted);
}

} // namespace app
