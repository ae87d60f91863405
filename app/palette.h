// Which verbs the palette offers for typed words.
#pragma once

#include "app/verbs.h"

#include <string_view>
#include <vector>

namespace app {

/// The verbs that can be done now and have every typed word in their label, best first: words that begin a label, then
/// words that begin one of its words, then others; in the table's order among equals.
[[nodiscard]] std::vector<const Verb*> verbs_for(const State& state, std::string_view typed);

} // namespace app
