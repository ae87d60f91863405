// In which order a text with right-to-left writing is shown: the Unicode Bidirectional Algorithm (UAX #9), by ICU.
#pragma once

#include "ui/text/utf.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace text {

/// Auto takes the direction of a paragraph's first strong character, or left to right (rules P2 and P3).
enum class Direction : std::uint8_t { Auto, LeftToRight, RightToLeft };

struct BidiParagraph {
    /// Of the first paragraph, where the text holds several.
    std::uint8_t base_level = 0;
    /// For each byte; all bytes of a character share it. Even levels run left to right, odd ones right to left. White
    /// space at the end of a paragraph has the paragraph's level (rule L1); at the end of each line shown, whoever breaks
    /// the lines must give it that too. Controls that show nothing have the level of what stands before.
    std::vector<std::uint8_t> levels;
};

/// Paragraph separators within the text (LF and CR among them) end a paragraph, and with Auto each finds its own direction.
[[nodiscard]] BidiParagraph bidi_levels(const Utf16Text& text, Direction direction);

/// The order from left to right in which the runs of one line, of which the levels are given, are shown (rule L2):
/// `order[0]` is the index of the leftmost.
void visual_order(std::span<const std::uint8_t> levels_of_runs, std::vector<std::size_t>& order);

} // namespace text
