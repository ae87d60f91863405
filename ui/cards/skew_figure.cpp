// What a paragraph states as downside and upside, as bars on one scale: losses to the left of zero, gains to the right. A
// bar is full from the least to the most that is stated, and empty from zero to the least; of a single number it is full, and
// empty beyond it where the end is open.
#include "library/skew_range.h"
#include "ui/cards/card_kinds.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

namespace {

using library::SkewRange;
using library::SkewSide;

constexpr float bar_pt = 22;
constexpr float bar_gap_pt = 6;

struct Stated {
    std::vector<SkewRange> down;
    std::vector<SkewRange> up;
};

/// An open end is drawn a quarter longer than what is stated.
double drawn_end(const SkewRange& range) {
    constexpr double beyond = 1.25;
    return range.max_percent.value_or(range.min_percent * beyond);
}

float most(const std::vector<SkewRange>& ranges) {
    double percent = 0;
    for (const SkewRange& range : ranges)
        percent = std::max(percent, drawn_end(range));
    return static_cast<float>(percent);
}

/// Where a percentage lies. A side that nothing is stated for is drawn as long as the other one, and stays empty.
struct Scale {
    float zero_x = 0;
    float pt_per_percent = 1;
    float down_max = 0;
    float up_max = 0;

    [[nodiscard]] float x(SkewSide side, double percent) const {
        const float way = static_cast<float>(percent) * pt_per_percent;
        return side == SkewSide::Downside ? zero_x - way : zero_x + way;
    }
};

Scale make_scale(const CardColumn& column, const Stated& stated) {
    Scale scale;
    scale.down_max = stated.down.empty() ? most(stated.up) : most(stated.down);
    scale.up_max = stated.up.empty() ? most(stated.down) : most(stated.up);
    if (stated.down.empty())
        scale.down_max = std::min(scale.down_max, 100.0F);
    scale.pt_per_percent = column.width() / (scale.down_max + scale.up_max);
    scale.zero_x = column.left() + scale.down_max * scale.pt_per_percent;
    return scale;
}

void draw_bar(const CardColumn& column, const Scale& scale, const SkewRange& range, float top) {
    constexpr float visible_pt = 3;
    const bool is_loss = range.side == SkewSide::Downside;
    const bool is_one_number = !range.max_percent || range.max_percent == range.min_percent;
    const float end = scale.x(range.side, drawn_end(range));
    float near = scale.x(range.side, is_one_number ? 0 : range.min_percent);
    const float far = scale.x(range.side, range.max_percent.value_or(range.min_percent));
    if (std::abs(far - near) < visible_pt)
        near = far + (is_loss ? visible_pt : -visible_pt);
    const ColorRole color = is_loss ? ColorRole::Accent : ColorRole::Ink;
    const auto between = [&](float a, float b) {
        return Rect{std::min(a, b), top, std::max(a, b), top + bar_pt};
    };
    column.shape({ShapeKind::Fill, between(scale.zero_x, end), ColorRole::Wash});
    column.shape({ShapeKind::Frame, between(scale.zero_x, end), color, 0, 1});
    column.shape({ShapeKind::Fill, between(near, far), color});
}

void draw_bars(CardColumn& column, const Scale& scale, const Stated& stated) {
    const float top = column.y();
    const std::size_t rows = std::max(stated.down.size(), stated.up.size());
    for (std::size_t row = 0; row < rows; ++row) {
        const float y = top + 8 + static_cast<float>(row) * (bar_pt + bar_gap_pt);
        if (row < stated.down.size())
            draw_bar(column, scale, stated.down[row], y);
        if (row < stated.up.size())
            draw_bar(column, scale, stated.up[row], y);
    }
    const float bottom = top + 8 + static_cast<float>(rows) * (bar_pt + bar_gap_pt) + 2;
    column.shape({ShapeKind::Fill, {column.left(), bottom, column.right(), bottom + 1}, ColorRole::Muted});
    column.shape({ShapeKind::Fill, {scale.zero_x - 1, top, scale.zero_x + 1, bottom + 6}, ColorRole::Ink});
    column.go_to(bottom + 8);
}

/// The largest number of a side, which its end of the scale stands for; empty where none is stated.
std::string end_words(std::string_view sign, const std::vector<SkewRange>& ranges) {
    const auto last =
        std::max_element(ranges.begin(), ranges.end(),
                         [](const SkewRange& a, const SkewRange& b) { return drawn_end(a) < drawn_end(b); });
    if (last == ranges.end())
        return "";
    const double percent = last->max_percent.value_or(last->min_percent);
    return std::string(sign) + std::to_string(std::lround(percent)) + (last->max_percent ? "%" : "%+");
}

/// The numbers at both ends and at zero, those that have room.
void draw_scale(CardColumn& column, const Scale& scale, const Stated& stated) {
    const TextStyle style = label_style(column.body_pt() * 0.95F, column.width(), ColorRole::Muted);
    const float top = column.y();
    const std::string down = end_words("\u2212", stated.down);
    const std::string up = end_words("+", stated.up);
    const float down_width = column.width_of(down, style);
    const float up_width = column.width_of(up, style);
    const float zero_width = column.width_of("0", style);
    if (!down.empty())
        column.caption_at({column.left(), top, column.left() + down_width + 2, top}, down, style);
    if (!up.empty())
        column.caption_at({column.right() - up_width - 2, top, column.right(), top}, up, style,
                          text::Alignment::End);
    const bool has_room = scale.zero_x - zero_width > column.left() + down_width + 6 &&
                          scale.zero_x + zero_width < column.right() - up_width - 6;
    if (has_room)
        column.caption_at({scale.zero_x - zero_width, top, scale.zero_x + zero_width, top}, "0", style,
                          text::Alignment::Center);
    column.go_to(top + style.line_pt());
}

/// The side's name, and the text's own words for it.
float place_words(const CardColumn& column, const std::vector<SkewRange>& ranges, std::string_view name,
                  std::string_view text, text::Alignment alignment) {
    CardColumn words = column;
    words.caption(name, label_style(column.body_pt(), column.width()), alignment);
    words.go_to(words.y() + 4);
    if (ranges.empty()) {
        TextStyle style = remark_style(column.key().type, column.body_pt(), column.width());
        words.caption("no figure in the text", style, alignment);
    }
    for (const SkewRange& range : ranges)
        words.caption(text.substr(range.begin, range.end - range.begin),
                      display_style(column.key().type, column.body_pt(), column.width() * 1.6F, 1.25F,
                                    serif_semibold, ColorRole::Ink),
                      alignment);
    return words.y();
}

/// Side by side where each has room for its words, else one below the other.
void place_sides(CardColumn& column, const Stated& stated, std::string_view text) {
    constexpr float beside_from_em = 7;
    constexpr std::string_view down = "\u2190 DOWNSIDE";
    constexpr std::string_view up = "UPSIDE \u2192";
    const float gap = column.body_pt();
    const float half = (column.width() - gap) / 2;
    if (half < beside_from_em * column.body_pt()) {
        column.go_to(place_words(column, stated.down, down, text, text::Alignment::Start));
        column.space(0.5F);
        return column.go_to(place_words(column, stated.up, up, text, text::Alignment::End));
    }
    const CardColumn right = column.within(column.left() + half + gap, half);
    column.go_to(std::max(
        place_words(column.within(column.left(), half), stated.down, down, text, text::Alignment::Start),
        place_words(right, stated.up, up, text, text::Alignment::End)));
}

} // namespace

void lay_out_skew_figure(CardColumn& column, const library::Block& block) {
    constexpr std::size_t ranges_max = 6;
    Stated stated;
    for (const SkewRange& range : library::read_skew(block.text)) {
        auto& side = range.side == SkewSide::Downside ? stated.down : stated.up;
        if (side.size() < ranges_max)
            side.push_back(range);
    }
    if (stated.down.empty() && stated.up.empty())
        return;
    column.space(1.1F);
    place_sides(column, stated, block.text);
    column.space(0.5F);
    const Scale scale = make_scale(column, stated);
    draw_bars(column, scale, stated);
    draw_scale(column, scale, stated);
}

} // namespace ui
