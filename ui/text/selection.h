// Between points and places in the text: the caret, what a press selects, and the rectangles of a selection.
#pragma once

#include "ui/text/layout.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace text {

/// In points, from the layout's upper left corner.
struct Box {
    float left = 0;
    float top = 0;
    float right = 0;
    float bottom = 0;

    bool operator==(const Box&) const = default;
};

/// Where the text goes on after a caret: at a break or where directions meet, one byte is in two places.
enum class Affinity : std::uint8_t { After, Before };

struct CaretPlace {
    std::size_t byte = 0;
    Affinity affinity =
        Affinity::After; ///< of which character it stands at: the one from `byte` on, or the one before

    bool operator==(const CaretPlace&) const = default;
};

/// The place nearest to a point; a point beyond the lines is taken to the nearest one.
[[nodiscard]] CaretPlace caret_at(const Layout& layout, float x, float y);

/// The grapheme cluster whose box holds the point or is nearest to it, by its first byte.
[[nodiscard]] std::size_t cluster_at(const Layout& layout, float x, float y);

/// A box of no width from the top of the caret's line to its bottom.
[[nodiscard]] Box caret_box(const Layout& layout, const CaretPlace& place);

/// The line that shows the byte; the last one for the text's end.
[[nodiscard]] std::size_t line_of(const Layout& layout, std::size_t byte);

/// Bytes `begin` to `end` as boxes, from top to bottom, from left to right; one a line, more where directions mix.
[[nodiscard]] std::vector<Box> selection_boxes(const Layout& layout, std::size_t begin, std::size_t end);

/// What copying bytes `begin` to `end` yields, in logical order: without soft hyphens and objects.
[[nodiscard]] std::string copied_text(std::string_view text, std::size_t begin, std::size_t end);

} // namespace text
