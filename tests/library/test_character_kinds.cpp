#include "library/character_kinds.h"

#include <doctest/doctest.h>

using namespace library;

TEST_CASE("letters and digits of any script can be looked for, punctuation and broken bytes cannot") {
    for (const char* text : {"a", "&a", "7", "\u00E9", "\u6838", "\u0663", "\u216B", "\xFF z"})
        CHECK_MESSAGE(has_letter_or_digit(text), text);
    for (const char* text : {"", " ", "&", "\u2013", "\u201C", "\u2605", "\u0301", "\xFF", "\xC3", "\uFFFD"})
        CHECK_MESSAGE(!has_letter_or_digit(text), text);
}

TEST_CASE("a plain word is letters, digits and marks") {
    for (const char* text : {"a", "gpt4", "\u00E9", "e\u0301", "\u6838\u80FD"})
        CHECK_MESSAGE(is_plain_word(text), text);
    for (const char* text : {"", "a-b", "a b", "a*", "caf\xC3", "don't"})
        CHECK_MESSAGE(!is_plain_word(text), text);
}

TEST_CASE("columns of a terminal are counted") {
    CHECK(terminal_columns("") == 0);
    CHECK(terminal_columns("abc") == 3);
    CHECK(terminal_columns("\u00FC\u201C") == 2);
    CHECK(terminal_columns("u\u0308") == 1);
    CHECK(terminal_columns("\u6838\u80FD") == 4);
    CHECK(terminal_columns("a\xFF") == 2);
}
