// What the catalogue tells of many theses at once: to be offered while a query is typed, and for small pictures.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace library {

/// Texts that theses have in common.
enum class CommonText { Class, Conviction, Channel, Speaker, Tag, Collection };

/// One of them, in one of its spellings, and how many theses have it, whatever its case and accents.
struct CountedText {
    std::string text;
    std::size_t count = 0;

    bool operator==(const CountedText&) const = default;
};

/// A thesis as a point of conviction against horizon.
struct ThesisPoint {
    std::int64_t id = 0;
    int conviction_rank = 0; ///< LOW 1, MEDIUM 2, HIGH 3; 0 for none or another word
    double horizon_min_years = 0;
    double horizon_max_years = 0; ///< infinite where it has a beginning only
    std::string title;

    bool operator==(const ThesisPoint&) const = default;
};

} // namespace library
