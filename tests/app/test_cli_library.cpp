// Which folders are the library on the command line.
#include "app/journal_store.h"
#include "tests/library/journal_samples.h"
#include "tests/support/command_line.h"

#include <doctest/doctest.h>

using namespace app;
using tests::CommandLine;
using tests::thesis_json;

namespace {

/// With two libraries, which both have `one`, and each another.
struct TwoLibraries : CommandLine {
    TwoLibraries() {
        shelf = {};
        files.folders = {"/a", "/b"};
        files.files["/a/theses/one.json"] = thesis_json("one", "Of a");
        files.files["/b/theses/one.json"] = thesis_json("one", "Of b");
        files.files["/a/theses/apple.json"] = thesis_json("apple", "Apple");
        files.files["/b/theses/banana.json"] = thesis_json("banana", "Banana");
    }
};

using Paths = std::vector<std::string>;

} // namespace

TEST_CASE("the library is the folder that is named, before or behind the verb") {
    TwoLibraries dstl;
    CHECK(dstl({"list"}) == 0); // the usual library, which is empty
    CHECK(dstl.out.empty());
    for (const Paths& typed :
         {Paths{"--library", "/a", "list"}, {"list", "--library", "/a"}, {"list", "--library=/a"}}) {
        CHECK(dstl(typed) == 0);
        CHECK(dstl.out == "apple\n    Apple\none\n    Of a\n");
    }
    CHECK(dstl({"show", "--library", "/b", "banana"}) == 0);
    CHECK(dstl({"show", "--library", "/a", "banana"}) == 1);
}

TEST_CASE("of several libraries all are read, and the first one's thesis is meant") {
    TwoLibraries dstl;
    CHECK(dstl({"--library", "/a", "list", "--library", "/b"}) == 0);
    CHECK(dstl.out == "apple\n    Apple\none\n    Of a\nbanana\n    Banana\n");
    CHECK(dstl({"list", "--library", "/b", "--library", "/a"}) == 0);
    CHECK(dstl.out == "banana\n    Banana\none\n    Of b\napple\n    Apple\n");
    CHECK(dstl({"show", "one", "--library", "/b", "--library", "/a", "--depth", "line"}) == 0);
    CHECK(dstl.out == "Of b\n");
}

TEST_CASE("a library that was named and is not there is told, and nothing is made for reading") {
    TwoLibraries dstl;
    for (const Paths& typed : {Paths{"list", "--library", "/c"},
                               {"show", "one", "--library", "/c"},
                               {"list", "--library", "/a", "--library", "/c"}}) {
        CHECK(dstl(typed) == 3);
        CHECK(dstl.out.empty());
        CHECK(dstl.err.find("dstl: /c: there is no such library folder") == 0);
    }
    CHECK(dstl({"list", "--library", "/a/theses/one.json"}) == 3);
    CHECK(dstl.err.find("is no folder") != std::string::npos);
    CHECK(dstl({"list", "--library", ""}) == 2);
    CHECK(dstl({"list", "--library"}) == 2);
    CHECK_FALSE(dstl.files.folders.contains("/c"));
}

TEST_CASE("a thesis that is there and cannot be read is told, not looked for elsewhere") {
    TwoLibraries dstl;
    dstl.files.files["/a/theses/one.json"] = "{";
    CHECK(dstl({"show", "one", "--library", "/a", "--library", "/b"}) == 1);
    CHECK(dstl.err.find("/a/theses/one.json") != std::string::npos);
}

TEST_CASE("a list of folders is read as PATH is") {
    CHECK(folders_in_list("/a:/b", ':') == Paths{"/a", "/b"});
    CHECK(folders_in_list(":/a::", ':') == Paths{"/a"});
    CHECK(folders_in_list("C:\\a;D:\\b c", ';') == Paths{"C:\\a", "D:\\b c"});
    CHECK(folders_in_list("", ':').empty());
}

TEST_CASE("what is typed goes before the environment, and that before the usual folder") {
    CHECK(choose_library({"/t"}, {"/e"}, "/u").paths == Paths{"/t"});
    CHECK(choose_library({}, {"/e", "/f"}, "/u").paths == Paths{"/e", "/f"});
    CHECK(choose_library({}, {"/e"}, "/u").named_by == NamedBy::Person);
    CHECK(choose_library({}, {}, "/u").paths == Paths{"/u"});
    CHECK(choose_library({}, {}, "/u").named_by == NamedBy::System);
    CHECK(choose_library({}, {}, "").paths.empty());
    CHECK(choose_library({}, {}, "").written().empty());
}

TEST_CASE("a library that is to be written to may begin, one that is only read must be there") {
    MemoryFiles files;
    files.folders = {"/a"};
    CHECK(check_library(files, choose_library({"/new", "/a"}, {}, ""), LibraryUse::Write));
    CHECK_FALSE(check_library(files, choose_library({"/new", "/a"}, {}, ""), LibraryUse::Read));
    CHECK_FALSE(check_library(files, choose_library({"/a", "/new"}, {}, ""), LibraryUse::Write));
    CHECK(check_library(files, choose_library({}, {}, "/usual"), LibraryUse::Read));
}

TEST_CASE("journals of all libraries are read, and the first one's is written") {
    MemoryFiles files;
    JournalStore old = JournalStore::open(files, {"/b"}, "a1");
    REQUIRE(old.append({{std::nullopt, tests::note("a1-1", "old")}}, 1000));
    const std::string old_journal = files.files["/b/journal/a1.jsonl"];

    JournalStore both = JournalStore::open(files, {"/a", "/b"}, "a1");
    REQUIRE(both.marks().size() == 1);
    CHECK(both.next_mark_number() > 1); // no name is given twice
    REQUIRE(both.append({{tests::note("a1-1", "old"), tests::note("a1-1", "new")}}, 2000));
    CHECK(files.files["/b/journal/a1.jsonl"] == old_journal);
    CHECK(files.files.contains("/a/journal/a1.jsonl"));
    CHECK(JournalStore::open(files, {"/b", "/a"}, "a1").marks().at(0).note == "new");

    files.files["/b/journal/x.jsonl"] = "damaged\n";
    CHECK(JournalStore::open(files, {"/a", "/b"}, "a1").problems().at(0).where ==
          "/b/journal/x.jsonl, line 1");
}
