// Highlights and notes for other programs.
#include "tests/support/marked_library.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>

using library::Mark;
using library::MarkKind;
using tests::energy_thesis;
using tests::has;
using tests::mark_on;
using tests::MarkedLibrary;
using tests::with_note;

namespace {

/// The marks of one thesis, of each kind.
struct NotedLibrary : MarkedLibrary {
    NotedLibrary() {
        const library::Thesis thesis = energy_thesis();
        const std::string quote = quote_card();
        keep({with_note(mark_on(thesis, "a1-1", MarkKind::Highlight, quote, "Watts are wealth"), "agree", ""),
              with_note(mark_on(thesis, "a1-2", MarkKind::Highlight, "premise", "Dear energy makes poor"),
                        "doubt", "=why?\n# not a heading"),
              mark_on(thesis, "a1-3", MarkKind::Bookmark, "cover", ""),
              with_note(mark_on(thesis, "a1-4", MarkKind::Note, "premise", ""), "", "On the card."),
              with_note(mark_on(thesis, "a1-5", MarkKind::RiskAnswer, "cover", ""), "met", "")});
    }

    static std::string quote_card() {
        for (const library::Card& card : library::make_deck(energy_thesis()))
            if (card.kind == library::CardKind::Quote)
                return card.id;
        return {};
    }

    void keep_of_other_thesis() {
        library::Thesis other;
        other.id = "zinc";
        other.title = "Zinc";
        other.thesis = "Zinc is scarce.";
        put(other);
        keep({with_note(mark_on(other, "a1-9", MarkKind::Note, "cover", ""), "", "hm")});
    }
};

const std::string energy_in_markdown =
    "\n# Energy, \"the\" master resource: 1\n"
    "\n**Bookmark** on Energy, \"the\" master resource: 1 · [open](<dstl://open/energy?card=cover>)\n"
    "\n**Note** on Energy is all · [open](<dstl://open/energy?card=premise>)\n\nOn the card.\n"
    "\n> Dear energy makes poor\n"
    "\n**Doubt** · [open](<dstl://open/energy?block=premise/body/1&text=Dear%20energy%20makes%20poor>)\n"
    "\n\\=why?\\\n\\# not a heading\n"
    "\n> Watts are wealth\n"
    "\n**Agree** · [97:42](<https://www.youtube.com/watch?v=abc&t=5862s>) · "
    "[open](<dstl://open/energy?block=";

} // namespace

TEST_CASE("notes as Markdown have front matter, and stand in reading order with links back") {
    NotedLibrary dstl;
    CHECK(dstl({"export", "--notes", "markdown", "energy"}) == 0);
    CHECK(dstl.out.starts_with(
        "---\ntitle: \"Energy, \\\"the\\\" master resource: 1\"\nchannel: \"Some channel\"\n"
        "url: \"https://www.youtube.com/watch?v=abc\"\ndate: \"2026-02-01\"\ntags: []\n---\n" +
        energy_in_markdown));
    CHECK(dstl.out.ends_with("&text=Watts%20are%20wealth>)\n"));
    CHECK_FALSE(has(dstl.out, "met"));
}

TEST_CASE("notes of the whole library stand thesis by thesis") {
    NotedLibrary dstl;
    dstl.keep_of_other_thesis();
    CHECK(dstl({"export", "--notes", "markdown"}) == 0);
    CHECK(dstl.out.starts_with("---\ntitle: \"Notes\"\ntheses:\n  - id: \"energy\"\n    title: \"Energy"));
    CHECK(has(dstl.out, "  - id: \"zinc\"\n    title: \"Zinc\"\ntags: []\n---\n"));
    CHECK(has(dstl.out, energy_in_markdown));
    CHECK(has(dstl.out,
              "\n# Zinc\n\n**Note** on Zinc is scarce. · [open](<dstl://open/zinc?card=cover>)\n\nhm\n"));
}

TEST_CASE("notes as CSV are what Readwise takes, and nothing in them is computed") {
    NotedLibrary dstl;
    CHECK(dstl({"export", "--notes", "csv", "energy", "-o", "-"}) == 0);
    const std::string title = "\"Energy, \"\"the\"\" master resource: 1\",\"Some channel\","
                              "\"https://www.youtube.com/watch?v=abc\",";
    CHECK(dstl.out == "Highlight,Title,Author,URL,Note,Location,Date\r\n"
                      "\"Energy is all\"," +
                          title +
                          "\"On the card.\",\"1\",\"2026-03-01 09:30:04\"\r\n"
                          "\"Dear energy makes poor\"," +
                          title +
                          "\".doubt =why?\n# not a heading\",\"2\",\"2026-03-01 09:30:02\"\r\n"
                          "\"Watts are wealth\"," +
                          title + "\".agree\",\"3\",\"2026-03-01 09:30:01\"\r\n");
}

