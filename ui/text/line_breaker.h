// Where the lines of a paragraph end: Knuth and Plass, "Breaking Paragraphs into Lines" (Software: Practice and Experience
// 11, 1981), with the integer arithmetic of TeX (Knuth, "TeX: The Program", parts 38 and 39), so that the same items are
// broken at the same places on every machine, and where TeX breaks them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace text {

/// Lengths in scaled points, TeX's unit.
using Scaled = std::int32_t;
inline constexpr float scaled_per_pt = 65536;

/// A penalty of that much forbids a break; the negative of it forces one.
inline constexpr int infinite_penalty = 10000;

struct Item {
    enum class Kind : std::uint8_t {
        Box, ///< `width` of something that is drawn
        Glue, ///< a space; a line may end before it when it follows a box or a discretionary, and loses it then
        Penalty,       ///< a line may end here for `penalty`
        Discretionary, ///< a hyphen that appears (`before`) when a line ends here; `width` when none does
    };
    Kind kind = Kind::Box;
    bool stretches_infinitely = false; ///< of glue: fills the last line
    int penalty = 0;
    Scaled width = 0;
    Scaled stretch = 0;
    Scaled shrink = 0;
    Scaled before = 0; ///< of a discretionary: what it adds to the line that ends in it
    Scaled after = 0;  ///< and to the line that follows

    [[nodiscard]] static Item box(Scaled width) { return {.width = width}; }
    [[nodiscard]] static Item glue(Scaled width, Scaled stretch, Scaled shrink) {
        return {.kind = Kind::Glue, .width = width, .stretch = stretch, .shrink = shrink};
    }
    [[nodiscard]] static Item fill() { return {.kind = Kind::Glue, .stretches_infinitely = true}; }
    [[nodiscard]] static Item break_for(int penalty) { return {.kind = Kind::Penalty, .penalty = penalty}; }
    [[nodiscard]] static Item hyphen(Scaled before, int penalty) {
        return {.kind = Kind::Discretionary, .penalty = penalty, .before = before};
    }
};

/// What a good paragraph is. The defaults are plain TeX's but for the tolerance.
struct BreakRules {
    int tolerance = 1000; ///< the badness that a line may have; 10,000 takes any that is not too long
    int line_penalty = 10;
    int adjacent_demerits = 10000; ///< for a tight line beside a loose one
    int double_hyphen_demerits = 10000;
    int final_hyphen_demerits = 5000;
    Scaled line_end_stretch = 0;  ///< by which any line may fall short: ragged-right
    int added_hyphen_penalty = 0; ///< where uneven lines are less of an evil than hyphens are
    bool hyphenate = true;        ///< whether discretionaries that add a hyphen are taken
    bool take_too_long =
        false; ///< a line that nothing makes fit is set too long, where else there were no answer
};

/// The items before which lines end, in order; the last one is `items.size()`.
using Breaks = std::vector<std::size_t>;

/// The breaks of the fewest total demerits; nothing when no way keeps to the rules. Time grows with the number of items
/// times what fits on a line.
[[nodiscard]] std::optional<Breaks> break_optimally(std::span<const Item> items, Scaled line_width,
                                                    const BreakRules& rules);

/// Each line takes what fits at its natural width. There is always an answer: what cannot fit makes a line too long.
[[nodiscard]] Breaks break_greedily(std::span<const Item> items, Scaled line_width, bool hyphenate);

/// The first item of the line after a break before item `at`: glue and penalties are lost there.
[[nodiscard]] std::size_t line_start_after(std::span<const Item> items, std::size_t at);

/// Total demerits of given breaks; nothing when a line breaks the rules. For tests and figures.
[[nodiscard]] std::optional<std::int64_t> demerits(std::span<const Item> items, const Breaks& breaks,
                                                   Scaled line_width, const BreakRules& rules);

} // namespace text
