// What Unicode says about the characters of a text. Invalid bytes count as characters that are no letters, one column wide.
#pragma once

#include <cstddef>
#include <string_view>

namespace library {

/// Whether there is anything in the text that can be looked for: a letter or a digit of any script.
[[nodiscard]] bool has_letter_or_digit(std::string_view text);

/// Whether the text is letters and digits, and nothing else.
[[nodiscard]] bool is_letters_and_digits(std::string_view text);

/// Whether the text is letters, digits and their marks, and nothing else.
[[nodiscard]] bool is_plain_word(std::string_view text);

/// How wide the text is on a terminal: an ideograph takes two columns, a combining mark none.
[[nodiscard]] std::size_t terminal_columns(std::string_view text);

} // namespace library
