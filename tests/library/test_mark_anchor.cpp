#include "assets/assets.h"
#include "library/mark_anchor.h"
#include "library/plain_text.h"
#include "library/thesis_json.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <functional>

using namespace library;

namespace {

using Texts = std::vector<std::pair<std::string, std::string>>; ///< ids and texts of blocks

/// A deck of one card for each of the lists, "card-1" and so on.
Deck deck_of(const std::vector<Texts>& cards) {
    Deck deck;
    for (const Texts& texts : cards) {
        Card card;
        card.id = "card-" + std::to_string(deck.size() + 1);
        for (const auto& [id, text] : texts) {
            Block block;
            block.id = id;
            block.text = text;
            card.blocks.push_back(block);
        }
        deck.push_back(card);
    }
    return deck;
}

MarkPlace place_of(const Deck& deck, std::string_view words) {
    for (const Card& card : deck)
        for (const Block& block : card.blocks)
            if (const std::size_t begin = block.text.find(words); begin != std::string::npos)
                return place_of_words(card, block, begin, begin + words.size());
    FAIL("the words are not there: ", words);
    return {};
}

/// "block[words]" of what is found; empty when nothing is.
std::string found(const Deck& deck, const MarkPlace& place) {
    const std::optional<AnchoredPlace> at = MarkFinder(deck).find(place);
    if (!at)
        return "";
    const Block& block = deck.at(at->card).blocks.at(at->block.value());
    return block.id + "[" + block.text.substr(at->range.begin, at->range.end - at->range.begin) + "]";
}

/// What is found of words that were marked in one text, in another that took its place.
std::string found_in(const std::string& before, std::string_view words, const std::string& after) {
    return found(deck_of({{{"b", after}}}), place_of(deck_of({{{"b", before}}}), words));
}

std::string with_all(std::string text, std::string_view part, std::string_view other) {
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + other.size()))
        text.replace(at, part.size(), other);
    return text;
}

Thesis bundled_thesis() {
    const auto bytes =
        assets::find("theses/jensen-huang-on-nvidias-ai-factory-vision-and-the-future-of-compute.json");
    REQUIRE(bytes);
    auto reading = read_thesis(*bytes, "bundled");
    REQUIRE(reading);
    return reading->thesis;
}

/// Every sentence of the deck, marked.
std::vector<MarkPlace> all_sentences(const Deck& deck) {
    std::vector<MarkPlace> places;
    for (const Card& card : deck)
        for (const Block& block : card.blocks)
            for (const std::string_view sentence : sentences(block.text)) {
                const auto begin = static_cast<std::size_t>(sentence.data() - block.text.data());
                places.push_back(place_of_words(card, block, begin, begin + sentence.size()));
            }
    return places;
}

const std::string paragraph =
    "Energy is the price of compute. The market believes that chips are scarce, but the scarce thing is "
    "power. "
    "Whoever owns the power owns the margin, and the margin is what the market pays for.";

} // namespace

TEST_CASE("a mark of a card is found by the card's id, and not without it") {
    const Deck deck = deck_of({{{"a", "x"}}, {{"b", "y"}}});
    CHECK(MarkFinder(deck).find(place_of_card(deck[1])) == AnchoredPlace{1, std::nullopt, {}});
    MarkPlace gone;
    gone.card_id = "card-9";
    CHECK_FALSE(MarkFinder(deck).find(gone));
}

TEST_CASE("a block without words is found by its id") {
    MarkPlace place;
    place.card_id = "card-1";
    place.block_id = "b";
    place.begin = 1;
    CHECK(MarkFinder(deck_of({{{"a", "x"}, {"b", "\u00E9"}}})).find(place) == AnchoredPlace{0, 1, {0, 0}});
    CHECK_FALSE(MarkFinder(deck_of({{{"a", "x"}}})).find(place));
}

TEST_CASE("words are found where they stood") {
    CHECK(found_in(paragraph, "power", paragraph) == "b[power]");
    const Deck deck = deck_of({{{"b", paragraph}}});
    for (std::size_t begin = 0; begin < paragraph.size(); begin += 7) {
        const MarkPlace place = place_of_words(deck[0], deck[0].blocks[0], begin, begin + 3);
        CHECK(MarkFinder(deck).find(place) == AnchoredPlace{0, 0, {place.begin, place.end}});
    }
}

