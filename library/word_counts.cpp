#include "library/word_counts.h"

#include "library/folded_text.h"

#include <utf8.h>
#include <utf8proc.h>

#include <iterator>

namespace library {

namespace {

bool is_letter(char32_t character) {
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(character))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO: return true;
    default: return false;
    }
}

bool is_ascii(char c) {
    return static_cast<unsigned char>(c) < 0x80;
}

} // namespace

/// Most of a text is ASCII, which needs no folding.
void WordCounts::add(std::string_view text) {
    std::string word;
    bool is_folded = true;
    for (const char c : text) {
        const bool is_small = c >= 'a' && c <= 'z';
        const bool is_capital = c >= 'A' && c <= 'Z';
        if (is_small || is_capital || !is_ascii(c)) {
            word += is_capital ? static_cast<char>(c - 'A' + 'a') : c;
            is_folded = is_folded && is_ascii(c);
            continue;
        }
        is_folded ? count(word) : count_folded(word);
        word.clear();
        is_folded = true;
    }
    is_folded ? count(word) : count_folded(word);
}

void WordCounts::count_folded(std::string_view characters) {
    std::string word;
    for (const FoldedCharacter& one : folded_text(characters)) {
        if (is_letter(one.character)) {
            utf8::unchecked::append(one.character, std::back_inserter(word));
        } else {
            count(word);
            word.clear();
        }
    }
    count(word);
}

void WordCounts::count(std::string_view word) {
    if (word.size() < bytes_min || word.size() > bytes_max)
        return;
    auto found = m_counts.find(word);
    if (found == m_counts.end())
        found = m_counts.emplace(std::string(word), Count()).first;
    if (found->second.last_thesis != m_thesis) {
        found->second.last_thesis = m_thesis;
        ++found->second.theses;
    }
}

} // namespace library
