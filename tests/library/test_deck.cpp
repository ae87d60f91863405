#include "library/deck.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

using namespace library;

namespace {

Thesis full_thesis() {
    Thesis t;
    t.id = "tin";
    t.title = "Tin and the Energy Transition";
    t.source.channel = "Metals Weekly";
    t.source.duration = Timestamp{"1:02:03", 3723, ""};
    t.source.views = Count{"9K Views", 9000, ""};
    t.thesis = "Tin demand outruns supply. Prices follow.";
    t.asset_class = "SECULAR";
    t.conviction = "HIGH";
    t.horizon = Horizon{"5 to 10 years", 5, 10, ""};
    t.argument = {{"premise", std::nullopt, "Solder is everywhere",
                   "Every board needs tin. None can do without.\n\nTwo.", ""},
                  {"mechanism", std::nullopt, "Mines are old", "Grades fall.", ""},
                  {"catalyst", std::nullopt, "Myanmar closes", "Exports stop.", ""},
                  {"premise", 7, "A second premise", "It holds.", ""}};
    t.necessary_condition = "Demand must hold.";
    t.quotes = {{"\u201CNobody opens a tin mine.\u201D", Timestamp{"97:42", 5862, ""}, ""},
                {"It is small.", std::nullopt, ""}};
    t.risk.steel_man = "Substitutes arrive.";
    t.risk.risks = {{std::nullopt, "Recession", "Demand falls. Prices too.", "Stocks are low.", ""},
                    {std::nullopt, "Substitution", "Copper can do it.", "", ""}};
    t.risk.asymmetric_skew = "Thirty down, two hundred up.";
    t.alpha.consensus = {"The market yawns.", "It extrapolates."};
    t.alpha.variant = {"He sees a cliff.", "He counts mines."};
    t.alpha.edge = "He was there.";
    t.alpha.conviction_detected = {"I am certain", "No question"};
    t.alpha.hedge_detected = {"Maybe"};
    t.alpha.language_note = "He hedges little.";
    return t;
}

std::vector<std::string> ids(const Deck& deck) {
    std::vector<std::string> result;
    for (const Card& card : deck)
        result.push_back(card.id);
    return result;
}

} // namespace

TEST_CASE("the deck follows the thesis, one idea a card, tab by tab") {
    const Deck deck = make_deck(full_thesis());
    CHECK(ids(deck) == std::vector<std::string>{"cover", "premise", "mechanism", "argument-catalyst",
                                                "premise-2", "condition", "quote", "quote-2", "steel-man",
                                                "risk-1", "risk-2", "skew", "noise-signal", "edge",
                                                "conviction", "hedge"});
    CHECK(deck.at(1).blocks.front().text == "01 // PREMISE");
    CHECK(deck.at(4).blocks.front().text == "07 // PREMISE");          // as printed
    CHECK(deck.at(6).blocks.at(1).text == "Nobody opens a tin mine."); // the card hangs its own marks
    CHECK(deck.at(6).blocks.at(2).time->seconds == 5862);
    CHECK(deck.at(9).blocks.front().text == "// RISK 01");
}

TEST_CASE("block ids are unique in the whole deck and the same at every depth") {
    const Deck full = make_deck(full_thesis());
    std::set<std::string> all;
    for (const Card& card : full)
        for (const Block& block : card.blocks)
            CHECK_MESSAGE(all.insert(block.id).second, block.id);
    for (const Depth depth : {Depth::Line, Depth::Headlines, Depth::Sentences})
        for (const Card& card : make_deck(full_thesis(), depth))
            for (const Block& block : card.blocks)
                CHECK_MESSAGE(all.count(block.id) == 1, block.id);
}

TEST_CASE("every sentence of the thesis is on a card") {
    std::string all;
    for (const Card& card : make_deck(full_thesis()))
        all += card_text(card) + "\n";
    for (const char* part : {"Tin and the Energy Transition",
                             "Metals Weekly",
                             "1:02:03",
                             "9K Views",
                             "Prices follow.",
                             "SECULAR",
                             "HIGH",
                             "5 to 10 years",
                             "None can do without.",
                             "Two.",
                             "Grades fall.",
                             "Exports stop.",
                             "Demand must hold.",
                             "97:42",
                             "Substitutes arrive.",
                             "Prices too.",
                             "Stocks are low.",
                             "Thirty down",
                             "It extrapolates.",
                             "He counts mines.",
                             "He was there.",
                             "No question",
                             "Maybe",
                             "He hedges little."})
        CHECK_MESSAGE(all.find(part) != std::string::npos, part);
}

