// What hostile JSON does to the reader of theses: a clear error, at once, in bounded memory.
#include "library/json_value.h"
#include "library/thesis_json.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

using namespace library;

namespace {

std::string error_of(std::string_view json) {
    const auto read = read_thesis(json, "test.json");
    REQUIRE_FALSE(read.has_value());
    return read.error().what;
}

/// The value, or "null" with a failed check.
nlohmann::json parse(std::string_view json, ProblemList& problems) {
    auto value = parse_json(json, thesis_bytes_max, "test.json", problems);
    CHECK_MESSAGE(value.has_value(), json);
    return value.value_or(nlohmann::json());
}

bool is_one_short_line(std::string_view text) {
    return text.size() < 300 && std::all_of(
                                    text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
}

std::string repeated(std::string_view part, std::size_t count) {
    std::string result;
    result.reserve(part.size() * count);
    for (std::size_t i = 0; i < count; ++i)
        result += part;
    return result;
}

std::string read_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// y_ are valid JSON and n_ are not, by their names; none is a thesis.
void check_hostile_files(const std::filesystem::path& folder) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (entry.path().extension() != ".json")
            continue;
        const std::string name = entry.path().filename().string();
        CAPTURE(name);
        const std::string error = error_of(read_file(entry.path()));
        CHECK_MESSAGE(is_one_short_line(error), error);
        CHECK_FALSE(error.find("json.exception") != std::string::npos);
        const bool is_json = error.starts_with("this is no thesis");
        CHECK_FALSE_MESSAGE((name.starts_with("y_") && !is_json), error);
        CHECK_FALSE_MESSAGE((name.starts_with("n_") && is_json), error);
    }
}

} // namespace

TEST_CASE("errors say line, column and reason") {
    CHECK(error_of("") == "this is empty");
    CHECK(error_of(" \r\n\t") == "this is empty");
    CHECK(error_of("{\n  \"a\": tru\n}") == "line 2, column 11: invalid literal");
    CHECK(error_of("{\n\"ä\": \"€\", }") == "line 2, column 11: unexpected '}'; expected string literal");
    CHECK(error_of("\xEF\xBB\xBF]") == "line 1, column 1: unexpected ']'; expected '[', '{', or a literal");
    CHECK(error_of("{\"a\": \"b") == "line 1, column 9: invalid string: missing closing quote");
    CHECK(error_of("[1, 2") == "line 1, column 6: unexpected end of input; expected ']'");
    CHECK(error_of("[\n1e999]") == "line 2, column 5: the number is too large");
    CHECK(error_of("{} {}") == "line 1, column 4: unexpected '{'; expected end of input");
    CHECK(error_of({"{}\0", 3}) == "line 1, column 3: a zero byte, which no text holds");
}

TEST_CASE("bytes that are not UTF-8 are named") {
    using namespace std::string_literals;
    CHECK(error_of("{\"a\":\n \"\xC3\x28\"}") == "line 2, column 3: this is not UTF-8");
    CHECK(error_of("\xFF") == "line 1, column 1: this is not UTF-8");
    CHECK(error_of("\xFF\xFE{\0}\0"s) == "this is UTF-16 or UTF-32; save it as UTF-8");
    CHECK(error_of("{\0}\0"s) == "this is UTF-16 or UTF-32; save it as UTF-8");
    CHECK(error_of("\0{\0}"s) == "this is UTF-16 or UTF-32; save it as UTF-8");
    CHECK(error_of("\xEF\xBB\xBF\xFF") == "line 1, column 1: this is not UTF-8");
}

