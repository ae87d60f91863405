// Who speaks: the words by which somebody talking differs from somebody writing about how he talks.
#pragma once

#include <string_view>

namespace library {

/// How much a text, without regard to quotation marks in it, sounds like a commentary on language (above zero) or like
/// the speaker (below zero): the sum of what its words do.
[[nodiscard]] int voice_of(std::string_view text);

/// Whether the word is none that is capitalised within a sentence, as names are.
[[nodiscard]] bool is_common_word(std::string_view word);

/// Whether the first letter is a capital, in any script that has them.
[[nodiscard]] bool is_capitalised(std::string_view word);

} // namespace library
