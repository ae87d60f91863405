#include "library/language_note.h"

#include "library/plain_text.h"
#include "library/voice.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace library {

namespace {

/// What a word's place and form say for a commentary beginning at it, in the unit of voice_of.
constexpr int behind_sentence = 6;
constexpr int behind_speech_in_marks = 14; // all the words before it are in quotation marks
constexpr int capital_of_common_word = 8;
constexpr int capital_of_speaker = 6;
constexpr int capital_of_name = 4; // or of any other word not known as a common one
constexpr int opening_quotation = 3;
constexpr int voice_of_name = 4;

/// What a commentary needs at least: of voice, and of voice and signs of a beginning together.
constexpr int enough_voice = 4;
constexpr int enough = 13;

/// A commentary is a paragraph, neither a few words nor a book.
constexpr std::size_t note_bytes_min = 30;
constexpr std::size_t text_bytes_max = 20'000;

constexpr std::array<std::pair<std::string_view, std::string_view>, 7> quotation_marks = {{
    {"\"", "\""},
    {"\u201C", "\u201D"},
    {"\u201E", "\u201C"},
    {"\u00AB", "\u00BB"},
    {"\u2018", "\u2019"},
    {"\u2019", "\u2019"},
    {"'", "'"},
}};

constexpr std::array<std::string_view, 10> opening_marks = {"\"",     "'",      "(",      "[",      "\u201C",
                                                            "\u2018", "\u2019", "\u00AB", "\u201E", "\u2014"};
constexpr std::array<std::string_view, 9> closing_marks = {"\"",     "'",      ")",      "]",     "\u201D",
                                                           "\u2019", "\u00BB", "\u201C", "\u203A"};
constexpr std::array<std::string_view, 4> sentence_marks = {".", "!", "?", "\u2026"};
constexpr std::array<std::string_view, 5> other_marks = {",", ";", ":", "\u2013", "\u2014"};

enum class Ending : std::uint8_t { Word, Punctuation, Quotation, Sentence };

/// What stands between two spaces.
struct Token {
    std::string_view opening; ///< the marks before the word
    std::string_view word;
    std::string_view closing; ///< the marks behind it
    bool is_quoted = false;   ///< stands in quotation marks
};

template <std::size_t size>
std::size_t mark_at_start(std::string_view text, const std::array<std::string_view, size>& marks) {
    const auto mark = std::find_if(marks.begin(), marks.end(), [&](auto m) { return text.starts_with(m); });
    return mark == marks.end() ? 0 : mark->size();
}

template <std::size_t size>
std::size_t mark_at_end(std::string_view text, const std::array<std::string_view, size>& marks) {
    const auto mark = std::find_if(marks.begin(), marks.end(), [&](auto m) { return text.ends_with(m); });
    return mark == marks.end() ? 0 : mark->size();
}

template <std::size_t size>
bool contains_any(std::string_view text, const std::array<std::string_view, size>& marks) {
    return std::any_of(
        marks.begin(), marks.end(), [&](auto mark) { return text.find(mark) != std::string_view::npos; });
}

std::size_t any_mark_at_end(std::string_view text) {
    return std::max({mark_at_end(text, closing_marks), mark_at_end(text, sentence_marks),
                     mark_at_end(text, other_marks)});
}

Token read_token(std::string_view text) {
    Token token{text.substr(0, 0), text, text.substr(text.size()), false};
    while (const std::size_t length = mark_at_start(token.word, opening_marks))
        token.word.remove_prefix(length);
    token.opening = text.substr(0, text.size() - token.word.size());
    const std::string_view unopened = token.word;
    while (const std::size_t length = any_mark_at_end(token.word))
        token.word.remove_suffix(length);
    token.closing = unopened.substr(token.word.size());
    return token;
}

/// Past the word that closes the quotation which opens at `at`; `at` when none does. An apostrophe before a word
/// ("'cause") opens one only if another closes it soon.
std::size_t end_of_quotation(const std::vector<Token>& tokens, std::size_t at) {
    constexpr std::size_t longest_quotation = 60; // words
    for (const auto& [open, close] : quotation_marks) {
        if (tokens[at].opening.find(open) == std::string_view::npos)
            continue;
        for (std::size_t last = at; last < std::min(tokens.size(), at + longest_quotation); ++last)
            if (tokens[last].closing.find(close) != std::string_view::npos)
                return last + 1;
    }
    return at;
}

std::vector<Token> read_tokens(std::string_view text) {
    std::vector<Token> tokens;
    for (const std::string_view part : split(text, " "))
        if (!part.empty())
            tokens.push_back(read_token(part));
    std::size_t quoted_until = 0;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        quoted_until = at < quoted_until ? quoted_until : end_of_quotation(tokens, at);
        tokens[at].is_quoted = at < quoted_until;
    }
    return tokens;
}

/// "J.", "Dr." and "U.S." end no sentence.
bool is_abbreviation(const Token& token) {
    constexpr std::array<std::string_view, 6> titles = {"Dr", "Mr", "Mrs", "Ms", "Prof", "St"};
    return token.closing == "." &&
           ((token.word.size() == 1 && token.word != "I") || contains_any(token.word, sentence_marks) ||
            std::find(titles.begin(), titles.end(), token.word) != titles.end());
}

