#include "ui/text/segmentation.h"

#include <unicode/ubrk.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <stdexcept>

namespace text {

namespace {

/// What ICU is asked for: only languages with rules of their own, else the root's, so that most share one iterator, and
/// no file with many languages makes the iterators pile up.
std::string_view language_with_rules(std::string_view tag) {
    const std::string_view primary = tag.substr(0, tag.find_first_of("-_"));
    for (const std::string_view language : {"ja", "zh", "fi", "sv"}) {
        const auto same_letter = [](char a, char b) { return a == b || a == b - 'a' + 'A'; };
        if (std::equal(primary.begin(), primary.end(), language.begin(), language.end(), same_letter))
            return language;
    }
    return ""; // not the system's language, which ICU takes for a null pointer
}

/// In code units; empty where there is none.
struct Segment {
    std::size_t begin = 0;
    std::size_t end = 0;
    [[nodiscard]] bool exists() const { return begin < end; }
};

/// What a double tap passes over in search of a word. Symbols are wanted themselves.
bool is_space_or_punctuation(char32_t character) {
    constexpr std::uint32_t between_words = U_GC_Z_MASK | U_GC_P_MASK | U_GC_C_MASK;
    return (U_GET_GC_MASK(static_cast<UChar32>(character)) & between_words) != 0;
}

bool ends_line(char32_t character) {
    return (character >= 0x0A && character <= 0x0D) || character == 0x85 || character == 0x2028 ||
           character == 0x2029;
}

} // namespace

/// One walk through a text from its start. The iterator keeps a pointer to the text, which must not outlive the walk.
class Segmenter::Walk {
public:
    Walk(UBreakIterator* iterator, const Utf16Text& text) : m_iterator(iterator) {
        set(text.units());
        ubrk_first(m_iterator);
    }
    Walk(const Walk&) = delete;
    Walk& operator=(const Walk&) = delete;
    ~Walk() {
        UErrorCode ignored = U_ZERO_ERROR;
        ubrk_setText(m_iterator, u"", 0, &ignored);
    }

    /// The next boundary behind the start, or UBRK_DONE behind the end.
    std::int32_t next() { return ubrk_next(m_iterator); }
    /// Which rule made the boundary.
    std::int32_t status() { return ubrk_getRuleStatus(m_iterator); }

private:
    UBreakIterator* m_iterator;

    void set(std::u16string_view units) {
        UErrorCode error = U_ZERO_ERROR;
        ubrk_setText(m_iterator, units.data(), static_cast<std::int32_t>(units.size()), &error);
        if (U_FAILURE(error))
            throw std::runtime_error(std::string("ICU cannot walk through a text: ") + u_errorName(error));
    }
};

Segmenter::Segmenter() = default;
Segmenter::Segmenter(Segmenter&&) noexcept = default;
Segmenter& Segmenter::operator=(Segmenter&&) noexcept = default;
Segmenter::~Segmenter() = default;

void Segmenter::Closer::operator()(UBreakIterator* iterator) const {
    ubrk_close(iterator);
}

UBreakIterator* Segmenter::iterator(Kind kind, std::string_view language) {
    language = language_with_rules(language);
    const auto found = std::find_if(m_kept.begin(), m_kept.end(), [&](const Kept& kept) {
        return kept.kind == kind && kept.language == language;
    });
    if (found != m_kept.end())
        return found->iterator.get();
    const auto type = kind == Kind::Line ? UBRK_LINE : kind == Kind::Word ? UBRK_WORD : UBRK_CHARACTER;
    Kept kept{kind, std::string(language), nullptr};
    UErrorCode error = U_ZERO_ERROR;
    kept.iterator.reset(ubrk_open(type, kept.language.c_str(), nullptr, 0, &error));
    if (U_FAILURE(error) || !kept.iterator)
        throw std::runtime_error(std::string("ICU cannot find the breaks of a text: ") + u_errorName(error));
    return m_kept.emplace_back(std::move(kept)).iterator.get();
}

std::vector<LineBreak> Segmenter::line_breaks(const Utf16Text& text, std::string_view language) {
    std::vector<LineBreak> breaks(text.byte_count() + 1, LineBreak::No);
    Walk walk(iterator(Kind::Line, language), text);
    for (std::int32_t at = walk.next(); at != UBRK_DONE; at = walk.next()) {
        const bool must = walk.status() >= UBRK_LINE_HARD && walk.status() < UBRK_LINE_HARD_LIMIT;
        breaks[text.byte_at(static_cast<std::size_t>(at))] = must ? LineBreak::Must : LineBreak::May;
    }
    breaks.back() = LineBreak::Must;
    return breaks;
}

std::vector<std::size_t> Segmenter::boundaries(const Utf16Text& text, Kind kind, std::string_view language) {
    std::vector<std::size_t> found = {0};
    Walk walk(iterator(kind, language), text);
    for (std::int32_t at = walk.next(); at != UBRK_DONE; at = walk.next())
        found.push_back(text.byte_at(static_cast<std::size_t>(at)));
    return found;
}

std::vector<std::size_t> Segmenter::grapheme_boundaries(const Utf16Text& text) {
    return boundaries(text, Kind::Grapheme, "");
}

std::vector<std::size_t> Segmenter::word_boundaries(const Utf16Text& text, std::string_view language) {
    return boundaries(text, Kind::Word, language);
}

ByteRange Segmenter::word_at(const Utf16Text& text, std::size_t byte, std::string_view language) {
    if (text.byte_count() == 0)
        return {};
    const std::size_t tapped = std::min(text.unit_at(byte), text.units().size() - 1);
    const auto bytes = [&](Segment segment) {
        return ByteRange{text.byte_at(segment.begin), text.byte_at(segment.end)};
    };
    Segment before; // the last word of the tapped line before the tap
    Segment hit;    // the space or punctuation tapped
    Segment segment;
    Walk walk(iterator(Kind::Word, language), text);
    for (std::int32_t at = walk.next(); at != UBRK_DONE; at = walk.next()) {
        segment = {segment.end, static_cast<std::size_t>(at)};
        const char32_t first = text.character_at(segment.begin);
        const bool is_word = walk.status() >= UBRK_WORD_NONE_LIMIT || !is_space_or_punctuation(first);
        if (is_word && tapped < segment.end) { // there, or the first one behind
            const bool is_nearer = !before.exists() || segment.begin - tapped < tapped - before.end + 1;
            return bytes(!hit.exists() || is_nearer ? segment : before);
        }
        if (is_word)
            before = segment;
        else if (tapped >= segment.begin && tapped < segment.end)
            hit = segment;
        if (!is_word && ends_line(first)) {
            if (hit.exists())
                break;
            before = {};
        }
    }
    return bytes(before.exists() ? before : hit);
}

} // namespace text
