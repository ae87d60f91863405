#include "library/plain_text.h"

#include <utf8.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace library {

namespace {

constexpr std::array<std::string_view, 8> closing_marks = {"\"",     "'",      ")",      "]",
                                                           "\u201D", "\u2019", "\u00BB", "\u203A"};

constexpr std::array<std::string_view, 22> abbreviations = {
    "mr", "mrs", "ms", "dr", "prof",   "st",  "vs",  "etc", "inc", "corp", "ltd",
    "co", "jr",  "sr", "no", "approx", "est", "fig", "cf",  "al",  "gen",  "sen"};

bool is_ascii_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\v' || c == '\f';
}

bool is_ascii(char c) {
    return static_cast<unsigned char>(c) < 0x80;
}

bool is_ascii_lower(char c) {
    return c >= 'a' && c <= 'z';
}

bool is_ascii_letter(char c) {
    return is_ascii_lower(c) || (c >= 'A' && c <= 'Z');
}

/// White space beyond ASCII, and characters that show nothing. Each is two or three bytes long.
bool is_wide_space(std::string_view character) {
    constexpr std::array<std::string_view, 6> single = {
        "\u00A0", // no-break space
        "\u202F", // narrow no-break space
        "\u205F", // mathematical space
        "\u2060", // word joiner
        "\u3000", // ideographic space
        "\uFEFF", // byte order mark
    };
    const bool has_width_of_its_own = character >= "\u2000" && character <= "\u200F"; // or shows a direction
    const bool is_separator = character == "\u2028" || character == "\u2029";
    return has_width_of_its_own || is_separator ||
           std::find(single.begin(), single.end(), character) != single.end();
}

/// The length of the white space that `text` starts with, one character of it; zero when there is none.
std::size_t leading_space(std::string_view text) {
    if (text.empty() || is_ascii(text.front()))
        return !text.empty() && is_ascii_space(text.front()) ? 1 : 0;
    for (const std::size_t length : {std::size_t{2}, std::size_t{3}})
        if (text.size() >= length && is_wide_space(text.substr(0, length)))
            return length;
    return 0;
}

std::size_t trailing_space(std::string_view text) {
    if (text.empty() || is_ascii(text.back()))
        return !text.empty() && is_ascii_space(text.back()) ? 1 : 0;
    for (const std::size_t length : {std::size_t{2}, std::size_t{3}})
        if (text.size() >= length && is_wide_space(text.substr(text.size() - length)))
            return length;
    return 0;
}

std::string_view without_leading_space(std::string_view text) {
    while (const std::size_t length = leading_space(text))
        text.remove_prefix(length);
    return text;
}

template <class Change>
std::string changed(std::string_view text, Change change) {
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), change);
    return result;
}

/// Full stops after which Chinese and Japanese put no space.
bool is_full_width(std::string_view text) {
    return text.starts_with("\u3002") || text.starts_with("\uFF01") || text.starts_with("\uFF1F");
}

/// The length of the sentence-ending mark at the start of `text`; zero when there is none.
std::size_t ending_mark(std::string_view text) {
    if (text.starts_with('.') || text.starts_with('!') || text.starts_with('?'))
        return 1;
    constexpr std::size_t wide = 3; // bytes of each of the others
    return text.starts_with("\u2026") || is_full_width(text) ? wide : 0;
}

std::size_t closing_mark(std::string_view text) {
    const auto mark = std::find_if(closing_marks.begin(), closing_marks.end(),
                                   [&](std::string_view closing) { return text.starts_with(closing); });
    return mark == closing_marks.end() ? 0 : mark->size();
}

/// "A" of "J. R. R. Tolkien", and the last letter of "U.S." and "e.g.". The word "I" may well end a sentence.
bool is_initial(std::string_view word) {
    if (word.empty() || !is_ascii_letter(word.back()))
        return false;
    return word.size() == 1 ? word != "i" : word[word.size() - 2] == '.';
}

/// Whether the full stop between the two texts belongs to an abbreviation or an initial.
bool abbreviates(std::string_view before, std::string_view after) {
    constexpr std::size_t longest = 8; // no abbreviation is as long, and looking back has to end
    before.remove_prefix(before.size() - std::min(before.size(), longest));
    const std::size_t start = before.find_last_of(" \t\n(\"'") + 1; // npos + 1 is 0
    const std::string word = ascii_lower(before.substr(start));
    if (word == "no") { // "No. 5", but "No. It is not."
        after = without_leading_space(after);
        return !after.empty() && after.front() >= '0' && after.front() <= '9';
    }
    return is_initial(word) ||
           std::find(abbreviations.begin(), abbreviations.end(), word) != abbreviations.end();
}

