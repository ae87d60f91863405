#include "ui/text/segmentation.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace text;

namespace {

/// The text with | where a line may end and ! where it must, but for the end.
std::string with_line_breaks(Segmenter& segmenter, std::string_view text, std::string_view language) {
    const std::vector<LineBreak> breaks = segmenter.line_breaks(Utf16Text(text), language);
    REQUIRE(breaks.size() == text.size() + 1);
    CHECK(breaks.back() == LineBreak::Must);
    std::string result;
    for (std::size_t byte = 0; byte < text.size(); ++byte) {
        if (breaks[byte] != LineBreak::No)
            result += breaks[byte] == LineBreak::Must ? '!' : '|';
        result += text[byte];
    }
    return result;
}

std::string with_boundaries(std::string_view text, const std::vector<std::size_t>& boundaries) {
    std::string result;
    REQUIRE(boundaries.front() == 0);
    REQUIRE(boundaries.back() == text.size());
    for (std::size_t i = 0; i + 1 < boundaries.size(); ++i)
        result.append(i == 0 ? "" : "|")
            .append(text.substr(boundaries[i], boundaries[i + 1] - boundaries[i]));
    return result;
}

std::string graphemes(Segmenter& segmenter, std::string_view text) {
    return with_boundaries(text, segmenter.grapheme_boundaries(Utf16Text(text)));
}

std::string words(Segmenter& segmenter, std::string_view text, std::string_view language = "") {
    return with_boundaries(text, segmenter.word_boundaries(Utf16Text(text), language));
}

std::string_view word_at(Segmenter& segmenter, std::string_view text, std::size_t byte) {
    const ByteRange range = segmenter.word_at(Utf16Text(text), byte, "en");
    return text.substr(range.begin, range.end - range.begin);
}

} // namespace

TEST_CASE("lines of English may end behind spaces, hyphens and dashes, not before closing punctuation") {
    Segmenter segmenter;
    CHECK(with_line_breaks(segmenter, "A well-known “quote”, (of 3.5%).", "en") ==
          "A |well-|known |“quote”, |(of |3.5%).");
    CHECK(with_line_breaks(segmenter, "no\u00A0break, no\u2060ne\u200Bhere", "en") ==
          "no\u00A0break, |no\u2060ne\u200B|here");
    CHECK(with_line_breaks(segmenter, "soft\u00ADhyphen", "") == "soft\u00AD|hyphen");
}

TEST_CASE("lines must end behind every kind of line end") {
    Segmenter segmenter;
    CHECK(with_line_breaks(segmenter, "a\nb\r\nc\rd\ve\ff\u0085g\u2028h\u2029i", "en") ==
          "a\n!b\r\n!c\r!d\v!e\f!f\u0085!g\u2028!h\u2029!i");
    CHECK(segmenter.line_breaks(Utf16Text(""), "en") == std::vector<LineBreak>{LineBreak::Must});
    CHECK(segmenter.line_breaks(Utf16Text("\n"), "en") ==
          std::vector<LineBreak>{LineBreak::No, LineBreak::Must});
}

TEST_CASE("Thai lines end between words, which only a dictionary knows") {
    Segmenter segmenter;
    CHECK(with_line_breaks(segmenter, "สวัสดีชาวโลก", "th") == "สวัสดี|ชาว|โลก");
}

TEST_CASE("Japanese lines end nearly everywhere, but not before a full stop or a small kana in strict text") {
    Segmenter segmenter;
    CHECK(with_line_breaks(segmenter, "東京です。", "ja") == "東|京|で|す。");
    CHECK(with_line_breaks(segmenter, "「日本」と", "ja") == "「日|本」|と");
    CHECK(with_line_breaks(segmenter, "キャット", "en") == "キャッ|ト");
}

TEST_CASE("Korean lines end between syllables") {
    Segmenter segmenter;
    CHECK(with_line_breaks(segmenter, "한국어 글", "ko") == "한|국|어 |글");
}