TEST_CASE("a thesis of a title alone is a cover") {
    Thesis t;
    t.title = "Alone";
    const Deck deck = make_deck(t);
    REQUIRE(deck.size() == 1);
    CHECK(card_text(deck.front()) == "Alone");
    CHECK_FALSE(first_card_of(deck, Tab::Risk));
    for (const Depth depth : {Depth::Line, Depth::Headlines, Depth::Sentences})
        CHECK(make_deck(t, depth).size() == 1);
}

TEST_CASE("ten thousand parts of one name are ten thousand cards at once") {
    Thesis t;
    t.title = "Many";
    for (int i = 0; i < 10000; ++i) {
        t.argument.push_back({"premise", std::nullopt, "P", "", ""});
        t.risk.risks.push_back({1, "R", "", "", ""});
    }
    t.argument.push_back({"", std::nullopt, "A", "", ""});
    t.argument.push_back({"", std::nullopt, "A", "", ""});
    t.argument.push_back({"2", std::nullopt, "A", "", ""}); // whose own id would be that of the one before
    std::set<std::string> unique;
    for (const std::string& id : ids(make_deck(t)))
        unique.insert(id);
    CHECK(unique.size() == 20004);
}

TEST_CASE("depth tells less: sentences, headlines, one line a tab") {
    const auto text_of = [](Depth depth, const char* card_id) {
        const Deck deck = make_deck(full_thesis(), depth);
        const auto card = find_card(deck, card_id);
        return card ? card_text(deck[*card]) : std::string("no card");
    };
    CHECK(text_of(Depth::Sentences, "premise") ==
          "01 // PREMISE\nSolder is everywhere\nEvery board needs tin.\nTwo.");
    CHECK(text_of(Depth::Headlines, "premise") == "01 // PREMISE\nSolder is everywhere");
    CHECK(text_of(Depth::Headlines, "risk-1") == "// RISK 01\nRecession");
    CHECK(text_of(Depth::Headlines, "skew") == "// ASYMMETRIC SKEW\nThirty down, two hundred up.");
    CHECK(text_of(Depth::Headlines, "noise-signal") ==
          "NOISE // THE CONSENSUS\nThe market yawns.\nSIGNAL // THE VARIANT\nHe sees a cliff.");
    CHECK(text_of(Depth::Line, "cover") == "Tin demand outruns supply.");
    CHECK(text_of(Depth::Line, "steel-man") == "Substitutes arrive.");
    CHECK(text_of(Depth::Line, "noise-signal") == "He sees a cliff.");
    CHECK(make_deck(full_thesis(), Depth::Line).size() == 3);
}

TEST_CASE("a quote names its speaker where the talk has exactly one") {
    Thesis thesis = full_thesis();
    const auto speaker = [&] {
        const Deck deck = make_deck(thesis);
        for (const Block& block : deck.at(6).blocks)
            if (block.id == "quote/speaker")
                return block.text;
        return std::string();
    };
    CHECK(speaker().empty());
    thesis.source.speakers = {"Ada"};
    CHECK(speaker() == "Ada");
    thesis.source.speakers = {"Ada", "Ben"};
    CHECK(speaker().empty());
}

TEST_CASE("quotes share a timeline of the talk, each moment once and in order") {
    Thesis thesis = full_thesis();
    thesis.quotes.push_back({"Earlier.", Timestamp{"1:00", 60, ""}, ""});
    thesis.quotes.push_back({"Again.", Timestamp{"1:37:42", 5862, ""}, ""});
    const Deck deck = make_deck(thesis);
    const Card& quote = deck.at(6);
    REQUIRE(quote.timeline);
    CHECK(quote.timeline == deck.at(7).timeline);
    CHECK(quote.timeline->duration_s == 3723);
    REQUIRE(quote.timeline->quotes.size() == 2);
    CHECK(quote.timeline->quotes[0].seconds == 60);
    CHECK(quote.timeline->quotes[1].text == "97:42");
    thesis.source.duration.reset();
    CHECK(!make_deck(thesis).at(6).timeline);
}

TEST_CASE("a risk suggests an answer from its whole defense, also where less of it is told") {
    Thesis thesis = full_thesis();
    thesis.risk.risks[0].defense = "He argues that stocks are low. He does not address a strike.";
    for (const Depth depth : {Depth::Full, Depth::Sentences, Depth::Headlines}) {
        const Deck deck = make_deck(thesis, depth);
        CHECK(deck.at(*find_card(deck, "risk-1")).suggested_answer == RiskAnswer::Partly);
        CHECK(deck.at(*find_card(deck, "risk-2")).suggested_answer == RiskAnswer::Unanswered);
        CHECK(!deck.at(*find_card(deck, "steel-man")).suggested_answer);
    }
}
