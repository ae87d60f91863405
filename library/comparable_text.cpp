#include "library/comparable_text.h"

#include "library/folded_text.h"

#include <utf8proc.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace library {

namespace {

constexpr char32_t quotation_mark = U'"';
constexpr char32_t dash = U'-';

/// One form for all that stand for the same.
char32_t one_form(char32_t character) {
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(character))) {
    case UTF8PROC_CATEGORY_PI:
    case UTF8PROC_CATEGORY_PF: return quotation_mark;
    case UTF8PROC_CATEGORY_PD: return dash;
    default: break;
    }
    constexpr std::u32string_view other_marks = U"'\"`\u00B4\u201A\u201E";
    constexpr char32_t minus = 0x2212;
    if (other_marks.find(character) != std::u32string_view::npos)
        return quotation_mark;
    return character == minus ? dash : character;
}

/// For each part of the words from their beginning: how many characters at its end are also their beginning.
std::vector<std::size_t> borders_of(std::u32string_view words) {
    std::vector<std::size_t> borders(words.size(), 0);
    for (std::size_t at = 1, border = 0; at < words.size(); ++at) {
        while (border > 0 && words[border] != words[at])
            border = borders[border - 1];
        if (words[border] == words[at])
            ++border;
        borders[at] = border;
    }
    return borders;
}

std::vector<std::pair<char32_t, char32_t>> sorted_pairs(std::u32string_view text) {
    std::vector<std::pair<char32_t, char32_t>> pairs;
    for (std::size_t at = 1; at < text.size(); ++at)
        pairs.emplace_back(text[at - 1], text[at]);
    std::sort(pairs.begin(), pairs.end());
    return pairs;
}

} // namespace

ComparableText comparable_text(std::string_view text) {
    ComparableText comparable;
    for (const FoldedCharacter& folded : folded_text(text)) {
        const char32_t character = one_form(folded.character);
        const bool may_repeat = character != quotation_mark && character != dash;
        if (character == U' ')
            continue;
        if (!may_repeat && comparable.characters.ends_with(character)) {
            comparable.from.back().end = folded.from.end;
        } else {
            comparable.characters += character;
            comparable.from.push_back(folded.from);
        }
    }
    return comparable;
}

std::vector<std::size_t> places_of(std::u32string_view words, std::u32string_view text,
                                   std::size_t count_max) {
    std::vector<std::size_t> places;
    if (words.empty() || words.size() > text.size())
        return places;
    const std::vector<std::size_t> borders = borders_of(words);
    for (std::size_t at = 0, same = 0; at < text.size() && places.size() < count_max; ++at) {
        while (same > 0 && (same == words.size() || words[same] != text[at]))
            same = borders[same - 1];
        if (words[same] == text[at])
            ++same;
        if (same == words.size())
            places.push_back(at + 1 - same);
    }
    return places;
}

std::size_t same_at_end(std::u32string_view a, std::u32string_view b) {
    return static_cast<std::size_t>(std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend()).first -
                                    a.rbegin());
}

std::size_t same_at_begin(std::u32string_view a, std::u32string_view b) {
    return static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
}

double likeness(std::u32string_view a, std::u32string_view b) {
    const auto pairs_a = sorted_pairs(a);
    const auto pairs_b = sorted_pairs(b);
    if (pairs_a.empty() || pairs_b.empty())
        return a == b ? 1.0 : 0.0;
    std::vector<std::pair<char32_t, char32_t>> common;
    std::set_intersection(pairs_a.begin(), pairs_a.end(), pairs_b.begin(), pairs_b.end(),
                          std::back_inserter(common));
    return 2.0 * static_cast<double>(common.size()) / static_cast<double>(pairs_a.size() + pairs_b.size());
}

} // namespace library
