// What a mark is called where marks are listed.
#pragma once

#include "app/state.h"

#include <string>

namespace ui {

/// The kinds that a list of one's own marks shows; judgements stand on their cards.
[[nodiscard]] bool is_listed(const library::Mark& mark);

/// "BOOKMARK", "NOTE", or the sign and name of a highlight: "+ Agree".
[[nodiscard]] std::string mark_kind_words(const library::Mark& mark);

/// The marked words, or the name of the card that is marked as a whole.
[[nodiscard]] std::string marked_words(const app::Reader& reader, const app::PlacedMark& one);

} // namespace ui
