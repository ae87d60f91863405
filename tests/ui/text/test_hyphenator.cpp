#include "tests/ui/text/text_fixture.h"

#include <doctest/doctest.h>

#include <fstream>

using text::Hyphenator;

namespace {

/// The word with a hyphen at each point.
std::string divided(Hyphenator& hyphenator, std::string_view word) {
    std::vector<std::size_t> points = {7};
    hyphenator.points(word, points);
    std::string shown;
    std::size_t begin = 0;
    for (const std::size_t point : points) {
        shown.append(word.substr(begin, point - begin)).append("-");
        begin = point;
    }
    return shown.append(word.substr(begin));
}

std::string divided_in(const std::string& language, std::string_view word) {
    Hyphenator hyphenator = text_fixture::hyphenator(language);
    return divided(hyphenator, word);
}

} // namespace

TEST_CASE("words are divided where TeX divides them") {
    for (const std::string language : {"en-us", "en-gb", "de-1996", "fr", "es", "it"}) {
        CAPTURE(language);
        Hyphenator hyphenator = text_fixture::hyphenator(language);
        std::ifstream file(std::string(TEST_DATA_DIR) + "/hyphenation/" + language + ".tsv");
        int words = 0;
        for (std::string line; std::getline(file, line); ++words) {
            const std::size_t tab = line.find('\t');
            REQUIRE(tab != std::string::npos);
            CHECK(divided(hyphenator, line.substr(0, tab)) == line.substr(tab + 1));
        }
        CHECK(words >= 100);
    }
}

TEST_CASE("the words that TeX makes exceptions of are divided as it says") {
    CHECK(divided_in("en-us", "table") == "ta-ble");
    CHECK(divided_in("en-us", "project") == "project");
    CHECK(divided_in("en-us", "Present") == "Present");
}

TEST_CASE("each run of letters is a word by itself") {
    CHECK(divided_in("en-us", "(generation),") == "(gen-er-a-tion),");
    CHECK(divided_in("en-us", "generation/generation") == "gen-er-a-tion/gen-er-a-tion");
    CHECK(divided_in("en-us", "“generation”2generation") == "“gen-er-a-tion”2gen-er-a-tion");
}

TEST_CASE("words of other languages are divided by their own patterns") {
    CHECK(divided_in("en-gb", "infrastructure") == "in-fra-struc-ture");
    CHECK(divided_in("de-1996", "Übergrößenträger") == "Über-grö-ßen-trä-ger");
    CHECK(divided_in("de-1996", "Silbentrennung") == "Sil-ben-tren-nung");
    CHECK(divided_in("fr", "développement") == "dé-ve-lop-pe-ment");
    CHECK(divided_in("es", "computadora") == "compu-tado-ra");
    CHECK(divided_in("es", "desarrollo") == "de-sa-rro-llo");
    CHECK(divided_in("it", "generazione") == "ge-ne-ra-zio-ne");
}

TEST_CASE("what is no word has no points") {
    Hyphenator english = text_fixture::hyphenator("en-us");
    CHECK(divided(english, "") == "");
    CHECK(divided(english, "1234567890") == "1234567890");
    CHECK(divided(english, "-'’–") == "-'’–");
    const std::string endless(1'000'000, 'a');
    CHECK(divided(english, endless) == endless);
    CHECK(divided(english, std::string(251, 'a')) == std::string(251, 'a'));
}

TEST_CASE("points stand between characters, in capitals and foreign letters too") {
    Hyphenator english = text_fixture::hyphenator("en-us");
    CHECK(divided(english, "GENERATION") == "GEN-ER-A-TION");
    for (const std::string& word :
         {std::string("naïvetégeneration"), std::string("İSTANBULgeneration"),
          std::string("поколениеgeneration"), std::string("\U00010400generation")}) {
        std::vector<std::size_t> points;
        english.points(word, points);
        CHECK_FALSE(points.empty());
        for (const std::size_t point : points)
            CHECK(text::is_character_boundary(word, point));
    }
}

TEST_CASE("what is no dictionary has no word divided, and breaks nothing") {
    CHECK_FALSE(Hyphenator::from_dictionary(""));
}
