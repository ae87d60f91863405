// A card laid out at a width: every block as lines at their places, with what is drawn and can be pressed around them. Made
// once for a card, a width, a text size and the reader's judgements; drawing only reads it.
#pragma once

#include "app/command.h"
#include "app/judgements.h"
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
    float margin_pt = 0; ///< free on either side of the width, for marks that hang there
    ReadingType type;
    bool second_side_shown = true;
    app::CardJudgement judgement;

    bool operator==(const LayoutKey&) const = default;
};

/// A block in the card's own coordinates: from the upper left corner of its content, in points.
struct PlacedBlock {
    std::string block_id;
    library::BlockKind kind = library::BlockKind::Body;
    std::shared_ptr<const text::ShapedParagraph> shaped;
    text::Layout layout; ///< of the block's text, its upper left corner at that of `rect`
    TextStyle style;
    Rect rect; ///< of its lines
};

/// Words of the program's own, and figures made from the card: nothing that can be selected.
struct Caption {
    std::shared_ptr<const text::ShapedParagraph> shaped;
    text::Layout layout;
    Rect rect;
};

enum class ShapeKind {
    Fill,
    Frame,
    Disc,
    Ring,
    HalfDisc, ///< a ring whose left half is full
    Play,     ///< a triangle that points to the right
};

struct Shape {
    ShapeKind kind = ShapeKind::Fill;
    Rect rect;
    ColorRole color = ColorRole::Rule;
    float radius_pt = 0; ///< of the corners
    float thickness_pt = 1;
};

/// What can be pressed on the card: at least 44 points a side.
struct CardTarget {
    std::string id;
    std::string label; ///< in a few words, for whoever cannot see it
    Rect rect;
    app::Command command;
};

struct CardLayout {
    float height_pt = 0;
    std::vector<PlacedBlock> blocks; ///< from top to bottom, the left column before the right one
    std::vector<Caption> captions;
    std::vector<Shape> shapes; ///< below the words, each over the ones before it
    std::vector<CardTarget> targets;

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
