#include "ui/cards/card_kinds.h"

#include <algorithm>
#include <vector>

namespace ui {

namespace {

using library::Block;
using library::BlockKind;

TextStyle fact_label_style(const CardColumn& column) {
    return label_style(column.body_pt(), column.width(), ColorRole::Muted);
}

/// The facts side by side, each under its label, with a line between two.
void lay_out_beside(CardColumn& column, const std::vector<Block>& facts) {
    const float gap = column.body_pt();
    const float width = (column.width() + gap) / static_cast<float>(facts.size());
    const float top = column.y();
    float bottom = top;
    for (std::size_t at = 0; at < facts.size(); ++at) {
        const float left = column.left() + width * static_cast<float>(at);
        CardColumn cell = column.within(left, width - gap);
        cell.caption(facts[at].label, fact_label_style(cell));
        cell.place(facts[at]);
        bottom = std::max(bottom, cell.y());
    }
    for (std::size_t at = 1; at < facts.size(); ++at) {
        const float x = column.left() + width * static_cast<float>(at) - gap;
        column.shape({ShapeKind::Fill, {x, top, x + 1, bottom}, ColorRole::Rule});
    }
    column.go_to(bottom);
}

/// A row a fact, the label before the value, or above it where there is no room.
void lay_out_below(CardColumn& column, const std::vector<Block>& facts) {
    const bool in_rows = column.width() >= 15 * column.body_pt();
    const float label_width = in_rows ? column.width() * 0.45F : column.width();
    for (const Block& fact : facts) {
        if (&fact != &facts.front()) {
            column.space(0.4F);
            column.rule(1, ColorRole::Rule);
            column.space(0.4F);
        }
        CardColumn label = column.within(column.left(), label_width);
        label.caption(fact.label, fact_label_style(column));
        CardColumn value = column.within(column.left() + (in_rows ? label_width : 0),
                                         column.width() - (in_rows ? label_width : 0));
        if (!in_rows)
            value.go_to(label.y());
        value.place(fact);
        column.go_to(std::max(label.y(), value.y()));
    }
}

void lay_out_facts(CardColumn& column, const std::vector<Block>& facts) {
    constexpr float beside_from_em = 24;
    if (facts.empty())
        return;
    column.space(1.6F);
    column.rule(1, ColorRole::Rule);
    column.space(0.7F);
    if (column.width() >= beside_from_em * column.body_pt())
        lay_out_beside(column, facts);
    else
        lay_out_below(column, facts);
}

} // namespace

void lay_out_cover(CardColumn& column) {
    constexpr float bar_width_pt = 64;
    constexpr float bar_height_pt = 7;
    column.shape({ShapeKind::Fill,
                  {column.left(), 0, column.left() + bar_width_pt, bar_height_pt},
                  ColorRole::Accent});
    column.go_to(bar_height_pt);
    column.space(0.9F);
    std::vector<Block> facts;
    for (const Block& block : column.card().blocks) {
        if (block.kind == BlockKind::Fact) {
            facts.push_back(block);
            continue;
        }
        column.space(block.kind == BlockKind::Label ? 1.7F : block.kind == BlockKind::Source ? 0.7F : 0.35F);
        column.place(block);
    }
    lay_out_facts(column, facts);
}

} // namespace ui
