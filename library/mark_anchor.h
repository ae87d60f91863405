// Finds again what a mark marks, in a thesis that may have been imported anew and changed since. A place is kept as words
// with what stands around them (TextQuoteSelector of the W3C Web Annotation Data Model, 2017, section 4.2.4), next to the
// block and the bytes where they stood.
#pragma once

#include "library/comparable_text.h"
#include "library/deck.h"
#include "library/mark.h"
#include "library/text_range.h"
#include "library/words_match.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace library {

struct AnchoredPlace {
    std::size_t card = 0;             ///< of the deck
    std::optional<std::size_t> block; ///< of the card; nothing: the card as a whole
    TextRange range;                  ///< bytes of the block's text, between characters

    bool operator==(const AnchoredPlace&) const = default;
};

/// Finds the places of any number of marks in one deck, which has to be at full depth and outlive it. Texts are prepared when
/// they are first looked through; each place then takes time in proportion to the length of the deck at most.
class MarkFinder {
public:
    explicit MarkFinder(const Deck& deck);

    /// The card, or the first of these that holds:
    /// - the words where they stood, with what stood around them;
    /// - the same words, typeset in whatever way, where most of what stood around them is still around them, rather nearby:
    ///   in the same block, in the same card, in another card. A few letters far away are not enough;
    /// - in the same block or card, what stands between the same surroundings, when that is much like the words, and when
    ///   there is only one such place.
    /// Without words it is the block as a whole, found by its id; the range is empty.
    /// Otherwise nothing: the mark is to be listed as one that fits no more.
    [[nodiscard]] std::optional<AnchoredPlace> find(const MarkPlace& place);

private:
    struct TextBlock {
        std::size_t card = 0;
        std::size_t block = 0;
        std::optional<ComparableText> text; ///< once it is needed
    };

    [[nodiscard]] const Block& block_of(const TextBlock& where) const {
        return (*m_deck)[where.card].blocks[where.block];
    }
    [[nodiscard]] const ComparableText& text_of(TextBlock& where);
    [[nodiscard]] std::optional<AnchoredPlace> find_where_it_was(const MarkPlace& place) const;
    [[nodiscard]] std::optional<AnchoredPlace> find_same(const MarkPlace& place, const MarkedWords& marked);
    [[nodiscard]] std::optional<AnchoredPlace> find_changed(const MarkPlace& place,
                                                            const MarkedWords& marked);

    const Deck* m_deck;
    std::vector<TextBlock> m_blocks; ///< of all cards, in reading order
};

} // namespace library
