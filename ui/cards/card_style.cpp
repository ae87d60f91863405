#include "ui/cards/card_style.h"

#include "library/plain_text.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace ui {

using library::Block;
using library::BlockKind;
using library::Card;
using library::CardKind;

namespace {

constexpr float label_min_pt = 11;

/// What is larger than body text does not grow so far that a long word breaks. Where body text itself is as large as that,
/// it stays about as large as body text.
float display_size(float wanted_pt, float body_pt, float width_pt) {
    constexpr float longest_word_em = 9;
    constexpr float usual_word_em = 6.2F;
    if (wanted_pt <= body_pt)
        return wanted_pt;
    const float floor_pt = std::min(body_pt, width_pt / usual_word_em);
    return std::max(std::min(wanted_pt, width_pt / longest_word_em), floor_pt);
}

TextStyle headline_style(CardKind kind, float body_pt) {
    switch (kind) {
    case CardKind::Cover: return {serif_italic, body_pt * 1.3F, 1.36F, ColorRole::Ink, 0};
    case CardKind::Argument: return {serif_semibold, body_pt * 1.75F, 1.14F, ColorRole::Ink, 0};
    default: return {serif_semibold, body_pt * 1.5F, 1.18F, ColorRole::Ink, 0};
    }
}

TextStyle body_style(const Card& card, const Block& block, float body_pt) {
    const bool is_noise = card.kind == CardKind::NoiseSignal && block.side == library::Side::First;
    if (is_noise)
        return {sans, body_pt * 0.92F, 1.5F, ColorRole::Ink, 0};
    if (card.kind == CardKind::Condition)
        return {serif_italic, body_pt * 1.45F, 1.38F, ColorRole::Ink, 0};
    return {serif, body_pt, 1.52F, ColorRole::Ink, 0};
}

/// Conviction stands firm, a hedge leans.
TextStyle item_style(CardKind kind, float body_pt) {
    const text::Face face = kind == CardKind::Hedge ? serif_italic : serif_semibold;
    return {face, body_pt * 1.08F, 1.36F, ColorRole::Ink, 0};
}

TextStyle usual_style(const Card& card, const Block& block, float body_pt) {
    switch (block.kind) {
    case BlockKind::Label: break;
    case BlockKind::Title: return {serif_semibold, body_pt * 2.2F, 1.08F, ColorRole::Ink, 0};
    case BlockKind::Source:
        if (card.kind == CardKind::Quote)
            return {serif_italic, body_pt * 1.05F, 1.4F, ColorRole::Ink, 0};
        return {mono, std::max(label_min_pt, body_pt * 0.66F), 1.6F, ColorRole::Muted, 0.02F};
    case BlockKind::Headline: return headline_style(card.kind, body_pt);
    case BlockKind::Quote: return {serif, body_pt * 1.75F, 1.26F, ColorRole::Ink, 0};
    case BlockKind::Time:
        return {mono, std::max(label_min_pt, body_pt * 0.8F), 1.6F, ColorRole::Accent, 0.04F};
    case BlockKind::Fact: return {serif_semibold, body_pt * 1.05F, 1.3F, ColorRole::Ink, 0};
    case BlockKind::ListItem: return item_style(card.kind, body_pt);
    case BlockKind::Body: return body_style(card, block, body_pt);
    }
    return {};
}

text::BlockKind text_kind(const Card& card, const Block& block) {
    switch (block.kind) {
    case BlockKind::Title:
    case BlockKind::Headline: return text::BlockKind::Headline;
    case BlockKind::Quote: return text::BlockKind::Quote;
    case BlockKind::ListItem: return text::BlockKind::List;
    case BlockKind::Time: return text::BlockKind::Number;
    case BlockKind::Fact:
    case BlockKind::Label:
    case BlockKind::Source: return text::BlockKind::Label;
    case BlockKind::Body: break;
    }
    // A condition is set as large as a quote is.
    return card.kind == CardKind::Condition ? text::BlockKind::Quote : text::BlockKind::Body;
}

void choose_typeface(TextStyle& style, const ReadingType& type) {
    // Noise is set in the sans where the reader has the serif; else the face that was asked for comes first.
    const bool is_set_apart =
        style.face.family == text::Family::Sans && type.typeface == app::Typeface::Serif;
    if (style.face.family != text::Family::Mono && !is_set_apart)
        style.face.family = reading_family(type.typeface);
    style.line_height *= static_cast<float>(type.line_height_percent) / 100;
}

} // namespace

TextStyle block_style(const Card& card, const Block& block, const ReadingType& type, float body_pt,
                      float width_pt) {
    if (block.kind == BlockKind::Label) {
        const bool is_quiet = card.kind == CardKind::NoiseSignal && block.side == library::Side::First;
        return label_style(body_pt, width_pt, is_quiet ? ColorRole::Muted : ColorRole::Accent);
    }
    TextStyle style = usual_style(card, block, body_pt);
    choose_typeface(style, type);
    style.size_pt = display_size(style.size_pt, body_pt, width_pt);
    return style;
}

TextStyle label_style(float body_pt, float width_pt, ColorRole color) {
    constexpr float longest_word_em = 9;
    const float size_pt = std::min(body_pt * 0.62F, width_pt / longest_word_em);
    return {mono, std::max(size_pt, label_min_pt), 1.6F, color, 0.12F};
}

TextStyle remark_style(const ReadingType& type, float body_pt, float width_pt) {
    return display_style(type, body_pt, width_pt, 0.9F, serif_italic, ColorRole::Muted);
}

TextStyle display_style(const ReadingType& type, float body_pt, float width_pt, float em, text::Face face,
                        ColorRole color) {
    TextStyle style{face, body_pt * em, 1.2F, color, 0};
    choose_typeface(style, type);
    style.size_pt = display_size(style.size_pt, body_pt, width_pt);
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

namespace {

/// The end of the first few words, or of the first sentence on an edge: a paragraph that opens a card begins with them.
std::size_t lead_end(const Card& card, std::string_view text) {
    constexpr std::size_t words_end_max = 30;
    if (card.kind == CardKind::Edge)
        return library::first_sentence(text).size();
    const std::size_t space = text.substr(0, words_end_max).rfind(' ');
    return text.size() <= words_end_max || space == std::string_view::npos ? 0 : space;
}

} // namespace

void add_lead(const Card& card, const Block& block, text::Paragraph& paragraph) {
    const bool opens =
        block.kind == BlockKind::Body && block.id == card.id + "/body/1" &&
        (card.kind == CardKind::Argument || card.kind == CardKind::SteelMan || card.kind == CardKind::Edge);
    const std::size_t end = opens ? lead_end(card, block.text) : 0;
    if (end == 0 || end >= block.text.size())
        return;
    text::Style style = paragraph.style;
    if (card.kind == CardKind::Edge)
        style.face.weight = text::Weight::Semibold;
    else
        style.capitals = text::Capitals::Small;
    paragraph.spans.push_back({0, end, style, "", 0});
}

} // namespace ui
