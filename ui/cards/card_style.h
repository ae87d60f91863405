// How each kind of block looks on each kind of card.
#pragma once

#include "library/deck.h"
#include "ui/cards/reading_type.h"
#include "ui/text/block_style.h"
#include "ui/text/paragraph.h"
#include "ui/text_style.h"

namespace ui {

/// `width_pt` is the column's: what is larger than body text does not grow so far that a long word breaks.
[[nodiscard]] TextStyle block_style(const library::Card& card, const library::Block& block,
                                    const ReadingType& type, float body_pt, float width_pt);

/// The block's words as they are to be set. Only running text is hyphenated, and justified where that is wanted.
[[nodiscard]] text::Paragraph as_paragraph(const library::Card& card, const library::Block& block,
                                           const TextStyle& style, app::TextAlignment alignment);

/// The empty space above a block that follows another one.
[[nodiscard]] float space_above(const library::Block& above, const library::Block& block, float body_pt);

} // namespace ui
