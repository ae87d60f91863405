// What is to be set: words, how stretches of them look, and how the lines are to be made.
#pragma once

#include "ui/text/bidi.h"
#include "ui/text/style.h"

#include <cstddef>
#include <string>
#include <vector>

namespace text {

/// A stretch that differs from the paragraph's own style. Bytes of the paragraph's text.
struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
    Style style;
    std::string link;   ///< where a press on it leads; empty for none
    Role highlight = 0; ///< the caller's number of what lies under it; 0 for nothing

    bool operator==(const Span&) const = default;
};

/// Something that stands in a line like a letter, in place of a character U+FFFC of the text.
struct InlineObject {
    float width_pt = 0;
    float ascent_pt = 0;
    float descent_pt = 0;

    bool operator==(const InlineObject&) const = default;
};

enum class Alignment : std::uint8_t { Start, Center, End, Justified };

enum class Breaking : std::uint8_t {
    Optimum,  ///< the fewest demerits over the whole paragraph
    Greedy,   ///< each line takes what fits
    Balanced, ///< lines as equal as can be, no more of them than needed: headlines
};

struct ParagraphStyle {
    float line_height = 1.5F; ///< of the size
    Alignment alignment = Alignment::Start;
    Breaking breaking = Breaking::Optimum;
    bool hyphenates = true;
    bool hangs_punctuation = false; ///< an opening quotation mark stands outside of the measure
    Direction direction = Direction::Auto;
    std::string language = "en-us"; ///< BCP 47, in lower case

    bool operator==(const ParagraphStyle&) const = default;
};

struct Paragraph {
    std::string text; ///< any bytes; what is not UTF-8 becomes U+FFFD
    Style style;
    std::vector<Span> spans;           ///< in order, not overlapping; the rest has the paragraph's style
    std::vector<InlineObject> objects; ///< in the order of the text's U+FFFC
    ParagraphStyle block;

    bool operator==(const Paragraph&) const = default;
};

} // namespace text
