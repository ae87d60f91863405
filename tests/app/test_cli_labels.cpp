// dstl tag and dstl untag.
#include "tests/support/marked_library.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using library::MarkKind;
using tests::energy_thesis;
using tests::has;
using tests::mark_on;
using tests::MarkedLibrary;

TEST_CASE("tags are given, told, found, and taken away") {
    MarkedLibrary dstl;
    dstl.files.folders.insert("/lib/theses");
    CHECK(dstl({"tag", "energy"}) == 0);
    CHECK(dstl.out == "energy\n    no tags\n");
    CHECK(dstl.files.files.size() == 1); // to look changes nothing

    CHECK(dstl({"tag", "master resource", "power", "to present", "power"}) == 0);
    CHECK(dstl.out == "energy\n    tags: power, to present\n");
    CHECK(dstl({"tag", "energy", "--collection", "Spring"}) == 0);
    CHECK(dstl.out == "energy\n    tags: power, to present\n    collections: Spring\n");
    for (const char* query : {"tag:power", "tag:\"To Present\"", "collection:spring", "has:tag"}) {
        CHECK(dstl({"search", query}) == 0);
        CHECK_MESSAGE(has(dstl.out, "energy"), query);
    }
    CHECK(dstl({"untag", "energy", "POWER"}) == 0);
    CHECK(dstl.out == "energy\n    tags: to present\n    collections: Spring\n");
    CHECK(dstl({"search", "tag:power"}) == 0);
    CHECK(has(dstl.out, "No thesis"));
    CHECK(dstl({"untag", "energy", "--collection", "spring"}) == 0);
    CHECK(dstl({"tag", "energy"}) == 0);
    CHECK(dstl.out == "energy\n    tags: to present\n");
    CHECK(dstl({"journal", "verify"}) == 0);
}

TEST_CASE("tags typed wrongly are told of") {
    MarkedLibrary dstl;
    CHECK(dstl({"tag"}) == 2);
    CHECK(dstl({"untag", "energy"}) == 2);
    CHECK(dstl({"tag", "energy", " "}) == 2);
    CHECK(dstl({"tag", "nowhere", "power"}) == 1);
    CHECK(dstl.files.files.size() == 1);
}

TEST_CASE("a tag given beside an open window never takes the place of its marks") {
    MarkedLibrary dstl;
    auto window = app::JournalStore::open(dstl.files, {"/lib"}, "here");
    const std::string id = "here-" + std::to_string(window.next_mark_number());
    CHECK(dstl({"tag", "energy", "power"}) == 0);
    REQUIRE(window.append({{std::nullopt, mark_on(energy_thesis(), id, MarkKind::Bookmark, "cover", "")}},
                          dstl.time_ms));
    CHECK(dstl({"journal", "show"}) == 0);
    CHECK(has(dstl.out, "  tag (power)\n"));
    CHECK(has(dstl.out, "  bookmark on cover\n"));
    CHECK(dstl({"journal", "verify"}) == 0);
}

TEST_CASE("journal show and exported notes tell of tags") {
    MarkedLibrary dstl;
    dstl.keep({mark_on(energy_thesis(), "a1-1", MarkKind::Bookmark, "cover", "")});
    CHECK(dstl({"tag", "energy", "power", "the \"grid\""}) == 0);
    CHECK(dstl({"tag", "energy", "Spring", "--collection"}) == 0);
    CHECK(dstl({"journal", "show", "--json"}) == 0);
    const auto marks = nlohmann::json::parse(dstl.out).at("marks");
    REQUIRE(marks.size() == 4);
    for (const auto& mark : marks) {
        CHECK(mark.at("state") == "found");
        CHECK(mark.at("card") == (mark.at("kind") == "bookmark" ? "cover" : ""));
    }
    CHECK(dstl({"export", "--notes", "markdown", "energy"}) == 0);
    CHECK(has(dstl.out, "tags: [\"power\", \"the \\\"grid\\\"\"]\n---\n"));
    CHECK(has(dstl.out, "Bookmark"));
    CHECK_FALSE(has(dstl.out, "Spring"));
    CHECK(dstl({"export", "--notes", "json"}) == 0);
    const auto theses = nlohmann::json::parse(dstl.out).at("theses");
    CHECK(theses[0].at("tags") == nlohmann::json{"power", "the \"grid\""});
    CHECK(theses[0].at("collections") == nlohmann::json{"Spring"});
    CHECK(theses[0].at("notes").size() == 1);
}

TEST_CASE("tags of a thesis that is gone can be told and taken away") {
    MarkedLibrary dstl;
    CHECK(dstl({"tag", "energy", "power"}) == 0);
    dstl.files.files.erase("/lib/theses/energy.json");
    CHECK(dstl({"tag", "energy"}) == 0);
    CHECK(dstl.out == "energy\n    tags: power\n");
    CHECK(dstl({"untag", "energy", "power"}) == 0);
    CHECK(dstl.out == "energy\n    no tags\n");
}
