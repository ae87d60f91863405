// What was meant by a query that nothing meets: the same with words that the library has in place of misspelt ones.
#pragma once

#include "library/catalogue.h"
#include "library/result.h"

#include <optional>
#include <string>
#include <string_view>

namespace app {

/// A query that does find something, to be asked instead. Nothing where none is found quickly: a few tries are made.
[[nodiscard]] library::Result<std::optional<std::string>> suggested_query(std::string_view typed,
                                                                          library::Catalogue& catalogue);

} // namespace app
