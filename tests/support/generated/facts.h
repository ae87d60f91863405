// The facts of a generated thesis, as a page would print them.
#pragma once

#include "library/printed_facts.h"
#include "library/thesis.h"
#include "library/utc_time.h"
#include "tests/support/generated/random.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace generated {

/// From eight minutes to four hours; some in minutes alone ("97:42"), as pages print them too.
inline library::Timestamp make_duration(Random& random) {
    const std::int64_t half = random.between(240, 7200);
    const std::int64_t seconds = half + random.between(240, 7200);
    const bool in_minutes = seconds < 100 * 60 && random.percent(30);
    std::string text = library::format_timestamp(seconds);
    if (in_minutes) {
        const std::string tail = text.substr(text.size() - 3);
        text = std::to_string(seconds / 60) + tail;
    }
    return {text, seconds, ""};
}

/// From some ten to some ten million, each power of ten as often as the next.
inline library::Count make_views(Random& random) {
    std::int64_t magnitude = 10;
    for (std::size_t power = random.below(6); power > 0; --power)
        magnitude *= 10;
    const std::int64_t views = magnitude * random.between(10, 99) / 10;
    std::string text = std::to_string(views);
    if (views >= 1'000'000)
        text = std::to_string(views / 1'000'000) + "." + std::to_string(views / 100'000 % 10) + "M";
    else if (views >= 10'000)
        text = std::to_string(views / 1000) + "K";
    else if (views >= 1000)
        text = text.substr(0, 1) + "," + text.substr(1);
    text += " Views";
    return {text, library::parse_view_count(text), ""};
}

/// Mostly what library::parse_horizon understands.
inline library::Horizon make_horizon(Random& random) {
    constexpr std::array<std::string_view, 20> printed{
        "5 to 10 years",    "3 to 5 years",       "1 to 3 years",  "10+ years",           "1 year",
        "2 to 3 years",     "6 to 18 months",     "5+ years",      "12\u201324 months",   "3 years",
        "6 months",         "at least ten years", "under 2 years", "6 months to 2 years", "2 quarters",
        "up to five years", "10 to 20 years",     "20 years",      "Through the cycle",   "Multi-decade"};
    return library::parse_horizon(random.pick_skewed(printed));
}

/// From 2012 to the middle of 2026, recent days more often.
inline std::string make_date(Random& random) {
    constexpr std::size_t last_day = 20'634; ///< 2026-06-30, in days since 1970-01-01
    constexpr std::size_t days = 5'295;
    constexpr std::int64_t day_ms = 86'400'000;
    const std::size_t first = random.below(days);
    const std::size_t second = random.below(days);
    return library::utc_text(static_cast<std::int64_t>(last_day - std::min(first, second)) * day_ms)
        .substr(0, 10);
}

/// 800 to 6,000, about 2,400 in the mean: a product of independent factors, so about log-normal.
inline std::size_t make_word_count(Random& random) {
    std::size_t words = 2420;
    for (int factor = 0; factor < 6; ++factor)
        words = words * (768 + random.below(513)) / 1024;
    return std::clamp<std::size_t>(words, 800, 6000);
}

} // namespace generated
