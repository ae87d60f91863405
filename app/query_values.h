// Quantities and dates as they are typed in a query: 5y, 1h30m, 2:25:51, 1.5m, 50%, 2026-01, and ranges such as 5y..10y.
#pragma once

#include "app/query_error.h"
#include "library/query.h"

#include <tl/expected.hpp>

#include <string_view>
#include <vector>

namespace app {

/// What is asked of a quantity: one comparison, or for a range two that have both to be met. Places in an error count from
/// the beginning of `value`.
[[nodiscard]] tl::expected<std::vector<library::RangeTerm>, QueryError>
read_query_range(library::Quantity quantity, library::Comparison comparison, std::string_view value);

/// How such a value is written, with examples: "a number such as 2500, 10k or 1.5m".
[[nodiscard]] std::string_view form_of(library::Quantity quantity);

} // namespace app
