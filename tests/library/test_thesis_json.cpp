#include "library/thesis_json.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

using namespace library;

namespace {

ReadThesis read(std::string_view json) {
    auto read = read_thesis(json, "test.json");
    REQUIRE_MESSAGE(read.has_value(), read.error().what);
    return *read;
}

/// A thesis of schema, id, title and the members given.
ReadThesis read_members(const std::string& members) {
    return read(R"({"schema": "dstl.thesis/1", "id": "talk", "title": "Talk", )" + members + "}");
}

const Problem* find_problem(const Problems& problems, std::string_view where) {
    const auto found = std::find_if(problems.begin(), problems.end(),
                                    [&](const Problem& problem) { return problem.where == where; });
    return found == problems.end() ? nullptr : &*found;
}

void check_problem(const ReadThesis& read, Severity severity, std::string_view where, std::string_view what) {
    const Problem* const problem = find_problem(read.problems, where);
    REQUIRE_MESSAGE(problem != nullptr, where);
    CHECK(problem->severity == severity);
    CHECK_MESSAGE(problem->what.find(what) != std::string::npos, problem->what);
}

/// Writes and reads again: all must be as it was, and stay so.
std::string check_round_trip(const Thesis& thesis) {
    std::string written = write_thesis(thesis);
    CHECK(read(written).thesis == thesis);
    CHECK(write_thesis(read(written).thesis) == written);
    return written;
}

bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

constexpr std::string_view whole_thesis = R"({
  "schema": "dstl.thesis/1",
  "id": "a-talk",
  "title": "A talk",
  "added": "2026-03-24T07:05:00.000Z",
  "source": {
    "channel": "Channel",
    "speakers": [
      "Ada",
      "Björn"
    ],
    "url": "https://www.youtube.com/watch?v=vif8NQcjVf0",
    "published": "2026-03-23",
    "duration": {
      "text": "2:25:51",
      "seconds": 8751
    },
    "views": {
      "text": "13K Views",
      "count": 13000
    }
  },
  "thesis": "A claim — with “quotes”.",
  "asset_class": "SECULAR",
  "conviction": "HIGH",
  "horizon": {
    "text": "6 months to 10 years",
    "min_years": 0.5,
    "max_years": 10
  },
  "argument": [
    {
      "kind": "premise",
      "number": 3,
      "headline": "Headline",
      "body": "One.\n\nTwo."
    }
  ],
  "necessary_condition": "A condition.",
  "quotes": [
    {
      "text": "Words.",
      "time": {
        "text": "97:42",
        "seconds": 5862
      }
    }
  ],
  "risk": {
    "steel_man": "Against.",
    "risks": [
      {
        "number": 2,
        "headline": "Risk",
        "thesis": "It may fail.",
        "defense": "It will not."
      }
    ],
    "asymmetric_skew": "Skew."
  },
  "alpha": {
    "consensus": [
      "What they say.",
      "Why."
    ],
    "variant": [
      "What we say."
    ],
    "edge": "Edge.",
    "conviction_detected": [
      "Certainly."
    ],
    "hedge_detected": [
      "Perhaps."
    ],
    "language_note": "Note."
  },
  "unplaced": [
    {
      "line": 12,
      "text": "Elsewhere."
    }
  ]
}
)";

} // namespace

TEST_CASE("a whole thesis is read, and written as the same bytes") {
    const ReadThesis whole = read(whole_thesis);
    CHECK(write_thesis(whole.thesis) == whole_thesis);
    CHECK(whole.thesis.id == "a-talk");
    CHECK(whole.thesis.source.speakers == std::vector<std::string>{"Ada", "Björn"});
    CHECK(whole.thesis.source.duration->seconds == 8751);
    CHECK(whole.thesis.horizon->min_years == 0.5);
    CHECK(whole.thesis.argument.at(0).number == 3);
    CHECK(whole.thesis.risk.risks.at(0).defense == "It will not.");
    CHECK(whole.thesis.alpha.consensus.size() == 2);
    CHECK(whole.thesis.unplaced.at(0).line == 12);
    CHECK(whole.problems.size() == 1);
    check_problem(whole, Severity::Remark, "unplaced", "1");
}

