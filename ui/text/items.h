// A shaped paragraph as the items of the line breaker.
#pragma once

#include "ui/text/segmentation.h"
#include "ui/text/shape_paragraph.h"
#include "ui/text/shaped_paragraph.h"

#include <vector>

namespace text {

/// Fills in `items`, `item_texts`, `widest_boxes` and `hanging` of a paragraph whose pieces are shaped. `breaks` has an
/// entry for each byte of the text and one for its end.
void make_items(ShapedParagraph& shaped, const std::vector<LineBreak>& breaks, const ShapingTools& tools);

/// Whether a line that ends before this item ends in a hyphen that is not in the text.
[[nodiscard]] inline bool adds_hyphen(const Item& item) {
    return item.kind == Item::Kind::Discretionary && item.before > 0;
}

/// The hyphen that the font has: U+2010, else U+002D.
[[nodiscard]] std::string_view hyphen_of(const Font& font);

} // namespace text
