#include "library/plain_text.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using Texts = std::vector<std::string_view>;

TEST_CASE("plain_text: sentences end at a full stop, a question or exclamation mark, or an ellipsis") {
    CHECK(library::sentences("One. Two? Three! Four\u2026 Five") ==
          Texts{"One.", "Two?", "Three!", "Four\u2026", "Five"});
    CHECK(library::sentences("").empty());
    CHECK(library::sentences("  \u00A0 ").empty());
    CHECK(library::sentences("No end") == Texts{"No end"});
}

TEST_CASE("plain_text: closing quotation marks and brackets belong to the sentence they close") {
    CHECK(library::sentences("He said \u201CNo.\u201D Then (perhaps.) \"Yes!\" Done.") ==
          Texts{"He said \u201CNo.\u201D", "Then (perhaps.)", "\"Yes!\"", "Done."});
    CHECK(library::sentences("Really?! Yes...") == Texts{"Really?!", "Yes..."});
}

TEST_CASE("plain_text: no sentence ends within a number, an abbreviation or an initial, or before a "
          "lower-case word") {
    for (const std::string_view one :
         {"It grew 3.5 times.", "Dr. Osei met J. R. R. Tolkien.", "The U.S. Treasury, e.g. Powell, agreed.",
          "See fig. 3 and No. 7 there.", "We're starting to... well, learning.",
          "Acme Inc. and Sons Ltd. merged.", "At 9 a.m. Tokyo opened."}) {
        CAPTURE(one);
        CHECK(library::sentences(one) == Texts{one});
    }
}

TEST_CASE("plain_text: the words I and No may end a sentence") {
    CHECK(library::sentences("So am I. He too.") == Texts{"So am I.", "He too."});
    CHECK(library::sentences("Is it so? No. It is not.") == Texts{"Is it so?", "No.", "It is not."});
}

TEST_CASE("plain_text: Chinese and Japanese sentences end without a space") {
    CHECK(library::sentences("\u4F60\u597D\u3002\u518D\u89C1\uFF01") ==
          Texts{"\u4F60\u597D\u3002", "\u518D\u89C1\uFF01"});
}

TEST_CASE("plain_text: sentences together hold every word of the paragraph") {
    const std::string paragraph = " a. B? (c.) D\u2026 \u201CE.\u201D f. G ";
    std::string joined;
    for (const std::string_view sentence : library::sentences(paragraph))
        joined += std::string(joined.empty() ? "" : " ") + std::string(sentence);
    CHECK(joined == library::trimmed(paragraph));
    CHECK(library::first_sentence(paragraph) == library::sentences(paragraph).front());
    CHECK(library::first_sentence("").empty());
}

TEST_CASE("plain_text: white space at the ends is trimmed, wide and invisible kinds too, and none within") {
    for (const std::string space : {" ", "\t", "\r\n", "\v\f", "\u00A0", "\u2003", "\u2009", "\u200B",
                                    "\u200F", "\u2028", "\u202F", "\u2060", "\u3000", "\uFEFF"}) {
        CAPTURE(space);
        std::string inner = "a" + space;
        inner += 'b';
        std::string text = space + inner;
        text += space;
        CHECK(library::trimmed(text) == inner);
        CHECK(library::trimmed(space + space).empty());
    }
    CHECK(library::trimmed("\u00E0\u2010") == "\u00E0\u2010"); // bytes of spaces are in other characters too
    CHECK(library::trimmed("\xA0") == "\xA0");
}

TEST_CASE("plain_text: case changes in ASCII letters alone") {
    CHECK(library::ascii_upper("a\u00E9z9") == "A\u00E9Z9");
    CHECK(library::ascii_lower("A\u00C9Z9") == "a\u00C9z9");
}

TEST_CASE("plain_text: split keeps empty parts, paragraphs do not") {
    CHECK(library::split("a//b//", "//") == Texts{"a", "b", ""});
    CHECK(library::split("", ",") == Texts{""});
    CHECK(library::paragraphs("a\n\n\n\n b \n\n") == Texts{"a", "b"});
}

TEST_CASE("plain_text: a pair of quotation marks around the whole is taken off") {
    CHECK(library::without_quotation_marks("\u201CYes\u201D") == "Yes");
    CHECK(library::without_quotation_marks("\"Yes\"") == "Yes");
    CHECK(library::without_quotation_marks("\u00ABOui\u00BB") == "Oui");
    CHECK(library::without_quotation_marks("\"Yes\" and \"no\"") == "\"Yes\" and \"no\"");
    CHECK(library::without_quotation_marks("\"") == "\"");
}

TEST_CASE("plain_text: invalid UTF-8 and control characters become U+FFFD") {
    CHECK(library::repaired_utf8("a\xFFz") == "a\uFFFDz");
    CHECK(library::repaired_utf8("\u00E9") == "\u00E9");
    CHECK(library::without_control_characters("a\x1B[31m\nb\u202Ec") == "a\uFFFD[31m\nb\uFFFDc");
}
