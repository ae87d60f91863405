// LIBRARY and TERMINAL: the line, the rows, what Enter opens.
#include "app/session_json.h"
#include "app/terminal_line.h"
#include "app/verbs.h"
#include "library/printed_facts.h"
#include "tests/support/asked_library.h"
#include "tests/support/effects.h"

#include <doctest/doctest.h>

using namespace app;

namespace {

library::Thesis thesis(const std::string& id, const std::string& title, const std::string& claim) {
    library::Thesis one;
    one.id = id;
    one.title = title;
    one.thesis = claim;
    one.conviction = id == "energy" ? "HIGH" : "LOW";
    one.asset_class = id == "energy" ? "ENERGY" : "MACRO";
    one.horizon = library::parse_horizon("5 to 10 years");
    one.argument = {{"premise", {}, "A headline", "A body with cheap power in it.", ""}};
    return one;
}

AskedLibrary library_of_three() {
    Shelf shelf;
    for (const library::Thesis& one :
         {thesis("energy", "Energy first", "Uranium and gas."),
          thesis("chips", "Chips", "Uranium is not a chip."), thesis("boats", "Boats", "They float.")})
        shelf.theses.push_back(std::make_shared<const library::Thesis>(one));
    return AskedLibrary(shelf);
}

AskedLibrary library_of_many(int count) {
    Shelf shelf;
    for (int at = 0; at < count; ++at) {
        const std::string number = std::to_string(1000 + at);
        shelf.theses.push_back(
            std::make_shared<const library::Thesis>(thesis("t-" + number, "Title " + number, "Same words.")));
    }
    return AskedLibrary(shelf);
}

void press(AskedLibrary& asked, const char* key) {
    const auto command = command_for_key(asked.state, *parse_key_chord(key));
    REQUIRE(command);
    asked.run(*command);
}

std::string selected_words(const State& state) {
    const Selection& selection = *state.reader->selection;
    for (const library::Block& block : current_card(*state.reader).blocks)
        if (block.id == selection.begin.block_id)
            return block.text.substr(selection.begin.byte, selection.end.byte - selection.begin.byte);
    return "";
}

} // namespace

TEST_CASE("every keystroke narrows the rows, and taking it back brings them back") {
    AskedLibrary asked = library_of_three();
    press(asked, "Ctrl+T");
    CHECK(asked.ids().size() == 3);
    asked.type("u");
    CHECK(asked.ids().size() == 2);
    asked.type("uranium chi");
    CHECK(asked.ids() == std::vector<std::string>{"chips"});
    CHECK(asked.state.library.row == 0);
    asked.type("uranium");
    CHECK(asked.ids().size() == 2);
    press(asked, "Escape");
    CHECK(asked.ids().size() == 3);
    CHECK(asked.state.library.typed.empty());
}

TEST_CASE("Enter opens the thesis at the very words, with them selected") {
    AskedLibrary asked = library_of_three();
    press(asked, "Ctrl+T");
    asked.type("cheap energy");
    REQUIRE(asked.ids() == std::vector<std::string>{"energy"});
    const auto& places = asked.state.library.found.places;
    REQUIRE(places.size() == 3); // the title, the asset class, the premise
    REQUIRE(places[2].card_id == "premise");
    asked.run(SelectFoundPlace{2});
    REQUIRE(asked.state.reader);
    CHECK(current_card(*asked.state.reader).id == "premise");
    CHECK(selected_words(asked.state) == "cheap");
    press(asked, "Escape"); // the selection
    press(asked, "Escape");
    CHECK_FALSE(asked.state.reader);
    CHECK(asked.state.library.typed == "cheap energy"); // as it was left
}