TEST_CASE("the smallest thesis has an id and a title, and absent parts are not written") {
    Thesis thesis;
    thesis.id = "small";
    thesis.title = "Small";
    thesis.horizon = Horizon{};
    thesis.source.duration = Timestamp{};
    thesis.alpha.consensus = {""};
    CHECK(write_thesis(thesis) ==
          "{\n  \"schema\": \"dstl.thesis/1\",\n  \"id\": \"small\",\n  \"title\": \"Small\"\n}\n");
    CHECK(read(write_thesis(thesis)).problems.empty());
}

TEST_CASE("empty parts are absent") {
    const ReadThesis empty = read_members(
        R"("thesis": "", "source": {"duration": {}, "speakers": []}, "horizon": {}, "quotes": [], "alpha": {"variant": [""]})");
    CHECK_FALSE(empty.thesis.source.duration.has_value());
    CHECK_FALSE(empty.thesis.horizon.has_value());
    CHECK(empty.thesis.alpha.variant.empty());
    check_round_trip(empty.thesis);
}

TEST_CASE("unknown members survive in every part") {
    const ReadThesis unknown = read_members(R"("zz": [1, {"a": null}], "aa": 1.5,
        "source": {"x": 1, "duration": {"text": "1:00", "x": 2}, "views": {"text": "5 views", "x": 3}},
        "horizon": {"x": 4}, "argument": [{"x": 5}], "quotes": [{"x": 6, "time": {"x": 7}}],
        "risk": {"x": 8, "risks": [{"x": 9}]}, "alpha": {"x": 10}, "unplaced": [{"x": 11}])");
    CHECK(unknown.thesis.unknown_json == R"({"aa":1.5,"zz":[1,{"a":null}]})");
    CHECK(unknown.thesis.source.duration->unknown_json == R"({"x":2})");
    CHECK(unknown.thesis.quotes.at(0).time->unknown_json == R"({"x":7})");
    check_problem(unknown, Severity::Remark, "zz", "kept");
    check_problem(unknown, Severity::Remark, "risk.risks[0].x", "kept");
    check_problem(unknown, Severity::Remark, "quotes[0].time.x", "kept");
    const std::string written = check_round_trip(unknown.thesis);
    for (int i = 1; i <= 11; ++i)
        CHECK_MESSAGE(contains(written, "\"x\": " + std::to_string(i)), i);
    CHECK(written.find("\"unplaced\"") < written.find("\"aa\""));
    CHECK(written.find("\"aa\"") < written.find("\"zz\""));
}

TEST_CASE("a member of the wrong type is named, kept, and gives way to a right one") {
    ReadThesis wrong = read_members(R"("thesis": 5, "source": "YouTube", "horizon": [1], "quotes": {"a": 1},
        "risk": {"risks": [{"defense": {"x": 1}}, {}, {"headline": false}]})");
    check_problem(wrong, Severity::Error, "thesis", "expected a text, found 5");
    check_problem(wrong, Severity::Error, "source", "expected an object, found a text");
    check_problem(wrong, Severity::Error, "horizon", "expected an object, found a list");
    check_problem(wrong, Severity::Error, "quotes", "expected a list, found an object");
    check_problem(wrong, Severity::Error, "risk.risks[0].defense", "expected a text, found an object");
    check_problem(wrong, Severity::Error, "risk.risks[2].headline", "expected a text, found false");
    const std::string written = check_round_trip(wrong.thesis);
    CHECK(contains(written, "\"thesis\": 5"));
    CHECK(contains(written, "\"source\": \"YouTube\""));

    wrong.thesis.thesis = "A claim.";
    wrong.thesis.source.channel = "Channel";
    const std::string mended = write_thesis(wrong.thesis);
    CHECK(contains(mended, "\"thesis\": \"A claim.\""));
    CHECK_FALSE(contains(mended, "\"thesis\": 5"));
    CHECK_FALSE(contains(mended, "YouTube"));
}

