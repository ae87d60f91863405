// What can stand before the colon of a query, in one table: the parser, its advice, completion and docs/query.md (a test
// compares them) have it from here.
#pragma once

#include "library/query.h"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace app {

/// What a field asks for beside words, values and quantities.
enum class QueryQuestion { Has, Is, Sort };

struct QueryField {
    std::string_view name;    ///< lower-case letters, as are the others
    std::string_view alias;   ///< another name; may be empty
    std::string_view meaning; ///< what of a thesis has to be as it is typed
    std::string_view example;
    std::variant<library::TextField, library::ValueField, library::Quantity, QueryQuestion> asks;
};

[[nodiscard]] std::span<const QueryField> query_fields();

/// By its name or alias in any case; null when there is none. The field lives as long as the program.
[[nodiscard]] const QueryField* query_field(std::string_view name);

/// The fields whose names are most like the typed one, best first, at most three.
[[nodiscard]] std::vector<std::string_view> query_fields_like(std::string_view typed);

/// A word that some fields take, and what it means.
struct QueryChoice {
    std::string_view name;
    std::string_view meaning;
};

/// All the values of a field, or for `conviction` the usual ones; none where any value will do.
[[nodiscard]] std::vector<QueryChoice> query_choices(const QueryField& field);

/// The same, by the name in any case.
[[nodiscard]] std::optional<library::Feature> feature_of(std::string_view name);
[[nodiscard]] std::optional<library::ReadingState> reading_state_of(std::string_view name);
[[nodiscard]] std::optional<library::SortColumn> sort_column_of(std::string_view name);

} // namespace app