TEST_CASE("open opens where it was left, and fetches only what is opened") {
    AskedLibrary asked = library_of_three();
    press(asked, "Ctrl+T");
    const int before = asked.reads;
    asked.type("open boats");
    CHECK(asked.ids() == std::vector<std::string>{"boats"});
    asked.run(OpenSelected{});
    REQUIRE(asked.state.reader);
    CHECK(asked.state.reader->thesis->id == "boats");
    CHECK(current_card(*asked.state.reader).id == "cover");
    CHECK(asked.reads - before <= 2); // its places, itself
}

TEST_CASE("a thesis that is not there is told, and leaves what is shown") {
    AskedLibrary asked = library_of_three();
    asked.run(OpenThesis{"gone"});
    CHECK_FALSE(asked.state.reader);
    CHECK(asked.state.notice.find("gone") != std::string::npos);
}

TEST_CASE("an error points at its column and leaves the rows") {
    AskedLibrary asked = library_of_three();
    press(asked, "Ctrl+T");
    asked.type("find risks:x boats");
    REQUIRE(asked.state.library.error);
    CHECK(asked.state.library.error->begin == 11);
    CHECK(asked.ids().size() == 3);
    asked.type("find boats");
    CHECK_FALSE(asked.state.library.error);
    CHECK(asked.ids().size() == 1);
    asked.type("find risks>=x"); // not finished while it is typed
    asked.run(OpenSelected{});   // but it is now
    CHECK(asked.state.library.error);
    CHECK_FALSE(asked.state.reader);
}

TEST_CASE("an answer that another search has overtaken changes nothing") {
    AskedLibrary asked = library_of_three();
    press(asked, "Ctrl+T");
    asked.answers = false;
    asked.type("boats");
    const std::vector<LibraryRequest> late = asked.requests;
    asked.requests.clear();
    asked.answers = true;
    asked.type("uranium");
    const auto shown = asked.ids();
    asked.requests = late;
    asked.answer_all();
    CHECK(asked.ids() == shown);
    CHECK(shown.size() == 2);
}

TEST_CASE("lines that led somewhere are found again with the arrows") {
    AskedLibrary asked = library_of_three();
    press(asked, "Ctrl+T");
    for (const char* line : {"uranium", "boats"}) {
        asked.type(line);
        asked.run(OpenSelected{});
        asked.run(CloseThesis{});
    }
    asked.type("chi");
    press(asked, "Up"); // at the first row
    CHECK(asked.state.library.typed == "boats");
    press(asked, "Up");
    CHECK(asked.state.library.typed == "uranium");
    press(asked, "Alt+Down");
    press(asked, "Alt+Down");
    CHECK(asked.state.library.typed == "chi");
    State again;
    REQUIRE(restore_session(again, write_session(asked.state), "session"));
    CHECK(again.library.history == std::vector<std::string>{"uranium", "boats"});
    CHECK(again.library.home == Home::Terminal);
}

TEST_CASE("Escape takes back the line, leaves the TERMINAL, and then there is nothing more to leave") {
    AskedLibrary asked = library_of_three();
    press(asked, "Ctrl+T");
    asked.type("x");
    press(asked, "Escape");
    CHECK(asked.state.library.typed.empty());
    CHECK(asked.state.library.home == Home::Terminal);
    press(asked, "Escape");
    CHECK(asked.state.library.home == Home::Library);
    CHECK_FALSE(command_for_key(asked.state, *parse_key_chord("Escape")));
}

TEST_CASE("a column sorts, once more the other way, and the selected thesis stays selected") {
    AskedLibrary asked = library_of_three();
    press(asked, "Ctrl+T");
    asked.run(SortRows{library::SortColumn::Title});
    CHECK(asked.ids() == std::vector<std::string>{"boats", "chips", "energy"});
    asked.run(SelectRow{0});
    asked.run(SortRows{library::SortColumn::Title});
    CHECK(asked.ids() == std::vector<std::string>{"energy", "chips", "boats"});
    CHECK(asked.state.library.row == 2);
    asked.type("sort:-conviction"); // what is typed comes first
    CHECK(asked.ids().front() == "energy");
    asked.run(SortRows{});
    CHECK_FALSE(asked.state.library.order);
}

