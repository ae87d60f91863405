// Where a text may be taken apart: lines (UAX #14), the characters that a reader sees, and words (UAX #29), by ICU. What it
// does otherwise than the standard's own tests is listed in docs/unicode.md.
#pragma once

#include "ui/text/utf.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct UBreakIterator; // ICU's, so that who includes this need not have its headers

namespace text {

enum class LineBreak : std::uint8_t { No, May, Must };

struct ByteRange {
    std::size_t begin = 0;
    std::size_t end = 0;
    [[nodiscard]] bool operator==(const ByteRange&) const = default;
};

/// Opening one of ICU's iterators takes longer than a whole page does, so they are kept, one for each kind and language.
/// For one thread at a time. A language is a tag such as "en" or "zh-Hant", or nothing: Japanese and Chinese lines and
/// Finnish and Swedish words have rules of their own. Thai, Lao, Khmer and Burmese, and for words Chinese and Japanese, are
/// taken apart with dictionaries in every language. All functions throw std::runtime_error when ICU has no data.
class Segmenter {
public:
    Segmenter();
    Segmenter(Segmenter&&) noexcept;
    Segmenter& operator=(Segmenter&&) noexcept;
    Segmenter(const Segmenter&) = delete;
    Segmenter& operator=(const Segmenter&) = delete;
    ~Segmenter();

    /// One entry for each byte and one for the end: whether a line may end before it. The end is a Must, and so is what
    /// follows a line feed, CR LF, CR, VT, FF, NEL, LS or PS; the start is a No, unless it is the end too.
    [[nodiscard]] std::vector<LineBreak> line_breaks(const Utf16Text& text, std::string_view language);

    /// The bytes at which extended grapheme clusters start, and the end. An empty text has one boundary, 0.
    [[nodiscard]] std::vector<std::size_t> grapheme_boundaries(const Utf16Text& text);

    /// The bytes at which words, and what is between them, start, and the end. An empty text has one boundary, 0.
    [[nodiscard]] std::vector<std::size_t> word_boundaries(const Utf16Text& text, std::string_view language);

    /// What a double tap at a byte selects: the word there, or the symbol, such as an emoji. At a space or punctuation it
    /// is the nearest word of the same line, the one before where two are equally near; in a line with no word, the space
    /// or punctuation itself. A byte at or beyond the end counts as the last. Empty only for an empty text.
    [[nodiscard]] ByteRange word_at(const Utf16Text& text, std::size_t byte, std::string_view language);

private:
    enum class Kind : std::uint8_t { Grapheme, Line, Word };
    struct Closer {
        void operator()(UBreakIterator* iterator) const;
    };
    struct Kept {
        Kind kind;
        std::string language;
        std::unique_ptr<UBreakIterator, Closer> iterator;
    };
    class Walk;

    std::vector<Kept> m_kept;

    UBreakIterator* iterator(Kind kind, std::string_view language);
    std::vector<std::size_t> boundaries(const Utf16Text& text, Kind kind, std::string_view language);
};

} // namespace text
