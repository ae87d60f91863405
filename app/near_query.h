// What to look for when nothing meets a query of many words.
#pragma once

#include "library/query.h"

#include <optional>

namespace app {

/// Any of the words instead of all, the best first; all else as it was. Nothing for a query of fewer than four words: of
/// those, a person wants all.
[[nodiscard]] std::optional<library::Query> near_query(const library::Query& query);

} // namespace app
