// The facts a page prints in words and digits, read as numbers. What cannot be read for certain is left empty: the
// printed form is always kept beside the number.
#pragma once

#include "library/thesis.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace library {

/// Larger numbers than these are slips or nonsense, and are not read: 10,000 hours, 10^12 views, 1,000 years.
inline constexpr std::int64_t timestamp_s_max = 36'000'000;
inline constexpr std::int64_t view_count_max = 1'000'000'000'000;
inline constexpr double horizon_years_max = 1'000.0;

/// ASCII digits and nothing else, as a number no greater than `max`.
[[nodiscard]] std::optional<std::int64_t> parse_digits(std::string_view text, std::int64_t max);

/// "2:25:51" is 8,751 s; "97:42" is 5,862 s, as minutes are unbounded when there is no hour.
[[nodiscard]] std::optional<std::int64_t> parse_timestamp_s(std::string_view text);

/// 5,862 s is "1:37:42"; below an hour "m:ss".
[[nodiscard]] std::string format_timestamp(std::int64_t seconds);

/// "13K Views" is 13,000; "1,204 views"; "1.2M Views"; "1 View".
[[nodiscard]] std::optional<std::int64_t> parse_view_count(std::string_view text);

/// "5 to 10 years"; "6–18 months"; "6 months to 2 years"; "10+ years" and "at least ten years" (no upper end); "under 2
/// years" (no lower end); "3 years" (both ends). Words that are not wholly understood give the text alone. The text is
/// kept in any case.
[[nodiscard]] Horizon parse_horizon(std::string_view text);

/// The calendar date of the form YYYY-MM-DD, in days since 1970-01-01.
[[nodiscard]] std::optional<std::int64_t> day_of_iso_date(std::string_view text);
/// Whether it is such a date.
[[nodiscard]] bool is_iso_date(std::string_view text);

} // namespace library
