// What is wrong with a typed query, and where.
#pragma once

#include "library/text_range.h"

#include <tl/expected.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace app {

/// Bytes `begin` to before `end` of the typed text, or of the part of it that was read. `what` says in plain words what is
/// wrong and what to do; it holds no control characters.
struct QueryError {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string what;

    bool operator==(const QueryError&) const = default;
};

[[nodiscard]] tl::unexpected<QueryError> query_error(library::TextRange range, std::string what);

/// The error of a part that begins at `begin`, as one of the whole.
[[nodiscard]] tl::unexpected<QueryError> query_error_behind(std::size_t begin, QueryError error);

/// Three lines for a terminal: the query, carets below the place that is wrong, and what is wrong. Of a long query only the
/// surroundings of the place are shown, so that a line is not wrapped.
[[nodiscard]] std::string shown_query_error(std::string_view typed, const QueryError& error);

} // namespace app
