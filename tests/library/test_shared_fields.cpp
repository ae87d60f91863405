#include "library/shared_fields.h"
#include "library/shared_fields_json.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace library;

namespace {

constexpr std::int64_t year_ms = 31'557'600'000;

SharedFields field(const std::string& of, const std::string& value, std::int64_t time_ms) {
    return {{{of, "read_percent"}, {value, time_ms}}};
}

SharedFields read(const std::string& bytes) {
    const auto reading = read_shared_fields(bytes, "dstl.progress/1", "file");
    REQUIRE(reading);
    return reading->fields;
}

} // namespace

TEST_CASE("of each field what was set last counts, in whatever order files are read") {
    const std::vector<SharedFields> devices = {
        {{{"energy", "position"}, {"\"a\"", 5}}, {{"energy", "read_percent"}, {"10", 50}}},
        {{{"energy", "position"}, {"\"b\"", 6}}, {{"energy", "read_percent"}, {"20", 40}}},
        {{{"zinc", "position"}, {"\"c\"", 1}}},
    };
    SharedFields forwards;
    for (const SharedFields& one : devices)
        merge_fields(forwards, one);
    SharedFields backwards;
    for (int time = 0; time < 2; ++time)
        for (auto one = devices.rbegin(); one != devices.rend(); ++one)
            merge_fields(backwards, *one);
    CHECK(forwards == backwards);
    CHECK(forwards.at({"energy", "position"}).value == "\"b\"");
    CHECK(forwards.at({"energy", "read_percent"}).value == "10");
    CHECK(forwards.size() == 3);
}

TEST_CASE("of one moment both devices choose the same") {
    SharedFields one = field("energy", "10", 5);
    SharedFields other = field("energy", "20", 5);
    merge_fields(one, field("energy", "20", 5));
    merge_fields(other, field("energy", "10", 5));
    CHECK(one == other);
}

TEST_CASE("what is set is later than all that is known, whatever the clock says") {
    const SharedFields known = field("energy", "10", 40 * year_ms);
    const SharedFields own = with_values({}, known, {{{"energy", "read_percent"}, "20"}}, 30 * year_ms);
    CHECK(own.at({"energy", "read_percent"}).time_ms == 40 * year_ms + 1);
    SharedFields merged = known;
    merge_fields(merged, own);
    CHECK(merged.at({"energy", "read_percent"}).value == "20");
    CHECK(with_values({}, known, {{{"energy", "read_percent"}, "20"}}, 50 * year_ms)
              .at({"energy", "read_percent"})
              .time_ms == 50 * year_ms);
}

TEST_CASE("what is known to be so is not set again, and nothing else of the device is lost") {
    const SharedFields known = field("energy", "10", 5);
    const SharedFields own = field("zinc", "1", 1);
    CHECK(with_values(own, known, {{{"energy", "read_percent"}, "10"}}, 9) == own);
    CHECK(with_values(own, known, {{{"energy", "read_percent"}, "11"}}, 9).size() == 2);
    CHECK(changed_values({{{"a", "b"}, "1"}, {{"c", "d"}, "2"}}, {{{"a", "b"}, "1"}, {{"e", "f"}, "3"}}) ==
          FieldValues{{{"e", "f"}, "3"}});
}

TEST_CASE("fields are written, a line each, and read back the same") {
    const SharedFields fields = {
        {{"energy", "position"},
         {R"({"block":"premise/body/1","byte":17,"card":"premise"})", 1'772'357'400'250}},
        {{"energy", "read_percent"}, {"33.333333333333336", 1'772'357'400'250}},
        {{"", "theme"}, {"\"night\"", 0}},
    };
    const std::string bytes = write_shared_fields(fields, "dstl.progress/1", "9f3c51d07a64be28");
    CHECK(
        bytes ==
        R"({"schema":"dstl.progress/1","device":"9f3c51d07a64be28","fields":[)"
        "\n"
        R"({"name":"theme","value":"night","time":"1970-01-01T00:00:00.000Z"},)"
        "\n"
        R"({"of":"energy","name":"position","value":{"block":"premise/body/1","byte":17,"card":"premise"},)"
        R"("time":"2026-03-01T09:30:00.250Z"},)"
        "\n"
        R"({"of":"energy","name":"read_percent","value":33.333333333333336,"time":"2026-03-01T09:30:00.250Z"})"
        "\n]}\n");
    CHECK(read(bytes) == fields);
    CHECK(read(write_shared_fields({}, "dstl.progress/1", "a")).empty());
}

TEST_CASE("a damaged field hides no other, and a damaged file is an error") {
    const auto reading = read_shared_fields(
        R"({"schema":"dstl.progress/1","fields":[7,{"of":"a"},{"of":"a","name":"n","value":1},)"
        R"({"of":"b","name":"n","value":[2],"time":"2026-03-01T09:30:00.250Z"},)"
        R"({"of":"c","name":"n","time":"2026-03-01T09:30:00.250Z","value":")" +
            std::string(5000, 'x') + R"("}]})",
        "dstl.progress/1", "file");
    REQUIRE(reading);
    CHECK(reading->fields.size() == 2);
    CHECK(reading->fields.at({"a", "n"}) == SharedField{"1", 0});
    CHECK(reading->fields.at({"b", "n"}).value == "[2]");
    CHECK(reading->problems.size() >= 4);
    for (const char* bytes : {"", "{", "[]", "7", "<<<<<<< HEAD\n"})
        CHECK_FALSE(read_shared_fields(bytes, "dstl.progress/1", "file"));
}

TEST_CASE("a file of a later version is told apart from an empty one") {
    const auto reading =
        read_shared_fields(R"({"schema":"dstl.progress/2","fields":{}})", "dstl.progress/1", "file");
    REQUIRE(reading);
    CHECK(reading->is_of_later_version);
    CHECK(reading->fields.empty());
    CHECK(reading->problems.at(0).where == "schema");
}

TEST_CASE("equal values are equal texts, whatever the order of members") {
    CHECK(value_of_json(nlohmann::json::parse(R"({"b": 1, "a": 2.0})")) ==
          value_of_json(nlohmann::ordered_json::parse(R"({"a":2.0,"b":1})")));
}
