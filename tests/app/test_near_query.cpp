#include "app/near_query.h"
#include "app/query_parser.h"

#include <doctest/doctest.h>

namespace {

library::Query parsed(std::string_view typed) {
    const auto query = app::parse_query(typed);
    REQUIRE(query);
    return *query;
}

} // namespace

TEST_CASE("a query of many words that nothing meets is near to one of any of them") {
    CHECK(app::near_query(parsed("what limits the growth class:secular -coal")) ==
          parsed("class:secular -coal (what or limits or the or growth) sort:relevance"));
}

TEST_CASE("of a query of few words, or of alternatives, all is wanted") {
    CHECK_FALSE(app::near_query(parsed("three small words")));
    CHECK_FALSE(app::near_query(parsed("a or b or c or d")));
    CHECK_FALSE(app::near_query(parsed("")));
}
