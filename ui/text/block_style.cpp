#include "ui/text/block_style.h"

namespace text {

ParagraphStyle paragraph_style(BlockKind kind) {
    ParagraphStyle style;
    style.hyphenates = kind == BlockKind::Body || kind == BlockKind::List;
    style.hangs_punctuation = kind == BlockKind::Quote;
    if (kind == BlockKind::Headline)
        style.breaking = Breaking::Balanced;
    if (kind == BlockKind::Label || kind == BlockKind::Number)
        style.breaking = Breaking::Greedy;
    return style;
}

Style style_for(BlockKind kind, Style style) {
    if (kind == BlockKind::Number)
        style.figures = Figures::Tabular;
    return style;
}

} // namespace text
