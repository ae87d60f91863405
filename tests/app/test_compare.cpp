#include "app/compare.h"
#include "app/shelf.h"
#include "library/deck.h"

#include <doctest/doctest.h>

#include <set>

using namespace app;

namespace {

library::Deck deck_of(std::size_t risks, bool has_mechanism, bool has_quote) {
    library::Thesis one;
    one.id = "x";
    one.title = "X";
    one.argument = {{"premise", {}, "P", "Body.", ""}};
    if (has_mechanism)
        one.argument.push_back({"mechanism", {}, "M", "Body.", ""});
    one.argument.push_back({"outcome", {}, "O", "Body.", ""});
    if (has_quote)
        one.quotes = {{"Said.", library::Timestamp{"1:00", 60, ""}, ""}};
    for (std::size_t at = 0; at < risks; ++at)
        one.risk.risks.push_back({std::nullopt, "R", "T", "D", ""});
    return library::make_deck(one);
}

} // namespace

TEST_CASE("each card stands beside its like, and every card stands somewhere once, in order") {
    for (const std::size_t risks : {0U, 1U, 4U})
        for (const bool has_mechanism : {false, true})
            for (const bool has_quote : {false, true}) {
                const library::Deck left = deck_of(2, true, false);
                const library::Deck right = deck_of(risks, has_mechanism, has_quote);
                std::size_t next_left = 0;
                std::set<std::size_t> rights;
                for (const CardPair& pair : paired_cards(left, right)) {
                    REQUIRE((pair.left || pair.right));
                    if (pair.left)
                        CHECK(*pair.left == next_left++);
                    if (pair.right)
                        CHECK(rights.insert(*pair.right).second);
                    if (pair.left && pair.right)
                        CHECK(left[*pair.left].kind == right[*pair.right].kind);
                }
                CHECK(next_left == left.size());
                CHECK(rights.size() == right.size());
            }
}

TEST_CASE("what only one thesis has stands alone") {
    const library::Deck with = deck_of(1, true, false);
    const library::Deck lacks = deck_of(1, false, false);
    const auto pairs = paired_cards(lacks, with);
    const auto mechanism = *library::find_card(with, "mechanism");
    CHECK(std::find(pairs.begin(), pairs.end(), CardPair{std::nullopt, mechanism}) != pairs.end());
}
