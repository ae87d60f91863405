// A text as two versions of it are compared, so that another typesetting of the same words is the same text.
#pragma once

#include "library/text_range.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace library {

/// The characters of folded_text() without white space; every quotation mark and every dash is one and the same, and several
/// in a row count as one.
struct ComparableText {
    std::u32string characters;
    std::vector<TextRange> from; ///< of each character, the bytes of the text

    /// The bytes of the characters `begin` to before `end`, of which there is at least one.
    [[nodiscard]] TextRange bytes(std::size_t begin, std::size_t end) const {
        return {from[begin].begin, from[end - 1].end};
    }
};

[[nodiscard]] ComparableText comparable_text(std::string_view text);

/// Where `words` begin in `text`, from the first on, at most `count_max` of them. They may overlap. Takes time in proportion
/// to the length of the two, whatever they are (Knuth, Morris and Pratt, "Fast pattern matching in strings", 1977).
[[nodiscard]] std::vector<std::size_t> places_of(std::u32string_view words, std::u32string_view text,
                                                 std::size_t count_max);

/// How many characters are the same at the ends of both, and at their beginnings.
[[nodiscard]] std::size_t same_at_end(std::u32string_view a, std::u32string_view b);
[[nodiscard]] std::size_t same_at_begin(std::u32string_view a, std::u32string_view b);

/// From 0 to 1: how much of the two is pairs of characters that both have, wherever they stand (Dice's coefficient of their
/// bigrams). Works for every script.
[[nodiscard]] double likeness(std::u32string_view a, std::u32string_view b);

} // namespace library
