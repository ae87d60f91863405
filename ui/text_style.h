// How words of the program and of a card look, in terms of the theme.
#pragma once

#include "ui/text/style.h"
#include "ui/theme.h"

namespace ui {

inline constexpr text::Face serif{text::Family::Serif, text::Weight::Regular, text::Slant::Upright};
inline constexpr text::Face serif_semibold{text::Family::Serif, text::Weight::Semibold, text::Slant::Upright};
inline constexpr text::Face serif_italic{text::Family::Serif, text::Weight::Regular, text::Slant::Italic};
inline constexpr text::Face sans{text::Family::Sans, text::Weight::Regular, text::Slant::Upright};
inline constexpr text::Face mono{text::Family::Mono, text::Weight::Regular, text::Slant::Upright};

struct TextStyle {
    text::Face face;
    float size_pt = 20;
    float line_height = 1.5F; ///< of the size
    ColorRole color = ColorRole::Ink;
    float tracking_em = 0; ///< added behind each letter

    bool operator==(const TextStyle&) const = default;

    [[nodiscard]] float line_pt() const { return size_pt * line_height; }
    [[nodiscard]] text::Style as_text() const {
        text::Style style;
        style.face = face;
        style.size_pt = size_pt;
        style.tracking_em = tracking_em;
        style.fitting = face.family == text::Family::Mono ? text::Fitting::Plain : text::Fitting::Fitted;
        style.color = static_cast<text::Role>(color);
        return style;
    }
};

} // namespace ui
