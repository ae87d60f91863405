#include "app/session_json.h"
#include "app/update.h"
#include "app/verbs.h"
#include "library/page_import.h"

#include <doctest/doctest.h>

#include <string>
#include <variant>

using namespace app;
using library::MarkKind;

namespace {

library::Thesis thesis(const std::string& body) {
    library::Thesis t;
    t.id = "talk";
    t.title = "A talk";
    t.argument = {{"premise", std::nullopt, "A headline", body, ""}};
    return t;
}

State reading(const std::string& body = "The first sentence. The second one is longer.") {
    State state;
    Shelf shelf;
    shelf.theses.push_back(std::make_shared<const library::Thesis>(thesis(body)));
    state = state_with(shelf);
    state.notebook.device = "here";
    (void)update(state, OpenThesis{"talk"});
    (void)update(state, TurnCards{1});
    return state;
}

Selection words(std::size_t begin, std::size_t end) {
    return {"premise", {"premise/body/1", begin}, {"premise/body/1", end}};
}

const library::Mark& mark(const State& state, std::size_t at) {
    return state.reader->marks.at(at).mark;
}

std::size_t changes_kept(const Effects& effects) {
    std::size_t count = 0;
    for (const Effect& effect : effects)
        if (const auto* keep = std::get_if<KeepMarks>(&effect))
            count += keep->changes.size();
    return count;
}

Effects press(State& state, const char* key) {
    const auto command = command_for_key(state, *parse_key_chord(key));
    return command ? update(state, *command) : Effects{};
}

} // namespace

TEST_CASE("b bookmarks the card, again takes it off, and both can be undone and done again") {
    State state = reading();
    CHECK(changes_kept(press(state, "b")) == 1);
    REQUIRE(state.reader->marks.size() == 1);
    CHECK(mark(state, 0).kind == MarkKind::Bookmark);
    CHECK(mark(state, 0).place.card_id == "premise");
    CHECK(mark(state, 0).id == "here-1");
    CHECK(changes_kept(press(state, "b")) == 1);
    CHECK(state.reader->marks.empty());
    CHECK(changes_kept(press(state, "Ctrl+Z")) == 1);
    CHECK(state.reader->marks.size() == 1);
    press(state, "Ctrl+Z");
    CHECK(state.reader->marks.empty());
    CHECK_FALSE(command_for_key(state, *parse_key_chord("Ctrl+Z"))); // nothing is left to undo
    press(state, "Ctrl+Y");
    press(state, "Ctrl+Y");
    CHECK(state.reader->marks.empty());
    press(state, "Ctrl+Z");
    press(state, "Ctrl+Z");
    press(state, "b"); // what was undone is now another way that was not taken
    CHECK_FALSE(command_for_key(state, *parse_key_chord("Ctrl+Y")));
}

TEST_CASE("h marks the selected words with what stands around them") {
    State state = reading();
    (void)update(state, Select{words(4, 9)});
    CHECK(changes_kept(press(state, "h")) == 1);
    REQUIRE(state.reader->marks.size() == 1);
    CHECK(mark(state, 0).place.exact == "first");
    CHECK(mark(state, 0).place.prefix == "The ");
    CHECK(mark(state, 0).place.suffix == " sentence. The second one is lon");
    CHECK(mark(state, 0).value == "key");
    CHECK_FALSE(state.reader->selection);
}

TEST_CASE("without a selection h selects a sentence first") {
    State state = reading();
    (void)update(state, RestAt{"premise", {"premise/body/1", 0}});
    CHECK(changes_kept(press(state, "h")) == 0);
    REQUIRE(state.reader->selection);
    press(state, "h");
    REQUIRE(state.reader->marks.size() == 1);
    CHECK(mark(state, 0).place.exact == "The first sentence.");
}

TEST_CASE("a highlight changes its kind in place, and the same kind once more takes it away") {
    State state = reading();
    (void)update(state, Select{words(4, 9)});
    (void)update(state, Highlight{"doubt"});
    (void)update(state, Select{words(4, 9)});
    (void)update(state, Highlight{"ask"});
    REQUIRE(state.reader->marks.size() == 1);
    CHECK(mark(state, 0).value == "ask");
    CHECK(mark(state, 0).id == "here-1");
    CHECK(state.settings.highlight == "ask"); // and h uses it from now on
    (void)update(state, Select{words(4, 9)});
    (void)update(state, Highlight{""});
    CHECK(state.reader->marks.empty());
}

TEST_CASE("a longer highlight takes in those under it with their notes") {
    State state = reading();
    for (const auto& [begin, end, note] : {std::tuple{4, 9, "one"}, std::tuple{10, 18, "two"}}) {
        (void)update(state, Select{words(static_cast<std::size_t>(begin), static_cast<std::size_t>(end))});
        press(state, "n");
        (void)update(state, ChangeTypedText{note});
        (void)update(state, ClosePanel{});
    }
    (void)update(state, Select{words(0, 19)});
    (void)update(state, Highlight{"agree"});
    REQUIRE(state.reader->marks.size() == 1);
    CHECK(mark(state, 0).note == "one\n\ntwo");
    CHECK(mark(state, 0).place.exact == "The first sentence.");
    press(state, "Ctrl+Z");
    CHECK(state.reader->marks.size() == 2);
}

TEST_CASE("a selection over several blocks is one action of several marks") {
    State state = reading("One paragraph.\n\nAnother one.");
    (void)update(state, Select{{"premise", {"premise/body/1", 4}, {"premise/body/2", 7}}});
    CHECK(changes_kept(press(state, "h")) == 2);
    CHECK(mark(state, 0).place.exact == "paragraph.");
    CHECK(mark(state, 1).place.exact == "Another");
    press(state, "Ctrl+Z");
    CHECK(state.reader->marks.empty());
}

