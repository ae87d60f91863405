#include "library/find_text.h"

#include <doctest/doctest.h>

#include <string>

using library::find_text;

namespace {

std::string found(const std::string& text, const std::string& query) {
    std::string all;
    for (const auto& place : find_text(text, query))
        all += "[" + text.substr(place.begin, place.end - place.begin) + "]";
    return all;
}

} // namespace

TEST_CASE("words are found whatever their case, accents, quotation marks, dashes and spaces") {
    CHECK(found("Energy is energy.", "ENERGY") == "[Energy][energy]");
    CHECK(found("Caf\u00E9 and cafe\u0301 and cafe", "cafe") == "[Caf\u00E9][cafe][cafe]");
    CHECK(found("It\u2019s 5\u20137 years", "it's 5-7") == "[It\u2019s 5\u20137]");
    CHECK(found("two\u00A0\u2009 words\nhere", "two words here") == "[two\u00A0\u2009 words\nhere]");
    CHECK(found("Stra\u00DFe", "strasse") == "[Stra\u00DFe]");
    CHECK(found("of\uFB01ce", "office") == "[of\uFB01ce]");
}

TEST_CASE("nothing is found for nothing, and places do not overlap") {
    CHECK(found("anything", "") == "");
    CHECK(found("any thing", "  \u00A0 ") == "");
    CHECK(found("aaaa", "aa") == "[aa][aa]");
    CHECK(found("short", "much longer than the text") == "");
}

TEST_CASE("invalid bytes are passed over and never cut a character") {
    CHECK(found("a\xFF\xFE needle \xC3", "needle") == "[needle]");
    CHECK(found("\xF0\x9F\x98", "\xF0\x9F\x98").size() >
          0); // three bytes that are no character, found as they are
}
