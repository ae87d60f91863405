// Finding words in the open thesis.
#pragma once

#include "app/panel.h"
#include "library/deck.h"

#include <string>
#include <string_view>
#include <vector>

namespace app {

/// Every place of the words in a deck of full depth, in reading order, as library::find_text finds them.
[[nodiscard]] std::vector<FindHit> find_in(const library::Deck& deck, std::string_view query);

/// "2 of 17", "not found", or nothing while nothing is looked for.
[[nodiscard]] std::string found_places(const FindPanel& panel);

} // namespace app
