#include "app/compare.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>

namespace app {

namespace {

using library::Card;
using library::CardKind;
using library::Deck;

/// Steps of the argument are told apart by what they are called, other cards by their number.
using CardKey = std::tuple<CardKind, std::string, std::size_t>;

std::vector<CardKey> keys_of(const Deck& deck) {
    std::map<std::pair<CardKind, std::string>, std::size_t> seen;
    std::vector<CardKey> keys;
    for (const Card& card : deck) {
        const std::string name = card.kind == CardKind::Argument ? card.id : "";
        keys.emplace_back(card.kind, name, seen[{card.kind, name}]++);
    }
    return keys;
}

} // namespace

std::vector<CardPair> paired_cards(const Deck& left, const Deck& right) {
    const std::vector<CardKey> left_keys = keys_of(left);
    const std::vector<CardKey> right_keys = keys_of(right);
    std::vector<CardPair> pairs;
    std::size_t next = 0; // of the right deck
    const auto only_right_until = [&](std::size_t end) {
        for (; next < end; ++next)
            if (std::find(left_keys.begin(), left_keys.end(), right_keys[next]) == left_keys.end())
                pairs.push_back({std::nullopt, next});
    };
    for (std::size_t at = 0; at < left.size(); ++at) {
        const auto found = std::find(right_keys.begin(), right_keys.end(), left_keys[at]);
        if (found == right_keys.end()) {
            pairs.push_back({at, std::nullopt});
            continue;
        }
        const auto partner = static_cast<std::size_t>(found - right_keys.begin());
        only_right_until(partner);
        pairs.push_back({at, partner});
    }
    only_right_until(right.size());
    return pairs;
}

} // namespace app
