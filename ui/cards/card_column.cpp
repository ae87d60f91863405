#include "ui/cards/card_column.h"

#include "library/plain_text.h"

#include <algorithm>
#include <utility>

namespace ui {

namespace {

constexpr float touch_target_pt = 44;
constexpr float lead_from_em = 12; ///< in a narrower column capitals would be divided too often

/// Grown to what a finger hits without looking.
Rect touchable(const Rect& rect) {
    const float dx = std::max(0.0F, (touch_target_pt - rect.width()) / 2);
    const float dy = std::max(0.0F, (touch_target_pt - rect.height()) / 2);
    return rect.inset(-dx, -dy);
}

} // namespace

void CardColumn::space(float em) {
    if (m_y > 0)
        m_y += em * body_pt();
}

void CardColumn::rule(float thickness_pt, ColorRole color) {
    shape({ShapeKind::Fill, {m_left, m_y, right(), m_y + thickness_pt}, color});
    m_y += thickness_pt;
}

PlacedBlock& CardColumn::place(const library::Block& block) {
    return place(block, fitted(block, block_style(card(), block, key().type, body_pt(), m_width)));
}

TextStyle CardColumn::fitted(const library::Block& block, TextStyle style) const {
    constexpr float longest_word_em = 9;
    const bool may_be_too_wide = style.size_pt > m_width / longest_word_em;
    if (!may_be_too_wide || as_paragraph(card(), block, style, key().type.alignment).block.hyphenates)
        return style;
    float widest_pt = 0;
    for (const std::string_view word : library::split(block.text, " "))
        widest_pt = std::max(widest_pt, width_of(word, style));
    const float smallest_pt = std::min(style.size_pt, m_width / longest_word_em);
    if (widest_pt > m_width)
        style.size_pt = std::max(style.size_pt * m_width / widest_pt * 0.99F, smallest_pt);
    return style;
}

PlacedBlock& CardColumn::place(const library::Block& block, const TextStyle& style) {
    PlacedBlock placed;
    placed.block_id = block.id;
    placed.kind = block.kind;
    placed.style = style;
    text::Paragraph paragraph = as_paragraph(card(), block, style, key().type.alignment);
    if (m_width >= lead_from_em * body_pt())
        add_lead(card(), block, paragraph);
    placed.shaped = m_shared.typography.shaped(paragraph);
    placed.layout = m_shared.typography.typesetter().lay_out(*placed.shaped, m_width);
    placed.rect = {m_left, m_y, right(), m_y + placed.layout.height_pt};
    m_y = placed.rect.bottom;
    return layout().blocks.emplace_back(std::move(placed));
}

Caption& CardColumn::caption(std::string_view words, const TextStyle& style, text::Alignment alignment) {
    Caption& caption = caption_at({m_left, m_y, right(), m_y}, words, style, alignment);
    m_y = caption.rect.bottom;
    return caption;
}

Caption& CardColumn::caption_at(const Rect& rect, std::string_view words, const TextStyle& style,
                                text::Alignment alignment) const {
    text::Paragraph paragraph = plain_paragraph(style, words);
    paragraph.block.alignment = alignment;
    Caption caption;
    caption.shaped = m_shared.typography.shaped(paragraph);
    caption.layout = m_shared.typography.typesetter().lay_out(*caption.shaped, std::max(rect.width(), 1.0F));
    caption.rect = {rect.left, rect.top, rect.right, rect.top + caption.layout.height_pt};
    return layout().captions.emplace_back(std::move(caption));
}

float CardColumn::width_of(std::string_view words, const TextStyle& style) const {
    constexpr float one_line_pt = 30000;
    return m_shared.typography.line(style, words, one_line_pt).lines.front().right;
}

void CardColumn::target(std::string id, std::string label, const Rect& rect, app::Command command) const {
    layout().targets.push_back({std::move(id), std::move(label), touchable(rect), std::move(command)});
}

} // namespace ui
