// Amounts of change in an English text: "thirty to fifty percent", "up to 70%", "2-3x", "a factor of two", "tenfold",
// "doubles", "half". Whose change it is, is for skew_range.h to find.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace library {

/// A word in lower case, a number with its decimals, or one other character; dashes are "-", and "×" is "x".
struct SkewToken {
    std::string word;
    std::size_t begin = 0; ///< bytes of the text
    std::size_t end = 0;
};

enum class SkewUnit {
    Percent,  ///< 30 is 30%
    Multiple, ///< 3 is three times of what there was
    Fraction, ///< 0.5 is half of what there was
};

struct SkewAmount {
    SkewUnit unit = SkewUnit::Percent;
    double min = 0;
    std::optional<double> max; ///< empty for an open end: "at least 3x"
    bool is_verb = false;      ///< "doubles", "halves": the word itself says which way
    std::size_t first = 0;     ///< tokens, with the words that bound it: "up to"
    std::size_t last = 0;      ///< behind the last one
};

[[nodiscard]] std::vector<SkewToken> skew_tokens(std::string_view text);

/// The amount that begins at that token, if one does.
[[nodiscard]] std::optional<SkewAmount> skew_amount_at(const std::vector<SkewToken>& tokens, std::size_t at);

} // namespace library
