// How the lines of each kind of block are made. Sizes and colours belong to whoever lays the blocks out.
#pragma once

#include "ui/text/paragraph.h"

#include <cstdint>

namespace text {

enum class BlockKind : std::uint8_t {
    Body,     ///< running text: hyphenated
    Headline, ///< lines of equal length, so that no word stands alone on the last one
    Label,    ///< a short line, often in small letter-spaced capitals
    Quote,    ///< large; the opening quotation mark hangs outside of the measure
    List,     ///< an item of a list
    Number,   ///< figures that may stand in a column
};

[[nodiscard]] ParagraphStyle paragraph_style(BlockKind kind);

/// `style` with the figures that suit the kind.
[[nodiscard]] Style style_for(BlockKind kind, Style style);

} // namespace text
