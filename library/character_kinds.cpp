#include "library/character_kinds.h"

#include <utf8proc.h>

#include <algorithm>

namespace library {

namespace {

enum class Kind { LetterOrDigit, Mark, Other };

Kind kind_of(utf8proc_int32_t character) {
    switch (utf8proc_category(character)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO: return Kind::LetterOrDigit;
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC: return Kind::Mark;
    default: return Kind::Other;
    }
}

/// Takes the first character off the text.
utf8proc_int32_t take_character(std::string_view& text) {
    constexpr utf8proc_int32_t replacement = 0xFFFD;
    utf8proc_int32_t character = 0;
    const utf8proc_ssize_t length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                                     static_cast<utf8proc_ssize_t>(text.size()), &character);
    text.remove_prefix(length > 0 ? static_cast<std::size_t>(length) : 1);
    return length > 0 ? character : replacement;
}

} // namespace

bool has_letter_or_digit(std::string_view text) {
    while (!text.empty())
        if (kind_of(take_character(text)) == Kind::LetterOrDigit)
            return true;
    return false;
}

bool is_letters_and_digits(std::string_view text) {
    if (text.empty())
        return false;
    while (!text.empty())
        if (kind_of(take_character(text)) != Kind::LetterOrDigit)
            return false;
    return true;
}

bool is_plain_word(std::string_view text) {
    if (text.empty())
        return false;
    while (!text.empty())
        if (kind_of(take_character(text)) == Kind::Other)
            return false;
    return true;
}

std::size_t terminal_columns(std::string_view text) {
    std::size_t columns = 0;
    while (!text.empty())
        columns += static_cast<std::size_t>(std::max(0, utf8proc_charwidth(take_character(text))));
    return columns;
}

} // namespace library
