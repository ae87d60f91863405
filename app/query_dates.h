// Dates as they are typed in a query: a year, a month or a day, each for all its days.
#pragma once

#include "app/query_error.h"

#include <tl/expected.hpp>

#include <cstdint>
#include <string_view>

namespace app {

/// Days since 1970-01-01, from `begin` to before `end`.
struct DaySpan {
    std::int64_t begin = 0;
    std::int64_t end = 0;

    bool operator==(const DaySpan&) const = default;
};

/// How a date is written, with examples.
inline constexpr std::string_view query_date_form = "a date such as 2026, 2026-01 or 2026-01-15";

/// "2026", "2026-01" or "2026-01-15". An error points at the part that there is not, such as the 13 of 2026-13; places count
/// from the beginning of `text`.
[[nodiscard]] tl::expected<DaySpan, QueryError> read_query_date(std::string_view text);

} // namespace app
