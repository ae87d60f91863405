// Words as they are looked for: slow, simple, and without SQLite, for comparison with what is quick.
#pragma once

#include "library/folded_text.h"
#include "tests/support/porter_stemmer.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace reference {

/// What SQLite's tokenizer unicode61 takes for a part of a word: letters, digits and private characters.
inline bool is_part_of_word(char32_t character) {
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

inline void append_utf8(std::string& text, char32_t character) {
    std::array<utf8proc_uint8_t, 4> bytes{};
    const auto length = utf8proc_encode_char(static_cast<utf8proc_int32_t>(character), bytes.data());
    text.append(bytes.begin(), bytes.begin() + length);
}

/// The words of a text across case, accents and English forms: folded, parted, stemmed.
inline std::vector<std::string> stems_of(std::string_view text) {
    std::vector<std::string> stems;
    std::string word;
    const auto finish = [&] {
        if (!word.empty())
            stems.push_back(PorterStemmer(word).stem());
        word.clear();
    };
    for (const library::FoldedCharacter& folded : library::folded_text(text))
        if (is_part_of_word(folded.character))
            append_utf8(word, folded.character);
        else
            finish();
    finish();
    return stems;
}

enum class LastWord { Whole, MayGoOn };

/// Whether the words stand somewhere in the text, one after the other. Of a last word that may go on, its own stem
/// begins the text's stem: that is what SQLite does, so "happy*" finds "happiness" and not "happyland".
inline bool has_phrase(const std::vector<std::string>& text, const std::vector<std::string>& phrase,
                       LastWord last_word) {
    const auto is_met = [&](const std::string& found, const std::string& wanted) {
        const bool may_go_on = last_word == LastWord::MayGoOn && &wanted == &phrase.back();
        return may_go_on ? found.starts_with(wanted) : found == wanted;
    };
    return std::search(text.begin(), text.end(), phrase.begin(), phrase.end(), is_met) != text.end();
}

/// Whether two values are the same whatever their case and accents.
inline bool is_same_value(std::string_view a, std::string_view b) {
    const auto first = library::folded_text(a);
    const auto second = library::folded_text(b);
    const auto same = [](const library::FoldedCharacter& one, const library::FoldedCharacter& other) {
        return one.character == other.character;
    };
    return std::equal(first.begin(), first.end(), second.begin(), second.end(), same);
}

} // namespace reference
