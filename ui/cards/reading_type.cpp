#include "ui/cards/reading_type.h"

namespace ui {

namespace {

/// The size at which a face looks as large as the serif does at 1.
float optical_size(app::Typeface typeface) {
    switch (typeface) {
    case app::Typeface::Sans: return 0.97F;
    case app::Typeface::Dyslexic: return 0.8F;
    case app::Typeface::Serif:
    case app::Typeface::Own: break;
    }
    return 1;
}

/// The mean width of a character, in em of the face.
float character_em(app::Typeface typeface) {
    switch (typeface) {
    case app::Typeface::Sans: return 0.45F;
    case app::Typeface::Dyslexic: return 0.61F;
    case app::Typeface::Serif:
    case app::Typeface::Own: break;
    }
    return 0.47F;
}

} // namespace

ReadingType reading_type(const app::Settings& settings) {
    const app::Look& look = settings.look;
    return {settings.text_percent, look.typeface, look.line_height_percent, look.measure_characters,
            look.alignment};
}

text::Family reading_family(app::Typeface typeface) {
    switch (typeface) {
    case app::Typeface::Serif: return text::Family::Serif;
    case app::Typeface::Sans: return text::Family::Sans;
    case app::Typeface::Dyslexic: return text::Family::Dyslexic;
    case app::Typeface::Own: return text::Family::Own;
    }
    return text::Family::Serif;
}

float body_size_pt(float width_pt, const ReadingType& type) {
    constexpr float narrow_pt = 480;
    const float usual = width_pt < narrow_pt ? 18.0F : 20.0F;
    return usual * optical_size(type.typeface) * static_cast<float>(type.text_percent) / 100;
}

float measure_pt(float body_pt, const ReadingType& type) {
    return body_pt * character_em(type.typeface) * static_cast<float>(type.measure_characters);
}

} // namespace ui