TEST_CASE("elements that cannot be read are kept behind those that can") {
    ReadThesis mixed = read_members(
        R"("alpha": {"consensus": ["one", 42, "two", null]}, "quotes": ["words", {"text": "Q"}])");
    check_problem(mixed, Severity::Error, "alpha.consensus[1]", "expected a text, found 42");
    check_problem(mixed, Severity::Error, "alpha.consensus[3]", "expected a text, found null");
    check_problem(mixed, Severity::Error, "quotes[0]", "expected an object, found a text");
    CHECK(mixed.thesis.alpha.consensus == std::vector<std::string>{"one", "two"});
    const std::string written = check_round_trip(mixed.thesis);
    CHECK(contains(written, "\"one\",\n      \"two\",\n      42,\n      null\n"));

    mixed.thesis.alpha.consensus.clear();
    CHECK(contains(write_thesis(mixed.thesis), "\"consensus\": [\n      42,\n      null\n    ]"));
}

TEST_CASE("a thesis without schema, title or id is read with an error") {
    const ReadThesis bare = read(R"({"thesis": "Compute wins.", "argument": [{"kind": "premise"}]})");
    CHECK(bare.thesis.id == "compute-wins");
    check_problem(bare, Severity::Error, "schema", "missing");
    check_problem(bare, Severity::Error, "title", "missing");
    check_problem(bare, Severity::Error, "id", "compute-wins is used instead");
    check_round_trip(bare.thesis);

    const ReadThesis wrong =
        read(R"({"schema": 1, "id": [], "title": {"x": 1}, "thesis": "Compute wins.", "risk": {"x": 1}})");
    check_problem(wrong, Severity::Error, "schema", "expected a text, found 1");
    check_problem(wrong, Severity::Error, "title", "expected a text, found an object");
    const std::string written = check_round_trip(wrong.thesis);
    CHECK(contains(written, "\"schema\": \"dstl.thesis/1\""));
    CHECK(contains(written, "\"id\": \"compute-wins\""));
}

TEST_CASE("an unfit id is replaced by one made from the title") {
    for (const std::string id : {"../../etc/passwd", "A", "con", "a b", "-a", ""}) {
        const ReadThesis unfit =
            read(R"({"schema": "dstl.thesis/1", "title": "My Talk", "id": ")" + id + "\"}");
        CHECK(unfit.thesis.id == "my-talk");
        check_problem(unfit, Severity::Error, "id", "my-talk is used instead");
    }
}

TEST_CASE("what is no thesis is refused") {
    const auto refuse = [](std::string_view json, std::string_view what) {
        const auto refused = read_thesis(json, "test.json");
        REQUIRE_MESSAGE(!refused.has_value(), json);
        CHECK(refused.error().kind == ErrorKind::BadInput);
        CHECK(refused.error().where == "test.json");
        CHECK_MESSAGE(contains(refused.error().what, what), refused.error().what);
    };
    refuse("[]", "not an object");
    refuse("\"dstl.thesis/1\"", "not an object");
    refuse("{}", "no schema");
    refuse(R"({"title": "package"})", "no schema");
    refuse(R"({"schema": "dstl.thesis/1", "id": "a"})", "no title");
    refuse(R"({"schema": "dstl.thesis/1", "title": 5, "x": 1})", "no title");
    refuse(R"({"schema": "dstl.thesis/2", "title": "T"})",
           "its schema is \"dstl.thesis/2\", not \"dstl.thesis/1\"");
    refuse("{\"schema\": \"" + std::string(1000, '\x1B') + "\", \"title\": \"T\"}", "control character");
}

TEST_CASE("numbers are filled in from the printed form, and wrong ones are named") {
    const ReadThesis filled =
        read_members(R"("source": {"duration": {"text": "2:25:51"}, "views": {"text": "13K Views"}},
        "horizon": {"text": "5 to 10 years"}, "quotes": [{"time": {"text": "97:42", "seconds": 5800}}])");
    CHECK(filled.thesis.source.duration->seconds == 8751);
    CHECK(filled.thesis.source.views->count == 13000);
    CHECK(filled.thesis.horizon->max_years == 10.0);
    CHECK(filled.thesis.quotes.at(0).time->seconds == 5800);
    check_problem(filled, Severity::Remark, "quotes[0].time.seconds", "5862");
    check_round_trip(filled.thesis);
}