TEST_CASE("of many theses only rows around the view are read") {
    AskedLibrary asked = library_of_many(1000);
    asked.run(SortRows{library::SortColumn::Title});
    CHECK(asked.state.library.listing.count == 1000);
    CHECK(asked.state.library.listing.rows.size() <= 200);
    asked.run(ShowRows{{700, 20}});
    REQUIRE(row_at(asked.state.library.listing, 710) != nullptr);
    CHECK(row_at(asked.state.library.listing, 710)->title == "Title 1710");
    CHECK_FALSE(lacks_rows(asked.state.library, {700, 20}));
    CHECK(asked.state.library.listing.rows.size() <= 200);
    asked.run(MoveSelection{1'000'000});
    CHECK(asked.state.library.row == 999);
    asked.run(ShowRows{{980, 40}});
    CHECK(asked.state.library.selected_id == "t-1999");
    asked.answers = false;
    asked.run(ShowRows{{0, 20}});
    asked.run(ShowRows{{0, 20}}); // has been asked for
    CHECK(asked.requests.size() == 1);
}

TEST_CASE("when the library changes, the same thesis stays selected wherever its row is now") {
    AskedLibrary asked = library_of_many(300);
    asked.run(SortRows{library::SortColumn::Title});
    asked.run(ShowRows{{240, 20}});
    asked.run(SelectRow{250});
    asked.run(SortRows{library::SortColumn::Title}); // the other way round
    CHECK(asked.state.library.row == 49);
    asked.run(LibraryChanged{});
    CHECK(asked.state.library.row == 49);
    CHECK(asked.state.library.selected_id == "t-1250");
}

TEST_CASE("the thesis that is open shows what another program has made of it, at the same card") {
    AskedLibrary asked = library_of_three();
    asked.run(OpenThesis{"energy"});
    asked.run(GoToCard{"premise"});
    library::Thesis changed = *asked.state.reader->thesis;
    changed.argument[0].body = "Another body.";
    asked.run(ThesisFetched{"energy", std::make_shared<const library::Thesis>(changed)});
    CHECK(asked.state.reader->thesis->argument[0].body == "Another body.");
    CHECK(current_card(*asked.state.reader).id == "premise");
    CHECK_FALSE(asked.state.notice.empty());
    asked.run(ThesisFetched{"energy", std::make_shared<const library::Thesis>(changed)});
    CHECK(asked.state.notice.empty() == false); // the same once more says nothing new
}

TEST_CASE("a thesis that the session opened again is followed like any other") {
    AskedLibrary asked = library_of_three();
    asked.run(OpenThesis{"energy"});
    State again;
    const auto thesis = asked.state.reader->thesis;
    REQUIRE(restore_session(again, write_session(asked.state), "session",
                            [&](const std::string& id) { return id == "energy" ? thesis : nullptr; }));
    REQUIRE(again.reader);
    bool is_fetched = false;
    for (const Effect& effect : update(again, LibraryChanged{}))
        if (const auto* ask = std::get_if<AskLibrary>(&effect))
            is_fetched = is_fetched || std::holds_alternative<FetchThesis>(ask->request);
    CHECK(is_fetched);
}

TEST_CASE("a filter is put into the line and taken out, beside what is typed") {
    AskedLibrary asked = library_of_three();
    asked.run(TypeInLibrary{});
    asked.type("uranium");
    asked.run(ToggleFilter{"conviction:high"});
    CHECK(asked.state.library.typed == "uranium conviction:high");
    CHECK(asked.ids() == std::vector<std::string>{"energy"});
    asked.run(ToggleFilter{"conviction:high"});
    CHECK(asked.state.library.typed == "uranium");
    asked.run(ToggleFilter{"class:\"REAL ESTATE\""});
    CHECK(asked.ids().empty());
    asked.run(ToggleFilter{"is:unread"});
    asked.run(ToggleFilter{"class:\"REAL ESTATE\""});
    CHECK(asked.state.library.typed == "uranium is:unread");
    asked.run(ToggleFilter{"is:unread"});
    asked.type("is:unread");
    asked.run(ToggleFilter{"is:unread"});
    CHECK(asked.state.library.typed.empty());
}

