#include "ui/text/bidi.h"
#include "ui/text/scripts.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace text;

namespace {

/// One digit for each character: its level.
std::string levels(std::string_view text, Direction direction = Direction::Auto) {
    const BidiParagraph paragraph = bidi_levels(Utf16Text(text), direction);
    REQUIRE(paragraph.levels.size() == text.size());
    std::string digits;
    for (std::size_t byte = 0; byte < text.size(); ++byte)
        if (is_character_boundary(text, byte))
            digits += static_cast<char>('0' + paragraph.levels[byte]);
        else
            CHECK(paragraph.levels[byte] == paragraph.levels[byte - 1]);
    return digits;
}

std::vector<std::size_t> ordered(const std::vector<std::uint8_t>& levels_of_runs) {
    std::vector<std::size_t> order = {7, 7};
    visual_order(levels_of_runs, order);
    return order;
}

std::string scripts(std::string_view text) {
    std::string result;
    std::size_t end = 0;
    for (const ScriptRun& run : script_runs(Utf16Text(text))) {
        CHECK(run.begin == end);
        CHECK(run.begin < run.end);
        end = run.end;
        for (const unsigned shift : {24U, 16U, 8U, 0U})
            result += static_cast<char>(run.script >> shift & 0xFFU);
        result.append("(").append(text.substr(run.begin, run.end - run.begin)).append(")");
    }
    CHECK(end == text.size());
    return result;
}

} // namespace

TEST_CASE("text without right-to-left writing is all at level 0, unless it is told to be otherwise") {
    CHECK(levels("Plain, 12 – \U0001F600!") == std::string(14, '0'));
    CHECK(levels("abc 1!", Direction::RightToLeft) == "222221");
    CHECK(bidi_levels(Utf16Text("abc"), Direction::RightToLeft).base_level == 1);
    CHECK(levels("") == "");
    CHECK(bidi_levels(Utf16Text(""), Direction::RightToLeft).base_level == 1);
}

TEST_CASE("Hebrew runs right to left and its numbers left to right") {
    CHECK(levels("שלום 123 עולם") == "1111122211111");
    CHECK(bidi_levels(Utf16Text("שלום"), Direction::Auto).base_level == 1);
    CHECK(levels("say שלום 12!") == "000011111220");
    CHECK(levels("١٢ سنة") == "221111");
}

TEST_CASE("brackets go with the direction of what they hold") {
    CHECK(levels("אב (cd) הו") == "1111221111");
    CHECK(levels("ab (אב) cd") == "0000110000");
    CHECK(levels("אב (גד) ef", Direction::LeftToRight) == "1111111000");
}

TEST_CASE("explicit controls are obeyed even with no right-to-left letter") {
    CHECK(levels("\u202Eabc\u202C.").substr(1, 3) == "111");
    CHECK(levels("\u2067abc\u2069.").substr(1, 3) == "222");
    CHECK(levels("\u200Fabc").substr(1) == "222");
}

TEST_CASE("characters beyond 16 bits turn text as others do") {
    CHECK(levels("\U00010900\U00010901") == "11"); // Phoenician
    CHECK(levels("\U0001E900a") == "12");          // Adlam
}

TEST_CASE("each paragraph finds its own direction") {
    CHECK(levels("ab.\nאב.\ncd.") == "0000"
                                     "1111"
                                     "000");
    CHECK(bidi_levels(Utf16Text("ab\nאב"), Direction::Auto).base_level == 0);
}

TEST_CASE("runs are shown in the order of rule L2") {
    CHECK(ordered({}).empty());
    CHECK(ordered({0, 0, 0}) == std::vector<std::size_t>{0, 1, 2});
    CHECK(ordered({1, 2, 1}) == std::vector<std::size_t>{2, 1, 0});
    CHECK(ordered({0, 1, 2, 1, 0}) == std::vector<std::size_t>{0, 3, 2, 1, 4});
    CHECK(ordered({1, 2, 2, 1, 0, 3}) == std::vector<std::size_t>{3, 1, 2, 0, 4, 5});
    CHECK(ordered({2, 2}) == std::vector<std::size_t>{0, 1});
}

TEST_CASE("Latin text is one run, with all it holds that is of no script") {
    CHECK(scripts("").empty());
    CHECK(scripts("12, 3.") == "Zyyy(12, 3.)");
    CHECK(scripts("1. Hello") == "Latn(1. Hello)");
    CHECK(scripts("– é “x” \U0001F600 e\u0301") == "Latn(– é “x” \U0001F600 e\u0301)");
}

TEST_CASE("scripts change where the letters do, and spaces and marks stay with what is before") {
    CHECK(scripts("Word שלום עולם!") == "Latn(Word )Hebr(שלום עולם!)");
    CHECK(scripts("ab мир\u0301 cd") == "Latn(ab )Cyrl(мир\u0301 )Latn(cd)");
    CHECK(scripts("日本カナ") == "Hani(日本)Kana(カナ)");
    CHECK(scripts("\U00010900a") == "Phnx(\U00010900)Latn(a)");
}

TEST_CASE("closing brackets are of the script of their opening ones") {
    CHECK(scripts("ab (мир) cd") == "Latn(ab ()Cyrl(мир)Latn() cd)");
    CHECK(scripts("(мир) cd") == "Cyrl((мир) )Latn(cd)");
    CHECK(scripts("a)]") == "Latn(a)])");
    CHECK(scripts(std::string(10'000, '(') + "é" + std::string(10'000, ']')).size() == 20'008);
}

TEST_CASE("characters of several scripts stay, or go with what follows if it is one of them") {
    CHECK(scripts("カー") == "Kana(カー)");
    CHECK(scripts("abc、日本") == "Latn(abc)Hani(、日本)");
    CHECK(scripts("abc、def") == "Latn(abc、def)");
    CHECK(scripts("日「カ」本") == "Hani(日「)Kana(カ)Hani(」本)");
    CHECK(scripts("abc「日」x") == "Latn(abc)Hani(「日」)Latn(x)");
    CHECK(scripts("क। ক।") == "Deva(क। )Beng(ক।)");
}
