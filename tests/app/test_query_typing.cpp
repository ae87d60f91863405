#include "app/query_error.h"
#include "app/query_parser.h"

#include <doctest/doctest.h>

#include <string>

using namespace app;
using library::Query;
using library::SortColumn;
using library::SortOrder;

namespace {

/// What is typed means the same as a finished query.
void check_same(const std::string& typed, const std::string& finished) {
    const auto read = parse_typed_query(typed);
    const auto wanted = parse_query(finished);
    REQUIRE_MESSAGE(read, typed, ": ", read.error().what);
    REQUIRE_MESSAGE(wanted, finished);
    CHECK_MESSAGE(*read == *wanted, typed, " should be as ", finished);
}

std::string many(std::string_view text, std::size_t count) {
    std::string all;
    for (std::size_t at = 0; at < count; ++at)
        all += text;
    return all;
}

} // namespace

TEST_CASE("the word at the end may go on while it is typed, but not with a space behind it") {
    check_same("fac", "fac*");
    check_same("ai fac", "ai fac*");
    check_same("ai fac ", "ai fac");
    check_same("title:nvid", "title:nvid*");
    check_same("risk:(china or tai", "risk:(china or tai*)");
    check_same("a (b c", "a (b c*)");
    check_same("a (b c)", "a (b c)");
    check_same("a or b", "a or b*");
    check_same("\u00FCber", "\u00FCber*");
    check_same("energ*", "energ*");
}

TEST_CASE("words with punctuation, whole phrases and what is taken away do not go on") {
    check_same("AI-dri", "AI-dri");
    check_same("\"ai fac\"", "\"ai fac\"");
    check_same("a -min", "a -min");
    check_same("-(a min", "-(a min)");
    check_same("tag:ener", "tag:ener");
}

TEST_CASE("an open quotation mark is closed, and its last word may go on") {
    check_same("\"ai fact", "\"ai fact*\"");
    check_same("\u201Cai fact", "\"ai fact*\"");
    check_same("\"ai ", "\"ai\"");
    check_same("\"the ai fac", "\"the ai\""); // from its fourth letter on
    check_same("\"the ai fact", "\"the ai fact*\"");
    check_same("\"fa", "\"fa*\"");
    check_same("title:\"ai fact", "title:\"ai fact*\"");
    check_same("a \"", "a");
    check_same("a title:\"", "a");
    check_same("a collection:\"to pre", "a");
    check_same("a sort:\"tit", "a");
}

TEST_CASE("what is not finished yet is passed over") {
    for (const char* rest :
         {"or",          "or ",          "OR",       "AND",       "AND ",         "NOT",       "NOT ",
          "-",           "or -",         "(",        "-(",        "(x",           "or (",      "title:",
          "risk:(",      "horizon",      "horizon>", "horizon>=", "horizon:5y..", "length:1:", "added>20",
          "added>2026-", "added>2026-1", "has:no",   "foo:",      "foo:b",        "sort:",     "sort:-",
          "sort:-ad",    "tag:\"",       "en*g",     "title: "}) {
        const std::string typed = std::string("a ") + rest;
        CHECK_MESSAGE(parse_typed_query(typed), typed);
    }
    check_same("energy or", "energy");
    check_same("energy or ", "energy");
    check_same("or", "\"or\"*");
    check_same("(or", "\"or\"*");
    check_same("a has:no", "a");
    check_same("a horizon>", "a");
    check_same("title: a ", "a");
    check_same("a sort:-ad", "a");
    check_same("a AND", "a");
    check_same("a NOT ", "a");
    check_same("a ()", "a");
    check_same("&", "");
}

TEST_CASE("what is wrong before the end is told while typing too") {
    for (const char* wrong : {"foo:bar x", "has:nots x", "added>2026-13 ", "a or or b", "a ) b", "en*gy x",
                              "() x", "--x", "sort:title sort:added x", "or x"})
        CHECK_MESSAGE(!parse_typed_query(wrong), wrong);
}

