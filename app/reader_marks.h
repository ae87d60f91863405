// Which of the open thesis's marks are meant: by name, by card, by words. Null where there is none.
#pragma once

#include "app/state.h"

#include <cstddef>
#include <string_view>

namespace app {

[[nodiscard]] const PlacedMark* find_mark(const Reader& reader, std::string_view id);

/// The first of that kind on the current card.
[[nodiscard]] const PlacedMark* mark_of_card(const Reader& reader, library::MarkKind kind);

/// The highlight of exactly these words.
[[nodiscard]] const PlacedMark* highlight_of(const Reader& reader, std::string_view block_id,
                                             std::size_t begin, std::size_t end);

/// A highlight that has all of these words among its own.
[[nodiscard]] const PlacedMark* highlight_over(const Reader& reader, std::string_view block_id,
                                               std::size_t begin, std::size_t end);

/// The words of a place as a selection.
[[nodiscard]] Selection selection_of(const library::MarkPlace& place);

} // namespace app