TEST_CASE("absurd numbers are kept but not used") {
    for (const std::string number :
         {"-1", "1.5", "36000001", "1e300", "18446744073709551615", "\"60\"", "true"}) {
        const ReadThesis absurd =
            read_members(R"("source": {"duration": {"text": "1:00", "seconds": )" + number + "}}");
        CHECK_FALSE(absurd.thesis.source.duration->seconds.has_value());
        check_problem(absurd, Severity::Error, "source.duration.seconds", "expected a whole number");
        check_round_trip(absurd.thesis);
    }
    const ReadThesis years =
        read_members(R"("horizon": {"text": "5 years", "min_years": -1, "max_years": 1001})");
    CHECK_FALSE(years.thesis.horizon->min_years.has_value());
    check_problem(years, Severity::Error, "horizon.max_years",
                  "expected a number from 0 to 1000, found 1001");
    check_round_trip(years.thesis);
    check_problem(read_members(R"("horizon": {"min_years": 3, "max_years": 2})"), Severity::Error,
                  "horizon.min_years", "more than max_years");
}

TEST_CASE("whole numbers may have a fraction of zero, and are written without it") {
    const ReadThesis whole = read_members(
        R"("source": {"duration": {"seconds": 60.0}}, "horizon": {"min_years": 5.0, "max_years": 7.1})");
    CHECK(whole.thesis.source.duration->seconds == 60);
    const std::string written = check_round_trip(whole.thesis);
    CHECK(contains(written, "\"seconds\": 60\n"));
    CHECK(contains(written, "\"min_years\": 5,"));
    CHECK(contains(written, "\"max_years\": 7.1\n"));
}

TEST_CASE("links and dates that will not be used are remarked on") {
    const ReadThesis odd = read_members(R"("source": {"url": "javascript:a", "published": "March 2026"})");
    CHECK(odd.thesis.source.url == "javascript:a");
    check_problem(odd, Severity::Remark, "source.url", "will not be opened");
    check_problem(odd, Severity::Remark, "source.published", "date");
    check_round_trip(odd.thesis);
}

TEST_CASE("when a thesis was added survives in whatever form it is") {
    Thesis thesis = read_members(R"("added": "2026-03-24T07:05:00Z")").thesis;
    CHECK(read(write_thesis(thesis)).problems.empty());
    CHECK(library::has_added(thesis));
    CHECK_FALSE(library::has_added(read_members(R"("thesis": "T")").thesis));

    const ReadThesis vague = read_members(R"("added": "last week")");
    check_problem(vague, Severity::Remark, "added", "2026-03-23T09:30:00Z");
    CHECK(contains(check_round_trip(vague.thesis), "\"added\": \"last week\""));
    const ReadThesis wrong = read_members(R"("added": [1])");
    CHECK(wrong.thesis.added.empty());
    CHECK(library::has_added(wrong.thesis));
    CHECK(contains(check_round_trip(wrong.thesis), "\"added\": ["));
}

TEST_CASE("null is read as absent") {
    const ReadThesis null = read_members(R"("thesis": null, "quotes": null, "horizon": null)");
    check_problem(null, Severity::Remark, "thesis", "null");
    CHECK(null.thesis.unknown_json.empty());
}

TEST_CASE("any text survives, control characters and all") {
    using namespace std::string_literals;
    Thesis thesis;
    thesis.id = "any";
    thesis.title = "zero \0 bell \a delete \x7F quote \" slash \\ euro € clef 𝄞"s;
    thesis.alpha.consensus = {"line\r\nfeed", "\u202E right to left", "\uFEFF"};
    check_round_trip(thesis);
}

TEST_CASE("text that is not UTF-8 is written as text that is") {
    Thesis thesis;
    thesis.id = "invalid";
    thesis.title = "\xFF title";
    CHECK(read(write_thesis(thesis)).thesis.title == "\uFFFD title");
}
