#include "app/spelling.h"

#include "app/query_parser.h"
#include "app/query_tokens.h"
#include "library/character_kinds.h"
#include "library/query.h"
#include "library/text_range.h"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <variant>
#include <vector>

namespace app {

namespace {

using library::Catalogue;
using library::CountedText;
using library::Result;
using library::TextRange;

constexpr std::size_t tries_max = 6;
constexpr std::size_t likely_max = 3; ///< for each word

/// A word of the query that no thesis has, and what may be meant by it.
struct Misspelt {
    TextRange range; ///< bytes of the typed text
    std::vector<CountedText> likely;
};

/// Runs of letters and digits; a byte of another script is part of one.
std::vector<TextRange> words_in(std::string_view typed, TextRange range) {
    constexpr unsigned char first_not_ascii = 0x80;
    std::vector<TextRange> words;
    bool is_within = false;
    for (std::size_t at = range.begin; at < range.end; ++at) {
        const bool is_part = static_cast<unsigned char>(typed[at]) >= first_not_ascii ||
                             library::is_letters_and_digits(typed.substr(at, 1));
        if (is_part && !is_within)
            words.push_back({at, at});
        if (is_part)
            words.back().end = at + 1;
        is_within = is_part;
    }
    return words;
}

/// Of what is to be there as words: not what is taken away, nor the value of a field that takes no words.
std::vector<TextRange> wanted_words(std::string_view typed) {
    std::vector<TextRange> words;
    const std::vector<QueryToken> tokens = query_tokens(typed);
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const QueryToken& token = tokens[at];
        if (token.kind != QueryTokenKind::Word && token.kind != QueryTokenKind::Phrase)
            continue;
        const QueryToken* const before = at > 0 ? &tokens[at - 1] : nullptr;
        const bool is_taken_away = before != nullptr && before->kind == QueryTokenKind::Minus;
        const bool is_value = before != nullptr && before->kind == QueryTokenKind::Field &&
                              before->range.end == token.range.begin && before->field != nullptr &&
                              !std::holds_alternative<library::TextField>(before->field->asks);
        if (!is_taken_away && !is_value)
            for (const TextRange& word : words_in(typed, token.text))
                words.push_back(word);
    }
    return words;
}

std::string_view part(std::string_view text, TextRange range) {
    return text.substr(range.begin, range.end - range.begin);
}

Result<bool> finds_anything(Catalogue& catalogue, library::Query query) {
    query.order = library::SortOrder{library::SortColumn::Added, true}; // the quickest
    TRY(const std::vector<std::int64_t> ids, catalogue.search(query));
    return !ids.empty();
}

Result<std::vector<Misspelt>> misspelt_words(std::string_view typed, Catalogue& catalogue) {
    std::vector<Misspelt> misspelt;
    for (const TextRange& range : wanted_words(typed)) {
        const std::string word(part(typed, range));
        const library::WordsTerm alone{library::TextField::Any, word, false};
        TRY(const bool is_known,
            finds_anything(catalogue, {{library::QueryKind::Term, alone, {}}, std::nullopt}));
        if (is_known)
            continue;
        TRY(std::vector<CountedText> likely, catalogue.words_like(word, likely_max));
        if (!likely.empty())
            misspelt.push_back({range, std::move(likely)});
    }
    return misspelt;
}

/// With the likely word of each misspelt one that the choice names; the last one where there are no more.
std::string with_words(std::string_view typed, const std::vector<Misspelt>& misspelt,
                       const std::vector<std::size_t>& choice) {
    std::string text(typed);
    for (std::size_t at = misspelt.size(); at-- > 0;) {
        const Misspelt& one = misspelt[at];
        const CountedText& likely = one.likely[std::min(choice[at], one.likely.size() - 1)];
        text.replace(one.range.begin, one.range.end - one.range.begin, likely.text);
    }
    return text;
}

/// The likeliest words of all, then the next likely of each in turn.
std::vector<std::vector<std::size_t>> choices(std::size_t word_count) {
    std::vector<std::vector<std::size_t>> choices = {std::vector<std::size_t>(word_count)};
    for (std::size_t likely = 1; likely < likely_max; ++likely)
        for (std::size_t word = 0; word < word_count; ++word) {
            choices.push_back(choices.front());
            choices.back()[word] = likely;
        }
    choices.resize(std::min(choices.size(), tries_max));
    return choices;
}

} // namespace

Result<std::optional<std::string>> suggested_query(std::string_view typed, Catalogue& catalogue) {
    TRY(const std::vector<Misspelt> misspelt, misspelt_words(typed, catalogue));
    if (misspelt.empty())
        return std::nullopt;
    for (const std::vector<std::size_t>& choice : choices(misspelt.size())) {
        std::string text = with_words(typed, misspelt, choice);
        const auto query = parse_query(text);
        if (!query)
            continue;
        TRY(const bool finds, finds_anything(catalogue, *query));
        if (finds)
            return text;
    }
    return std::nullopt;
}

} // namespace app
