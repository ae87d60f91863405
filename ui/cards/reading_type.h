// The type that cards are set in, as the reader chose it.
#pragma once

#include "app/state.h"
#include "ui/text/style.h"

namespace ui {

struct ReadingType {
    int text_percent = 100;
    app::Typeface typeface = app::Typeface::Serif;
    int line_height_percent = 100;
    int measure_characters = 66;
    app::TextAlignment alignment = app::TextAlignment::Ragged;

    bool operator==(const ReadingType&) const = default;
};

[[nodiscard]] ReadingType reading_type(const app::Settings& settings);

[[nodiscard]] text::Family reading_family(app::Typeface typeface);

/// Body text in points, in a column or window of that width: a little smaller on a narrow one, as a phone is held
/// closer, and of about the same size to the eye in every typeface.
[[nodiscard]] float body_size_pt(float width_pt, const ReadingType& type);

/// The longest line, in points, for body text of that size.
[[nodiscard]] float measure_pt(float body_pt, const ReadingType& type);

} // namespace ui
