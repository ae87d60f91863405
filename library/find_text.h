// Finds typed words in a text as a person means them: whatever the case, the accents, the form of quotation marks and
// dashes, and how wide the spaces are.
#pragma once

#include "library/text_range.h"

#include <string_view>
#include <vector>

namespace library {

/// Every place of `query` in `text`, from the first on; places do not overlap. Both are compared as folded_text() has
/// them. None for a query of spaces alone.
[[nodiscard]] std::vector<TextRange> find_text(std::string_view text, std::string_view query);

} // namespace library
