#include "ui/cards/card_kinds.h"

namespace ui {

using library::Block;
using library::BlockKind;

void lay_out_skew(CardColumn& column) {
    const Block* above = nullptr;
    for (const Block& block : column.card().blocks) {
        if (block.kind == BlockKind::Body)
            lay_out_skew_figure(column, block);
        if (above != nullptr)
            column.space(above->kind == BlockKind::Label && column.layout().shapes.empty() ? 0.5F : 1);
        column.place(block);
        above = &block;
    }
}

} // namespace ui
