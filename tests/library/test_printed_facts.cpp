#include "library/printed_facts.h"

#include <doctest/doctest.h>

#include <string>

using namespace library;

namespace {

struct Years {
    std::optional<double> min;
    std::optional<double> max;
};

void check_horizon(const std::string& text, Years years) {
    CAPTURE(text);
    const Horizon horizon = parse_horizon(text);
    CHECK(horizon.text == text);
    CHECK(horizon.min_years == years.min);
    CHECK(horizon.max_years == years.max);
}

} // namespace

TEST_CASE("timestamps are read as seconds") {
    CHECK(parse_timestamp_s("2:25:51") == 8751);
    CHECK(parse_timestamp_s("97:42") == 5862);
    CHECK(parse_timestamp_s("0:00") == 0);
    CHECK(parse_timestamp_s("00:00:07") == 7);
    CHECK(parse_timestamp_s("10000:00:00") == timestamp_s_max);
}

TEST_CASE("what is no timestamp is not read") {
    for (const std::string text : {"",
                                   ":",
                                   "5",
                                   "5:",
                                   ":30",
                                   "1:2",
                                   "1:60",
                                   "1:60:00",
                                   "1:5:00",
                                   "1:00:60",
                                   "1:00:00:00",
                                   "-1:00",
                                   "+1:00",
                                   " 1:00",
                                   "1:00 ",
                                   "1.5:00",
                                   "a:00",
                                   "1:0a",
                                   "１:00",
                                   "10000:00:01",
                                   "99999999999999999999:00",
                                   "9223372036854775807:59",
                                   "9223372036854775807:59:59"})
        CHECK_MESSAGE(!parse_timestamp_s(text), text);
}

TEST_CASE("seconds are shown as a timestamp") {
    CHECK(format_timestamp(5862) == "1:37:42");
    CHECK(format_timestamp(0) == "0:00");
    CHECK(format_timestamp(59) == "0:59");
    CHECK(format_timestamp(3599) == "59:59");
    CHECK(format_timestamp(3600) == "1:00:00");
    CHECK(format_timestamp(-5) == "0:00");
    for (const std::int64_t seconds : {0, 61, 5862, 8751, 36'000'000})
        CHECK(parse_timestamp_s(format_timestamp(seconds)) == seconds);
}

TEST_CASE("view counts are read") {
    CHECK(parse_view_count("13K Views") == 13'000);
    CHECK(parse_view_count("1,204 views") == 1'204);
    CHECK(parse_view_count("1.2M Views") == 1'200'000);
    CHECK(parse_view_count("1 View") == 1);
    CHECK(parse_view_count("0 views") == 0);
    CHECK(parse_view_count("2b") == 2'000'000'000);
    CHECK(parse_view_count("1234567") == 1'234'567);
    CHECK(parse_view_count("1,234,567 Views") == 1'234'567);
    CHECK(parse_view_count("1.234K views") == 1'234);
}

TEST_CASE("what is no view count is not read") {
    for (const std::string text : {"",
                                   "K",
                                   "views",
                                   "K Views",
                                   "1.2 views",
                                   "1.2345K",
                                   "1.K",
                                   ".5K",
                                   "12,34 views",
                                   "1,2345",
                                   ",123",
                                   "1,,234",
                                   "1234,567",
                                   "1.2.3M",
                                   "-5",
                                   "13 K Views",
                                   "13K likes",
                                   "13K Views today",
                                   "1.204.000",
                                   "1,204.5K x",
                                   "2000B views",
                                   "99999999999999999999",
                                   "１３"})
        CHECK_MESSAGE(!parse_view_count(text), text);
}

TEST_CASE("horizons are read as ranges") {
    check_horizon("5 to 10 years", {5, 10});
    check_horizon("5-10 years", {5, 10});
    check_horizon("5–10 Years", {5, 10});
    check_horizon("five to ten years", {5, 10});
    check_horizon("Thirty to fifty years", {30, 50});
    check_horizon("6 to 18 months", {0.5, 1.5});
    check_horizon("6 months to 2 years", {0.5, 2});
    check_horizon("2 to 6 quarters", {0.5, 1.5});
    check_horizon("between 2 and 3 years", {2, 3});
    check_horizon("3 years", {3, 3});
    check_horizon("one year", {1, 1});
    check_horizon("0 to 1 year", {0, 1});
}

TEST_CASE("horizons may have an open end") {
    check_horizon("10+ years", {10, {}});
    check_horizon("over 10 years", {10, {}});
    check_horizon("more than twenty years", {20, {}});
    check_horizon("at least 3 years", {3, {}});
    check_horizon("under 2 years", {{}, 2});
    check_horizon("up to 5 years", {{}, 5});
    check_horizon("less than a year", {{}, 1});
    check_horizon("at most 18 months", {{}, 1.5});
}

TEST_CASE("horizons that are not wholly understood are text alone") {
    for (const std::string text : {"",
                                   "long term",
                                   "the 2030s",
                                   "2030",
                                   "5 to 10 years or more, depending",
                                   "5 to 10",
                                   "5 to years",
                                   "to 10 years",
                                   "5 years to 10",
                                   "10 to 5 years",
                                   "twenty-five years",
                                   "twenty-five to thirty years",
                                   "5 to 10 to 20 years",
                                   "5+ to 10 years",
                                   "at least 10+ years",
                                   "over",
                                   "between 2 and",
                                   "between 2 to 3 years",
                                   "five",
                                   "5 decades",
                                   "5 years.",
                                   "~5 years",
                                   "-5 years",
                                   "2.5 years",
                                   "99999999999999999999 years",
                                   "2000 years",
                                   "5 years years",
                                   "5—10 years",
                                   "several years",
                                   "a few years",
                                   "not under 2 years",
                                   "5\xE2\x80",
                                   "5\0years"})
        check_horizon(text, {{}, {}});
}

TEST_CASE("dates are those of the calendar") {
    CHECK(is_iso_date("2026-03-23"));
    CHECK(is_iso_date("2024-02-29"));
    for (const std::string text :
         {"", "2026-3-23", "2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-01-00", "23-03-2026",
          "2026/03/23", "2026-03-23T00:00", "20260323", "２026-3-1", "+026-03-23"})
        CHECK_MESSAGE(!is_iso_date(text), text);
}
