// Where the parts of the READER are in a window.
#pragma once

#include "library/deck.h"
#include "ui/cards/reading_type.h"
#include "ui/geometry.h"
#include "ui/input_event.h"

namespace ui {

struct ReaderGeometry {
    Rect top_bar;
    Rect deck;               ///< where cards are turned
    Rect progress;           ///< the strip below them
    Rect find;               ///< the bar above them, of no height when it is not shown
    Rect pane;               ///< of no width when it is not shown
    float slot_width_pt = 0; ///< from one card's place to the next one's
};

/// A window at least this wide has room for a pane beside the card.
inline constexpr float wide_from_pt = 1100;

[[nodiscard]] ReaderGeometry reader_geometry(const Viewport& viewport, const app::State& state);

/// The sheet of one card while it is in the middle, and the text's place on it.
struct SheetGeometry {
    Rect sheet;
    float padding_x_pt = 0;
    float padding_y_pt = 0;
    bool bordered = false; ///< else the sheet reaches the window's sides

    [[nodiscard]] float content_width_pt() const { return sheet.width() - 2 * padding_x_pt; }
    /// How far a content of that height can be scrolled.
    [[nodiscard]] float scroll_max_pt(float content_height_pt) const;
    /// The content's upper left corner. Cards of few words stand a little above the middle.
    [[nodiscard]] Point content_origin(const library::Card& card, float content_height_pt) const;
};

[[nodiscard]] SheetGeometry sheet_geometry(const ReaderGeometry& geometry, const library::Card& card,
                                           const ReadingType& type);

} // namespace ui