TEST_CASE("what a reader sees as one character is one grapheme cluster") {
    Segmenter segmenter;
    CHECK(graphemes(segmenter, "e\u0301a\r\nb") == "e\u0301|a|\r\n|b");
    const std::string family = "\U0001F468\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466";
    const std::string thumb = "\U0001F44D\U0001F3FD";
    const std::string flags = "\U0001F1E9\U0001F1EA\U0001F1EB\U0001F1F7";
    CHECK(graphemes(segmenter, family + thumb) == family + "|" + thumb);
    CHECK(graphemes(segmenter, flags) == "\U0001F1E9\U0001F1EA|\U0001F1EB\U0001F1F7");
    CHECK(graphemes(segmenter, "각각") == "각|각");
    CHECK(graphemes(segmenter, "நி") == "நி");
    CHECK(segmenter.grapheme_boundaries(Utf16Text("")) == std::vector<std::size_t>{0});
}

TEST_CASE("words keep apostrophes and decimal points, and dictionaries part what has no spaces") {
    Segmenter segmenter;
    CHECK(words(segmenter, "Don't pay $3.50, ok?") == "Don't| |pay| |$|3.50|,| |ok|?");
    CHECK(words(segmenter, "สวัสดีชาวโลก") == "สวัสดี|ชาว|โลก");
    CHECK(words(segmenter, "東京都に住む") == "東京|都|に|住む");
    CHECK(segmenter.word_boundaries(Utf16Text(""), "") == std::vector<std::size_t>{0});
}

TEST_CASE("Finnish and Swedish words hold colons, whatever the case and the region of the tag") {
    Segmenter segmenter;
    CHECK(words(segmenter, "EU:n", "en") == "EU|:|n");
    for (const std::string_view language : {"fi", "sv", "sv-SE", "FI_fi"})
        CHECK(words(segmenter, "EU:n", language) == "EU:n");
    CHECK(words(segmenter, "EU:n", "fil") == "EU|:|n");
}

TEST_CASE("a double tap selects the word, or the nearest one of the line") {
    Segmenter segmenter;
    const std::string_view text = "One, two   — don’t.\n  ...\n\U0001F600! Ünd";
    CHECK(word_at(segmenter, text, 0) == "One");
    CHECK(word_at(segmenter, text, 2) == "One");
    CHECK(word_at(segmenter, text, 3) == "One");  // the comma
    CHECK(word_at(segmenter, text, 4) == "two");  // the space
    CHECK(word_at(segmenter, "a   b", 2) == "a"); // as near to both
    CHECK(word_at(segmenter, "a   b", 3) == "b");
    CHECK(word_at(segmenter, text, 8) == "two");
    const std::size_t dont = text.find("don");
    CHECK(word_at(segmenter, text, dont - 1) == "don’t");
    CHECK(word_at(segmenter, text, dont + 4) == "don’t");        // amidst the apostrophe's bytes
    CHECK(word_at(segmenter, text, text.find('\n')) == "don’t"); // not on the next line
    CHECK(word_at(segmenter, text, text.find("...")) == ".");    // a line with no word
    CHECK(word_at(segmenter, text, text.find('!')) == "\U0001F600");
    CHECK(word_at(segmenter, text, text.find("Ü") + 1) == "Ünd");
    CHECK(word_at(segmenter, text, 10'000) == "Ünd");
    CHECK(segmenter.word_at(Utf16Text(""), 0, "en") == ByteRange{});
}

TEST_CASE("a segmenter can be moved, and serves several languages in turn") {
    Segmenter first;
    CHECK(with_line_breaks(first, "a b", "en") == "a |b");
    CHECK(with_line_breaks(first, "キャット", "ja") != with_line_breaks(first, "キャット", "en"));
    Segmenter second = std::move(first);
    CHECK(with_line_breaks(second, "a b", "") == "a |b");
}
