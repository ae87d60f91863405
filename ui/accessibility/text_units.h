// Where the words, sentences and lines of a node's text begin, for screen readers that read unit by unit.
#pragma once

#include "ui/accessibility/node.h"

#include <cstddef>
#include <vector>

namespace ui {

enum class TextUnit { Character, Word, Sentence, Line, Paragraph };

/// The bytes at which units start, and the text's end. Each unit reaches to the next one's start, so spaces belong to
/// what stands before them. Lines are those that are set, the whole text where they are not known. An empty text has 0 alone.
[[nodiscard]] std::vector<std::size_t> unit_starts(const AccessibleNode& node, TextUnit unit,
                                                   text::Segmenter& segmenter);

/// The unit that holds the byte: the last one at the text's end; empty for an empty text.
[[nodiscard]] text::ByteRange unit_at(const std::vector<std::size_t>& starts, std::size_t byte);

} // namespace ui
