#include "ui/text/line_breaker.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <limits>

namespace text {

namespace {

using Kind = Item::Kind;

constexpr int infinite_badness = 10000;
constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

/// About 100 (t/s)^3, for t >= 0: "TeX: The Program", section 108. Wider than a Scaled, as sums of widths are.
int badness(std::int64_t t, std::int64_t s) {
    if (t == 0)
        return 0;
    if (s <= 0)
        return infinite_badness;
    std::int64_t ratio = t;
    if (t <= 7230584)
        ratio = t * 297 / s;
    else if (s >= 1663497)
        ratio = t / (s / 297);
    if (ratio > 1290)
        return infinite_badness;
    return static_cast<int>((ratio * ratio * ratio + 131072) / 262144);
}

/// How far a line is stretched or shrunk: lines whose fitness is more than one step apart look uneven beside each other.
enum class Fitness : std::uint8_t { VeryLoose, Loose, Decent, Tight };

/// Sums over the items before one.
struct Sums {
    std::int64_t width = 0;
    std::int64_t stretch = 0;
    std::int64_t shrink = 0;
    std::int32_t fills = 0;
};

/// A line from one break to another.
struct Line {
    std::int64_t short_by = 0; ///< of the line's width, at its natural width; negative when it is longer
    std::int64_t stretch = 0;
    std::int64_t shrink = 0;
    bool fills = false;

    [[nodiscard]] bool is_too_long() const { return -short_by > shrink; }
};

/// A way to have broken the paragraph up to a place.
struct Node {
    std::size_t item = 0;      ///< the line ended before this item
    std::size_t before = none; ///< the node of the line before
    Sums start;                ///< at the first item of the next line
    std::int64_t after = 0;    ///< what a discretionary added to the next line
    std::int64_t demerits = 0;
    Fitness fitness = Fitness::Decent;
    bool hyphenated = false;
};

bool is_legal_break(std::span<const Item> items, std::size_t at, const BreakRules& rules) {
    if (at == items.size())
        return true;
    const Item& item = items[at];
    switch (item.kind) {
    case Kind::Box: return false;
    case Kind::Glue:
        return at > 0 && (items[at - 1].kind == Kind::Box || items[at - 1].kind == Kind::Discretionary);
    case Kind::Penalty: return item.penalty < infinite_penalty;
    case Kind::Discretionary: return rules.hyphenate || item.before == 0;
    }
    return false;
}

int penalty_at(std::span<const Item> items, std::size_t at) {
    if (at == items.size())
        return -infinite_penalty;
    return items[at].kind == Kind::Glue ? 0 : items[at].penalty;
}

class Paragraph {
public:
    Paragraph(std::span<const Item> items, Scaled line_width, const BreakRules& rules)
        : m_items(items), m_rules(rules), m_line_width(line_width) {}

    [[nodiscard]] bool ends_at(std::size_t at) const { return at == m_items.size(); }

    /// Adds what item `at` adds to a line that it is within.
    void pass(std::size_t at) {
        const Item& item = m_items[at];
        m_sums.width += item.width;
        m_sums.stretch += item.stretch;
        m_sums.shrink += item.shrink;
        m_sums.fills += item.stretches_infinitely ? 1 : 0;
    }

    [[nodiscard]] Line line(const Node& from, std::size_t to) const {
        const bool hyphen = !ends_at(to) && m_items[to].kind == Kind::Discretionary;
        const std::int64_t width =
            m_sums.width - from.start.width + from.after + (hyphen ? m_items[to].before : 0);
        return {m_line_width - width, m_sums.stretch - from.start.stretch + m_rules.line_end_stretch,
                m_sums.shrink - from.start.shrink, m_sums.fills != from.start.fills};
    }

    /// The node that a line to `at` ends in, without the demerits of what came before; nothing when the rules forbid it.
    [[nodiscard]] std::optional<Node> end_line(const Node& from, const Line& line, std::size_t at) const {
        Node node;
        int bad = 0;
        if (line.short_by > 0 && !line.fills) {
            bad = badness(line.short_by, line.stretch);
            node.fitness = bad <= 12 ? Fitness::Decent : (bad <= 99 ? Fitness::Loose : Fitness::VeryLoose);
        } else if (line.short_by <= 0) {
            if (line.is_too_long())
                return std::nullopt;
            bad = badness(-line.short_by, line.shrink);
            node.fitness = bad > 12 ? Fitness::Tight : Fitness::Decent;
        }
        if (bad > m_rules.tolerance)
            return std::nullopt;
        node.item = at;
        node.hyphenated = !ends_at(at) && m_items[at].kind == Kind::Discretionary;
        node.demerits = line_demerits(from, node, bad);
        return node;
    }

