// A card laid out at a width: every block as lines at their places. Made once for a card, a width and a text size; drawing
// only reads it.
#pragma once

#include "app/state.h"
#include "library/deck.h"
#include "ui/cards/reading_type.h"
#include "ui/geometry.h"
#include "ui/text/layout.h"
#include "ui/text_style.h"
#include "ui/typography.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ui {

/// What the layout of a card depends on, besides the card.
struct LayoutKey {
    library::Depth depth = library::Depth::Full;
    float width_pt = 0;
    ReadingType type;
    bool second_side_shown = true;

    bool operator==(const LayoutKey&) const = default;
};

/// A block in the card's own coordinates: from the upper left corner of its content, in points.
struct PlacedBlock {
    std::string block_id;
    library::BlockKind kind = library::BlockKind::Body;
    std::shared_ptr<const text::ShapedParagraph> shaped;
    text::Layout layout;                 ///< of the block's text, its upper left corner at that of `rect`
    std::optional<std::int64_t> seconds; ///< of a time
    TextStyle style;
    Rect rect;                 ///< of its lines
    bool hanging_mark = false; ///< a bullet or an opening quotation mark stands left of the text
};

/// How far the words begin to the right of `rect.left`: a time has a mark before it.
[[nodiscard]] float text_left(const PlacedBlock& block);

struct CardLayout {
    float height_pt = 0;
    std::vector<PlacedBlock> blocks;
    std::optional<Rect> reveal;   ///< the button for a side that is not shown yet
    std::optional<float> divider; ///< x of the line between two columns

    /// What stands at height `y_pt`: the first line that ends below it.
    [[nodiscard]] app::Anchor anchor_at(float y_pt) const;
    /// The top of the line that holds the anchor; 0 when the card has no such block.
    [[nodiscard]] float y_of(const app::Anchor& anchor) const;
};

/// The widest that a card's text gets, in points: a measure of 60 to 72 characters, twice that for two columns.
[[nodiscard]] float content_width_max(const library::Card& card, float viewport_width_pt,
                                      const ReadingType& type);

[[nodiscard]] CardLayout lay_out(const library::Card& card, const LayoutKey& key, Typography& typography);

} // namespace ui
