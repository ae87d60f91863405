// Small questions about UTF-8 text that several files of the library ask.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace library {

/// The text with every invalid byte sequence replaced by U+FFFD.
[[nodiscard]] std::string repaired_utf8(std::string_view bytes);

/// Without white space at either end; no-break and zero-width spaces and the byte order mark count as such.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// ASCII letters in upper or lower case, whatever the locale.
[[nodiscard]] std::string ascii_upper(std::string_view text);
[[nodiscard]] std::string ascii_lower(std::string_view text);

[[nodiscard]] std::vector<std::string_view> split(std::string_view text, std::string_view separator);

/// What stands between empty lines.
[[nodiscard]] std::vector<std::string_view> paragraphs(std::string_view text);

/// The sentences of one paragraph, trimmed. A sentence ends at . ! ? or … (and closing quotes or brackets behind it)
/// where a space and no lower-case letter follows; initials and common abbreviations do not end one.
[[nodiscard]] std::vector<std::string_view> sentences(std::string_view paragraph);

[[nodiscard]] std::string_view first_sentence(std::string_view paragraph);

/// Without a pair of quotation marks, straight or curly, around the whole.
[[nodiscard]] std::string_view without_quotation_marks(std::string_view text);

/// For terminals: every control character but the line feed becomes U+FFFD, so that text from a file cannot steer one.
/// Bidirectional overrides count as such too.
[[nodiscard]] std::string without_control_characters(std::string_view text);

} // namespace library
