// The second half of the page importer: puts each line of a page's sections where it belongs in a thesis. Whatever has
// no place there goes to `unplaced`.
#pragma once

#include "library/page_sections.h"
#include "library/thesis.h"

namespace library {

/// The thesis on a page, but for its id. Lists are ordered by their printed numbers; `unplaced` is in no order.
[[nodiscard]] Thesis place_sections(const PageSections& page);

} // namespace library
