#include "ui/text/layout.h"

#include "ui/text/items.h"
#include "ui/text/line_setter.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace text {

namespace {

constexpr float widest_pt = 32000; // what a Scaled holds

Scaled scaled(float points) {
    return static_cast<Scaled>(std::lround(std::clamp(points, 0.0F, widest_pt) * scaled_per_pt));
}

/// Boxes that stand side by side and are together wider than the measure are cut between letters: a line can be broken
/// there when nothing else helps.
class WideBoxes {
public:
    WideBoxes(const ShapedParagraph& shaped, Scaled width) : m_shaped(shaped), m_width(width) {}

    void cut(std::vector<Item>& items, std::vector<ItemText>& texts) {
        for (std::size_t at = 0; at < m_shaped.items.size();) {
            const std::size_t end = end_of_boxes(at);
            const bool too_wide = width_of(at, end) > m_width;
            for (std::size_t box = at; box < end; ++box) {
                const ItemText text = m_shaped.item_texts[box];
                if (too_wide && box > at && forbids_break(m_shaped.items[box]) &&
                    items.back().kind == Item::Kind::Box)
                    add(Item::break_for(cut_penalty), text, items, texts);
                else if (too_wide && m_shaped.items[box].kind == Item::Kind::Box && text.end > text.begin)
                    cut_box(text, items, texts);
                else
                    add(m_shaped.items[box], text, items, texts);
            }
            if (end == at)
                add(m_shaped.items[at], m_shaped.item_texts[at], items, texts);
            at = std::max(at + 1, end);
        }
    }

private:
    static void add(const Item& item, ItemText text, std::vector<Item>& items, std::vector<ItemText>& texts) {
        items.push_back(item);
        texts.push_back(text);
    }

    /// The first item from `at` on where a line may end; what does not break, also a no-break space, is passed.
    [[nodiscard]] std::size_t end_of_boxes(std::size_t at) const {
        while (at < m_shaped.items.size())
            if (m_shaped.items[at].kind == Item::Kind::Box)
                ++at;
            else if (const std::size_t space_end = end_of_no_break_space(at); space_end > at)
                at = space_end;
            else
                break;
        return at;
    }

    /// Behind the penalty that forbids the break and the spaces between two boxes; `at` where there are none.
    [[nodiscard]] std::size_t end_of_no_break_space(std::size_t at) const {
        const std::vector<Item>& items = m_shaped.items;
        if (!forbids_break(items[at]))
            return at;
        std::size_t end = at;
        while (end < items.size() && (forbids_break(items[end]) || is_space(items[end])))
            ++end;
        return end < items.size() && items[end].kind == Item::Kind::Box ? end : at;
    }

    static bool forbids_break(const Item& item) {
        return item.kind == Item::Kind::Penalty && item.penalty >= infinite_penalty;
    }

    static bool is_space(const Item& item) {
        return item.kind == Item::Kind::Glue && !item.stretches_infinitely;
    }

    /// With the hyphen that a line may end in there.
    [[nodiscard]] std::int64_t width_of(std::size_t begin, std::size_t end) const {
        std::int64_t width = 0;
        for (std::size_t at = begin; at < end; ++at)
            width += m_shaped.items[at].width;
        return width + (end < m_shaped.items.size() ? m_shaped.items[end].before : 0);
    }

    [[nodiscard]] bool is_cluster_start(std::uint32_t byte) const {
        if (!m_shaped.graphemes.empty())
            return std::binary_search(m_shaped.graphemes.begin(), m_shaped.graphemes.end(), byte);
        return (static_cast<unsigned char>(m_shaped.text[byte]) & 0xC0U) != 0x80U;
    }

    void cut_box(ItemText text, std::vector<Item>& items, std::vector<ItemText>& texts) const {
        std::vector<std::size_t> starts;
        for (std::uint32_t byte = text.begin; byte < text.end; ++byte)
            if (byte == text.begin || is_cluster_start(byte))
                starts.push_back(byte);
        starts.push_back(text.end);
        const auto piece =
            std::upper_bound(m_shaped.pieces.begin(), m_shaped.pieces.end(), text.begin,
                             [](std::uint32_t byte, const Piece& one) { return byte < one.begin; });
        std::vector<Scaled> widths;
        m_shaped.measure_up_to(*std::prev(piece), starts, widths);
        for (std::size_t at = 0; at + 1 < starts.size(); ++at) {
            const auto begin = static_cast<std::uint32_t>(starts[at]);
            const auto end = static_cast<std::uint32_t>(starts[at + 1]);
            const bool follows_letter = !texts.empty() && texts.back().end == begin &&
                                        items.back().kind == Item::Kind::Box &&
                                        texts.back().begin < texts.back().end;
            if (follows_letter)
                add(Item::break_for(cut_penalty), {begin, begin}, items, texts);
            add(Item::box(widths[at + 1] - widths[at]), {begin, end}, items, texts);
        }
    }