TEST_CASE("notes as JSON have every member for every note") {
    NotedLibrary dstl;
    CHECK(dstl({"export", "--notes", "json", "energy", "-o", "notes.json"}) == 0);
    CHECK(dstl.out == "notes.json\n");
    const auto json = nlohmann::json::parse(dstl.files.files.at("notes.json"));
    CHECK(json.at("schema") == "dstl.notes/1");
    const auto& notes = json.at("theses").at(0).at("notes");
    REQUIRE(notes.size() == 4);
    for (const auto& note : notes)
        CHECK(note.size() == 14);
    CHECK(notes[3].at("seconds") == 5862);
    CHECK(notes[3].at("talk_link") == "https://www.youtube.com/watch?v=abc&t=5862s");
    CHECK(notes[2].at("seconds").is_null());
    CHECK(notes[2].at("words") == "Dear energy makes poor");
    CHECK(notes[2].at("note") == "=why?\n# not a heading");
    CHECK(notes[2].at("link") == "dstl://open/energy?block=premise/body/1&text=Dear%20energy%20makes%20poor");
}

TEST_CASE("notes whose words or whose thesis are gone are written all the same") {
    NotedLibrary dstl;
    library::Thesis changed = energy_thesis();
    changed.argument.front().body = "Now it says something else altogether, in other letters.";
    dstl.put(changed);
    CHECK(dstl({"export", "--notes", "markdown", "energy"}) == 0);
    CHECK(has(dstl.out, "\n> Dear energy makes poor\n\n**Doubt** · no longer in the text\n\n\\=why?"));
    dstl.files.files.erase("/lib/theses/energy.json");
    CHECK(dstl({"export", "--notes", "markdown", "energy"}) == 0);
    CHECK(dstl.out.starts_with("---\ntitle: \"energy\"\ntags: []\n---\n\n# energy\n"));
    CHECK(has(dstl.out, "On the card."));
    CHECK(dstl({"export", "--notes", "csv"}) == 0);
    CHECK(has(dstl.out, "\"premise\",\"energy\",\"\",\"\",\"On the card.\""));
}

TEST_CASE("hostile notes break out of nothing") {
    MarkedLibrary dstl;
    library::Thesis thesis = energy_thesis();
    thesis.title = "---\n\"]: x\n# T <b>";
    dstl.put(thesis);
    const std::string note =
        "---\ntags: [x]\n---\n\n> quote\n\n<script>alert(1)</script>\n\n![i](x)\n\x1B[2J";
    dstl.keep({with_note(mark_on(energy_thesis(), "a1-1", MarkKind::Note, "premise", ""), "", note)});
    CHECK(dstl({"export", "--notes", "markdown", "energy"}) == 0);
    CHECK(dstl.out.starts_with("---\ntitle: \"---\\x0A\\\"]: x\\x0A# T <b>\"\n"));
    CHECK(has(dstl.out, "\n# \\--- \"\\]: x \\# T \\<b\\>\n"));
    CHECK(has(dstl.out,
              "\n\\---\\\ntags: \\[x\\]\\\n\\---\n\n\\> quote\n\n\\<script\\>alert(1)\\</script\\>\n"));
    CHECK(has(dstl.out, "!\\[i\\](x)\\\n\uFFFD\\[2J\n"));
}

TEST_CASE("notes are asked for as they should be") {
    NotedLibrary dstl;
    using Words = std::vector<std::string>;
    for (const Words& wrong : {Words{"export", "--notes", "pdf"},
                               {"export", "--notes", "csv", "--to", "png"},
                               {"export", "--notes", "csv", "--size", "100x100"},
                               {"export", "--notes", "csv", "energy", "--all"}})
        CHECK(dstl(wrong) == 2);
    CHECK(dstl({"export", "--notes", "csv", "unknown"}) == 1);
    CHECK(dstl({"export", "--notes", "csv", "--all"}) == 0);
    CHECK(dstl({"export", "--notes", "csv", "master"}) == 0);
    CHECK(dstl({"export", "--notes", "json", "--library", "/nowhere"}) == 3);
    MarkedLibrary empty;
    CHECK(empty({"export", "--notes", "markdown"}) == 0);
    CHECK(empty.out == "---\ntitle: \"Notes\"\ntheses: []\ntags: []\n---\n");
    CHECK(empty({"export", "--notes", "csv", "energy"}) == 0);
    CHECK(empty.out == "Highlight,Title,Author,URL,Note,Location,Date\r\n");
}
