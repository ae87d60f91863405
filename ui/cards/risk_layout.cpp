#include "ui/cards/card_kinds.h"

#include <algorithm>
#include <string>

namespace ui {

namespace {

using library::Block;
using library::BlockKind;
using library::Side;

/// What the speaker answers, on a ground of its own.
class DefensePanel {
public:
    explicit DefensePanel(CardColumn& column)
        : m_column(column),
          m_padding(std::min(column.body_pt(), column.width() * 0.06F)),
          m_top(column.y()),
          m_shape(column.layout().shapes.size()),
          m_inner(column.within(column.left() + m_padding, column.width() - 2 * m_padding)) {
        m_column.shape({});
        m_column.shape({});
        m_inner.go_to(m_top + m_padding);
    }

    [[nodiscard]] CardColumn& inner() { return m_inner; }

    void finish() {
        constexpr float bar_pt = 4;
        m_column.go_to(m_inner.y() + m_padding);
        const Rect ground{m_column.left(), m_top, m_column.right(), m_column.y()};
        m_column.layout().shapes[m_shape] = {ShapeKind::Fill, ground, ColorRole::Wash};
        m_column.layout().shapes[m_shape + 1] = {
            ShapeKind::Fill,
            {ground.left, ground.top, ground.left + bar_pt, ground.bottom},
            ColorRole::Accent};
    }

private:
    CardColumn& m_column;
    float m_padding;
    float m_top;
    std::size_t m_shape; ///< of the panel's ground, which has its height when all else is placed
    CardColumn m_inner;
};

float space_before(const Block& block, const Block* above) {
    if (above == nullptr)
        return 0;
    if (above->kind == BlockKind::Label)
        return 0.45F;
    return block.kind == BlockKind::Label ? 1.4F : 0.8F;
}

void place_defense(CardColumn& column) {
    DefensePanel panel(column);
    const Block* above = nullptr;
    for (const Block& block : column.card().blocks) {
        if (block.side != Side::Second)
            continue;
        if (above != nullptr)
            panel.inner().space(space_before(block, above));
        panel.inner().place(block);
        above = &block;
    }
    panel.finish();
}

void place_reveal_button(CardColumn& column) {
    const TextStyle style = label_style(column.body_pt(), column.width() - 16);
    const std::string_view words = "SHOW THE DEFENSE";
    const float width = std::min(column.width(), column.width_of(words, style) + 4 * column.body_pt());
    const float top = column.y();
    const Caption& caption = column.caption_at({column.left() + 8, top, column.left() + width - 8, top},
                                               words, style, text::Alignment::Center);
    const float height = std::max(48.0F, caption.rect.height() + 20);
    const float down = (height - caption.rect.height()) / 2;
    Caption& placed = column.layout().captions.back();
    placed.rect = placed.rect.moved(0, down);
    const Rect button{column.left(), top, column.left() + width, top + height};
    column.shape({ShapeKind::Fill, button, ColorRole::Wash, 6});
    column.shape({ShapeKind::Frame, button, ColorRole::Accent, 6, 1});
    column.target(column.card().id + "/reveal", "Show the defense", button,
                  app::RevealSecondSide{column.card().id});
    column.go_to(button.bottom);
}

bool has_side(const library::Card& card, Side side) {
    return std::any_of(
        card.blocks.begin(), card.blocks.end(), [&](const Block& block) { return block.side == side; });
}

} // namespace

void lay_out_risk(CardColumn& column) {
    const library::Card& card = column.card();
    const Block* above = nullptr;
    for (const Block& block : card.blocks) {
        if (block.side == Side::Second)
            continue;
        if (block.side == Side::First && block.kind == BlockKind::Label) {
            column.space(1.1F);
            column.rule(1, ColorRole::Rule);
            column.space(0.8F);
        } else {
            column.space(space_before(block, above));
        }
        column.place(block);
        above = &block;
    }
    const bool has_defense = has_side(card, Side::Second);
    if (!has_defense && !has_side(card, Side::First))
        return; // told by its headline alone
    column.space(1.4F);
    if (!has_defense)
        column.caption("The text gives no defense.",
                       remark_style(column.key().type, column.body_pt(), column.width()));
    else if (column.key().second_side_shown)
        place_defense(column);
    else
        return place_reveal_button(column);
    lay_out_answer_chips(column);
}

} // namespace ui
