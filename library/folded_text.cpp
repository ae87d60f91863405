#include "library/folded_text.h"

#include <utf8.h>
#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace library {

namespace {

/// Forms that mean the same to who types on a keyboard.
char32_t plain_form(char32_t character) {
    switch (character) {
    case 0x2018:
    case 0x2019:
    case 0x201B: return U'\'';
    case 0x201C:
    case 0x201D:
    case 0x201E: return U'"';
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014: return U'-';
    default: return character;
    }
}

bool is_space(char32_t character) {
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(character));
    return category == UTF8PROC_CATEGORY_ZS || character == U'\n' || character == U'\t' || character == U'\r';
}

/// Invalid bytes become U+FFFD each, so that ranges stay ranges of the text.
char32_t next_character(std::string_view text, std::size_t& at) {
    utf8proc_int32_t character = 0;
    const auto* const bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at;
    const auto left = static_cast<utf8proc_ssize_t>(text.size() - at);
    const utf8proc_ssize_t length = utf8proc_iterate(bytes, left, &character);
    at += length > 0 ? static_cast<std::size_t>(length) : 1;
    return length > 0 ? static_cast<char32_t>(character) : 0xFFFD;
}

void add_folded(char32_t character, TextRange from, std::vector<FoldedCharacter>& out) {
    constexpr auto options = static_cast<utf8proc_option_t>(
        UTF8PROC_CASEFOLD | UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE | UTF8PROC_STRIPMARK | UTF8PROC_IGNORE);
    std::array<utf8proc_int32_t, 32> decomposed = {};
    int boundary = 0;
    const utf8proc_ssize_t count =
        utf8proc_decompose_char(static_cast<utf8proc_int32_t>(plain_form(character)), decomposed.data(),
                                static_cast<utf8proc_ssize_t>(decomposed.size()), options, &boundary);
    for (utf8proc_ssize_t at = 0; at < std::min<utf8proc_ssize_t>(count, 32); ++at)
        out.push_back({static_cast<char32_t>(decomposed.at(static_cast<std::size_t>(at))), from});
}

} // namespace

std::vector<FoldedCharacter> folded_text(std::string_view text) {
    std::vector<FoldedCharacter> out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t character = next_character(text, at);
        if (!is_space(character))
            add_folded(character, {begin, at}, out);
        else if (!out.empty() && out.back().character == U' ')
            out.back().from.end = at; // spaces side by side count as one
        else
            out.push_back({U' ', {begin, at}});
    }
    return out;
}

std::string folded_key(std::string_view text) {
    std::string key;
    for (const FoldedCharacter& one : folded_text(text))
        utf8::unchecked::append(one.character, std::back_inserter(key));
    return key;
}

} // namespace library
