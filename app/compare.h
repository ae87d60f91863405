// Two theses side by side, card by card.
#pragma once

#include "library/deck.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace app {

/// Places in the two decks; nothing where the other thesis has no such card.
struct CardPair {
    std::optional<std::size_t> left;
    std::optional<std::size_t> right;

    bool operator==(const CardPair&) const = default;
};

/// A premise beside the premise, the second risk beside the second risk; every card of both is in one pair, in the order of its
/// deck.
[[nodiscard]] std::vector<CardPair> paired_cards(const library::Deck& left, const library::Deck& right);

} // namespace app
