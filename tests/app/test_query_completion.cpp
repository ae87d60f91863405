#include "app/query_completion.h"
#include "app/query_fields.h"
#include "app/query_parser.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace app;
using Inserts = std::vector<std::string>;

namespace {

const QueryCompletionValues& known() {
    static const QueryCompletionValues values = {
        {"SECULAR", "CYCLICAL"}, {"energy", "nuclear power", "\u00C9lan", "say \"no\""},
        {"to present"},          {"Lex Fridman", "Dwarkesh"},
        {"Jensen Huang"},
    };
    return values;
}

/// The caret is where the bar is.
std::vector<QueryCompletion> completions(std::string typed) {
    const std::size_t caret = typed.find('|');
    typed.erase(caret, 1);
    return query_completions(typed, caret, known());
}

Inserts inserts(const std::string& typed) {
    Inserts all;
    for (const QueryCompletion& completion : completions(typed))
        all.push_back(completion.insert);
    return all;
}

/// The text after the first completion is taken.
std::string completed(std::string typed) {
    const auto all = completions(typed);
    REQUIRE_MESSAGE(!all.empty(), typed);
    typed.erase(typed.find('|'), 1);
    return typed.replace(all.front().begin, all.front().end - all.front().begin, all.front().insert);
}

} // namespace

TEST_CASE("the beginning of a field's name is completed with its operator") {
    CHECK(inserts("ho|") == Inserts{"horizon>="});
    CHECK(inserts("TIT|") == Inserts{"title:"});
    CHECK(inserts("dur|") == Inserts{"length>="});
    CHECK(inserts("ai -ris|") == Inserts{"risk:", "risks>="});
    CHECK(inserts("zzz|").empty());
    CHECK(inserts("10|").empty());
    CHECK(completions("ai ho|").front().help == query_field("horizon")->meaning);
}

TEST_CASE("where nothing is typed yet all fields are offered") {
    CHECK(completions("|").size() == query_fields().size());
    CHECK(completions("ai |").size() == query_fields().size());
    CHECK(completions("ai (|)").size() == query_fields().size());
    CHECK(completions("ai -|").size() == query_fields().size());
}

TEST_CASE("the whole word at the caret is replaced") {
    CHECK(completed("ai ho| x") == "ai horizon>= x");
    CHECK(completed("ho|ri") == "horizon>=");
    CHECK(completed("ti|x:nvidia") == "title:nvidia");
    CHECK(completed("(ho|)") == "(horizon>=)");
    CHECK(completed("has:no|te2 x") == "has:note x");
    CHECK(completed("tag:\"nuc|\" x") == "tag:\"nuclear power\" x");
    CHECK(completed("\u00FC tag:|energ") == "\u00FC tag:energy");
}

TEST_CASE("closed lists are offered behind their fields") {
    CHECK(inserts("conviction:|") == Inserts{"high", "medium", "low"});
    CHECK(inserts("is:|") == Inserts{"unread", "reading", "read"});
    CHECK(inserts("IS:RE|") == Inserts{"reading", "read"});
    CHECK(inserts("has:b|") == Inserts{"bookmark"});
    CHECK(inserts("sort:t|") == Inserts{"title"});
    CHECK(inserts("sort:-t|") == Inserts{"-title"});
    CHECK(inserts("sort:|").size() == query_choices(*query_field("sort")).size());
    CHECK(inserts("has:note|").empty());
    CHECK(completed("sort:-ad|") == "sort:-added");
}

TEST_CASE("values of the library are offered, quoted where they have to be") {
    CHECK(inserts("tag:|") == Inserts{"energy", "\"nuclear power\"", "\u00C9lan"});
    CHECK(inserts("tag:N|") == Inserts{"\"nuclear power\""});
    CHECK(inserts("tag:pow|") == Inserts{"\"nuclear power\""});
    CHECK(inserts("tag:el|") == Inserts{"\u00C9lan"});
    CHECK(inserts("class:s|") == Inserts{"SECULAR"});
    CHECK(inserts("collection:|") == Inserts{"\"to present\""});
    CHECK(inserts("channel:fri|") == Inserts{"\"Lex Fridman\""});
    CHECK(inserts("speaker:\"jensen h|") == Inserts{"\"Jensen Huang\""});
    CHECK(inserts("tag:\"nuclear  p|").size() == 1);
    CHECK(inserts("tag:xyz|").empty());
    const auto two_ranks = query_completions("tag:p", 5, {{}, {"nuclear power", "power"}, {}, {}, {}});
    REQUIRE(two_ranks.size() == 2);
    CHECK(two_ranks.front().insert == "power");
}

TEST_CASE("in the parentheses behind a field its values are offered") {
    CHECK(inserts("tag:(energy or n|)") == Inserts{"\"nuclear power\""});
    CHECK(inserts("has:(note (li|))") == Inserts{"link"});
    CHECK(inserts("has:(|") == inserts("has:|"));
    CHECK(inserts("tag:(energy) ho|") == Inserts{"horizon>="});
}

TEST_CASE("what takes any words is not completed") {
    CHECK(inserts("title:n|").empty());
    CHECK(inserts("horizon>=|").empty());
    CHECK(inserts("horizon>|=").empty());
    CHECK(inserts("\"ho|\"").empty());
    CHECK(inserts("foo:ho|").empty());
    CHECK(inserts("tag>=|").empty());
    CHECK(inserts("tag:|(a)").empty());
    CHECK(inserts("(a)|").empty());
}

TEST_CASE("every completion at the end of a finished query is one that can be read") {
    for (const char* typed : {"tag:|", "class:|", "channel:|", "has:|", "is:|", "sort:|", "sort:-|",
                              "tag:(a or |", "conviction:|", "collection:\"|"})
        for (const QueryCompletion& completion : completions(typed)) {
            std::string text(typed);
            text.erase(text.find('|'), 1);
            text.replace(completion.begin, completion.end - completion.begin, completion.insert);
            text += text.find('(') != std::string::npos ? ")" : "";
            CHECK_MESSAGE(parse_query(text), text);
        }
}

TEST_CASE("a caret beyond the end is at the end") {
    CHECK(query_completions("ho", 99, known()) == query_completions("ho", 2, known()));
}