    /// Sets where the line after `node` begins.
    void begin_line(Node& node) const {
        node.start = m_sums;
        node.after = node.hyphenated ? m_items[node.item].after : 0;
        const std::size_t first = line_start_after(m_items, node.item);
        for (std::size_t at = node.item; at < first; ++at) {
            node.start.width += m_items[at].width;
            node.start.stretch += m_items[at].stretch;
            node.start.shrink += m_items[at].shrink;
            node.start.fills += m_items[at].stretches_infinitely ? 1 : 0;
        }
    }

private:
    /// "TeX: The Program", section 859.
    [[nodiscard]] std::int64_t line_demerits(const Node& from, const Node& to, int bad) const {
        const std::int64_t base = m_rules.line_penalty + bad;
        std::int64_t sum = std::abs(base) >= 10000 ? 100000000 : base * base;
        const bool adds_hyphen = to.hyphenated && m_items[to.item].before > 0;
        const std::int64_t penalty =
            penalty_at(m_items, to.item) + (adds_hyphen ? m_rules.added_hyphen_penalty : 0);
        if (penalty > 0)
            sum += penalty * penalty;
        else if (penalty > -infinite_penalty)
            sum -= penalty * penalty;
        if (to.hyphenated && from.hyphenated)
            sum += m_rules.double_hyphen_demerits;
        if (ends_at(to.item) && from.hyphenated)
            sum += m_rules.final_hyphen_demerits;
        if (std::abs(static_cast<int>(to.fitness) - static_cast<int>(from.fitness)) > 1)
            sum += m_rules.adjacent_demerits;
        return sum;
    }

    std::span<const Item> m_items;
    const BreakRules& m_rules;
    std::int64_t m_line_width;
    Sums m_sums; ///< of all items passed
};

Breaks path_to(const std::vector<Node>& nodes, std::size_t last) {
    Breaks breaks;
    for (std::size_t at = last; nodes[at].before != none; at = nodes[at].before)
        breaks.push_back(nodes[at].item);
    std::reverse(breaks.begin(), breaks.end());
    return breaks;
}

/// The ways that are still open while the paragraph is gone through once.
class Search {
public:
    Search(std::span<const Item> items, Scaled line_width, const BreakRules& rules)
        : m_items(items), m_rules(rules), m_paragraph(items, line_width, rules) {
        Node start;
        start.start = {};
        m_nodes.push_back(start);
        m_active.push_back(0);
    }

    [[nodiscard]] std::optional<Breaks> run() {
        for (std::size_t at = 0; at <= m_items.size(); ++at) {
            if (is_legal_break(m_items, at, m_rules) && !try_break(at))
                return std::nullopt;
            if (at < m_items.size())
                m_paragraph.pass(at);
        }
        return path_to(m_nodes, m_active.front()); // of the last break only the best way is left
    }

private:
    /// Ends a line before item `at` from every active node. False when no way is left.
    bool try_break(std::size_t at) {
        std::array<std::optional<Node>, 4> best; // by fitness
        const bool forced = penalty_at(m_items, at) <= -infinite_penalty;
        std::size_t kept = 0;
        std::size_t last_dropped = none;
        for (const std::size_t from : m_active) {
            const Line line = m_paragraph.line(m_nodes[from], at);
            consider(from, line, at, best);
            if (forced || line.is_too_long())
                last_dropped = from;
            else
                m_active[kept++] = from;
        }
        m_active.resize(kept);
        const bool found =
            std::any_of(best.begin(), best.end(), [](const auto& node) { return node.has_value(); });
        if (!found && m_active.empty()) {
            if (!m_rules.take_too_long)
                return false;
            take_as_it_is(last_dropped, at, best);
        }
        add(best, at);
        return true;
    }

