#include "library/match_expression.h"

#include <utf8.h>
#include <utf8proc.h>

#include <algorithm>

namespace library {

namespace {

/// As FTS5's tokenizer unicode61 has it: letters, numbers, and characters of private use.
bool is_token_character(char32_t character) {
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(character))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO:
    case UTF8PROC_CATEGORY_CO: return true;
    default: return false;
    }
}

template <class Test>
bool any_character(std::string_view words, Test test) {
    const std::string valid = utf8::replace_invalid(words);
    for (auto at = valid.begin(); at != valid.end();)
        if (test(static_cast<char32_t>(utf8::unchecked::next(at))))
            return true;
    return false;
}

std::string columns_of(TextField field) {
    if (field == TextField::Argument)
        return "{premise mechanism outcome step} : ";
    for (const auto& [filled_by, column] : index_columns)
        if (filled_by == field)
            return "{" + std::string(column) + "} : ";
    return "";
}

} // namespace

std::string match_expression(const WordsTerm& term) {
    std::string expression = columns_of(term.field) + "\"";
    for (const char character : term.words) {
        if (character == '\0') // ends a string of SQLite
            expression += ' ';
        else
            expression += character;
        if (character == '"')
            expression += '"';
    }
    return expression + (term.is_prefix ? "\" *" : "\"");
}

bool is_one_token(std::string_view words) {
    return !words.empty() && !any_character(
                                 words, [](char32_t c) { return !is_token_character(c); });
}

bool has_token(std::string_view words) {
    return any_character(words, is_token_character);
}

} // namespace library
