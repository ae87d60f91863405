// The card that is read, as a document for screen readers.
#pragma once

#include "app/state.h"
#include "ui/accessibility/node.h"
#include "ui/view_state.h"

#include <string>
#include <string_view>

namespace ui {

/// The id of the document, whatever card it shows, so that it keeps the focus while cards turn.
inline constexpr std::string_view card_document_id = "card";

/// The blocks of the current card in reading order; then its buttons: the moments of the talk, and
/// the one for a side that waits. A thesis must be open.
[[nodiscard]] AccessibleNode card_document(const app::State& state, const ViewState& view);

/// A label without the slashes that set it off to the eye: "NOISE // THE CONSENSUS" as "NOISE, THE CONSENSUS".
[[nodiscard]] std::string spoken_label(std::string_view label);

/// Valid UTF-8 with no NUL, whatever came in.
[[nodiscard]] std::string spoken(std::string_view text);

} // namespace ui
