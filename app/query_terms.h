// What one word or phrase of a query asks for, by the field it stands behind.
#pragma once

#include "app/query_error.h"
#include "app/query_fields.h"
#include "app/query_tokens.h"
#include "library/query.h"

#include <tl/expected.hpp>

#include <string_view>
#include <vector>

namespace app {

/// Whether the operator can stand between the field and what is asked of it.
[[nodiscard]] bool takes_operator(const QueryField& field, QueryOperator comparison);

/// A word or phrase of a typed text, which is kept elsewhere; without a field it is looked for everywhere.
struct QueryValue {
    std::string_view typed;
    const QueryToken& token;
    const QueryField* field = nullptr;
    QueryOperator comparison = QueryOperator::Colon;
};

/// The terms that have to be met together: two for a range, else one. The field is not `sort`.
[[nodiscard]] tl::expected<std::vector<library::QueryTerm>, QueryError> query_terms(const QueryValue& value);

/// What stands behind `sort:`.
[[nodiscard]] tl::expected<library::SortOrder, QueryError> query_order(const QueryValue& value);

} // namespace app
