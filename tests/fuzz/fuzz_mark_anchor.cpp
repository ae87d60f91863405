// Any two texts and any piece of the first: what a mark of the piece finds in the second is within it and cuts no
// character, and in the first it finds itself.

#include "library/mark_anchor.h"
#include "library/plain_text.h"
#include "tests/fuzz/require.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>

namespace {

library::Deck deck_of(const std::string& text) {
    library::Card card;
    card.id = "card";
    library::Block block;
    block.id = "card/body/1";
    block.text = text;
    card.blocks = {block};
    return {card};
}

bool is_boundary(const std::string& text, std::size_t at) {
    return at == text.size() || (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U);
}

std::size_t boundary_from(const std::string& text, std::size_t at) {
    at = std::min(at, text.size());
    while (!is_boundary(text, at))
        ++at;
    return at;
}

} // namespace

// NOLINTNEXTLINE(readability-identifier-naming): the name is libFuzzer's.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 6)
        return 0;
    const std::string bytes(reinterpret_cast<const char*>(data + 6), size - 6);
    const auto number = [&](std::size_t at) {
        return static_cast<std::size_t>(data[at] | (data[at + 1] << 8));
    };
    const std::size_t cut = std::min(number(0), bytes.size());
    const std::string before = library::repaired_utf8(bytes.substr(0, cut));
    const std::string after = library::repaired_utf8(bytes.substr(cut));
    const library::Deck deck = deck_of(before);
    const std::size_t begin = boundary_from(before, number(2));
    const std::size_t end = boundary_from(before, begin + number(4));
    library::MarkPlace place = library::place_of_words(deck[0], deck[0].blocks[0], begin, end);

    const auto here = library::MarkFinder(deck).find(place);
    require(here.has_value());
    require(place.exact.empty() || here->range == library::TextRange{begin, end});

    const library::Deck other = deck_of(after);
    for (const char* block : {"card/body/1", "another"}) {
        place.block_id = block;
        const auto found = library::MarkFinder(other).find(place);
        require(!found || (found->card == 0 && found->block == 0u));
        require(!found || (found->range.begin <= found->range.end && is_boundary(after, found->range.begin) &&
                           is_boundary(after, found->range.end)));
    }
    return 0;
}