TEST_CASE("Tab's completion goes into the line") {
    AskedLibrary asked = library_of_three();
    press(asked, "Ctrl+T");
    asked.type("uranium convi");
    REQUIRE_FALSE(asked.state.library.completions.empty());
    asked.run(Complete{0});
    CHECK(asked.state.library.typed == "uranium conviction:");
}

TEST_CASE("behind > stand the commands") {
    AskedLibrary asked = library_of_three();
    press(asked, "Ctrl+T");
    asked.type("> next theme");
    REQUIRE_FALSE(verbs_of_line(asked.state).empty());
    const Theme before = asked.state.settings.look.theme;
    asked.run(OpenSelected{});
    CHECK(asked.state.settings.look.theme != before);
    CHECK(asked.state.library.typed.empty());
}

TEST_CASE("two marked theses stand side by side, and only two can be marked") {
    AskedLibrary asked = library_of_three();
    press(asked, "Ctrl+T");
    asked.run(CompareMarked{});
    CHECK_FALSE(asked.state.notice.empty());
    for (const char* id : {"boats", "energy", "chips"})
        asked.run(MarkRow{id});
    CHECK(asked.state.library.marked == std::vector<std::string>{"energy", "chips"});
    press(asked, "Ctrl+Enter");
    REQUIRE(shows<ComparePanel>(asked.state));
    const auto& panel = std::get<ComparePanel>(asked.state.panel);
    CHECK(panel.sides[0].thesis->id == "energy");
    CHECK(panel.sides[1].thesis->id == "chips");
    CHECK(panel.pairs.size() == panel.sides[0].deck->size());
    press(asked, "Escape");
    CHECK(shows<NoPanel>(asked.state));
    asked.run(MarkRow{"chips"});
    CHECK(asked.state.library.marked == std::vector<std::string>{"energy"});
}

TEST_CASE("what is misspelt is offered as it was meant") {
    AskedLibrary asked = library_of_three();
    press(asked, "Ctrl+T");
    asked.type("find uranum");
    CHECK(asked.state.library.listing.count == 0);
    CHECK(asked.state.library.suggestion == "uranium");
    asked.run(TakeSuggestion{});
    CHECK(asked.state.library.typed == "find uranium");
    CHECK(asked.ids().size() == 2);
    CHECK(asked.state.library.suggestion.empty());
}

TEST_CASE("pictures are of what is found, and a point selects its thesis") {
    AskedLibrary asked = library_of_three();
    press(asked, "Ctrl+T");
    asked.run(ToggleFigures{});
    const Figures& figures = asked.state.library.figures;
    REQUIRE(figures.classes.size() == 2);
    CHECK(figures.classes.front() == library::CountedText{"MACRO", 2});
    REQUIRE(figures.points.size() == 3);
    asked.run(SelectPoint{figures.points.back().id});
    REQUIRE(selected_row(asked.state.library) != nullptr);
    CHECK(selected_row(asked.state.library)->id == figures.points.back().id);
    asked.run(ToggleFilter{"class:ENERGY"});
    CHECK(asked.state.library.figures.classes.size() == 1);
    CHECK(asked.state.library.figures.points.size() == 1);
}

TEST_CASE("what there is in the library is offered behind its field") {
    AskedLibrary asked = library_of_three();
    press(asked, "Ctrl+T");
    asked.type("class:");
    REQUIRE(asked.state.library.completions.size() == 2);
    asked.run(Complete{0});
    CHECK(asked.ids().size() == 2);
}
