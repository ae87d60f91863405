#include "ui/cards/card_style.h"

#include <algorithm>

namespace ui {

using library::Block;
using library::BlockKind;
using library::Card;
using library::CardKind;

namespace {

TextStyle usual_style(const Card& card, const Block& block, float body_pt) {
    switch (block.kind) {
    case BlockKind::Label: return {mono, body_pt * 0.62F, 1.6F, ColorRole::Accent, 0.12F};
    case BlockKind::Title: return {serif_semibold, body_pt * 1.7F, 1.16F, ColorRole::Ink, 0};
    case BlockKind::Source: return {mono, body_pt * 0.68F, 1.6F, ColorRole::Muted, 0};
    case BlockKind::Headline:
        if (card.kind == CardKind::Cover)
            return {serif, body_pt * 1.2F, 1.42F, ColorRole::Ink, 0};
        return {serif_semibold, body_pt * 1.45F, 1.2F, ColorRole::Ink, 0};
    case BlockKind::Quote: return {serif, body_pt * 1.6F, 1.32F, ColorRole::Ink, 0};
    case BlockKind::Time: return {mono, body_pt * 0.8F, 1.6F, ColorRole::Accent, 0.04F};
    case BlockKind::Fact: return {mono, body_pt * 0.8F, 1.5F, ColorRole::Ink, 0.04F};
    case BlockKind::ListItem: return {serif, body_pt, 1.48F, ColorRole::Ink, 0};
    case BlockKind::Body:
        if (card.kind == CardKind::Condition)
            return {serif, body_pt * 1.35F, 1.42F, ColorRole::Ink, 0};
        return {serif, body_pt, 1.52F, ColorRole::Ink, 0};
    }
    return {};
}

text::BlockKind text_kind(const Card& card, const Block& block) {
    switch (block.kind) {
    case BlockKind::Title:
    case BlockKind::Headline: return text::BlockKind::Headline;
    case BlockKind::Quote: return text::BlockKind::Quote;
    case BlockKind::ListItem: return text::BlockKind::List;
    case BlockKind::Time:
    case BlockKind::Fact: return text::BlockKind::Number;
    case BlockKind::Label:
    case BlockKind::Source: return text::BlockKind::Label;
    case BlockKind::Body: break;
    }
    // A condition is set as large as a quote is.
    return card.kind == CardKind::Condition ? text::BlockKind::Quote : text::BlockKind::Body;
}

} // namespace

TextStyle block_style(const Card& card, const Block& block, const ReadingType& type, float body_pt,
                      float width_pt) {
    constexpr float longest_word_em = 9;
    TextStyle style = usual_style(card, block, body_pt);
    if (style.face.family == text::Family::Serif)
        style.face.family = reading_family(type.typeface);
    style.line_height *= static_cast<float>(type.line_height_percent) / 100;
    if (style.size_pt > body_pt || block.kind == BlockKind::Label)
        style.size_pt = std::min(style.size_pt, width_pt / longest_word_em);
    return style;
}

text::Paragraph as_paragraph(const Card& card, const Block& block, const TextStyle& style,
                             app::TextAlignment alignment) {
    const text::BlockKind kind = text_kind(card, block);
    text::Paragraph paragraph;
    paragraph.text = block.text;
    paragraph.style = text::style_for(kind, style.as_text());
    paragraph.block = text::paragraph_style(kind);
    paragraph.block.line_height = style.line_height;
    if (kind == text::BlockKind::Body && alignment == app::TextAlignment::Justified)
        paragraph.block.alignment = text::Alignment::Justified;
    return paragraph;
}

float space_above(const Block& above, const Block& block, float body_pt) {
    if (block.kind == BlockKind::Label)
        return body_pt * 1.8F;
    if (above.kind == BlockKind::Label)
        return body_pt * 0.55F;
    if (block.kind == BlockKind::ListItem && above.kind == BlockKind::ListItem)
        return body_pt * 0.6F;
    if (above.kind == BlockKind::Title)
        return body_pt * 0.6F;
    if (block.kind == BlockKind::Fact && above.kind != BlockKind::Fact)
        return body_pt * 1.8F;
    return body_pt;
}

} // namespace ui
