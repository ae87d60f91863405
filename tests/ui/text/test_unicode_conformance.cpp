// Unicode's own tests of its algorithms, in full and through our functions: UTF-8 in, bytes out. The files are Debian's
// package unicode-data; where they are absent, nothing is tested.
#include "ui/text/bidi.h"
#include "ui/text/segmentation.h"

#include <doctest/doctest.h>
#include <unicode/uchar.h>
#include <utf8.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <iterator>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

using namespace text;

namespace {

const std::string folder = "/usr/share/unicode/";

/// What ICU 72 does otherwise than the tests of Unicode 15.0; docs/unicode.md lists it.
constexpr int line_break_deviations = 22;
constexpr int grapheme_break_deviations = 0;
constexpr int word_break_deviations = 15;
constexpr int bidi_deviations = 31;

/// Of what goes wrong, that much is printed.
constexpr int printed_max = 40;

struct Tally {
    int cases = 0;
    int passed = 0;
    int skipped = 0; ///< with surrogates, which UTF-8 cannot hold
};

std::string with_thousands(int number) {
    std::string digits = std::to_string(number);
    for (std::size_t at = digits.size(); at > 3; at -= 3)
        digits.insert(at - 3, ",");
    return digits;
}

/// Another version of Unicode breaks elsewhere on purpose.
bool is_version_of_files() {
    UVersionInfo version;
    u_getUnicodeVersion(version);
    return version[0] == 15 && version[1] == 0;
}

/// Runs `check` on each line of a file, without its comment; it says whether the line passes, or nothing to skip it.
void check_file(const std::string& name, int deviations,
                const std::function<std::optional<bool>(const std::string&)>& check) {
    const std::string stem = name.substr(name.rfind('/') + 1, name.rfind('.') - name.rfind('/') - 1);
    std::ifstream file(folder + name);
    if (!file) {
        std::printf("%s: skipped, there is no %s%s\n", stem.c_str(), folder.c_str(), name.c_str());
        return;
    }
    Tally tally;
    int number = 0;
    for (std::string line; std::getline(file, line);) {
        ++number;
        const std::string test = line.substr(0, line.find('#'));
        if (test.find_first_not_of(" \t\r") == std::string::npos)
            continue;
        const std::optional<bool> passes = check(test);
        if (!passes) {
            ++tally.skipped;
            continue;
        }
        ++tally.cases;
        if (*passes)
            ++tally.passed;
        else if (tally.cases - tally.passed <= printed_max)
            std::printf("%s, line %d: %.120s\n", stem.c_str(), number, test.c_str());
    }
    REQUIRE(tally.cases > 0);
    std::printf("%s: %s of %s (%.4g%%)", stem.c_str(), with_thousands(tally.passed).c_str(),
                with_thousands(tally.cases).c_str(), 100.0 * tally.passed / tally.cases);
    if (tally.skipped > 0)
        std::printf(", %d with surrogates skipped", tally.skipped);
    std::printf("\n");
    if (is_version_of_files())
        CHECK(tally.cases - tally.passed <= deviations);
}

bool is_surrogate(std::uint32_t character) {
    return character >= 0xD800 && character <= 0xDFFF;
}

/// The bytes at which characters of a text start, and the end.
struct Characters {
    std::string utf8;
    std::vector<std::size_t> starts = {0};

