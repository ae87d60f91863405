// Tags and collections of a thesis as a whole.
#include "app/journal_store.h"
#include "app/labels.h"
#include "app/reader_facts.h"
#include "app/session_json.h"
#include "app/update.h"
#include "tests/support/effects.h"
#include "tests/support/memory_files.h"

#include <doctest/doctest.h>

#include <memory>
#include <string>

using namespace app;
using library::Mark;
using library::MarkKind;

namespace {

using Texts = std::vector<std::string>;

std::shared_ptr<const library::Thesis> thesis(const std::string& id) {
    library::Thesis one;
    one.id = id;
    one.title = id;
    one.argument = {{"premise", std::nullopt, "A headline", "A sentence.", ""}};
    return std::make_shared<const library::Thesis>(one);
}

State library_of_two() {
    State state;
    state = state_with({{thesis("energy"), thesis("zinc")}, {}});
    state.notebook.device = "here";
    return state;
}

Effects tag(State& state, const std::string& id, const std::string& text, bool on = true) {
    return update(state, SetLabel{id, MarkKind::Tag, text, on});
}

Mark tag_of(const std::string& mark_id, const std::string& text) {
    Mark mark;
    mark.id = mark_id;
    mark.kind = MarkKind::Tag;
    mark.thesis_id = "energy";
    mark.value = text;
    return mark;
}

} // namespace

TEST_CASE("a thesis is tagged whether it is open or not, and the tag is kept as a mark") {
    State state = library_of_two();
    const Effects effects = tag(state, "energy", "  to \t present ");
    const auto* kept = find_effect<KeepMarks>(effects);
    REQUIRE(kept != nullptr);
    REQUIRE(kept->changes.size() == 1);
    CHECK(kept->changes[0].after->kind == MarkKind::Tag);
    CHECK(kept->changes[0].after->value == "to present");
    CHECK(kept->changes[0].after->id == "here-1");
    CHECK(labels_of(state.notebook, "energy").tags == Texts{"to present"});
    CHECK(labels_of(state.notebook, "zinc") == Labels{});

    (void)update(state, SetLabel{"energy", MarkKind::Collection, "Spring", true});
    CHECK(labels_of(state.notebook, "energy").collections == Texts{"Spring"});
    CHECK(labels_of(state.notebook, "energy").tags == Texts{"to present"});
}

TEST_CASE("a tag that is equal across case and accents is there already, and goes with its equals") {
    State state = library_of_two();
    apply_changes(state.notebook,
                  {{std::nullopt, tag_of("a-1", "Énergie")}, {std::nullopt, tag_of("b-1", "energie")}});
    CHECK(labels_of(state.notebook, "energy").tags == Texts{"energie"});
    CHECK(find_effect<KeepMarks>(tag(state, "energy", "ENERGIE")) == nullptr);
    CHECK(state.notebook.marks["energy"].size() == 2);

    const Effects effects = tag(state, "energy", "énergie", false);
    REQUIRE(find_effect<KeepMarks>(effects) != nullptr);
    CHECK(find_effect<KeepMarks>(effects)->changes.size() == 2);
    CHECK(labels_of(state.notebook, "energy") == Labels{});
    (void)update(state, Undo{});
    CHECK(state.notebook.marks["energy"].size() == 2);
    (void)update(state, Redo{});
    CHECK(state.notebook.marks["energy"].empty());
}

TEST_CASE("a tag that says nothing or too much is refused, and told") {
    State state = library_of_two();
    for (const std::string& text : {std::string(), std::string(" \n "), std::string(1000, 'x')}) {
        CHECK(tag(state, "energy", text).empty());
        CHECK(state.notice.find("between 1 and 200") != std::string::npos);
    }
    CHECK(update(state, SetLabel{"", MarkKind::Tag, "x", true}).empty());
    CHECK(update(state, SetLabel{"energy", MarkKind::Note, "x", true}).empty());
    CHECK(state.notebook.marks.empty());
}

TEST_CASE("tags of an open thesis are none of its cards' marks") {
    State state = library_of_two();
    (void)update(state, OpenThesis{"energy"});
    (void)tag(state, "energy", "power");
    REQUIRE(state.reader->marks.size() == 1);
    CHECK(state.reader->marks[0].place == library::MarkPlace());
    (void)update(state, ToggleBookmark{});
    CHECK(state.reader->marks.size() == 2);
    (void)update(state, GoToMark{"here-1"});
    CHECK(state.reader->card == 0);
    (void)update(state, RemoveMark{"here-1"});
    CHECK(labels_of(state.notebook, "energy").tags.empty());
}

TEST_CASE("all labels that are in use, each once") {
    State state = library_of_two();
    (void)tag(state, "energy", "power");
    (void)tag(state, "zinc", "Power");
    (void)tag(state, "zinc", "metal");
    CHECK(labels_in_use(state.notebook).tags == Texts{"metal", "Power"});
}

TEST_CASE("the same tag given on two devices is one, and is taken away on one for both") {
    MemoryFiles files;
    JournalStore here = JournalStore::open(files, {"/lib"}, "a1");
    JournalStore there = JournalStore::open(files, {"/lib"}, "b2");
    REQUIRE(here.append({{std::nullopt, tag_of("a1-1", "power")}}, 1000));
    REQUIRE(there.append({{std::nullopt, tag_of("b2-1", "power")}}, 2000));

    JournalStore both = JournalStore::open(files, {"/lib"}, "a1");
    Notebook notebook;
    for (const Mark& mark : both.marks())
        notebook.marks[mark.thesis_id].push_back(mark);
    CHECK(labels_of(notebook, "energy").tags == Texts{"power"});
    REQUIRE(both.append(taking_label(notebook, "energy", MarkKind::Tag, "Power"), 3000));
    CHECK(JournalStore::open(files, {"/lib"}, "b2").marks().empty());
}

TEST_CASE("the catalogue is told of tags and collections, which are no notes") {
    MemoryFiles files;
    JournalStore store = JournalStore::open(files, {"/lib"}, "a1");
    Mark collection = tag_of("a1-2", "Spring");
    collection.kind = MarkKind::Collection;
    REQUIRE(store.append({{std::nullopt, tag_of("a1-1", "power")}, {std::nullopt, collection}}, 1000));
    const ReaderKnowledge knowledge =
        knowledge_of(read_library_marks(files, {"/lib"}, Shelf()), {{"zinc", 50.0}},
                     [](const std::string&) { return nullptr; });
    REQUIRE(knowledge.facts.size() == 2); // the other has been read
    CHECK(knowledge.facts[0].tags == Texts{"power"});
    CHECK(knowledge.facts[0].collections == Texts{"Spring"});
    CHECK_FALSE(knowledge.facts[0].has_note);
    CHECK_FALSE(knowledge.facts[0].has_bookmark);
    CHECK(knowledge.notes.empty());
}