TEST_CASE("a long input is not echoed") {
    CHECK(is_one_short_line(error_of("[\"" + std::string(1'000'000, 'a'))));
    CHECK(is_one_short_line(error_of("[\"" + repeated("€", 100'000) + "\n\"]")));
    CHECK(is_one_short_line(error_of("[1" + std::string(1'000'000, '0') + "]")));
    ProblemList problems;
    parse("{\"" + std::string(1000, 'k') + "\": 1, \"" + std::string(1000, 'k') + "\": 2}", problems);
    const std::string where = problems.take().at(0).where;
    CHECK_MESSAGE(is_one_short_line(where), where);
}

TEST_CASE("a member named twice is told, and the last one is kept") {
    ProblemList problems;
    const auto value =
        parse(R"({"a": 1, "b": [{"x": {"y": 1}}, {"c d": {}, "c d": 3}], "a": {"z": 2}})", problems);
    CHECK(value["a"]["z"] == 2);
    CHECK(value["b"][1]["c d"] == 3);
    const Problems told = problems.take();
    REQUIRE(told.size() == 2);
    CHECK(told[0].where == "b[1][\"c d\"]");
    CHECK(told[1].where == "a");
    CHECK(told[1].severity == Severity::Error);
}

TEST_CASE("whole numbers beyond 64 bits are remarked on") {
    ProblemList problems;
    CHECK(parse("{\"n\": [18446744073709551615, 18446744073709551616]}", problems)["n"][0] ==
          18446744073709551615U);
    const Problems told = problems.take();
    REQUIRE(told.size() == 1);
    CHECK(told[0].where == "n[1]");
}

TEST_CASE("problems beyond the limit are counted") {
    ProblemList problems;
    for (std::size_t i = 0; i < ProblemList::listed_max + 5; ++i)
        problems.add(i == ProblemList::listed_max + 1 ? Severity::Error : Severity::Remark, "a", "b");
    const Problems told = problems.take();
    REQUIRE(told.size() == ProblemList::listed_max + 1);
    CHECK(told.back().severity == Severity::Error);
    CHECK(told.back().what == "has 5 more problems, not listed here");
}

TEST_CASE("nesting has a limit") {
    ProblemList problems;
    parse(repeated("[", json_nesting_max) + repeated("]", json_nesting_max), problems);
    CHECK(error_of(repeated("[", json_nesting_max + 1)) == "lists and objects are nested more than 64 deep");
    CHECK(error_of(repeated("[", 100'000)) == "lists and objects are nested more than 64 deep");
    CHECK(error_of(repeated("{\"a\":", 100'000)) == "lists and objects are nested more than 64 deep");
}

TEST_CASE("the number of values has a limit") {
    ProblemList problems;
    parse("[" + repeated("1,", json_values_max - 2) + "1]", problems);
    CHECK(error_of("[" + repeated("1,", json_values_max) + "1]")
              .starts_with("this has more than 100000 values"));
    CHECK(error_of("{" + repeated("\"a\":{},", json_values_max))
              .starts_with("this has more than 100000 values"));
}

TEST_CASE("large inputs are refused") {
    const std::string large = "{\"title\": \"" + repeated("ten bytes ", 10'000'000) + "\"}";
    CHECK(error_of(large) == "this is larger than the 8388608 bytes that are read");
}

TEST_CASE("the largest theses are read, written and read again") {
    std::string json = R"({"schema": "dstl.thesis/1", "id": "large", "title": "Large", "quotes": [)";
    json += repeated(R"({"text":"q","x":{}},)", 30'000) + R"({"text":"q"}]})";
    const auto read = read_thesis(json, "large.json");
    REQUIRE(read.has_value());
    CHECK(read->thesis.quotes.size() == 30'001);
    CHECK(read->problems.size() == ProblemList::listed_max + 1);
    const auto again = read_thesis(write_thesis(read->thesis), "large.json");
    REQUIRE(again.has_value());
    CHECK(again->thesis == read->thesis);
}

TEST_CASE("an object of very many unknown members is read, written and read again") {
    std::string json = R"({"schema": "dstl.thesis/1", "id": "wide", "title": "Wide")";
    for (int i = 0; i < 45'000; ++i)
        json += ",\"" + std::to_string(i) + "\":{\"a\":0}";
    const auto read = read_thesis(json + "}", "wide.json");
    REQUIRE(read.has_value());
    const auto again = read_thesis(write_thesis(read->thesis), "wide.json");
    REQUIRE(again.has_value());
    CHECK(again->thesis == read->thesis);
}

TEST_CASE("paths are one line of ASCII") {
    CHECK(json_member_path("", "risk") == "risk");
    CHECK(json_member_path("risk", "steel_man") == "risk.steel_man");
    CHECK(json_member_path("risk", "") == "risk[\"\"]");
    CHECK(json_member_path("a", "b.c\n\x1B") == "a[\"b.c\\n\\u001b\"]");
    CHECK(json_element_path("risk.risks", 2) == "risk.risks[2]");
    CHECK(json_excerpt(std::string(39, 'a') + "ä") == "\"" + std::string(39, 'a') + "...\"");
}

TEST_CASE("hostile files give a clear error") {
    const std::filesystem::path data = TEST_DATA_DIR;
    check_hostile_files(data / "json_hostile");
    const std::filesystem::path shared = data / "../../../shared/data/json_hostile";
    if (std::filesystem::is_directory(shared))
        check_hostile_files(shared);
    else
        MESSAGE("skipped: there is no ../shared/data");
}
