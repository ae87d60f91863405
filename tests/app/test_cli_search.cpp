#include "library/thesis_json.h"
#include "tests/support/command_line.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <string>

using tests::CommandLine;
using tests::parsed;

namespace {

void add(CommandLine& dstl, const std::string& id, const std::string& claim) {
    library::Thesis thesis;
    thesis.id = id;
    thesis.title = "On " + id;
    thesis.thesis = claim;
    thesis.asset_class = "SECULAR";
    dstl.files.folders.insert({"/lib", "/lib/theses"});
    REQUIRE(dstl.files.write("/lib/theses/" + id + ".json", library::write_thesis(thesis)));
}

} // namespace

TEST_CASE("search takes its query as it is typed, also with a minus, and options on either side") {
    CHECK(parsed<app::SearchRequest>({"search", "energy", "-mining"}).query == "energy -mining");
    CHECK(parsed<app::SearchRequest>({"find", "horizon>=5y", "\"ai factory\""}).query ==
          "horizon>=5y \"ai factory\"");
    const auto before = parsed<app::SearchRequest>({"search", "--json", "--limit", "5", "coal"});
    CHECK(before.json);
    CHECK(before.limit == 5);
    const auto behind = parsed<app::SearchRequest>({"search", "coal", "--limit", "7", "--json"});
    CHECK(behind.json);
    CHECK(behind.limit == 7);
    CHECK(behind.query == "coal");
    CHECK_FALSE(app::parse_arguments({"search", "coal", "--limit", "many"}));
}

TEST_CASE("search tells which theses meet the query, and where") {
    CommandLine dstl;
    add(dstl, "a", "Coal is burnt for the factories of the future");
    add(dstl, "b", "Wind blows");
    CHECK(dstl({"search", "coal", "factory", "class:secular"}) == 0);
    CHECK(dstl.out ==
          "a\n    On a\n    SECULAR\n    THESIS cover: [Coal] is burnt for the [factories] of the "
          "future\n");
    CHECK(dstl({"search", "which", "peat", "factories", "burn", "coal"}) == 0);
    CHECK(dstl.out.starts_with("No thesis has all of these words. The nearest have some:\na\n"));
    CHECK(dstl({"search", "peat"}) == 0);
    CHECK(dstl.out == "No thesis meets this query.\n");
}

TEST_CASE("search finds the theses inside the program, and a file as it is now") {
    CommandLine dstl;
    add(dstl, "a", "Coal");
    REQUIRE(dstl({"search", "--json", "compute", "-coal"}) == 0);
    const auto found = nlohmann::json::parse(dstl.out);
    CHECK(found["count"] == 1);
    CHECK(found["results"][0]["id"] == dstl.shelf.theses.front()->id);
    const auto& place = found["results"][0]["places"][0];
    const auto mark = place["marks"][0].get<std::pair<std::size_t, std::size_t>>();
    const auto text = place["text"].get<std::string>();
    CHECK(text.substr(mark.first, mark.second - mark.first).find_first_of("Cc") == 0);
    add(dstl, "a", "Wind");
    CHECK(dstl({"search", "--json", "title:on", "coal"}) == 0);
    CHECK(nlohmann::json::parse(dstl.out)["count"] == 0);
}

TEST_CASE("the words are shown in a file by any name, and in a second step of the same kind") {
    CommandLine dstl;
    library::Thesis thesis;
    thesis.id = "hand-copied";
    thesis.title = "By hand";
    thesis.argument = {{"premise", {}, "Coal", "", ""}, {"premise", {}, "Peat", "", ""}};
    dstl.files.folders.insert({"/lib", "/lib/theses"});
    REQUIRE(dstl.files.write("/lib/theses/other.json", library::write_thesis(thesis)));
    CHECK(dstl({"search", "premise:peat"}) == 0);
    CHECK(dstl.out == "hand-copied\n    By hand\n    THESIS premise-2: [Peat]\n");
}

TEST_CASE("a query that cannot be read is shown with the place that is wrong") {
    CommandLine dstl;
    CHECK(dstl({"search", "risks>=many"}) == 2);
    CHECK(dstl.err.find("^") != std::string::npos);
}

TEST_CASE("where nothing is found, the words that are likely meant are told") {
    CommandLine dstl;
    add(dstl, "a", "Energy for the factories of Z\u00FCrich");
    CHECK(dstl({"search", "enrgy"}) == 0);
    CHECK(dstl.out == "No thesis meets this query. Did you mean: energy\n");
    CHECK(dstl({"search", "thesis:\"enrgy", "for\"", "class:secular", "-uranum"}) == 0);
    CHECK(dstl.out ==
          "No thesis meets this query. Did you mean: thesis:\"energy for\" class:secular -uranum\n");
    CHECK(dstl({"search", "zurch", "factroies"}) == 0);
    CHECK(dstl.out == "No thesis meets this query. Did you mean: zurich factories\n");
    CHECK(dstl({"search", "enrgy", "--json"}) == 0);
    CHECK(nlohmann::json::parse(dstl.out)["suggestion"] == "energy");
}

TEST_CASE("no query is suggested that finds nothing") {
    CommandLine dstl;
    add(dstl, "a", "Energy");
    add(dstl, "b", "Wind");
    CHECK(dstl({"search", "enrgy", "class:cyclical"}) == 0);
    CHECK(dstl.out == "No thesis meets this query.\n");
    CHECK(dstl({"search", "qqqqqq"}) == 0);
    CHECK(dstl.out == "No thesis meets this query.\n");
    CHECK(dstl({"search", "energy", "wind", "--json"}) == 0);
    CHECK_FALSE(nlohmann::json::parse(dstl.out).contains("suggestion"));
}

TEST_CASE("the nearest theses are listed behind what is likely meant") {
    CommandLine dstl;
    add(dstl, "a", "Coal is burnt for the factories of the future");
    CHECK(dstl({"search", "coal", "burnt", "factories", "futrue"}) == 0);
    CHECK(dstl.out.starts_with("No thesis has all of these words. Did you mean: coal burnt factories future\n"
                               "The nearest have some:\na\n"));
}
