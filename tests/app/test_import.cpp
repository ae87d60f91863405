#include "app/import.h"
#include "app/update.h"
#include "library/thesis_json.h"
#include "tests/support/effects.h"

#include <doctest/doctest.h>

#include <string>
#include <variant>

using namespace app;

namespace {

const std::string page =
    "TERMINAL\nLIBRARY\nA talk\nSome channel\n1:02:03\nTHESIS\nThe claim.\n01 // PREMISE\nA headline\n"
    "A body.\n";

std::string thesis_json(const std::string& title) {
    library::Thesis thesis;
    thesis.id = "talk";
    thesis.title = title;
    return library::write_thesis(thesis);
}

/// Carries out what the state asked to be read.
void read_all(State& state, const Effects& effects, const std::string& bytes) {
    const auto* wanted = find_effect<ReadImports>(effects);
    REQUIRE(wanted != nullptr);
    for (const ImportSource& source : wanted->sources)
        (void)update(state, ImportRead{wanted->number, import_bytes(import_name(source), bytes)});
}

} // namespace

TEST_CASE("a file is known by what is in it, not by its name") {
    CHECK(import_bytes("x", thesis_json("A talk")).thesis->title == "A talk");
    CHECK(import_bytes("x.json", "\xEF\xBB\xBF " + thesis_json("A talk")).thesis);
    const ImportItem item = import_bytes("page.json", page);
    REQUIRE(item.thesis);
    CHECK(item.thesis->thesis == "The claim.");
    for (const char* other : {"", "Hello", "{", "[1,2]", "\x89PNG\r\n", "{\"schema\":\"other/1\"}"}) {
        const ImportItem failed = import_bytes("x", other);
        CHECK_FALSE(failed.thesis);
        CHECK_FALSE(failed.failure.empty());
    }
}

TEST_CASE("what is pasted is shown first, and goes into the library when it is accepted") {
    State state;
    read_all(state, update(state, ImportText{page}), page);
    REQUIRE(shows<ImportPanel>(state));
    CHECK(state.shelf->theses.empty());
    const Effects effects = update(state, ChooseInPanel{}); // Enter
    REQUIRE(find_effect<SaveThesis>(effects) != nullptr);
    (void)update(state, ThesisSaved{find_effect<SaveThesis>(effects)->thesis});
    CHECK(state.reader->thesis->title == "A talk");
}

TEST_CASE("an import that was cancelled leaves nothing behind, however late it is read") {
    State state;
    const Effects effects = update(state, ImportFiles{{"a.txt", "b.txt"}});
    (void)update(state, StepBack{});
    read_all(state, effects, page);
    CHECK(shows<NoPanel>(state));
    (void)update(state, ImportFiles{{"c.txt"}});
    read_all(state, effects, page); // of the first one, still
    CHECK(std::get<ImportPanel>(state.panel).items.empty());
    CHECK(find_effect<SaveThesis>(update(state, AcceptImport{})) == nullptr); // it is not read yet
}

TEST_CASE("what cannot be saved is told and changes nothing") {
    State state;
    read_all(state, update(state, ImportText{page}), page);
    (void)update(state, AcceptImport{});
    (void)update(state, SavingFailed{"the disk is full"});
    CHECK(state.notice.find("the disk is full") != std::string::npos);
    CHECK(state.shelf->theses.empty());
}

TEST_CASE("a font that is dropped becomes the reader's own, and one that is none does not stay") {
    State state;
    const Effects effects = update(state, ImportFiles{{"/fonts/Own Face.OTF"}});
    REQUIRE(find_effect<LoadFont>(effects) != nullptr);
    CHECK(state.settings.look.typeface == Typeface::Own);
    (void)update(state, FontFailed{"the file holds no font"});
    CHECK(state.settings.look.typeface == Typeface::Serif);
    CHECK(state.settings.look.own_font.empty());
    CHECK_FALSE(state.notice.empty());
}

TEST_CASE("an empty clipboard is told in words that say what to do") {
    State state;
    CHECK(update(state, ImportText{" \n"}).empty());
    CHECK(state.notice.find("copy") != std::string::npos);
    CHECK(shows<NoPanel>(state));
}
