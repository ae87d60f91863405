// Cards that say one thing in running text: argument, condition, steel man, edge.
#include "ui/cards/card_kinds.h"

#include <algorithm>
#include <string_view>

namespace ui {

namespace {

using library::Block;
using library::BlockKind;

constexpr float between_paragraphs_em = 0.8F;

/// "01" of "01 // PREMISE"; empty where a label begins otherwise.
std::string_view number_of(std::string_view label) {
    return label.substr(0, std::min(label.find_first_not_of("0123456789"), label.size()));
}

float space_below(const Block* above) {
    if (above == nullptr)
        return 0;
    if (above->kind == BlockKind::Label)
        return 0.5F;
    return above->kind == BlockKind::Headline ? 0.9F : between_paragraphs_em;
}

void place_blocks(CardColumn& column) {
    const Block* above = nullptr;
    for (const Block& block : column.card().blocks) {
        column.space(space_below(above));
        column.place(block);
        above = &block;
    }
}

const Block* first_label(const library::Card& card) {
    const bool has_label = !card.blocks.empty() && card.blocks.front().kind == BlockKind::Label;
    return has_label ? &card.blocks.front() : nullptr;
}

} // namespace

void lay_out_argument(CardColumn& column) {
    constexpr float number_em = 4.2F;
    const Block* const label = first_label(column.card());
    const std::string_view number = label != nullptr ? number_of(label->text) : std::string_view();
    if (!number.empty()) {
        TextStyle style = display_style(column.key().type, column.body_pt(), column.width() * 2, number_em,
                                        serif, ColorRole::Accent);
        style.line_height = 0.86F;
        column.caption(number, style);
        column.space(0.55F);
        column.rule(1, ColorRole::Rule);
        column.space(0.8F);
    }
    place_blocks(column);
}

void lay_out_condition(CardColumn& column) {
    column.rule(4, ColorRole::Accent);
    column.space(0.9F);
    place_blocks(column);
    column.space(1.2F);
    column.rule(1, ColorRole::Accent);
}

/// Set apart from the speaker's case by a bar along its whole height, and a headline of its own.
void lay_out_steel_man(CardColumn& column) {
    constexpr float bar_pt = 5;
    const float indent = std::min(1.3F * column.body_pt(), column.width() * 0.1F) + bar_pt;
    CardColumn inner = column.within(column.left() + indent, column.width() - indent);
    const Block* above = nullptr;
    for (const Block& block : column.card().blocks) {
        inner.space(space_below(above));
        inner.place(block);
        if (block.kind == BlockKind::Label) {
            inner.space(0.3F);
            inner.caption("The case against",
                          display_style(column.key().type, column.body_pt(), inner.width(), 2, serif_italic,
                                        ColorRole::Accent));
        }
        above = &block;
    }
    column.go_to(inner.y());
    column.shape(
        {ShapeKind::Fill, {column.left(), 0, column.left() + bar_pt, column.y()}, ColorRole::Accent});
}

void lay_out_edge(CardColumn& column) {
    constexpr float bar_width_pt = 64;
    column.shape({ShapeKind::Fill, {column.left(), 0, column.left() + bar_width_pt, 3}, ColorRole::Accent});
    column.go_to(3);
    column.space(0.6F);
    place_blocks(column);
}

} // namespace ui
