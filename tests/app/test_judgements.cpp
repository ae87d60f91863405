#include "app/judgements.h"
#include "app/shelf.h"
#include "app/update.h"
#include "app/verbs.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>

using namespace app;
using library::RiskAnswer;

namespace {

State open_state(library::Thesis thesis) {
    Shelf shelf;
    const std::string id = thesis.id;
    shelf.theses = {std::make_shared<const library::Thesis>(std::move(thesis))};
    State state;
    state = state_with(std::move(shelf));
    (void)update(state, OpenThesis{id});
    return state;
}

library::Thesis bundled() {
    return *bundled_shelf().theses.front();
}

CardJudgement judged(const State& state, std::string_view card_id) {
    const library::Deck& deck = *state.reader->deck;
    return judgement_of(deck, deck.at(library::find_card(deck, card_id).value()), state.reader->marks);
}

void press(State& state, std::string_view key) {
    if (const auto command = command_for_key(state, parse_key_chord(key).value()))
        (void)update(state, *command);
}

} // namespace

TEST_CASE("an answer is set, changed and taken back") {
    State state = open_state(bundled());
    (void)update(state, SetRiskAnswer{"risk-1", RiskAnswer::Partly});
    (void)update(state, SetRiskAnswer{"risk-2", RiskAnswer::Answered});
    (void)update(state, SetRiskAnswer{"risk-1", RiskAnswer::Unanswered});
    CHECK(judged(state, "risk-1").answer == RiskAnswer::Unanswered);
    CHECK(judged(state, "risk-2").answer == RiskAnswer::Answered);
    (void)update(state, SetRiskAnswer{"risk-1", std::nullopt});
    CHECK(!judged(state, "risk-1").answer);
    CHECK(state.reader->marks.size() == 1);
    (void)update(state, SetRiskAnswer{"cover", RiskAnswer::Answered});
    (void)update(state, SetRiskAnswer{"nowhere", RiskAnswer::Answered});
    CHECK(state.reader->marks.size() == 1);
}

TEST_CASE("a key goes through the answers once the defense is shown") {
    State state = open_state(bundled());
    (void)update(state, GoToCard{"risk-2"});
    press(state, "x");
    CHECK(!judged(state, "risk-2").answer);
    press(state, "d");
    for (const auto wanted : {std::optional(RiskAnswer::Answered), std::optional(RiskAnswer::Partly),
                              std::optional(RiskAnswer::Unanswered), std::optional<RiskAnswer>()}) {
        press(state, "x");
        CHECK(judged(state, "risk-2").answer == wanted);
    }
}

TEST_CASE("a quote is moved to the other list and back, and the thesis stays") {
    State state = open_state(bundled());
    const library::Deck before = *state.reader->deck;
    (void)update(state, MoveQuote{"hedge/item/4"});
    CHECK(judged(state, "hedge").departed.size() == 1);
    REQUIRE(judged(state, "conviction").arrived.size() == 1);
    CHECK(judged(state, "conviction").arrived.front().id == "hedge/item/4");
    CHECK((*state.reader->deck == before));
    (void)update(state, MoveQuote{"hedge/item/4"});
    CHECK(judged(state, "conviction") == CardJudgement{});
    (void)update(state, MoveQuote{"hedge/note/1"});
    (void)update(state, MoveQuote{"nothing"});
    CHECK(state.reader->marks.empty());
}

TEST_CASE("the selected quote is moved by a key") {
    State state = open_state(bundled());
    (void)update(state, GoToCard{"hedge"});
    press(state, "x");
    CHECK(state.reader->marks.empty());
    press(state, "v");
    press(state, "x");
    CHECK(judged(state, "hedge").departed.front().id == "hedge/item/1");
}

TEST_CASE("a mark made of other words moves nothing, and one of the whole quote moves it at every depth") {
    State state = open_state(bundled());
    (void)update(state, MoveQuote{"hedge/item/5"});
    library::Block block;
    block.id = "hedge/item/5";
    block.text = "Something else";
    CHECK(!is_moved(state.reader->marks, block));
    block.text = "We're starting to...";
    CHECK(is_moved(state.reader->marks, block));
}

TEST_CASE("without a card for the other list a moved quote stays with its own") {
    library::Thesis thesis = bundled();
    thesis.alpha.hedge_detected.clear();
    thesis.alpha.language_note.clear();
    State state = open_state(std::move(thesis));
    (void)update(state, MoveQuote{"conviction/item/1"});
    CHECK(judged(state, "conviction").shows_departed);
    CHECK(judged(state, "conviction").departed.size() == 1);
}
