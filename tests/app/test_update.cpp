#include "app/session_json.h"
#include "app/update.h"
#include "app/verbs.h"
#include "tests/support/effects.h"

#include <doctest/doctest.h>

#include <string>
#include <variant>

using namespace app;
using library::Depth;
using library::Tab;

namespace {

library::Thesis thesis_named(const std::string& id) {
    library::Thesis t;
    t.id = id;
    t.title = "Title of " + id;
    t.source.url = "https://www.youtube.com/watch?v=abcdefghijk";
    t.thesis = "A claim. And more.";
    t.argument = {{"premise", std::nullopt, "P", "One. Two.", ""},
                  {"mechanism", std::nullopt, "M", "Three.", ""}};
    t.quotes = {{"Said.", library::Timestamp{"97:42", 5862, ""}, ""}};
    t.risk.steel_man = "Against.";
    t.risk.risks = {{std::nullopt, "R", "T", "D", ""}};
    return t; // no ALPHA
}

State library_of_two() {
    State state;
    Shelf shelf;
    for (const char* id : {"first", "second"})
        shelf.theses.push_back(std::make_shared<const library::Thesis>(thesis_named(id)));
    state = state_with(shelf);
    return state;
}

std::string card(const State& state) {
    return current_card(*state.reader).id;
}

Effects press(State& state, const char* key) {
    const auto command = command_for_key(state, *parse_key_chord(key));
    return command ? update(state, *command) : Effects{};
}

} // namespace

TEST_CASE("turning stops at the ends and saves where one is") {
    State state = library_of_two();
    (void)update(state, OpenThesis{"first"});
    CHECK(card(state) == "cover");
    CHECK(update(state, TurnCards{-1}).empty());
    CHECK(find_effect<SaveSession>(update(state, TurnCards{1})) != nullptr);
    CHECK(card(state) == "premise");
    (void)update(state, TurnCards{100});
    CHECK(card(state) == "risk-1");
    CHECK(state.positions.at("first").card_id == "risk-1");
}

TEST_CASE("every key of the reading table turns, tabs, scrolls and steps back") {
    State state = library_of_two();
    press(state, "Enter"); // opens what is selected, or the first
    CHECK(card(state) == "cover");
    for (const char* key : {"Right", "PageDown", "Space"})
        press(state, key);
    CHECK(card(state) == "quote");
    for (const char* key : {"Left", "PageUp"})
        press(state, key);
    CHECK(card(state) == "premise");
    press(state, "2");
    CHECK(card(state) == "steel-man");
    CHECK(find_effect<ScrollView>(press(state, "Down"))->lines > 0);
    press(state, "Escape");
    CHECK_FALSE(state.reader);
    CHECK(press(state, "Escape").empty()); // never quits
    CHECK(find_effect<CloseProgram>(press(state, "Ctrl+Q")) != nullptr);
}

TEST_CASE("a tab shows the card last read under it, and its first card when pressed again") {
    State state = library_of_two();
    (void)update(state, OpenThesis{"first"});
    (void)update(state, TurnCards{2});
    CHECK(card(state) == "mechanism");
    (void)update(state, ShowTab{Tab::Risk});
    (void)update(state, ShowTab{Tab::Thesis});
    CHECK(card(state) == "mechanism");
    (void)update(state, ShowTab{Tab::Thesis});
    CHECK(card(state) == "cover");
}

TEST_CASE("a tab with nothing under it says so and stays") {
    State state = library_of_two();
    (void)update(state, OpenThesis{"first"});
    (void)update(state, ShowTab{Tab::Alpha});
    CHECK(card(state) == "cover");
    CHECK(state.notice.find("ALPHA") != std::string::npos);
    (void)update(state, TurnCards{1});
    CHECK(state.notice.empty());
}

TEST_CASE("each thesis opens where it was left") {
    State state = library_of_two();
    (void)update(state, OpenThesis{"first"});
    (void)update(state, TurnCards{2});
    (void)update(state, RestAt{"mechanism", {"mechanism/body/1", 3}});
    (void)update(state, CloseThesis{});
    (void)update(state, OpenThesis{"second"});
    CHECK(card(state) == "cover");
    (void)update(state, OpenThesis{"first"});
    CHECK(card(state) == "mechanism");
    CHECK(state.reader->anchor == Anchor{"mechanism/body/1", 3});
}

TEST_CASE("a place told for a card that has been left is not kept") {
    State state = library_of_two();
    (void)update(state, OpenThesis{"first"});
    (void)update(state, TurnCards{1});
    CHECK(update(state, RestAt{"cover", {"cover/title", 0}}).empty());
    CHECK(state.reader->anchor == Anchor{});
}

TEST_CASE("depth keeps the card, and finds it again after less depth had none") {
    State state = library_of_two();
    (void)update(state, OpenThesis{"first"});
    (void)update(state, TurnCards{2});
    (void)update(state, ChangeDepth{-2});
    CHECK(state.settings.depth == Depth::Headlines);
    CHECK(card(state) == "mechanism");
    (void)update(state, ChangeDepth{-1});
    CHECK(card(state) == "cover"); // one card a tab
    (void)update(state, ChangeDepth{3});
    CHECK(state.settings.depth == Depth::Full);
    CHECK(card(state) == "mechanism");
}

