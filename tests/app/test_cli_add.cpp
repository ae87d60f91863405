// What comes into the library on the command line.
#include "app/thesis_files.h"
#include "library/thesis_json.h"
#include "tests/support/command_line.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace app;
using tests::CommandLine;

namespace {

const std::string page =
    "TERMINAL\nLIBRARY\nA talk\nSome channel\n1:02:03\nTHESIS\nThe claim.\n01 // PREMISE\nA headline\n"
    "A body.\n";

std::string thesis_json(const std::string& id, const std::string& title, const std::string& added = "") {
    library::Thesis thesis;
    thesis.id = id;
    thesis.title = title;
    thesis.added = added;
    return library::write_thesis(thesis);
}

library::Thesis in_library(const CommandLine& dstl, const std::string& id) {
    const auto file = dstl.files.files.find("/lib/theses/" + id + ".json");
    REQUIRE(file != dstl.files.files.end());
    return library::read_thesis(file->second, id)->thesis;
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("add takes copied pages and thesis files into the library, with the moment") {
    CommandLine dstl;
    dstl.files.files["page.txt"] = page;
    dstl.files.files["talk.json"] = thesis_json("talk", "Talk");
    dstl.files.files["-"] = thesis_json("piped", "Piped");
    CHECK(dstl({"add", "page.txt", "talk.json", "-"}) == 0);
    CHECK(dstl.out == "page.txt: added a-talk\ntalk.json: added talk\nstandard input: added piped\n");
    CHECK(dstl.err.empty());
    CHECK(in_library(dstl, "a-talk").added == "2026-03-01T09:30:00.250Z");
    CHECK(in_library(dstl, "talk").added == "2026-03-01T09:30:00.250Z");
    CHECK(dstl({"show", "piped", "--depth", "line"}) == 0);
}

TEST_CASE("add changes nothing when the same is there, whenever it came") {
    CommandLine dstl;
    dstl.files.files["page.txt"] = page;
    CHECK(dstl({"add", "page.txt"}) == 0);
    const auto before = dstl.files.files;
    dstl.time_ms += 5000;
    CHECK(dstl({"add", "page.txt"}) == 0);
    CHECK(dstl.out == "page.txt: already there, unchanged: a-talk\n");
    CHECK(dstl({"add", "/lib/theses/a-talk.json", "--replace"}) == 0);
    CHECK(dstl.out == "/lib/theses/a-talk.json: already there, unchanged: a-talk\n");
    CHECK(dstl.files.files == before);
}

TEST_CASE("add replaces another thesis of that id only when it is told to") {
    CommandLine dstl;
    dstl.files.files["old.json"] = thesis_json("talk", "Old");
    dstl.files.files["new.json"] = thesis_json("talk", "New");
    CHECK(dstl({"add", "old.json"}) == 0);
    CHECK(dstl({"add", "new.json"}) == 1);
    CHECK(dstl.out.empty());
    CHECK(dstl.err.find("dstl: new.json: talk: is in the library and says something else; --replace") == 0);
    CHECK(in_library(dstl, "talk").title == "Old");

    dstl.time_ms += 5000;
    CHECK(dstl({"add", "--replace", "new.json"}) == 0);
    CHECK(dstl.out == "new.json: replaced talk\n");
    CHECK(in_library(dstl, "talk").title == "New");
    CHECK(in_library(dstl, "talk").added == "2026-03-01T09:30:00.250Z"); // since it came first

    dstl.files.files["/lib/theses/damaged.json"] = "{";
    dstl.files.files["damaged.json"] = thesis_json("damaged", "Whole");
    CHECK(dstl({"add", "damaged.json"}) == 1);
    CHECK(dstl.files.files["/lib/theses/damaged.json"] == "{");
    CHECK(dstl({"add", "damaged.json", "--replace"}) == 0);
}

TEST_CASE("when a thesis was added is kept as it says, be it nonsense") {
    CommandLine dstl;
    dstl.files.files["dated.json"] = thesis_json("dated", "T", "2020-01-01T00:00:00Z");
    dstl.files.files["vague.json"] = thesis_json("vague", "T", "long ago");
    dstl.files.files["odd.json"] = R"({"schema":"dstl.thesis/1","id":"odd","title":"T","added":5})";
    CHECK(dstl({"add", "dated.json", "vague.json", "odd.json"}) == 0);
    CHECK(in_library(dstl, "dated").added == "2020-01-01T00:00:00Z");
    CHECK(in_library(dstl, "vague").added == "long ago");
    CHECK(has(dstl.files.files["/lib/theses/odd.json"], "\"added\": 5"));
}

TEST_CASE("add goes on after what is bad, tells it with its line, and fails in the end") {
    CommandLine dstl;
    dstl.files.files["bad.json"] = "{\n  \"title\": oops\n}";
    dstl.files.files["letter.txt"] = "Dear all";
    dstl.files.files["odd.txt"] = "Share\n" + page;
    CHECK(dstl({"add", "bad.json", "letter.txt", "odd.txt"}) == 1);
    CHECK(has(dstl.err, "dstl: bad.json: "));
    CHECK(has(dstl.err, "line 2"));
    CHECK(has(dstl.err, "dstl: letter.txt: is no copied thesis page"));
    CHECK(has(dstl.out, "odd.txt: added a-talk (1 remark: line 1: "));
    CHECK(std::count(dstl.out.begin(), dstl.out.end(), '\n') == 1);
    CHECK(dstl({"add", "nowhere.txt", "odd.txt"}) == 3);
    CHECK(dstl({"add"}) == 2);
}

TEST_CASE("add walks folders, by kind of file, and passes over what is hidden") {
    CommandLine dstl;
    dstl.files.folders = {"in", "in/more", "in/.git"};
    dstl.files.files["in/b.JSON"] = thesis_json("b", "B");
    dstl.files.files["in/a.md"] = page;
    dstl.files.files["in/photo.png"] = "PNG";
    dstl.files.files["in/more/c.txt"] = page + "More.\n";
    dstl.files.files["in/.git/d.json"] = thesis_json("d", "D");
    CHECK(dstl({"add", "in", "--replace"}) == 0);
    CHECK(
        has(dstl.out, "in/a.md: added a-talk\nin/b.JSON: added b\nin/more/c.txt: replaced a-talk (1 remark"));
    CHECK(std::count(dstl.out.begin(), dstl.out.end(), '\n') == 3);
}

TEST_CASE("the walk ends, however deep or large the folder is") {
    MemoryFiles files;
    std::string path = "deep";
    for (int depth = 0; depth < 40; ++depth) {
        files.folders.insert(path);
        path += "/x";
    }
    files.files[path + "/a.json"] = "{}";
    files.files["deep/a.json"] = "{}";
    const ThesisFiles found = find_thesis_files(files, "deep");
    CHECK(found.paths == std::vector<std::string>{"deep/a.json"});
    REQUIRE(found.failures.size() == 1);
    CHECK(has(found.failures[0].what, "too deep"));
}

TEST_CASE("add begins a library that is not there, and writes only into the first") {
    CommandLine dstl;
    dstl.files.folders = {"/b"};
    dstl.files.files["/b/theses/talk.json"] = thesis_json("talk", "Of b");
    dstl.files.files["talk.json"] = thesis_json("talk", "Mine");
    CHECK(dstl({"add", "talk.json", "--library", "/new", "--library", "/b"}) == 0);
    CHECK(has(dstl.files.files["/new/theses/talk.json"], "Mine"));
    CHECK(has(dstl.files.files["/b/theses/talk.json"], "Of b"));
    dstl.usual_library.clear();
    CHECK(dstl({"add", "talk.json"}) == 3);
    CHECK(has(dstl.err, "set HOME"));
}
