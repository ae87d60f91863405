// Any bytes become valid UTF-8, and every algorithm of ui/text gives of it what its header promises: the sizes are right,
// boundaries are in order and between characters, levels are within the bounds of UAX #9.
#include "tests/fuzz/require.h"
#include "ui/text/bidi.h"
#include "ui/text/scripts.h"
#include "ui/text/segmentation.h"
#include "ui/text/utf.h"

#include <utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>

using namespace text;

namespace {

void check_maps(std::string_view utf8, const Utf16Text& text) {
    for (std::size_t unit = 0; unit <= text.units().size(); ++unit) {
        const std::size_t byte = text.byte_at(unit);
        const std::size_t back = text.unit_at(byte);
        require(is_character_boundary(utf8, byte) && (back == unit || back + 1 == unit));
    }
    for (std::size_t byte = 0; byte <= utf8.size(); ++byte)
        require(text.byte_at(text.unit_at(byte)) <= byte &&
                (text.byte_at(text.unit_at(byte)) == byte) == is_character_boundary(utf8, byte));
}

void check_boundaries(std::string_view utf8, const std::vector<std::size_t>& boundaries) {
    require(boundaries.front() == 0 && boundaries.back() == utf8.size());
    for (std::size_t i = 0; i < boundaries.size(); ++i)
        require(is_character_boundary(utf8, boundaries[i]) && (i == 0 || boundaries[i - 1] < boundaries[i]));
}

void check_segments(std::string_view utf8, const Utf16Text& text, std::string_view language,
                    std::size_t byte) {
    Segmenter segmenter;
    const std::vector<LineBreak> breaks = segmenter.line_breaks(text, language);
    require(breaks.size() == utf8.size() + 1 && breaks.back() == LineBreak::Must);
    require(utf8.empty() || breaks.front() == LineBreak::No);
    for (std::size_t at = 0; at < breaks.size(); ++at)
        require(breaks[at] == LineBreak::No || is_character_boundary(utf8, at));
    check_boundaries(utf8, segmenter.grapheme_boundaries(text));
    const std::vector<std::size_t> words = segmenter.word_boundaries(text, language);
    check_boundaries(utf8, words);
    const ByteRange word = segmenter.word_at(text, byte, language);
    require(utf8.empty() ? word == ByteRange{} : word.begin < word.end);
    for (const std::size_t end : {word.begin, word.end})
        require(std::binary_search(words.begin(), words.end(), end));
}

void check_bidi(std::string_view utf8, const Utf16Text& text, Direction direction) {
    const BidiParagraph paragraph = bidi_levels(text, direction);
    require(paragraph.levels.size() == utf8.size() && paragraph.base_level <= 1);
    for (std::size_t byte = 0; byte < utf8.size(); ++byte) {
        require(paragraph.levels[byte] <= 126);
        require(is_character_boundary(utf8, byte) || paragraph.levels[byte] == paragraph.levels[byte - 1]);
    }
    std::vector<std::size_t> order;
    visual_order(paragraph.levels, order);
    std::sort(order.begin(), order.end());
    require(order.size() == utf8.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        require(order[i] == i);
}

void check_scripts(std::string_view utf8, const Utf16Text& text) {
    const std::vector<ScriptRun> runs = script_runs(text);
    require(runs.empty() == utf8.empty());
    std::size_t end = 0;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        require(runs[i].begin == end && runs[i].begin < runs[i].end);
        require(is_character_boundary(utf8, runs[i].end));
        require(i == 0 || runs[i].script != runs[i - 1].script);
        end = runs[i].end;
    }
    require(end == utf8.size());
}

} // namespace

// NOLINTNEXTLINE(readability-identifier-naming): the name is libFuzzer's.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    constexpr std::array<std::string_view, 6> languages = {"", "en", "ja", "zh-Hant", "sv", "\xFF-"};
    const std::string_view language = languages[size % languages.size()];
    const std::string valid = repaired(bytes);
    require(utf8::is_valid(valid.begin(), valid.end()) && repaired(valid) == valid);
    require((valid == bytes) == utf8::is_valid(bytes.begin(), bytes.end()));
    const Utf16Text text(valid);
    require(Utf16Text(bytes).units() == text.units());
    check_maps(valid, text);
    check_segments(valid, text, language, size == 0 ? 0 : data[0]);
    for (const auto direction : {Direction::Auto, Direction::LeftToRight, Direction::RightToLeft})
        check_bidi(valid, text, direction);
    check_scripts(valid, text);
    return 0;
}
