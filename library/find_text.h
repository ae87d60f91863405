// Finds typed words in a text as a person means them: whatever the case, the accents, the form of quotation marks and
// dashes, and how wide the spaces are.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace library {

/// Bytes `begin` to before `end` of a text.
struct TextRange {
    std::size_t begin = 0;
    std::size_t end = 0;

    bool operator==(const TextRange&) const = default;
};

/// Every place of `query` in `text`, from the first on; places do not overlap. Both are compared by Unicode's full case
/// folding of their compatibility decompositions (UAX #15), without marks. None for a query of spaces alone.
[[nodiscard]] std::vector<TextRange> find_text(std::string_view text, std::string_view query);

} // namespace library