TEST_CASE("of words that are there several times, those are found that stand among the same") {
    const std::string after = "First of all: the market is wide. " + paragraph;
    MarkPlace last = place_of(deck_of({{{"b", paragraph}}}), "the market pays");
    last = place_of_words(deck_of({{{"b", paragraph}}})[0], deck_of({{{"b", paragraph}}})[0].blocks[0],
                          last.begin, last.begin + 10);
    const auto at = MarkFinder(deck_of({{{"b", after}}})).find(last);
    REQUIRE(at);
    CHECK(at->range.begin == last.begin + 34);
}

TEST_CASE("the same bytes elsewhere in the argument do not catch a mark") {
    // A paragraph was put before, so that ids moved on, and the new one begins with the word that was marked.
    const Deck before = deck_of({{{"premise/1", "The power is what is scarce, says the speaker."}}});
    const Deck after = deck_of({{{"premise/1", "The history of this is long."},
                                 {"premise/2", "The power is what is scarce, says the speaker."}}});
    CHECK(found(after, place_of(before, "The")) == "premise/2[The]");
}

TEST_CASE("words that moved are found in their block, their card, or another") {
    const Deck before =
        deck_of({{{"a", "What is scarce is power."}, {"b", paragraph}}, {{"c", "Something else."}}});
    const MarkPlace place = place_of(before, "Whoever owns the power owns the margin");
    const std::string moved = "Before it. Whoever owns the power owns the margin.";
    CHECK(found(deck_of({{{"a", moved}, {"b", moved}}, {{"c", moved}}}), place).starts_with("b[Whoever"));
    CHECK(found(deck_of({{{"a", moved}, {"b", "New."}}, {{"c", moved}}}), place).starts_with("a[Whoever"));
    CHECK(found(deck_of({{{"a", "New."}}, {{"c", moved}}}), place) ==
          "c[Whoever owns the power owns the margin]");
    CHECK(found(deck_of({{{"a", "New."}}, {{"c", "Other."}}}), place).empty());
}

TEST_CASE("surroundings weigh more than nearness") {
    const MarkPlace place = place_of(deck_of({{{"b", paragraph}}}), "the scarce thing");
    CHECK(found(deck_of({{{"b", "About the scarce thing in general."}, {"c", paragraph}}}), place) ==
          "c[the scarce thing]");
}

TEST_CASE("a few letters far away are not taken for the mark") {
    const Deck before = deck_of({{{"a", "It is HIGH now."}, {"b", paragraph}}});
    const Deck after = deck_of({{{"a", "Altogether new."}, {"b", "The tide is HIGH at noon."}}});
    CHECK(found(after, place_of(before, "HIGH")).empty());
    CHECK(found(deck_of({{{"f", "HIGH (90 percent)"}}}), place_of(deck_of({{{"f", "HIGH"}}}), "HIGH")) ==
          "f[HIGH]");
}

TEST_CASE("another typesetting of the words loses nothing") {
    CHECK(found_in("He said: \"it's all \u2013 all! \u2013 about power\u2026\" and left.",
                   "\"it's all \u2013 all! \u2013 about power\u2026\"",
                   "He said:\n \u201Cit\u2019s  all\u2014all!\u2014about\u00A0power...\u201D and left.") ==
          "b[\u201Cit\u2019s  all\u2014all!\u2014about\u00A0power...\u201D]");
    CHECK(found_in("a 'power' of \u00ABtwo\u00BB", "'power' of \u00ABtwo\u00BB",
                   "A \u201Apower\u2018 of ''two''") == "b[\u201Apower\u2018 of ''two'']");
    CHECK(found_in("the caf\u00E9 by the river", "caf\u00E9 by the river",
                   "the cafe\u0301 by the ri\u00ADver") == "b[cafe\u0301 by the ri\u00ADver]");
}

