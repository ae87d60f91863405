// Colours. One accent a tab, which also differs by its label and mark, so that colour is never the only sign.
#pragma once

#include "app/state.h"
#include "library/deck.h"

#include <cstdint>

namespace ui {

/// 8 bits each of alpha, blue, green and red from the highest bits down, as Dear ImGui packs them.
using Color = std::uint32_t;

enum class ColorRole {
    Background, ///< behind the sheet
    Sheet,      ///< under the text
    Ink,        ///< body text: at least 7:1 on the sheet
    Muted,      ///< what may be overlooked: at least 4.5:1
    Accent,     ///< of the tab
    Rule,       ///< lines and borders
    Wash,       ///< a quiet fill under something that can be pressed
    Selection,  ///< under selected words
    Found,      ///< under the words looked for
    HighlightKey,
    HighlightAgree,
    HighlightDoubt,
    HighlightAsk,
};

/// `theme` is one that is shown, not System.
[[nodiscard]] Color color(app::Theme theme, ColorRole role, library::Tab tab);

/// Whether it is lighter than middle grey, as text on dark is.
[[nodiscard]] bool is_light(Color color);

[[nodiscard]] Color with_alpha(Color color, float alpha);

} // namespace ui