/// Past the ending marks and closing quotes that start at `at`.
std::size_t skip_ending(std::string_view text, std::size_t at) {
    while (const std::size_t length = ending_mark(text.substr(at)))
        at += length;
    while (const std::size_t length = closing_mark(text.substr(at)))
        at += length;
    return at;
}

/// Whether a sentence may begin with what follows an ending.
bool may_begin_sentence(std::string_view rest) {
    const std::string_view next = without_leading_space(rest);
    return next.size() < rest.size() && (next.empty() || !is_ascii_lower(next.front()));
}

/// The end of the first sentence of `text`, as an offset.
std::size_t sentence_end(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::string_view rest = text.substr(at);
        if (ending_mark(rest) == 0)
            continue;
        const std::size_t end = skip_ending(text, at);
        const bool is_stop_of_word =
            text[at] == '.' && end == at + 1 && abbreviates(text.substr(0, at), text.substr(end));
        if (is_full_width(rest) || (!is_stop_of_word && may_begin_sentence(text.substr(end))))
            return end;
        at = end - 1;
    }
    return text.size();
}

bool is_control(char32_t c) {
    const bool c0_or_c1 = (c < 0x20 && c != U'\n') || (c >= 0x7F && c < 0xA0);
    const bool bidi_override = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    return c0_or_c1 || bidi_override;
}

} // namespace

std::string repaired_utf8(std::string_view bytes) {
    std::string repaired;
    repaired.reserve(bytes.size());
    utf8::replace_invalid(bytes.begin(), bytes.end(), std::back_inserter(repaired));
    return repaired;
}

std::string_view trimmed(std::string_view text) {
    text = without_leading_space(text);
    while (const std::size_t length = trailing_space(text))
        text.remove_suffix(length);
    return text;
}

std::string ascii_upper(std::string_view text) {
    return changed(
        text, [](char c) { return is_ascii_lower(c) ? static_cast<char>(c - 'a' + 'A') : c; });
}

std::string ascii_lower(std::string_view text) {
    return changed(
        text,
        [](char c) {
            return is_ascii_letter(c) && !is_ascii_lower(c) ? static_cast<char>(c - 'A' + 'a') : c;
        });
}

std::vector<std::string_view> split(std::string_view text, std::string_view separator) {
    std::vector<std::string_view> parts;
    for (std::size_t at = text.find(separator); at != std::string_view::npos; at = text.find(separator)) {
        parts.push_back(text.substr(0, at));
        text.remove_prefix(at + separator.size());
    }
    parts.push_back(text);
    return parts;
}

std::vector<std::string_view> paragraphs(std::string_view text) {
    std::vector<std::string_view> found;
    for (const std::string_view part : split(text, "\n\n"))
        if (const std::string_view paragraph = trimmed(part); !paragraph.empty())
            found.push_back(paragraph);
    return found;
}

std::vector<std::string_view> sentences(std::string_view paragraph) {
    std::vector<std::string_view> found;
    for (std::string_view rest = trimmed(paragraph); !rest.empty();) {
        const std::size_t end = sentence_end(rest);
        found.push_back(trimmed(rest.substr(0, end)));
        rest = trimmed(rest.substr(end));
    }
    return found;
}

std::string_view first_sentence(std::string_view paragraph) {
    const std::string_view text = trimmed(paragraph);
    return trimmed(text.substr(0, sentence_end(text)));
}

std::string_view without_quotation_marks(std::string_view text) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 4> pairs = {
        {{"\"", "\""}, {"\u201C", "\u201D"}, {"\u00AB", "\u00BB"}, {"\u201E", "\u201C"}}};
    for (const auto& [open, close] : pairs) {
        if (text.size() <= open.size() + close.size() || !text.starts_with(open) || !text.ends_with(close))
            continue;
        const std::string_view inner = text.substr(open.size(), text.size() - open.size() - close.size());
        if (inner.find(open) == std::string_view::npos) // else the pair does not go around the whole
            return trimmed(inner);
    }
    return text;
}

std::string without_control_characters(std::string_view text) {
    const std::string valid = repaired_utf8(text);
    std::string clean;
    clean.reserve(valid.size());
    for (auto at = valid.begin(); at != valid.end();) {
        const auto c = static_cast<char32_t>(utf8::unchecked::next(at));
        utf8::unchecked::append(static_cast<std::uint32_t>(is_control(c) ? 0xFFFD : c),
                                std::back_inserter(clean));
    }
    return clean;
}

} // namespace library
