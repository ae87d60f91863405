// The words of the current card that a press is at. All points are of the window, in the frame drawn last.
#pragma once

#include "app/state.h"
#include "ui/geometry.h"
#include "ui/text/typesetter.h"
#include "ui/view_state.h"

#include <optional>

namespace ui {

/// The word there; nothing where the card has none near it.
[[nodiscard]] std::optional<app::Selection> word_at(Point at, const app::State& state, const ViewState& view,
                                                    text::Typesetter& typesetter);

/// From `word` to the word nearest to the point, whichever comes first.
[[nodiscard]] app::Selection words_up_to(Point at, const app::Selection& word, const app::State& state,
                                         const ViewState& view, text::Typesetter& typesetter);

/// The words of the highlight there.
[[nodiscard]] std::optional<app::Selection> highlighted_words_at(Point at, const app::State& state,
                                                                 const ViewState& view);

} // namespace ui
