// Finding words in the open thesis.
#pragma once

#include "app/panel.h"
#include "library/thesis.h"

#include <string_view>
#include <vector>

namespace app {

/// Every place of the words in the thesis, in reading order, as library::find_text finds them.
[[nodiscard]] std::vector<FindHit> find_in(const library::Thesis& thesis, std::string_view query);

} // namespace app