    void add(std::uint32_t character) {
        utf8::append(static_cast<char32_t>(character), std::back_inserter(utf8));
        starts.push_back(utf8.size());
    }
};

/// "÷ 0061 × 0308 ÷": `find` has to find breaks (÷) at these places and at no other, where breaks is a flag for each byte
/// and the end.
std::optional<bool> passes_break_test(const std::string& line,
                                      const std::function<std::vector<bool>(const Utf16Text&)>& find) {
    Characters characters;
    std::vector<bool> expected;
    std::istringstream words(line);
    for (std::string word; words >> word;) {
        if (word == "÷" || word == "×") {
            expected.resize(characters.utf8.size() + 1);
            expected.back() = word == "÷";
            continue;
        }
        const auto character = static_cast<std::uint32_t>(std::stoul(word, nullptr, 16));
        if (is_surrogate(character))
            return {};
        characters.add(character);
    }
    return find(Utf16Text(characters.utf8)) == expected;
}

std::vector<bool> flags(const std::vector<std::size_t>& boundaries) {
    std::vector<bool> result(boundaries.back() + 1);
    for (const std::size_t boundary : boundaries)
        result[boundary] = true;
    return result;
}

std::vector<std::string> fields_of(const std::string& line) {
    std::vector<std::string> fields;
    std::istringstream stream(line);
    for (std::string field; std::getline(stream, field, ';');)
        fields.push_back(field);
    return fields;
}

template <class T>
std::vector<T> numbers_of(const std::string& field, int base) {
    std::vector<T> numbers;
    std::istringstream words(field);
    for (std::string word; words >> word;)
        numbers.push_back(static_cast<T>(std::stoul(word, nullptr, base)));
    return numbers;
}

/// "05D0 0028;1;1;1 1;1 0": characters, direction (2 for automatic), the paragraph's level, that of each character (x for
/// those that rule X9 removes, which may have any), and the indices of the others from left to right.
std::optional<bool> passes_bidi_test(const std::string& line) {
    const std::vector<std::string> fields = fields_of(line);
    REQUIRE(fields.size() == 5);
    Characters characters;
    for (const auto character : numbers_of<std::uint32_t>(fields[0], 16)) {
        if (is_surrogate(character))
            return {};
        characters.add(character);
    }
    const auto direction = fields[1] == "0"   ? Direction::LeftToRight
                           : fields[1] == "1" ? Direction::RightToLeft
                                              : Direction::Auto;
    const BidiParagraph paragraph = bidi_levels(Utf16Text(characters.utf8), direction);
    bool passes = paragraph.base_level == std::stoul(fields[2]);
    std::vector<std::size_t> kept;
    std::vector<std::uint8_t> kept_levels;
    std::istringstream levels(fields[3]);
    for (std::size_t index = 0; index + 1 < characters.starts.size(); ++index) {
        std::string level;
        levels >> level;
        if (level == "x")
            continue;
        kept.push_back(index);
        kept_levels.push_back(paragraph.levels[characters.starts[index]]);
        for (std::size_t byte = characters.starts[index]; byte < characters.starts[index + 1]; ++byte)
            passes = passes && paragraph.levels[byte] == std::stoul(level);
    }
    std::vector<std::size_t> order;
    visual_order(kept_levels, order);
    for (std::size_t& index : order)
        index = kept[index];
    return passes && order == numbers_of<std::size_t>(fields[4], 10);
}

} // namespace

TEST_CASE("lines break as UAX 14 has it") {
    Segmenter segmenter;
    check_file("auxiliary/LineBreakTest.txt", line_break_deviations, [&](const std::string& line) {
        return passes_break_test(line, [&](const Utf16Text& text) {
            const std::vector<LineBreak> breaks = segmenter.line_breaks(text, "");
            std::vector<bool> found(breaks.size());
            std::transform(breaks.begin(), breaks.end(), found.begin(),
                           [](LineBreak line_break) { return line_break != LineBreak::No; });
            return found;
        });
    });
}

TEST_CASE("grapheme clusters end as UAX 29 has it") {
    Segmenter segmenter;
    check_file("auxiliary/GraphemeBreakTest.txt", grapheme_break_deviations, [&](const std::string& line) {
        return passes_break_test(
            line, [&](const Utf16Text& text) { return flags(segmenter.grapheme_boundaries(text)); });
    });
}

TEST_CASE("words end as UAX 29 has it") {
    Segmenter segmenter;
    check_file("auxiliary/WordBreakTest.txt", word_break_deviations, [&](const std::string& line) {
        return passes_break_test(
            line, [&](const Utf16Text& text) { return flags(segmenter.word_boundaries(text, "")); });
    });
}

TEST_CASE("levels and visual order are as UAX 9 has them") {
    check_file("BidiCharacterTest.txt", bidi_deviations, passes_bidi_test);
}