TEST_CASE("text size has steps, ends and a way back") {
    State state;
    for (int i = 0; i < 20; ++i)
        (void)update(state, ChangeTextSize{1});
    CHECK(state.settings.text_percent == 300);
    (void)update(state, ChangeTextSize{0});
    CHECK(state.settings.text_percent == 100);
    for (int i = 0; i < 20; ++i)
        (void)update(state, ChangeTextSize{-1});
    CHECK(state.settings.text_percent == 80);
}

TEST_CASE("t opens the talk at the card's moment") {
    State state = library_of_two();
    (void)update(state, OpenThesis{"first"});
    (void)update(state, GoToCard{"quote"});
    const Effects effects = press(state, "t");
    REQUIRE(find_effect<OpenLink>(effects) != nullptr);
    CHECK(find_effect<OpenLink>(effects)->link == "https://www.youtube.com/watch?v=abcdefghijk&t=5862s");
}

TEST_CASE("a thesis without a link offers a web search, and a hostile link is never opened") {
    State state;
    Shelf shelf;
    library::Thesis t = thesis_named("x");
    for (const char* url : {"", "javascript:alert(1)", "file:///etc/passwd", "https://a b/"}) {
        t.source.url = url;
        shelf.theses = {std::make_shared<const library::Thesis>(t)};
        state = state_with(shelf);
        (void)update(state, OpenThesis{"x"});
        const Effects effects = update(state, OpenTalk{5862});
        REQUIRE(find_effect<OpenLink>(effects) != nullptr);
        CHECK(find_effect<OpenLink>(effects)->link.find("https://duckduckgo.com/?q=Title") == 0);
    }
}

TEST_CASE("a defense waits until it is asked for") {
    State state = library_of_two();
    (void)update(state, OpenThesis{"first"});
    (void)update(state, GoToCard{"risk-1"});
    CHECK_FALSE(is_second_side_shown(*state.reader, current_card(*state.reader)));
    press(state, "d");
    CHECK(is_second_side_shown(*state.reader, current_card(*state.reader)));
    CHECK_FALSE(command_for_key(state, *parse_key_chord("d"))); // nothing is left to show
}

TEST_CASE("no command is lost on a state that has no use for it") {
    State state; // an empty library
    for (const Verb& verb : verbs())
        if (const auto command = verb.command(state))
            (void)update(state, *command);
    for (const Command& command :
         {Command(OpenThesis{"nowhere"}), Command(TurnCards{1}), Command(ShowTab{Tab::Risk}),
          Command(OpenTalk{}), Command(OpenSelected{}), Command(MoveSelection{1}), Command(StepBack{}),
          Command(GoToCard{"x"}), Command(RevealSecondSide{"x"}), Command(RestAt{"x", {}}),
          Command(ChangeDepth{-1}), Command(CloseThesis{})})
        (void)update(state, command);
    CHECK_FALSE(state.reader);
}

TEST_CASE("every verb's keys can be read and typed back") {
    for (const Verb& verb : verbs()) {
        CHECK_FALSE(verb.label.empty());
        std::string_view rest = verb.keys;
        while (!rest.empty()) {
            const std::size_t space = std::min(rest.find(' '), rest.size());
            const auto chord = parse_key_chord(rest.substr(0, space));
            REQUIRE_MESSAGE(chord, verb.id);
            CHECK(key_chord_name(*chord) == rest.substr(0, space));
            rest.remove_prefix(std::min(space + 1, rest.size()));
        }
    }
    CHECK_FALSE(parse_key_chord(""));
    CHECK_FALSE(parse_key_chord("Rihgt"));
    CHECK(parse_key_chord("Ctrl+K") == parse_key_chord("Ctrl+k"));
    CHECK_FALSE(parse_key_chord("K") == parse_key_chord("k"));
}

TEST_CASE("a session is found again, and a broken one changes nothing") {
    State state = library_of_two();
    (void)update(state, OpenThesis{"second"});
    (void)update(state, TurnCards{2});
    (void)update(state, RestAt{"mechanism", {"mechanism/body/1", 3}});
    (void)update(state, ChangeTextSize{2});
    (void)update(state, NextTheme{});
    const std::string saved = write_session(state);
    CHECK(write_session(state) == saved);

    State again = library_of_two();
    REQUIRE(restore_session(again, saved, "session.json"));
    CHECK(card(again) == "mechanism");
    CHECK(again.reader->anchor == state.reader->anchor);
    CHECK(again.settings == state.settings);
    CHECK(again.positions == state.positions);
    CHECK(write_session(again) == saved);

    for (const char* broken : {"", "{", "[]", "null", "{\"schema\":\"other/1\"}", "\xff\xfe"}) {
        State untouched = library_of_two();
        const State before = untouched;
        CHECK_FALSE(restore_session(untouched, broken, "session.json"));
        CHECK(untouched == before);
    }
    State odd = library_of_two();
    CHECK(restore_session(
        odd, R"({"schema":"dstl.session/1","open_thesis":"gone","settings":{"text_percent":-4,"depth":7},
                                   "positions":[{"thesis":"first","card":"nowhere","byte":-1}, 3]})",
        "session.json"));
    CHECK(odd.settings == Settings{});
    CHECK_FALSE(odd.reader);
    (void)update(odd, OpenThesis{"first"});
    CHECK(card(odd) == "cover");
}
