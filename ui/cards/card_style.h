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

/// Small letter-spaced capitals: labels, and the program's own words on a card. At least 11 points.
[[nodiscard]] TextStyle label_style(float body_pt, float width_pt, ColorRole color = ColorRole::Accent);

/// Words of the program's own that are to be read, in the reader's typeface.
[[nodiscard]] TextStyle remark_style(const ReadingType& type, float body_pt, float width_pt);

/// Display type in the reader's typeface, `em` times as large as body text where the width allows it.
[[nodiscard]] TextStyle display_style(const ReadingType& type, float body_pt, float width_pt, float em,
                                      text::Face face, ColorRole color);

/// The block's words as they are to be set. Only running text is hyphenated, and justified where that is wanted.
[[nodiscard]] text::Paragraph as_paragraph(const library::Card& card, const library::Block& block,
                                           const TextStyle& style, app::TextAlignment alignment);

/// Sets off the first words of the paragraph that opens an argument or a steel man, in small capitals; on an edge the whole
/// first sentence, in semibold.
void add_lead(const library::Card& card, const library::Block& block, text::Paragraph& paragraph);

} // namespace ui