TEST_CASE("a changed word within a long highlight is found by what is around it") {
    const std::string words = "The market believes that chips are scarce, but the scarce thing is power.";
    SUBCASE("in the middle") {
        CHECK(found_in(paragraph, words, with_all(paragraph, "chips are", "processors will be")) ==
              "b[The market believes that processors will be scarce, but the scarce thing is power.]");
    }
    SUBCASE("at the beginning") {
        CHECK(found_in(paragraph, words, with_all(paragraph, "The market believes", "Most people believe")) ==
              "b[Most people believe that chips are scarce, but the scarce thing is power.]");
    }
    SUBCASE("at the end") {
        CHECK(found_in(paragraph, words, with_all(paragraph, "is power.", "is energy.")) ==
              "b[The market believes that chips are scarce, but the scarce thing is energy.]");
    }
    SUBCASE("where the text is the whole block") {
        CHECK(found_in(words, words,
                       "The market thinks that chips are scarce, but the scarce thing is energy!") ==
              "b[The market thinks that chips are scarce, but the scarce thing is energy!]");
    }
    SUBCASE("in another block of the card") {
        const MarkPlace place = place_of(deck_of({{{"b", paragraph}}}), words);
        const std::string changed = with_all(paragraph, "chips", "processors");
        CHECK(found(deck_of({{{"a", "New."}, {"c", changed}}}), place).starts_with("c[The market believes"));
        CHECK(found(deck_of({{{"a", changed}, {"c", changed}}}), place).empty()); // either might be it
    }
}

TEST_CASE("words that were written anew between the same surroundings are not the mark") {
    const std::string words = "The market believes that chips are scarce, but the scarce thing is power.";
    CHECK(found_in(paragraph, words,
                   with_all(paragraph, words, "Nobody can say how long this phase of growth will go on."))
              .empty());
    CHECK(found_in(paragraph, words, with_all(paragraph, words, "")).empty());
}

TEST_CASE("a change that would fit two places fits none") {
    const std::string once = "One says that the long road leads to the far town in the end. ";
    const std::string twice = "One says that the long way leads to the far town in the end. ";
    CHECK(found_in(once, "that the long road leads to the far town", twice + twice).empty());
}

TEST_CASE("every sentence of the bundled thesis is found where it is, and after it was typeset anew") {
    const Thesis thesis = bundled_thesis();
    const Deck deck = make_deck(thesis);
    const std::vector<MarkPlace> places = all_sentences(deck);
    REQUIRE(places.size() > 100);

    Deck anew = deck;
    for (Card& card : anew)
        for (Block& block : card.blocks) {
            block.text = with_all(with_all(block.text, "\u2019", "'"), " \u2014 ", "\u2014");
            block.text = with_all(with_all(block.text, "\u201C", "\""), "\u201D", "\"");
            block.text = "New words. " + with_all(block.text, ", ", ",\n");
        }
    MarkFinder finder(deck);
    MarkFinder finder_anew(anew);
    for (const MarkPlace& place : places) {
        const auto at = finder.find(place);
        REQUIRE(at);
        CHECK(at->range == TextRange{place.begin, place.end});
        const auto moved = finder_anew.find(place);
        REQUIRE(moved);
        CHECK(anew[moved->card].blocks[*moved->block].id == place.block_id);
    }
}

TEST_CASE("hostile texts and marks take no long time") {
    const std::string letters(100'000, 'a');
    std::string words;
    while (words.size() < 100'000)
        words += "so it goes on and on; ";
    const Deck deck = deck_of({{{"a", letters}, {"b", words}}, {{"c", std::string(100'000, '\xFF')}}});
    MarkFinder finder(deck);
    const auto start = std::chrono::steady_clock::now();
    for (const std::string& exact :
         {std::string(50'000, 'a') + "b", std::string(50'000, 'a'), std::string("a"),
          words.substr(3, 60'000) + "x", std::string(200, '\xFF'),
          std::string("on and off; so it went on and on and on")}) {
        MarkPlace place;
        place.card_id = "card-1";
        place.block_id = "b";
        place.begin = ~std::size_t{0};
        place.exact = exact;
        place.prefix = std::string(100, 'a');
        place.suffix = "so it goes on and on; so it goes";
        if (const auto at = finder.find(place))
            CHECK(at->range.end <= deck[at->card].blocks[at->block.value()].text.size());
    }
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(5));
}
