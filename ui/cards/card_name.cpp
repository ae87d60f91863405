#include "ui/cards/card_name.h"

namespace ui {

using library::BlockKind;

std::string_view card_name(const library::Card& card) {
    if (card.kind == library::CardKind::Cover)
        return "Cover";
    for (const BlockKind wanted : {BlockKind::Headline, BlockKind::Quote})
        for (const library::Block& block : card.blocks)
            if (block.kind == wanted)
                return block.text;
    std::string_view name =
        card.blocks.empty() ? std::string_view() : std::string_view(card.blocks.front().text);
    while (name.starts_with("/") || name.starts_with(" "))
        name.remove_prefix(1);
    return name;
}

} // namespace ui
