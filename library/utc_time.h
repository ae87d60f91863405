// Moments as they stand in files: ISO 8601, UTC, with milliseconds, "2026-03-01T09:30:00.250Z". Such texts sort as the
// moments do.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace library {

/// The last moment that has such a text: the end of the year 9999.
inline constexpr std::int64_t utc_ms_max = 253'402'300'799'999;

/// `time_ms` counts from the beginning of 1970, without leap seconds; what is outside 1970 to 9999 becomes the nearest
/// moment within.
[[nodiscard]] std::string utc_text(std::int64_t time_ms);

/// Nothing when the text has another form, or names no moment from 1970 to 9999.
[[nodiscard]] std::optional<std::int64_t> utc_ms_from_text(std::string_view text);

/// Whether it is such a text, or one without the milliseconds, "2026-03-01T09:30:00Z".
[[nodiscard]] bool is_utc_text(std::string_view text);

} // namespace library
