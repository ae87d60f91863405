// The downside and the upside that a paragraph on asymmetric skew states in numbers.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace library {

enum class SkewSide { Downside, Upside };

/// A change of value: "thirty to fifty percent downside" is 30 to 50, "doubles" is an upside of 100.
struct SkewRange {
    SkewSide side = SkewSide::Downside;
    double min_percent = 0;            ///< of today's value, never below zero
    std::optional<double> max_percent; ///< empty for an open end: "at least 3x"
    std::size_t begin = 0;             ///< the text's own words for it, in bytes of the text
    std::size_t end = 0;
};

/// In the order of the text; empty when it states none. English only. A number counts only where words next to it say
/// that it is a loss or a gain of value as a whole: shares of revenue, growth, chances, years, rates a year and multiples
/// of earnings are none, nor is a ratio of the one to the other. What is not clear is left out.
[[nodiscard]] std::vector<SkewRange> read_skew(std::string_view text);

} // namespace library
