// Marks and their journals on the command line.
#include "tests/support/marked_library.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using library::Mark;
using library::MarkKind;
using tests::energy_thesis;
using tests::has;
using tests::mark_on;
using tests::MarkedLibrary;
using tests::with_note;

namespace {

/// Two marks in reading order the other way round, one that fits no more, one of a thesis that is gone.
struct FourMarks : MarkedLibrary {
    FourMarks() {
        const library::Thesis thesis = energy_thesis();
        Mark lost = mark_on(thesis, "a1-3", MarkKind::Highlight, "premise", "Dear energy");
        lost.place.exact = "Words that were never here, not even nearly so";
        lost.place.prefix = lost.place.suffix = "";
        Mark gone;
        gone.id = "b2-1";
        gone.kind = MarkKind::Note;
        gone.thesis_id = "gone";
        gone.place.card_id = "cover";
        gone.note = "of old";
        keep({with_note(mark_on(thesis, "a1-1", MarkKind::Highlight, "premise", "Dear energy"), "doubt",
                        "why?\nhow?"),
              mark_on(thesis, "a1-2", MarkKind::Bookmark, "cover", ""), with_note(lost, "key", "")});
        keep({gone}, "b2");
    }
};

} // namespace

TEST_CASE("journal show tells all marks, in reading order, also those that fit no more") {
    FourMarks dstl;
    CHECK(dstl({"journal", "show"}) == 0);
    CHECK(dstl.out == "energy: Energy, \"the\" master resource: 1\n"
                      "  bookmark on cover\n    2026-03-01T09:30:02.250Z, a1\n"
                      "  highlight (doubt) on premise\n    “Dear energy”\n    why?\n    how?\n"
                      "    2026-03-01T09:30:01.250Z, a1\n"
                      "  highlight (key) on premise, which fits no more\n"
                      "    “Words that were never here, not even nearly so”\n"
                      "    2026-03-01T09:30:03.250Z, a1\n"
                      "\ngone: is not in the library\n  note on cover, which fits no more\n    of old\n"
                      "    2026-03-01T09:30:04.250Z, b2\n");
    CHECK(dstl({"journal", "show", "--thesis", "gone"}) == 0);
    CHECK(dstl.out.starts_with("gone: "));
    CHECK(dstl({"journal", "show", "--thesis", "none"}) == 0);
    CHECK(dstl.out == "There are no marks.\n");
}

TEST_CASE("journal show as JSON has every member for every mark") {
    FourMarks dstl;
    CHECK(dstl({"journal", "show", "--json"}) == 0);
    const auto json = nlohmann::json::parse(dstl.out);
    CHECK(json.at("schema") == "dstl.marks/1");
    REQUIRE(json.at("marks").size() == 4);
    CHECK(json["marks"][1] == nlohmann::json{{"id", "a1-1"},
                                             {"kind", "highlight"},
                                             {"thesis", "energy"},
                                             {"title", "Energy, \"the\" master resource: 1"},
                                             {"card", "premise"},
                                             {"block", "premise/body/1"},
                                             {"value", "doubt"},
                                             {"words", "Dear energy"},
                                             {"note", "why?\nhow?"},
                                             {"time", "2026-03-01T09:30:01.250Z"},
                                             {"device", "a1"},
                                             {"state", "found"}});
    CHECK(json["marks"][2].at("state") == "lost");
    CHECK(json["marks"][3].at("state") == "no-thesis");
    for (const auto& mark : json["marks"])
        CHECK(mark.size() == 12);
    CHECK(dstl({"journal", "show", "--json", "--thesis", "none"}) == 0);
    CHECK(nlohmann::json::parse(dstl.out).at("marks").empty());
}

TEST_CASE("journal show tells whoever changed a mark last, and what of a journal could not be read") {
    FourMarks dstl;
    Mark changed = with_note(mark_on(energy_thesis(), "a1-2", MarkKind::Bookmark, "cover", ""), "", "seen");
    app::JournalStore store = app::JournalStore::open(dstl.files, {"/lib"}, "b2");
    REQUIRE(store.append({{mark_on(energy_thesis(), "a1-2", MarkKind::Bookmark, "cover", ""), changed}},
                         dstl.time_ms + 500));
    dstl.files.files["/lib/journal/c3.jsonl"] = "damaged\n{}\n";
    CHECK(dstl({"journal", "show"}) == 1);
    CHECK(has(dstl.out, "  bookmark on cover\n    seen\n    2026-03-01T09:30:04.750Z, b2\n"));
    CHECK(has(dstl.err, "dstl: journal/c3.jsonl, line 1: "));
}

TEST_CASE("journal verify tells of each journal that it is sound") {
    FourMarks dstl;
    CHECK(dstl({"journal", "verify"}) == 0);
    CHECK(dstl.out == "journal/a1.jsonl: ok, 3 events\njournal/b2.jsonl: ok, 1 events\n");
    CHECK(dstl({"journal", "verify", "/lib/journal/a1.jsonl"}) == 0);
    CHECK(dstl.out == "/lib/journal/a1.jsonl: ok, 3 events\n");
    dstl.files.files["/lib/journal/b2.jsonl"] += "{\"torn";
    CHECK(dstl({"journal", "verify"}) == 0);
    CHECK(has(dstl.out, "journal/b2.jsonl: line 2: remark: was cut off"));
    CHECK(has(dstl.out, "journal/b2.jsonl: ok, 1 events\n"));
}

TEST_CASE("journal verify finds a line that is gone, changed, or no event at all") {
    FourMarks dstl;
    std::string& journal = dstl.files.files.at("/lib/journal/a1.jsonl");
    const std::string sound = journal;
    const std::size_t second = journal.find('\n') + 1;
    const std::size_t third = journal.find('\n', second) + 1;

    journal.erase(second, third - second);
    CHECK(dstl({"journal", "verify"}) == 1);
    CHECK(has(dstl.out, "journal/a1.jsonl: line 2: error: does not follow what stands before it"));
    CHECK(has(dstl.out, "journal/b2.jsonl: ok, 1 events\n"));

    journal = sound;
    journal.replace(journal.find("why?"), 4, "who?");
    CHECK(dstl({"journal", "verify"}) == 1);
    CHECK(has(dstl.out, "journal/a1.jsonl: line 2: error: does not follow"));

    journal = sound;
    journal.insert(second, "not an event\n");
    CHECK(dstl({"journal", "verify"}) == 1);
    CHECK(has(dstl.out, "journal/a1.jsonl: line 2: error: "));
    CHECK(dstl({"journal", "verify", "nowhere.jsonl"}) == 3);
}

TEST_CASE("a library without journals has none to verify, and its marks are none") {
    MarkedLibrary dstl;
    CHECK(dstl({"journal", "verify"}) == 0);
    CHECK(dstl.out == "There are no journals.\n");
    CHECK(dstl({"journal", "show"}) == 0);
    CHECK(dstl({"journal", "verify", "--library", "/nowhere"}) == 3);
    CHECK(dstl({"journal"}) == 2);
    CHECK(dstl({"journal", "burn"}) == 2);
    CHECK(dstl({"journal", "show", "--help"}) == 0);
    CHECK(has(dstl.out, "--thesis"));
}
