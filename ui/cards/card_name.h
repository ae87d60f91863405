// What a card is called where cards are listed.
#pragma once

#include "library/deck.h"

#include <string_view>

namespace ui {

/// "Cover", else the card's headline, else its quote, else its label or first words.
[[nodiscard]] std::string_view card_name(const library::Card& card);

} // namespace ui
