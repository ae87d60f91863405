// Progress and settings among devices.
#include "app/reader_facts.h"
#include "app/shared_state.h"
#include "app/sharing.h"
#include "app/update.h"
#include "library/utc_time.h"
#include "tests/support/memory_files.h"

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <vector>

using namespace app;

namespace {

constexpr std::int64_t year_ms = 31'557'600'000;

State library_of_two() {
    State state;
    Shelf shelf;
    for (const char* id : {"energy", "zinc"}) {
        library::Thesis thesis;
        thesis.id = id;
        thesis.title = id;
        thesis.argument = {{"premise", std::nullopt, "One", "A sentence.", ""},
                           {"mechanism", std::nullopt, "Two", "A sentence.", ""}};
        thesis.risk.steel_man = "A case.";
        thesis.alpha.edge = "An edge.";
        shelf.theses.push_back(std::make_shared<const library::Thesis>(thesis));
    }
    state = state_with(shelf);
    return state;
}

/// One device: a program on it, from its start on.
struct Device {
    Device(MemoryFiles& files, const std::string& name, LocalMemory memory = LocalMemory::Lost)
        : sharing(files, {"/lib"}, name) {
        sharing.take_in(state, memory);
        sharing.begin(state);
    }

    void read(const std::string& id, int cards, std::int64_t time_ms) {
        (void)update(state, OpenThesis{id});
        (void)update(state, TurnCards{cards});
        REQUIRE(sharing.keep(state, time_ms));
    }

    State state = library_of_two();
    Sharing sharing;
};

double percent(const State& state, const std::string& id) {
    const auto found = state.progress_percent.find(id);
    return found == state.progress_percent.end() ? -1 : found->second;
}

/// The fields that were set, as texts.
std::size_t count_fields(MemoryFiles& files, const SharedKind& kind) {
    library::Problems problems;
    return read_shared_fields(files, {"/lib"}, kind, problems).size();
}

} // namespace

TEST_CASE("progress goes by turning cards, to 100% at the last, and never back") {
    State state = library_of_two();
    (void)update(state, OpenThesis{"energy"});
    CHECK(percent(state, "energy") == -1); // to look at the cover is not to read
    REQUIRE(state.reader->deck->size() == 5);
    (void)update(state, TurnCards{1});
    CHECK(percent(state, "energy") == 25);
    (void)update(state, TurnCards{2});
    CHECK(percent(state, "energy") == 75);
    (void)update(state, TurnCards{-2});
    CHECK(percent(state, "energy") == 75);
    (void)update(state, GoToCard{"edge"}); // a jump skips what lies between
    CHECK(percent(state, "energy") == 75);
    (void)update(state, TurnCards{-1});
    (void)update(state, TurnCards{1});
    CHECK(percent(state, "energy") == 100);
    CHECK(percent(state, "zinc") == -1);
}

TEST_CASE("progress is of the whole deck, also where less of it is shown") {
    State state = library_of_two();
    state.settings.depth = library::Depth::Line;
    (void)update(state, OpenThesis{"energy"});
    REQUIRE(state.reader->deck->size() == 3);
    (void)update(state, TurnCards{1});
    CHECK(percent(state, "energy") == 75);
    (void)update(state, TurnCards{1});
    CHECK(percent(state, "energy") == 100);
}

TEST_CASE("another device goes on where one left off") {
    MemoryFiles files;
    Device laptop(files, "a1");
    laptop.read("energy", 2, 1000);
    CHECK(files.files.size() == 1);
    CHECK(files.files.contains("/lib/progress/a1.json"));

    Device tablet(files, "b2");
    CHECK(percent(tablet.state, "energy") == 50);
    (void)update(tablet.state, OpenThesis{"energy"});
    CHECK(tablet.state.reader->card == 2);
    tablet.read("energy", 1, 500); // its clock is behind
    tablet.read("zinc", 1, 500);

    const Device again(files, "a1", LocalMemory::There);
    CHECK(percent(again.state, "energy") == 75);
    CHECK(again.state.positions.at("energy").card_id == tablet.state.positions.at("energy").card_id);
    CHECK(percent(again.state, "zinc") == 25);
}

TEST_CASE("a device that tells less does not move the place where another left off") {
    MemoryFiles files;
    Device(files, "a1").read("energy", 2, 1000);
    Device tablet(files, "b2");
    tablet.state.settings.depth = library::Depth::Line;
    (void)update(tablet.state, OpenThesis{"energy"});
    CHECK(tablet.state.reader->card == 0); // the first of the tab
    REQUIRE(tablet.sharing.keep(tablet.state, 2000));
    CHECK(Device(files, "a1").state.positions.at("energy").card_id == "mechanism");
    tablet.read("energy", 1, 3000);
    CHECK(Device(files, "a1").state.positions.at("energy").card_id == "steel-man");
}

TEST_CASE("a clock that is wrong by years does not keep others from going on") {
    MemoryFiles files;
    Device(files, "a1").read("energy", 1, 90 * year_ms);
    Device(files, "b2").read("energy", 1, 20 * year_ms);
    Device(files, "c3").read("energy", 1, 0);
    CHECK(percent(Device(files, "d4").state, "energy") == 75);
}

