// Words of any bytes, made valid, are divided within themselves, between characters, and each time alike.
#include "tests/ui/text/text_fixture.h"

#include <cstdint>
#include <cstdlib>

namespace {

void require(bool holds) {
    if (!holds)
        std::abort();
}

} // namespace

// NOLINTNEXTLINE(readability-identifier-naming): the name is libFuzzer's.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static std::array<text::Hyphenator, 3> hyphenators = {text_fixture::hyphenator("en-us"),
                                                          text_fixture::hyphenator("de-1996"),
                                                          text_fixture::hyphenator("fr")};
    const std::string word = text::repaired({reinterpret_cast<const char*>(data), size});
    for (text::Hyphenator& hyphenator : hyphenators) {
        std::vector<std::size_t> points;
        hyphenator.points(word, points);
        std::size_t before = 0;
        for (const std::size_t point : points) {
            require(point > before && point < word.size());
            require(text::is_character_boundary(word, point));
            before = point;
        }
        std::vector<std::size_t> again = {1};
        hyphenator.points(word, again);
        require(again == points);
    }
    return 0;
}
