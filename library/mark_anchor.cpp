#include "library/mark_anchor.h"

#include <string_view>

namespace library {

namespace {

enum class Nearness { SameDeck, SameCard, SameBlock };

/// What a place has to show, and what its nearness is worth next to it. The same words in the same block are taken for those
/// that were marked unless more than half of one side speaks for others.
struct Terms {
    std::size_t
        common_min;    ///< characters, of the words and around them, that speak for it: the farther, the more
    int worth_percent; ///< of one side's surroundings
};

constexpr Terms terms_of(Nearness nearness) {
    switch (nearness) {
    case Nearness::SameBlock: return {12, 60};
    case Nearness::SameCard: return {20, 30};
    case Nearness::SameDeck: break;
    }
    return {32, 0};
}

Nearness nearness_of(const Card& card, const Block& block, const MarkPlace& place) {
    if (block.id == place.block_id)
        return Nearness::SameBlock;
    return card.id == place.card_id ? Nearness::SameCard : Nearness::SameDeck;
}

bool stands_where_it_was(std::string_view text, const MarkPlace& place) {
    if (place.exact.empty())
        return true; // the block as a whole
    return place.begin <= text.size() && text.substr(0, place.begin).ends_with(place.prefix) &&
           text.substr(place.begin).starts_with(place.exact) &&
           text.substr(place.begin + place.exact.size()).starts_with(place.suffix);
}

TextRange range_of_words(const MarkPlace& place) {
    return place.exact.empty() ? TextRange{} : TextRange{place.begin, place.begin + place.exact.size()};
}

/// A place of the same words.
struct Candidate {
    AnchoredPlace at;
    int percent = 0;          ///< surroundings and nearness
    std::size_t moved_by = 0; ///< bytes

    [[nodiscard]] bool is_better_than(const Candidate& other) const {
        return percent != other.percent ? percent > other.percent : moved_by < other.moved_by;
    }
};

/// Whether enough speaks for the place. In the same block one side that is as it was is enough, and so is the same byte.
bool is_evident(const WordsMatch& match, Nearness nearness, std::size_t moved_by) {
    return match.common_count >= terms_of(nearness).common_min ||
           (nearness == Nearness::SameBlock && (match.fit_percent >= 100 || moved_by == 0));
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

std::optional<AnchoredPlace> MarkFinder::find(const MarkPlace& place) {
    if (place.block_id.empty()) {
        const std::optional<std::size_t> card = find_card(*m_deck, place.card_id);
        return card ? std::optional(AnchoredPlace{*card, std::nullopt, {}}) : std::nullopt;
    }
    auto found = find_where_it_was(place);
    if (found || place.exact.empty())
        return found;
    const MarkedWords marked = {comparable_text(place.exact).characters,
                                comparable_text(place.prefix).characters,
                                comparable_text(place.suffix).characters};
    if (marked.words.empty())
        return std::nullopt;
    found = find_same(place, marked);
    return found ? found : find_changed(place, marked);
}

const ComparableText& MarkFinder::text_of(TextBlock& where) {
    if (!where.text)
        where.text = comparable_text(block_of(where).text);
    return *where.text;
}

std::optional<AnchoredPlace> MarkFinder::find_where_it_was(const MarkPlace& place) const {
    for (const TextBlock& where : m_blocks)
        if (block_of(where).id == place.block_id && stands_where_it_was(block_of(where).text, place))
            return AnchoredPlace{where.card, where.block, range_of_words(place)};
    return std::nullopt;
}

std::optional<AnchoredPlace> MarkFinder::find_same(const MarkPlace& place, const MarkedWords& marked) {
    std::optional<Candidate> best;
    for (TextBlock& where : m_blocks) {
        const Nearness nearness = nearness_of((*m_deck)[where.card], block_of(where), place);
        const ComparableText& text = text_of(where);
        for (const WordsMatch& match : find_same_words(marked, text.characters)) {
            const TextRange range = text.bytes(match.begin, match.end);
            const Candidate candidate = {{where.card, where.block, range},
                                         match.fit_percent + terms_of(nearness).worth_percent,
                                         distance(range.begin, place.begin)};
            if (is_evident(match, nearness, candidate.moved_by) && (!best || candidate.is_better_than(*best)))
                best = candidate;
        }
    }
    return best ? std::optional(best->at) : std::nullopt;
}

std::optional<AnchoredPlace> MarkFinder::find_changed(const MarkPlace& place, const MarkedWords& marked) {
    for (const Nearness wanted : {Nearness::SameBlock, Nearness::SameCard}) {
        std::optional<AnchoredPlace> found;
        std::size_t best = 0;
        for (TextBlock& where : m_blocks) {
            if (nearness_of((*m_deck)[where.card], block_of(where), place) != wanted)
                continue;
            const ComparableText& text = text_of(where);
            const auto match = find_changed_words(marked, text.characters);
            if (!match || match->common_count < best)
                continue;
            const bool is_ambiguous = match->common_count == best;
            found = is_ambiguous ? std::nullopt
                                 : std::optional(AnchoredPlace{where.card, where.block,
                                                               text.bytes(match->begin, match->end)});
            best = match->common_count;
        }
        if (found)
            return found;
    }
    return std::nullopt;
}

} // namespace library
