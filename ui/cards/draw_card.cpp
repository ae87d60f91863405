#include "ui/cards/draw_card.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

using library::BlockKind;

constexpr float touch_target_pt = 44;

/// A triangle that says "play" before a moment of the talk.
void draw_play_mark(const Painter& painter, const PlacedBlock& block, Point at) {
    const float size = block.style.size_pt * 0.7F;
    const float middle = at.y + block.style.line_pt() / 2;
    painter.triangle({at.x, middle - size / 2}, {at.x, middle + size / 2}, {at.x + size * 0.9F, middle},
                     block.style.color);
}

void draw_hanging_mark(const Painter& painter, const PlacedBlock& block, Point at) {
    TextStyle style = block.style;
    style.color = ColorRole::Accent;
    const float gap_em = block.kind == BlockKind::Quote ? 0.06F : 0.35F;
    const std::string_view mark = block.kind == BlockKind::Quote ? "\u201C" : "\u2022";
    painter.text({at.x - style.size_pt * gap_em, at.y}, style, mark, Align::Right);
}

void draw_block(const Painter& painter, const PlacedBlock& block, Point origin, const Rect& view) {
    const Rect rect = block.rect.moved(origin.x, origin.y);
    if (block.hanging_mark)
        draw_hanging_mark(painter, block, {rect.left, rect.top});
    if (block.kind == BlockKind::Time)
        draw_play_mark(painter, block, {rect.left, rect.top});
    painter.layout(block.layout, {rect.left + text_left(block), rect.top}, view);
}

void draw_reveal(const Painter& painter, const Rect& rect) {
    const TextStyle style{mono, 13, 1.5F, ColorRole::Accent, 0.1F};
    painter.fill(rect, ColorRole::Wash, 6);
    painter.frame(rect, ColorRole::Accent, 6, 1);
    painter.text_within({(rect.left + rect.right) / 2, rect.top + (rect.height() - style.line_pt()) / 2},
                        style, "SHOW THE DEFENSE", rect.width() - 16, Align::Center);
}

/// Grown to what a finger hits without looking.
Rect touchable(Rect rect) {
    const float dx = std::max(0.0F, (touch_target_pt - rect.width()) / 2);
    const float dy = std::max(0.0F, (touch_target_pt - rect.height()) / 2);
    return rect.inset(-dx, -dy);
}

} // namespace

void draw_card(const Painter& painter, const CardLayout& layout, Point origin, const Rect& view) {
    if (layout.divider)
        painter.fill({std::round(origin.x + *layout.divider), origin.y,
                      std::round(origin.x + *layout.divider) + 1, origin.y + layout.height_pt},
                     ColorRole::Rule);
    for (const PlacedBlock& block : layout.blocks)
        draw_block(painter, block, origin, view);
    if (layout.reveal)
        draw_reveal(painter, layout.reveal->moved(origin.x, origin.y));
}

void add_card_elements(const library::Card& card, const CardLayout& layout, Point origin, const Rect& view,
                       Elements& elements) {
    const auto add = [&](const std::string& id, const std::string& label, const Rect& rect,
                         app::Command command) {
        const Rect visible = touchable(rect).moved(origin.x, origin.y).clipped(view);
        if (visible.width() > 0 && visible.height() > 0)
            elements.add({id, label, visible, std::move(command)});
    };
    for (const PlacedBlock& block : layout.blocks)
        if (block.kind == BlockKind::Time)
            add(block.block_id, "Play at " + block.shaped->text, block.rect, app::OpenTalk{block.seconds});
    if (layout.reveal)
        add(card.id + "/reveal", "Show the defense", *layout.reveal, app::RevealSecondSide{card.id});
}

} // namespace ui
