// Reads a typed query, for the command line and for the field in the app. docs/query.md describes the grammar for people;
// library/query.h says what a query means.
#pragma once

#include "app/query_error.h"
#include "library/query.h"

#include <tl/expected.hpp>

#include <cstddef>
#include <string_view>

namespace app {

/// More than a person types; what is longer, deeper or has more terms is an error, so that no query takes long.
inline constexpr std::size_t query_bytes_max = 4000;
inline constexpr std::size_t query_depth_max = 50;
inline constexpr std::size_t query_terms_max = 200;

/// A query is in its plain form: no condition has one part only, but Not, and none is right within one of its own kind. Words
/// are valid UTF-8. Nothing typed asks for everything. Places in an error are bytes of `typed`, whatever its bytes.
[[nodiscard]] tl::expected<library::Query, QueryError> parse_query(std::string_view typed);

/// While it is typed: the word at the very end may go on, and what is not finished there yet is passed over: an operator, a
/// filter without its value or with one that makes no sense so far, a quotation mark or parenthesis that is still open. What
/// parse_query() takes, this takes too; with a space at the end the two agree on it.
[[nodiscard]] tl::expected<library::Query, QueryError> parse_typed_query(std::string_view typed);

} // namespace app
