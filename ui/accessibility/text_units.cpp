#include "ui/accessibility/text_units.h"

#include "library/plain_text.h"

#include <algorithm>
#include <string_view>

namespace ui {

namespace {

using Starts = std::vector<std::size_t>;

/// Spaces and ASCII's punctuation are read with the word before them.
bool begins_word(unsigned char byte) {
    const bool letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
    return letter || (byte >= '0' && byte <= '9') || byte >= 0x80;
}

Starts word_starts(std::string_view text, text::Segmenter& segmenter) {
    Starts starts = segmenter.word_boundaries(text::Utf16Text(text), "");
    std::erase_if(starts, [&](std::size_t at) {
        return at < text.size() && !begins_word(static_cast<unsigned char>(text[at]));
    });
    return starts;
}

Starts sentence_starts(std::string_view text) {
    Starts starts;
    for (const std::string_view sentence : library::sentences(text))
        starts.push_back(static_cast<std::size_t>(sentence.data() - text.data()));
    return starts;
}

Starts line_starts(const AccessibleNode& node) {
    Starts starts;
    for (const AccessibleLine& line : node.lines)
        starts.push_back(std::min(line.bytes.begin, node.text.size()));
    return starts;
}

Starts found_starts(const AccessibleNode& node, TextUnit unit, text::Segmenter& segmenter) {
    switch (unit) {
    case TextUnit::Character: return segmenter.grapheme_boundaries(text::Utf16Text(node.text));
    case TextUnit::Word: return word_starts(node.text, segmenter);
    case TextUnit::Sentence: return sentence_starts(node.text);
    case TextUnit::Line: return line_starts(node);
    case TextUnit::Paragraph: break;
    }
    return {};
}

} // namespace

Starts unit_starts(const AccessibleNode& node, TextUnit unit, text::Segmenter& segmenter) {
    Starts starts = found_starts(node, unit, segmenter);
    starts.push_back(0);
    starts.push_back(node.text.size());
    std::sort(starts.begin(), starts.end());
    starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
    return starts;
}

text::ByteRange unit_at(const Starts& starts, std::size_t byte) {
    if (starts.size() < 2)
        return {0, 0};
    const auto after = std::upper_bound(starts.begin() + 1, starts.end() - 1, byte);
    return {*(after - 1), *after};
}

} // namespace ui
