// What a thesis can be compared and sorted by, as numbers.
#pragma once

#include "library/thesis.h"

#include <cstdint>
#include <optional>

namespace library {

struct ThesisNumbers {
    std::optional<double> horizon_min_years;
    std::optional<double> horizon_max_years; ///< infinite where it has a beginning only
    std::optional<std::int64_t> length_s;
    std::optional<std::int64_t> published_day; ///< since 1970-01-01
    std::optional<std::int64_t> views;
    std::int64_t risks = 0;
    std::int64_t unanswered = 0; ///< risks that the text itself seems to leave so
    std::int64_t quotes = 0;
    int conviction_rank = 0; ///< LOW 1, MEDIUM 2, HIGH 3; 0 for another word
};

[[nodiscard]] ThesisNumbers numbers_of(const Thesis& thesis);

} // namespace library
