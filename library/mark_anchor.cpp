#include "library/mark_anchor.h"

#include <array>
#include <string_view>
#include <tuple>
#include <utility>

namespace library {

namespace {

/// What nearness is worth, in percent of one side's surroundings: the same words in the same block are taken for those that
/// were marked unless more than half of one side speaks for others.
constexpr int same_block_percent = 60;
constexpr int same_card_percent = 30;

/// How many characters, of the words and around them, have to speak for a place: the farther, the more.
constexpr std::size_t evidence_in_block = 12;
constexpr std::size_t evidence_in_card = 20;
constexpr std::size_t evidence_in_deck = 32;

bool stands_at(std::string_view text, std::size_t begin, std::string_view words) {
    return begin <= text.size() && text.substr(begin).starts_with(words);
}

bool stands_where_it_was(std::string_view text, const MarkPlace& place) {
    return stands_at(text, place.begin, place.exact) && text.substr(0, place.begin).ends_with(place.prefix) &&
           text.substr(place.begin + place.exact.size()).starts_with(place.suffix);
}

std::size_t distance(std::size_t a, std::size_t b) {
    return a < b ? b - a : a - b;
}

} // namespace

MarkFinder::MarkFinder(const Deck& deck) : m_deck(&deck) {
    for (std::size_t card = 0; card < deck.size(); ++card)
        for (std::size_t block = 0; block < deck[card].blocks.size(); ++block)
            m_blocks.push_back({card, block, std::nullopt});
}

std::optional<FoundPlace> MarkFinder::find(const MarkPlace& place) {
    if (place.block_id.empty()) {
        const std::optional<std::size_t> card = find_card(*m_deck, place.card_id);
        return card ? std::optional(FoundPlace{*card, std::nullopt, {}}) : std::nullopt;
    }
    if (auto found = find_where_it_was(place))
        return found;
    const MarkedWords marked = {comparable_text(place.exact).characters,
                                comparable_text(place.prefix).characters,
                                comparable_text(place.suffix).characters};
    if (marked.words.empty())
        return std::nullopt;
    if (auto found = find_same(place, marked))
        return found;
    return find_changed(place, marked);
}

const ComparableText& MarkFinder::text_of(TextBlock& where) {
    if (!where.text)
        where.text = comparable_text(block_of(where).text);
    return *where.text;
}

MarkFinder::Nearness MarkFinder::nearness(const TextBlock& where, const MarkPlace& place) const {
    if (block_of(where).id == place.block_id)
        return Nearness::SameBlock;
    return (*m_deck)[where.card].id == place.card_id ? Nearness::SameCard : Nearness::SameDeck;
}

std::optional<FoundPlace> MarkFinder::find_where_it_was(const MarkPlace& place) const {
    for (const TextBlock& where : m_blocks)
        if (block_of(where).id == place.block_id && stands_where_it_was(block_of(where).text, place))
            return FoundPlace{where.card, where.block, {place.begin, place.begin + place.exact.size()}};
    return std::nullopt;
}

std::optional<FoundPlace> MarkFinder::find_same(const MarkPlace& place, const MarkedWords& marked) {
    constexpr std::array evidence_min = {evidence_in_deck, evidence_in_card, evidence_in_block};
    constexpr std::array worth_percent = {0, same_card_percent, same_block_percent};
    std::optional<FoundPlace> found;
    std::pair<int, std::size_t> best; // percent, and how far it is from where it was
    for (TextBlock& where : m_blocks) {
        const auto near = static_cast<std::size_t>(nearness(where, place));
        const ComparableText& text = text_of(where);
        for (const WordsMatch& match : find_same_words(marked, text.characters)) {
            const TextRange range = text.bytes(match.begin, match.end);
            const std::size_t moved_by = distance(range.begin, place.begin);
            const bool is_there = moved_by == 0 && near == static_cast<std::size_t>(Nearness::SameBlock);
            if (match.common_count < evidence_min[near] && !is_there)
                continue;
            const int percent = match.fit_percent + worth_percent[near];
            if (found && std::tie(percent, best.second) <= std::tie(best.first, moved_by))
                continue;
            found = FoundPlace{where.card, where.block, range};
            best = {percent, moved_by};
        }
    }
    return found;
}

std::optional<FoundPlace> MarkFinder::find_changed(const MarkPlace& place, const MarkedWords& marked) {
    for (const Nearness wanted : {Nearness::SameBlock, Nearness::SameCard}) {
        std::optional<FoundPlace> found;
        std::size_t best = 0;
        for (TextBlock& where : m_blocks) {
            if (nearness(where, place) != wanted)
                continue;
            const ComparableText& text = text_of(where);
            const auto match = find_changed_words(marked, text.characters);
            if (!match || match->common_count < best)
                continue;
            const bool is_ambiguous = match->common_count == best;
            found = is_ambiguous ? std::nullopt
                                 : std::optional(FoundPlace{where.card, where.block,
                                                            text.bytes(match->begin, match->end)});
            best = match->common_count;
        }
        if (found)
            return found;
    }
    return std::nullopt;
}

} // namespace library