Ending ending_of(const Token& token) {
    if (contains_any(token.closing, sentence_marks) && !is_abbreviation(token))
        return Ending::Sentence;
    if (contains_any(token.closing, other_marks))
        return Ending::Punctuation;
    return token.closing.empty() || is_abbreviation(token) ? Ending::Word : Ending::Quotation;
}

std::string_view without_possessive(std::string_view word) {
    for (const std::string_view ending : {"'s", "\u2019s", "'", "\u2019"})
        if (word.ends_with(ending))
            return word.substr(0, word.size() - ending.size());
    return word;
}

/// The speaker's, from such titles as "Jensen Huang on NVIDIA's AI Factory Vision".
std::vector<std::string_view> names_in_title(std::string_view title) {
    std::vector<std::string_view> names;
    for (const std::string_view separator : {" on ", ": ", " \u2014 ", " \u2013 ", " - ", " | "}) {
        if (const std::size_t end = title.find(separator); end != std::string_view::npos) {
            for (const Token& token : read_tokens(title.substr(0, end)))
                if (is_capitalised(token.word) && !is_common_word(token.word))
                    names.push_back(token.word);
            break;
        }
    }
    return names;
}

/// Weighs each word as the first of a commentary.
class NoteFinder {
public:
    NoteFinder(std::string_view text, std::string_view page_title)
        : m_tokens(read_tokens(text)), m_names(names_in_title(page_title)) {}

    /// The text from the word at which the voice behind it and the signs of a beginning at it are the most.
    [[nodiscard]] std::optional<const char*> find(NoteContext context) const {
        std::optional<const char*> found;
        int best = enough - 1;
        int voice = 0; // of all words from here to the end
        for (std::size_t at = m_tokens.size(); at-- > 0;) {
            const Token& token = m_tokens[at];
            voice +=
                token.is_quoted ? 0 : voice_of(token.word) + (is_speaker(token.word) ? voice_of_name : 0);
            const int beginning = at == 0 ? weight_of_start(context, voice) : weight_of_beginning(at);
            if (beginning > 0 && voice >= enough_voice && beginning + voice > best) {
                best = beginning + voice;
                found = token.opening.data();
            }
        }
        return found;
    }

private:
    /// A text that is a commentary from its first word on speaks of language throughout, as no foreign text does.
    [[nodiscard]] int weight_of_start(NoteContext context, int voice) const {
        const bool speaks_of_language = static_cast<std::size_t>(std::max(voice, 0)) * 2 >= m_tokens.size();
        return context == NoteContext::MayStandAlone && speaks_of_language ? behind_sentence : 0;
    }

    [[nodiscard]] int weight_of_beginning(std::size_t at) const;
    [[nodiscard]] int weight_within_sentence(std::size_t at) const;

    [[nodiscard]] bool is_speaker(std::string_view word) const {
        return is_capitalised(word) &&
               std::find(m_names.begin(), m_names.end(), without_possessive(word)) != m_names.end();
    }

    /// Whether all words before this one are in quotation marks.
    [[nodiscard]] bool is_behind_speech_in_marks(std::size_t at) const {
        return m_tokens[at - 1].is_quoted && !m_tokens[at].is_quoted &&
               std::all_of(
                   m_tokens.begin(), m_tokens.begin() + static_cast<std::ptrdiff_t>(at),
                   [](const Token& token) { return token.is_quoted; });
    }

    std::vector<Token> m_tokens;
    std::vector<std::string_view> m_names;
};

/// Zero where no commentary may begin.
int NoteFinder::weight_of_beginning(std::size_t at) const {
    const Token& token = m_tokens[at];
    const bool is_inside_quotation = token.is_quoted && token.opening.empty();
    const bool may_begin = is_capitalised(token.word) || !token.opening.empty();
    if (is_inside_quotation || !may_begin)
        return 0;
    if (is_behind_speech_in_marks(at))
        return behind_speech_in_marks;
    switch (ending_of(m_tokens[at - 1])) {
    case Ending::Sentence:
    case Ending::Quotation: return behind_sentence;
    case Ending::Punctuation: return is_common_word(token.word) ? capital_of_name : 0;
    case Ending::Word: break;
    }
    return weight_within_sentence(at);
}

int NoteFinder::weight_within_sentence(std::size_t at) const {
    const std::string_view word = m_tokens[at].word;
    const std::string_view before = m_tokens[at - 1].word;
    if (!m_tokens[at].opening.empty())
        return opening_quotation;
    const bool is_plural = at + 1 < m_tokens.size() && m_tokens[at + 1].word == "are"; // which names are not
    if (is_common_word(word) || is_plural || voice_of(word) > 0)
        return capital_of_common_word;
    const bool is_in_name = is_capitalised(before) && voice_of(before) >= 0; // "Huang" of "Jensen Huang"
    if (is_speaker(word) && !(is_in_name && is_speaker(before)))
        return capital_of_speaker;
    return is_in_name ? 0 : capital_of_name;
}

} // namespace

QuoteAndNote split_language_note(std::string_view text, std::string_view page_title, NoteContext context) {
    text = trimmed(text);
    if (text.size() > text_bytes_max)
        return {text, {}};
    const auto note = NoteFinder(text, page_title).find(context);
    const std::size_t at = note ? static_cast<std::size_t>(*note - text.data()) : text.size();
    if (text.size() - at < note_bytes_min)
        return {text, {}};
    return {trimmed(text.substr(0, at)), text.substr(at)};
}

} // namespace library
