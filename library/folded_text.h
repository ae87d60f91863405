// A text as it is compared: as a person means it, whatever the case, the accents, and the form of quotation marks, dashes
// and spaces.
#pragma once

#include "library/text_range.h"

#include <string>
#include <string_view>
#include <vector>

namespace library {

/// A character as it is compared, and the bytes of the text that it comes from.
struct FoldedCharacter {
    char32_t character = 0;
    TextRange from;
};

/// Unicode's full case folding of the compatibility decomposition (UAX #15), without marks. White space side by side is one
/// space; each invalid byte is U+FFFD.
[[nodiscard]] std::vector<FoldedCharacter> folded_text(std::string_view text);

/// The same as UTF-8 alone: what is compared as a whole, and sorted.
[[nodiscard]] std::string folded_key(std::string_view text);

} // namespace library
