#include "ui/text/utf.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <utf8.h>

#include <cstdlib>
#include <fstream>
#include <string>

using namespace text;

namespace {

std::string bytes_of(const std::string& hex) {
    std::string bytes;
    for (std::size_t at = 0; at + 1 < hex.size(); at += 2)
        bytes += static_cast<char>(std::strtol(hex.substr(at, 2).c_str(), nullptr, 16));
    return bytes;
}

bool is_valid(const std::string& bytes) {
    return utf8::is_valid(bytes.begin(), bytes.end());
}

} // namespace

TEST_CASE("invalid UTF-8 is replaced as browsers do it") {
    std::ifstream file(TEST_DATA_DIR "/utf8/utf8_test.jsonl");
    int cases = 0;
    for (std::string line; std::getline(file, line); ++cases) {
        const auto test = nlohmann::json::parse(line);
        const std::string result = repaired(bytes_of(test.at("hex").get<std::string>()));
        CHECK_MESSAGE(result == test.at("whatwg_replace").get<std::string>(), line);
        CHECK(is_valid(result));
    }
    CHECK(cases == 85);
}

TEST_CASE("each maximal subpart of an ill-formed sequence becomes one replacement") {
    CHECK(repaired("\xE2\x82") == "\uFFFD"); // cut off
    CHECK(repaired("\xE2\x82"
                   "a") == "\uFFFDa"); // broken off
    CHECK(repaired("\xF0\x9F\x98\xF0\x9F\x98\x80") == "\uFFFD\U0001F600");
    CHECK(repaired("\xC0\xAF") == "\uFFFD\uFFFD"); // overlong
    CHECK(repaired("\xE0\x80\xAF") == "\uFFFD\uFFFD\uFFFD");
    CHECK(repaired("\xED\xA0\x80") == "\uFFFD\uFFFD\uFFFD");           // a surrogate
    CHECK(repaired("\xF4\x90\x80\x80") == "\uFFFD\uFFFD\uFFFD\uFFFD"); // beyond U+10FFFF
    CHECK(repaired("\xFF\x80") == "\uFFFD\uFFFD");
}

TEST_CASE("valid UTF-8 stays as it is, NUL and noncharacters too") {
    using namespace std::string_view_literals;
    for (const std::string_view valid : {""sv, "a"sv, "a\0b"sv, "\uFEFFa"sv, "\uFFFE\uFFFF"sv, "\U0010FFFF"sv,
                                         "ÄÖ\u0301\U0001F468\u200D\U0001F469"sv})
        CHECK(repaired(valid) == valid);
}

TEST_CASE("every sequence of two bytes, alone and before a letter, becomes valid") {
    for (int first = 0; first < 256; ++first)
        for (int second = 0; second < 256; ++second) {
            const std::string bytes = {static_cast<char>(first), static_cast<char>(second)};
            const bool was_valid = is_valid(bytes);
            REQUIRE(is_valid(repaired(bytes)));
            REQUIRE((repaired(bytes) == bytes) == was_valid);
            REQUIRE(repaired(bytes + "a").back() == 'a');
        }
}

TEST_CASE("the UTF-16 copy maps its units to the bytes and back") {
    const Utf16Text text("aé€\U0001F600b");
    CHECK(text.units() == u"aé€\U0001F600b");
    CHECK_FALSE(text.is_ascii());
    CHECK(text.byte_count() == 11);
    const std::vector<std::size_t> bytes = {0, 1, 3, 6, 6, 10, 11, 11};
    for (std::size_t unit = 0; unit < bytes.size(); ++unit)
        CHECK(text.byte_at(unit) == bytes[unit]);
    const std::vector<std::size_t> units = {0, 1, 1, 2, 2, 2, 3, 3, 3, 3, 5, 6, 6};
    for (std::size_t byte = 0; byte < units.size(); ++byte)
        CHECK(text.unit_at(byte) == units[byte]);
    CHECK(text.character_at(3) == U'\U0001F600');
    CHECK(text.character_at(2) == U'€');
}

TEST_CASE("ASCII needs no map, and the empty text is one of it") {
    const Utf16Text text("abc");
    CHECK(text.is_ascii());
    CHECK(text.byte_at(2) == 2);
    CHECK(text.unit_at(2) == 2);
    CHECK(text.byte_at(9) == 3);
    CHECK(text.unit_at(9) == 3);
    const Utf16Text empty("");
    CHECK(empty.is_ascii());
    CHECK(empty.byte_at(0) == 0);
    CHECK(empty.unit_at(0) == 0);
}

TEST_CASE("the UTF-16 copy of bytes that were not repaired is that of the repaired ones") {
    const std::string bytes = "a\xE2\x82z\xC0\xAF";
    const Utf16Text text(bytes);
    CHECK(text.units() == Utf16Text(repaired(bytes)).units());
    CHECK(text.byte_at(2) == 3);
    CHECK(text.unit_at(2) == 1);
    CHECK(text.byte_at(4) == 5);
}

TEST_CASE("character boundaries are where no continuation stands") {
    CHECK(is_character_boundary("é", 0));
    CHECK_FALSE(is_character_boundary("é", 1));
    CHECK(is_character_boundary("é", 2));
    CHECK_FALSE(is_character_boundary("é", 3));
    CHECK(is_character_boundary("", 0));
}
