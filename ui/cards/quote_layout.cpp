#include "ui/cards/card_kinds.h"

#include <algorithm>
#include <string_view>

namespace ui {

namespace {

using library::Block;
using library::BlockKind;

/// As large as the margin allows; it begins above the first line and stands outside of the column.
void hang_quotation_mark(const CardColumn& column, const PlacedBlock& quote) {
    constexpr float largest = 2.6F; // of the quote's own size
    constexpr std::string_view mark = "\u201C";
    constexpr float gap_pt = 4;
    constexpr float room_used = 0.8F; // not up to the window's edge
    TextStyle style = quote.style;
    style.color = ColorRole::Accent;
    style.line_height = 1;
    const float room_pt = std::max(column.key().margin_pt - gap_pt, 1.0F);
    style.size_pt = quote.style.size_pt * largest;
    style.size_pt *= std::min(1.0F, room_pt * room_used / column.width_of(mark, style));
    const float top = quote.rect.top + quote.layout.lines.front().baseline - quote.style.size_pt * 0.72F -
                      style.size_pt * 0.2F;
    const bool from_right = quote.layout.base_level % 2 == 1;
    if (from_right)
        column.caption_at({column.right() + gap_pt, top, column.right() + gap_pt + room_pt, top}, "\u201C",
                          style);
    else
        column.caption_at({column.left() - gap_pt - room_pt, top, column.left() - gap_pt, top}, "\u201C",
                          style, text::Alignment::End);
}

/// The moment that the quote was said, to be pressed.
void place_time(CardColumn& column, const Block& time) {
    const PlacedBlock& placed = column.place(time);
    const float size = placed.style.size_pt * 0.7F;
    const float middle = placed.layout.lines.front().bottom / 2;
    const Rect play{column.left() - column.body_pt(), placed.rect.top + middle - size / 2,
                    column.left() - column.body_pt() + size * 0.9F, placed.rect.top + middle + size / 2};
    column.shape({ShapeKind::Play, play, ColorRole::Accent});
    column.target(time.id, "Play at " + time.text, placed.rect, app::OpenTalk{time.time->seconds});
}

/// Whether the strip has a mark for it, and room for its words.
bool is_on_strip(const library::Card& card, const Block& time) {
    constexpr std::size_t longest = 12;
    return card.timeline && time.text.size() <= longest && time.time->seconds.value_or(-1) >= 0;
}

} // namespace

void lay_out_quote(CardColumn& column) {
    const Block* time = nullptr;
    for (const Block& block : column.card().blocks) {
        if (block.kind == BlockKind::Time) {
            time = &block;
            continue;
        }
        column.space(block.kind == BlockKind::Quote ? 1.1F : 0.9F);
        const PlacedBlock& placed = column.place(block);
        if (block.kind == BlockKind::Quote)
            hang_quotation_mark(column, placed);
    }
    if (time != nullptr && !is_on_strip(column.card(), *time)) {
        const float indent = column.body_pt();
        CardColumn inner = column.within(column.left() + indent, column.width() - indent);
        inner.space(1);
        place_time(inner, *time);
        column.go_to(inner.y());
        time = nullptr;
    }
    if (column.card().timeline)
        lay_out_timeline(column, *column.card().timeline, time);
}

} // namespace ui