TEST_CASE("what this device remembers itself is not undone by what it wrote before") {
    MemoryFiles files;
    Device(files, "a1").read("energy", 1, 1000);
    Device device(files, "a1", LocalMemory::There);
    CHECK(device.state.positions.empty()); // which is what it remembers here
    (void)update(device.state, OpenThesis{"energy"});
    (void)update(device.state, TurnCards{3});
    device.sharing.begin(device.state); // as if it had ended before it could write that
    REQUIRE(device.sharing.keep(device.state, 2000));
    CHECK(percent(Device(files, "b2").state, "energy") == 75);
}

TEST_CASE("settings are shared field by field, but not what belongs to one device") {
    MemoryFiles files;
    Device laptop(files, "a1");
    laptop.state.settings.look.theme = Theme::Sepia;
    laptop.state.settings.look.own_font = "/home/me/a.ttf";
    laptop.state.settings.look.typeface = Typeface::Own;
    laptop.state.settings.pane = Pane::Mine;
    REQUIRE(laptop.sharing.keep(laptop.state, 1000));
    CHECK(count_fields(files, shared_settings) == 1);

    Device tablet(files, "b2");
    CHECK(tablet.state.settings.look.theme == Theme::Sepia);
    CHECK(tablet.state.settings.look.own_font.empty());
    CHECK(tablet.state.settings.look.typeface == Typeface::Serif);
    CHECK(tablet.state.settings.pane == Pane::Outline);
    tablet.state.settings.text_percent = 150;
    tablet.state.settings.depth = library::Depth::Sentences;
    REQUIRE(tablet.sharing.keep(tablet.state, 2000));

    laptop.state.settings.look.theme = Theme::Night;
    REQUIRE(laptop.sharing.keep(laptop.state, 3000));
    for (const char* name : {"a1", "b2", "c3"}) {
        const Device device(files, name);
        CHECK(device.state.settings.look.theme == Theme::Night);
        CHECK(device.state.settings.text_percent == 150);
        CHECK(device.state.settings.depth == library::Depth::Sentences);
    }
}

TEST_CASE("a device that is new says nothing before its reader does") {
    MemoryFiles files;
    Device device(files, "a1");
    REQUIRE(device.sharing.keep(device.state, 1000));
    CHECK(files.files.empty());
    device.read("energy", 1, 2000);
    const std::int64_t written = files.modified_ns["/lib/progress/a1.json"];
    REQUIRE(device.sharing.keep(device.state, 3000));
    CHECK(files.modified_ns["/lib/progress/a1.json"] == written);
}

TEST_CASE("copies in conflict count, damaged files hide nothing, and values of a later version stay") {
    MemoryFiles files;
    Device(files, "a1").read("energy", 2, 1000);
    files.files["/lib/progress/a1.sync-conflict-20260301-093000-ABCDEFG.json"] =
        files.files["/lib/progress/a1.json"];
    Device(files, "a1").read("zinc", 1, 2000);
    files.files["/lib/progress/a1.json"] = "<<<<<<< HEAD\n";
    files.files["/lib/progress/.a1.json.tmp"] = "no";
    files.files["/lib/settings/b2.json"] =
        R"({"schema":"dstl.settings/1","fields":[{"name":"theme","value":"plaid","time":"2026-03-01T09:30:00.250Z"},)"
        R"({"name":"smell","value":"roses","time":"2026-03-01T09:30:00.250Z"}]})";

    Device device(files, "a1");
    CHECK(device.sharing.problems().size() == 1);
    CHECK(device.sharing.problems().at(0).where == "progress/a1.json");
    CHECK(percent(device.state, "energy") == 50);
    CHECK(device.state.settings.look.theme == Theme::System);
    device.read("energy", 1, 3000);
    CHECK(percent(Device(files, "b2").state, "energy") == 75);
    CHECK(count_fields(files, shared_settings) == 2); // what is not understood is not overwritten either
    CHECK_FALSE(files.files.contains("/lib/settings/a1.json"));
}

TEST_CASE("a file of this device that a later version wrote is left alone, and that is told") {
    MemoryFiles files;
    const std::string later = R"({"schema":"dstl.progress/2"})";
    files.files["/lib/progress/a1.json"] = later;
    Device device(files, "a1");
    (void)update(device.state, OpenThesis{"energy"});
    const auto kept = device.sharing.keep(device.state, 1000);
    REQUIRE_FALSE(kept);
    CHECK(kept.error().what.find("later version") != std::string::npos);
    CHECK(files.files["/lib/progress/a1.json"] == later);
}

TEST_CASE("two programs of one device write into one file, and neither loses what the other set") {
    MemoryFiles files;
    Device one(files, "a1");
    Device two(files, "a1");
    one.read("energy", 1, 1000);
    two.read("zinc", 2, 2000);
    one.read("energy", 1, 3000);
    const Device again(files, "b2");
    CHECK(percent(again.state, "energy") == 50);
    CHECK(percent(again.state, "zinc") == 50);
}

TEST_CASE("the catalogue is told of progress, with marks and without") {
    MemoryFiles files;
    Device(files, "a1").read("energy", 4, 1000);
    library::Problems problems;
    const auto progress = progress_of(read_shared_fields(files, {"/lib"}, shared_progress, problems));
    const ReaderKnowledge knowledge = knowledge_of({}, progress, [](const std::string&) { return nullptr; });
    REQUIRE(knowledge.facts.size() == 1);
    CHECK(knowledge.facts[0].thesis_id == "energy");
    CHECK(knowledge.facts[0].progress_percent == 100);
    CHECK(problems.empty());
}
