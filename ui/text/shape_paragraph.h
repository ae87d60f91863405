// From a paragraph to its shaped form: itemised by style, script, direction and font, shaped word by word, and made into
// the boxes, glue and breaks that the line breaker knows.
#pragma once

#include "ui/text/fonts.h"
#include "ui/text/hyphenator.h"
#include "ui/text/segmentation.h"
#include "ui/text/shaped_paragraph.h"

namespace text {

/// What shaping needs besides the paragraph.
struct ShapingTools {
    Fonts& fonts;
    WordShaper& shaper;
    Segmenter& segmenter;
    Hyphenator* hyphenator = nullptr; ///< for the paragraph's language; null when there is none
};

[[nodiscard]] ShapedParagraph shape_paragraph(const Paragraph& paragraph, const ShapingTools& tools);

} // namespace text
