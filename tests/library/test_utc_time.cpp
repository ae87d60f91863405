#include "library/utc_time.h"

#include <doctest/doctest.h>

using library::utc_ms_from_text;
using library::utc_text;

TEST_CASE("moments are written as ISO 8601 in UTC and read back") {
    CHECK(utc_text(0) == "1970-01-01T00:00:00.000Z");
    CHECK(utc_text(951'782'399'999) == "2000-02-28T23:59:59.999Z");
    CHECK(utc_text(951'782'400'000) == "2000-02-29T00:00:00.000Z");
    CHECK(utc_text(1'772'357'400'250) == "2026-03-01T09:30:00.250Z");
    for (const std::int64_t time_ms : {std::int64_t{0}, std::int64_t{1'772'357'400'250}, library::utc_ms_max})
        CHECK(utc_ms_from_text(utc_text(time_ms)) == time_ms);
}

TEST_CASE("moments that have no such text become the nearest that has") {
    CHECK(utc_text(-1) == "1970-01-01T00:00:00.000Z");
    CHECK(utc_text(library::utc_ms_max + 1) == "9999-12-31T23:59:59.999Z");
}

TEST_CASE("a moment may be told without milliseconds") {
    CHECK(library::is_utc_text("2026-03-01T09:30:00Z"));
    CHECK(library::is_utc_text("2026-03-01T09:30:00.250Z"));
    for (const char* text : {"", "Z", "2026-03-01", "2026-03-01T09:30:00", "2026-02-30T09:30:00Z",
                             "2026-03-01T09:30:00+01:00", "2026-03-01T09:30:00.ZZ"})
        CHECK_MESSAGE(!library::is_utc_text(text), text);
}

TEST_CASE("texts of other forms and days that are none are refused") {
    for (const char* text :
         {"", "2026-03-01", "2026-03-01T09:30:00Z", "2026-03-01 09:30:00.250Z", "2026-02-29T00:00:00.000Z",
          "2026-13-01T00:00:00.000Z", "2026-00-01T00:00:00.000Z", "2026-03-01T24:00:00.000Z",
          "2026-03-01T00:60:00.000Z", "2026-03-01T00:00:60.000Z", "1969-12-31T23:59:59.999Z",
          "2026-03-01T09:30:00.25xZ", "2026-03-01T09:30:00.250Z "})
        CHECK_MESSAGE(!utc_ms_from_text(text), text);
}
