// What the library has of the values that a query's fields take, to be offered while one is typed.
#pragma once

#include "app/query_completion.h"
#include "library/catalogue.h"
#include "library/result.h"

namespace app {

/// The most frequent of each kind first. To be asked again when the catalogue has changed; of a hundred thousand theses it takes
/// some tenths of a second.
[[nodiscard]] library::Result<QueryCompletionValues> completion_values(library::Catalogue& catalogue);

} // namespace app