TEST_CASE("an order stands beside the conditions") {
    CHECK(parse_query("sort:title")->order == SortOrder{SortColumn::Title, false});
    CHECK(parse_query("sort:title")->root == library::QueryNode());
    CHECK(parse_query("ai Sort:-Added factory")->order == SortOrder{SortColumn::Added, true});
    CHECK(parse_query("ai sort:-added factory")->root == parse_query("ai factory")->root);
    CHECK(parse_query("& sort:views"));
    for (const char* wrong :
         {"(a sort:title)", "-sort:title", "a or sort:title", "sort:title or a", "sort:title sort:title",
          "sort:", "sort:--title", "sort:tite", "sort:(title)", "sort>title", "sort:title*"})
        CHECK_MESSAGE(!parse_query(wrong), wrong);
    const auto twice = parse_query("sort:title sort:added");
    CHECK(twice.error().begin == 16);
    CHECK(twice.error().end == 21);
}

TEST_CASE("hostile queries end in errors") {
    CHECK(parse_query(many("a ", 199)));
    CHECK(parse_query(std::string(query_bytes_max, 'a')));
    const auto too_long = parse_query(std::string(query_bytes_max + 5, 'a'));
    CHECK(too_long.error().begin == query_bytes_max);
    CHECK(too_long.error().end == query_bytes_max + 5);
    CHECK_FALSE(parse_typed_query(std::string(query_bytes_max + 1, ' ')));
    CHECK(parse_query(many("(", query_depth_max) + "a" + many(")", query_depth_max)));
    const auto too_deep = parse_query(many("(", 2000) + "a" + many(")", 1999));
    CHECK(too_deep.error().begin == query_depth_max);
    CHECK(too_deep.error().end == query_depth_max + 1);
    CHECK_FALSE(parse_typed_query(many("-(", 1900)));
    CHECK(parse_query(many("a ", query_terms_max)));
    const auto too_many = parse_query(many("a ", query_terms_max + 1));
    CHECK(too_many.error().begin == 2 * query_terms_max);
    CHECK(parse_query(many("risks:1..2 ", query_terms_max / 2)));
    CHECK_FALSE(parse_query(many("risks:1..2 ", query_terms_max / 2) + "a"));
}

TEST_CASE("bytes that are no UTF-8 are replaced, and places stay those of the typed bytes") {
    const auto read = parse_query("caf\xC3 \xFF");
    REQUIRE(read);
    CHECK(read->root == parse_query("\"caf\uFFFD\"")->root);
    const auto wrong = parse_query("\xFF\xFF x\xC3 added>2026-13");
    CHECK(wrong.error().begin == 17);
    CHECK(wrong.error().end == 19);
    CHECK_FALSE(parse_query("\xE2\x80"));
    CHECK(parse_query(std::string_view("a\0b", 3)));
}

TEST_CASE("an error is shown below its place, counted in characters") {
    const auto shown = [](const std::string& typed) {
        return shown_query_error(typed, parse_query(typed).error());
    };
    CHECK(shown("\u00FCber foo:bar") ==
          "\u00FCber foo:bar\n     ^^^\n" + parse_query("\u00FCber foo:bar").error().what + "\n");
    CHECK(shown("u\u0308ber a)").find("\n      ^\n") !=
          std::string::npos); // the diaeresis is no column of its own
    CHECK(shown("\u6838\u80FD )").find("\n     ^\n") != std::string::npos); // ideographs are two columns wide
    CHECK(shown("a\nb\tor").starts_with("a b or\n    ^^\n"));
    CHECK(shown("\x1B[31m )").starts_with("\uFFFD[31m )\n      ^\n"));
    CHECK(shown_query_error("ab", {2, 2, "more"}) == "ab\n  ^\nmore\n");
    CHECK(shown_query_error("ab", {7, 9, "more"}) == "ab\n  ^\nmore\n");
}

TEST_CASE("of a long query the surroundings of the place are shown") {
    const std::string typed = many("word ", 100) + "foo:bar" + many(" word", 100);
    const std::string shown = shown_query_error(typed, parse_query(typed).error());
    CHECK(shown.starts_with("\u2026"));
    CHECK(shown.find("foo:bar word") != std::string::npos);
    CHECK(shown.find('\n') < 85);
    const std::size_t carets = shown.find('^');
    REQUIRE(carets != std::string::npos);
    const std::size_t column = carets - shown.find('\n') - 1;
    CHECK(column + std::string("\u2026").size() - 1 == shown.find("foo"));
}