    void consider(std::size_t from, const Line& line, std::size_t at,
                  std::array<std::optional<Node>, 4>& best) const {
        std::optional<Node> node = m_paragraph.end_line(m_nodes[from], line, at);
        if (!node)
            return;
        node->before = from;
        node->demerits += m_nodes[from].demerits;
        std::optional<Node>& rival = best.at(static_cast<std::size_t>(node->fitness));
        if (!rival || node->demerits < rival->demerits)
            rival = node;
    }

    /// TeX's "artificial demerits": the line is too long or too short whatever one does, which is nobody's fault.
    void take_as_it_is(std::size_t from, std::size_t at, std::array<std::optional<Node>, 4>& best) const {
        Node node;
        node.item = at;
        node.before = from;
        node.demerits = m_nodes[from].demerits;
        node.hyphenated = at < m_items.size() && m_items[at].kind == Kind::Discretionary;
        best.at(static_cast<std::size_t>(node.fitness)) = node;
    }

    void add(const std::array<std::optional<Node>, 4>& best, std::size_t at) {
        const std::size_t first = m_active.size();
        for (const auto& node : best)
            if (node) {
                m_nodes.push_back(*node);
                m_paragraph.begin_line(m_nodes.back());
                m_active.push_back(m_nodes.size() - 1);
            }
        if (at == m_items.size())
            std::sort(
                m_active.begin() + static_cast<std::ptrdiff_t>(first), m_active.end(),
                [&](std::size_t a, std::size_t b) { return m_nodes[a].demerits < m_nodes[b].demerits; });
    }

    std::span<const Item> m_items;
    const BreakRules& m_rules;
    Paragraph m_paragraph;
    std::vector<Node> m_nodes;
    std::vector<std::size_t> m_active; ///< nodes that a line may begin at which is not too long yet
};

/// The last break that leaves the line from item `begin` short enough, else the first break there is.
std::size_t greedy_line_end(std::span<const Item> items, std::size_t begin, Scaled line_width,
                            bool hyphenate) {
    BreakRules rules;
    rules.hyphenate = hyphenate;
    const bool after_hyphen = begin > 0 && items[begin - 1].kind == Kind::Discretionary;
    std::int64_t width = after_hyphen ? items[begin - 1].after : 0;
    std::size_t fits = none;
    for (std::size_t at = begin; at < items.size(); width += items[at++].width) {
        if (at == begin || !is_legal_break(items, at, rules))
            continue;
        const bool too_long = width + items[at].before > line_width;
        if (too_long || penalty_at(items, at) <= -infinite_penalty)
            return too_long && fits != none ? fits : at;
        fits = at;
    }
    return width > line_width && fits != none ? fits : items.size();
}

} // namespace

std::size_t line_start_after(std::span<const Item> items, std::size_t at) {
    if (at < items.size() && items[at].kind == Kind::Discretionary)
        return at + 1;
    while (at < items.size() && (items[at].kind == Kind::Glue || items[at].kind == Kind::Penalty))
        ++at;
    return at;
}

std::optional<Breaks> break_optimally(std::span<const Item> items, Scaled line_width,
                                      const BreakRules& rules) {
    return Search(items, line_width, rules).run();
}

Breaks break_greedily(std::span<const Item> items, Scaled line_width, bool hyphenate) {
    Breaks breaks;
    for (std::size_t begin = 0; breaks.empty() || breaks.back() != items.size();) {
        breaks.push_back(greedy_line_end(items, begin, line_width, hyphenate));
        begin = line_start_after(items, breaks.back());
    }
    return breaks;
}

std::optional<std::int64_t> demerits(std::span<const Item> items, const Breaks& breaks, Scaled line_width,
                                     const BreakRules& rules) {
    Paragraph paragraph(items, line_width, rules);
    Node node;
    std::size_t passed = 0;
    for (const std::size_t at : breaks) {
        for (; passed < at; ++passed)
            paragraph.pass(passed);
        auto next = paragraph.end_line(node, paragraph.line(node, at), at);
        if (!next)
            return std::nullopt;
        next->demerits += node.demerits;
        paragraph.begin_line(*next);
        node = *next;
    }
    return node.demerits;
}

} // namespace text