TEST_CASE("a note is kept when its panel closes, whatever closes it") {
    const Command ways_out[] = {ClosePanel{},
                                StepBack{},
                                TogglePanel{PalettePanel{}},
                                TogglePanel{HelpPanel{}},
                                CloseThesis{},
                                GoToCard{"cover"},
                                RunVerb{"help"}};
    for (const Command& way_out : ways_out) {
        State state = reading();
        press(state, "n");
        (void)update(state, ChangeTypedText{"What I think."});
        CHECK(changes_kept(update(state, way_out)) == 1);
        CHECK(marks_of(state.notebook, "talk").at(0).note == "What I think.");
        CHECK(marks_of(state.notebook, "talk").at(0).kind == MarkKind::Note);
    }
}

TEST_CASE("n opens the card's own note again, which is gone when emptied, and an empty new one never is") {
    State state = reading();
    press(state, "n");
    CHECK(changes_kept(update(state, ClosePanel{})) == 0);
    press(state, "n");
    (void)update(state, ChangeTypedText{"First."});
    (void)update(state, ClosePanel{});
    press(state, "n");
    CHECK(*typed_text(state) == "First.");
    (void)update(state, ChangeTypedText{"First. And second."});
    CHECK(changes_kept(update(state, ClosePanel{})) == 1);
    REQUIRE(state.reader->marks.size() == 1);
    CHECK(mark(state, 0).note == "First. And second.");
    press(state, "n");
    (void)update(state, ChangeTypedText{"  \n"});
    (void)update(state, ClosePanel{});
    CHECK(state.reader->marks.empty());
    press(state, "Ctrl+Z");
    CHECK(mark(state, 0).note == "First. And second.");
}

TEST_CASE("going to a mark selects its words, also from another card and depth") {
    State state = reading();
    (void)update(state, Select{words(20, 30)});
    press(state, "h");
    (void)update(state, ChangeDepth{-3});
    (void)update(state, GoToMark{"here-1"});
    CHECK(current_card(*state.reader).id == "premise");
    CHECK(state.settings.depth == library::Depth::Full);
    CHECK(state.reader->selection == words(20, 30));
}

TEST_CASE("Escape leaves the selection before the thesis") {
    State state = reading();
    (void)update(state, Select{words(0, 3)});
    press(state, "Escape");
    CHECK(state.reader);
    CHECK_FALSE(state.reader->selection);
    press(state, "Escape");
    CHECK_FALSE(state.reader);
}
TEST_CASE("marks survive a thesis that is imported anew, and those that no longer fit stay on the list") {
    State state = reading();
    (void)update(state, Select{words(4, 9)});
    press(state, "h");
    (void)update(state, Select{words(20, 45)});
    press(state, "h");
    (void)update(state, ThesisSaved{std::make_shared<const library::Thesis>(
                            thesis("Something new came before. The first sentence. Nothing else."))});
    REQUIRE(state.reader);
    REQUIRE(state.reader->marks.size() == 2);
    REQUIRE(state.reader->marks[0].place);
    CHECK(state.reader->marks[0].place->begin == 31);
    CHECK_FALSE(state.reader->marks[1].place);
    CHECK(mark(state, 1).place.exact == "The second one is longer.");
    (void)update(state, GoToMark{mark(state, 1).id});
    CHECK(state.notice.find("no longer") != std::string::npos);
}

TEST_CASE("a note that is being written is found again, and kept in the end") {
    State state = reading();
    (void)update(state, Select{words(4, 9)});
    press(state, "n");
    (void)update(state, ChangeTypedText{"Half a thou"});
    const std::string saved = write_session(state);

    State again = reading();
    (void)update(again, CloseThesis{});
    again.notebook.marks = state.notebook.marks; // as the journal has them
    REQUIRE(restore_session(again, saved, "session.json"));
    REQUIRE(typed_text(again) != nullptr);
    CHECK(*typed_text(again) == "Half a thou");
    CHECK(changes_kept(update(again, ClosePanel{})) == 1);
    REQUIRE(again.reader->marks.size() == 1);
    CHECK(mark(again, 0).note == "Half a thou");
    CHECK(mark(again, 0).place.exact == "first");
}

TEST_CASE("going back leaves what lies on top, and keeps the note that was written there") {
    State state = reading();
    for (const Panel& panel : {Panel(OverviewPanel{}), Panel(PalettePanel{}), Panel(FindPanel{})}) {
        (void)update(state, OpenThesis{"talk"});
        (void)update(state, TogglePanel{panel});
        while (!state.back.empty())
            (void)update(state, GoBack{});
        CHECK_FALSE(state.reader);
        CHECK(shows<NoPanel>(state));
        (void)update(state, MoveInPanel{1});
    }
    (void)update(state, OpenThesis{"talk"});
    press(state, "n");
    (void)update(state, ChangeTypedText{"A thought."});
    CHECK(changes_kept(update(state, GoBack{})) == 1);
    CHECK_FALSE(state.reader);
}

TEST_CASE("a highlight that has moved with its words is known again when they are selected") {
    State state = reading();
    (void)update(state, Select{words(4, 9)});
    press(state, "h");
    (void)update(state, ThesisSaved{std::make_shared<const library::Thesis>(
                            thesis("Something new came before. The first sentence. Nothing else."))});
    (void)update(state, GoToMark{"here-1"});
    REQUIRE(state.reader->selection == words(31, 36));
    (void)update(state, Highlight{"key"}); // the same kind once more
    CHECK(state.reader->marks.empty());
}
