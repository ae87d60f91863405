// Any bytes as a word: its points are in order, inside it, before letters, the same when asked again, and those of its
// parts, as what is not a letter cannot reach beyond itself.
#include "assets/assets.h"
#include "tests/fuzz/require.h"
#include "ui/text/hyphenator.h"
#include "ui/text/utf.h"

#include <array>
#include <cstdint>
#include <string>

namespace {

text::Hyphenator hyphenator_for(const std::string& language) {
    const auto dictionary = assets::find("hyphenation/" + language + ".dic");
    require(dictionary.has_value());
    auto hyphenator = text::Hyphenator::from_dictionary(*dictionary);
    require(hyphenator.has_value());
    return *std::move(hyphenator);
}

/// Whether a character starts there that is none of the common combining marks, U+0300 to U+036F.
bool starts_letter(std::string_view bytes, std::size_t at) {
    const auto byte = static_cast<unsigned char>(bytes[at]);
    const bool is_mark = byte == 0xCC || (byte == 0xCD && static_cast<unsigned char>(bytes[at + 1]) < 0xB0);
    return text::is_character_boundary(bytes, at) && !is_mark;
}

} // namespace

// NOLINTNEXTLINE(readability-identifier-naming): the name is libFuzzer's.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const std::array<text::Hyphenator, 3> hyphenators = {
        hyphenator_for("en-us"), hyphenator_for("de-1996"), hyphenator_for("fr")};
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    for (const text::Hyphenator& hyphenator : hyphenators) {
        std::vector<std::size_t> points;
        hyphenator.points(bytes, points);
        for (std::size_t i = 0; i < points.size(); ++i) {
            require(points[i] > (i == 0 ? 0 : points[i - 1]) && points[i] < size);
            require(starts_letter(bytes, points[i]));
        }
        std::vector<std::size_t> again = {size};
        hyphenator.points(bytes, again);
        require(again == points);
        std::vector<std::size_t> twice; // the word, something that is not a letter, and the word again
        hyphenator.points(bytes + "\xFF " + bytes, twice);
        for (std::size_t i = points.size(), end = points.size(); i < end + points.size(); ++i)
            again.push_back(points[i - end] + size + 2);
        require(twice == again);
    }
    return 0;
}