    static constexpr int cut_penalty = 5000;

    const ShapedParagraph& m_shaped;
    Scaled m_width;
};

Breaks break_ragged(const std::vector<Item>& items, Scaled width, float size_pt) {
    constexpr float stretch_em = 2.5F;
    BreakRules rules;
    rules.line_end_stretch = scaled(stretch_em * size_pt);
    rules.tolerance = 500;
    rules.added_hyphen_penalty = 300;
    rules.hyphenate = false;
    if (auto breaks = break_optimally(items, width, rules))
        return *std::move(breaks);
    rules.tolerance = infinite_penalty;
    rules.hyphenate = true;
    rules.take_too_long = true;
    return break_optimally(items, width, rules).value_or(Breaks{items.size()});
}

Breaks break_justified(const std::vector<Item>& items, Scaled width, float size_pt) {
    BreakRules rules;
    if (auto breaks = break_optimally(items, width, rules))
        return *std::move(breaks);
    rules.tolerance = infinite_penalty;
    rules.line_end_stretch = scaled(size_pt);
    rules.take_too_long = true;
    return break_optimally(items, width, rules).value_or(Breaks{items.size()});
}

bool has_too_long_line(const std::vector<Item>& items, const Breaks& breaks, Scaled width) {
    BreakRules rules;
    rules.tolerance = infinite_penalty;
    return !demerits(items, breaks, width, rules);
}

/// The narrowest measure that needs no more lines than `width` does makes them as equal as they get.
Breaks break_balanced(const std::vector<Item>& items, Scaled width) {
    Breaks best = break_greedily(items, width, false);
    const bool hyphenate = has_too_long_line(items, best, width);
    if (hyphenate)
        best = break_greedily(items, width, true);
    const std::size_t lines = best.size();
    Scaled low = width / 4;
    Scaled high = width;
    constexpr Scaled precise = 65536;
    while (lines > 1 && high - low > precise) {
        const Scaled middle = low + (high - low) / 2;
        Breaks breaks = break_greedily(items, middle, hyphenate);
        if (breaks.size() > lines || has_too_long_line(items, breaks, middle))
            low = middle;
        else {
            high = middle;
            best = std::move(breaks);
        }
    }
    return best;
}

} // namespace

Breaks break_lines(const std::vector<Item>& items, const ShapedParagraph& shaped, float width_pt) {
    const Scaled width = scaled(width_pt);
    const float size_pt = shaped.styles.front().size_pt;
    switch (shaped.block.breaking) {
    case Breaking::Greedy: return break_greedily(items, width, shaped.block.hyphenates);
    case Breaking::Balanced: return break_balanced(items, width);
    case Breaking::Optimum: break;
    }
    return shaped.block.alignment == Alignment::Justified ? break_justified(items, width, size_pt)
                                                          : break_ragged(items, width, size_pt);
}

Layout lay_out(const ShapedParagraph& shaped, float width_pt, WordShaper& shaper) {
    const Scaled width = scaled(width_pt);
    std::vector<Item> cut_items;
    std::vector<ItemText> cut_texts;
    const bool too_wide = shaped.widest_boxes > width;
    if (too_wide)
        WideBoxes(shaped, width).cut(cut_items, cut_texts);
    const std::vector<Item>& items = too_wide ? cut_items : shaped.items;
    const std::vector<ItemText>& texts = too_wide ? cut_texts : shaped.item_texts;
    const Breaks breaks = break_lines(items, shaped, width_pt);
    LineSetter setter(shaped, width_pt, shaper);
    std::size_t begin = 0;
    for (std::size_t line = 0; line < breaks.size(); ++line) {
        const std::size_t item = breaks[line];
        const bool last = line + 1 == breaks.size();
        const std::size_t next_item = last ? items.size() : line_start_after(items, item);
        LineText text;
        text.begin = begin;
        text.end = item < items.size() ? texts[item].begin : shaped.text.size();
        text.next = next_item < items.size() ? texts[next_item].begin : shaped.text.size();
        text.adds_hyphen = item < items.size() && adds_hyphen(items[item]);
        text.filled = last || (item < items.size() && items[item].penalty <= -infinite_penalty);
        setter.add(text);
        begin = text.next;
    }
    return std::move(setter).finish();
}

} // namespace text
