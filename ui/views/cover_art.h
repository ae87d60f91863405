// The picture on a thesis's cover, drawn from the thesis itself: the same for one, another for each.
#pragma once

#include "library/catalogue.h"
#include "ui/paint/painter.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace ui {

enum class CoverMotif {
    Voice, ///< bars about a middle line, as a voice is drawn
    City,  ///< bars that stand
    Dots,  ///< a field of larger and smaller ones
    Rings, ///< about a point
    Rays,  ///< from one
};

inline constexpr std::size_t cover_values = 40;

struct CoverArt {
    CoverMotif motif = CoverMotif::Voice;
    library::Tab ink = library::Tab::Thesis;  ///< whose accent it has
    std::array<float, cover_values> values{}; ///< 0 to 1: lengths and sizes
    float x = 0.5F;                           ///< of a point in the picture, 0 to 1
    float y = 0.5F;
    float weight = 0.5F; ///< of the strokes, 0 to 1: the conviction

    bool operator==(const CoverArt&) const = default;
};

/// From the id and the conviction: numbers that stay when the text is imported anew.
[[nodiscard]] CoverArt cover_art(const library::ThesisSummary& thesis);

void draw_cover_art(const Painter& painter, const CoverArt& art, const Rect& rect);

} // namespace ui
