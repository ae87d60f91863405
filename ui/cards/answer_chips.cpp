// The three chips below a defense: what the text's own words suggest is marked as a suggestion, what the reader has set as
// set. Marks differ by shape and words, not by colour alone.
#include "ui/cards/card_kinds.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace ui {

namespace {

using library::RiskAnswer;

constexpr float gap_pt = 10;
constexpr float padding_pt = 12;

struct ChipWords {
    RiskAnswer answer;
    std::string_view name;
    ShapeKind mark; ///< full, half, empty
};
constexpr std::array<ChipWords, 3> chips = {{{RiskAnswer::Answered, "Answered", ShapeKind::Disc},
                                             {RiskAnswer::Partly, "Partly", ShapeKind::HalfDisc},
                                             {RiskAnswer::Unanswered, "Unanswered", ShapeKind::Ring}}};

struct ChipStyles {
    TextStyle name;
    TextStyle tag;
    [[nodiscard]] float mark_pt() const { return name.size_pt * 0.8F; }
    [[nodiscard]] float text_left() const { return padding_pt + mark_pt() * 1.6F; }
};

ChipStyles styles_for(const CardColumn& column) {
    ChipStyles styles;
    styles.name = label_style(column.body_pt() * 1.15F, column.width(), ColorRole::Ink);
    styles.name.tracking_em = 0.02F;
    styles.name.line_height = 1.35F;
    styles.tag = label_style(column.body_pt() * 0.9F, column.width() * 0.9F, ColorRole::Muted);
    styles.tag.tracking_em = 0;
    styles.tag.line_height = 1.35F;
    return styles;
}

std::string_view tag_of(const CardColumn& column, RiskAnswer answer) {
    if (column.key().judgement.answer == answer)
        return "set by you";
    return column.card().suggested_answer == answer ? "suggested" : "";
}

void draw_chip(const CardColumn& column, const ChipWords& chip, const ChipStyles& styles, const Rect& rect) {
    const bool is_set = column.key().judgement.answer == chip.answer;
    const std::string_view tag = tag_of(column, chip.answer);
    const ColorRole ink = is_set ? ColorRole::Sheet : ColorRole::Ink;
    if (is_set)
        column.shape({ShapeKind::Fill, rect, ColorRole::Accent, 6});
    else
        column.shape({ShapeKind::Frame, rect, tag.empty() ? ColorRole::Muted : ColorRole::Accent, 6,
                      tag.empty() ? 1.0F : 2.0F});
    TextStyle name = styles.name;
    TextStyle small = styles.tag;
    name.color = ink;
    small.color = is_set ? ColorRole::Sheet : ColorRole::Accent;
    const float height = name.line_pt() + (tag.empty() ? 0 : small.line_pt());
    const float top = rect.top + (rect.height() - height) / 2;
    const float left = rect.left + styles.text_left();
    const float middle = top + name.line_pt() / 2;
    const float radius = styles.mark_pt() / 2;
    const float x = rect.left + padding_pt + radius;
    column.shape({chip.mark,
                  {x - radius, middle - radius, x + radius, middle + radius},
                  is_set ? ColorRole::Sheet : ColorRole::Accent,
                  0,
                  1.5F});
    column.caption_at({left, top, rect.right, top}, chip.name, name);
    if (!tag.empty())
        column.caption_at({left, top + name.line_pt(), rect.right, top}, tag, small);
}

void add_target(const CardColumn& column, const ChipWords& chip, const Rect& rect) {
    const bool is_set = column.key().judgement.answer == chip.answer;
    const std::string_view tag = tag_of(column, chip.answer);
    const std::string id(column.card().id);
    column.target(id + "/" + std::string(library::risk_answer_name(chip.answer)),
                  std::string(chip.name) + (tag.empty() ? "" : ", ") + std::string(tag), rect,
                  app::SetRiskAnswer{id, is_set ? std::nullopt : std::optional(chip.answer)});
}

} // namespace

void lay_out_answer_chips(CardColumn& column) {
    const ChipStyles styles = styles_for(column);
    column.space(1.2F);
    column.caption("IS THE RISK ANSWERED?", label_style(column.body_pt(), column.width()));
    column.space(0.5F);
    float needed = 0;
    for (const ChipWords& chip : chips)
        needed = std::max({needed, column.width_of(chip.name, styles.name),
                           column.width_of(tag_of(column, chip.answer), styles.tag)});
    needed += styles.text_left() + padding_pt;
    const bool beside = 3 * needed + 2 * gap_pt <= column.width();
    const float third = (column.width() - 2 * gap_pt) / 3;
    const float width =
        beside ? std::min(third, needed + 40) : std::min(column.width(), std::max(needed, 240.0F));
    const float height = std::max(48.0F, styles.name.line_pt() + styles.tag.line_pt() + 10);
    Rect rect{column.left(), column.y(), column.left() + width, column.y() + height};
    for (const ChipWords& chip : chips) {
        draw_chip(column, chip, styles, rect);
        add_target(column, chip, rect);
        column.go_to(rect.bottom);
        rect = beside ? rect.moved(width + gap_pt, 0) : rect.moved(0, height + gap_pt);
    }
}

} // namespace ui
