#include "app/query_tokens.h"

#include "library/character_kinds.h"
#include "library/plain_text.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <utility>

namespace app {

namespace {

using library::TextRange;

bool is_ascii_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// The length of the first of the texts that `text` starts with; zero when there is none.
template <std::size_t count>
std::size_t length_of_any(const std::array<std::string_view, count>& known, std::string_view text) {
    const auto found =
        std::find_if(known.begin(), known.end(), [&](std::string_view one) { return text.starts_with(one); });
    return found == known.end() ? 0 : found->size();
}

/// White space that people and web pages put between words. Joiners of no width are within words.
std::size_t leading_space(std::string_view text) {
    constexpr std::array<std::string_view, 23> spaces = {
        " ",      "\t",     "\n",     "\r",     "\v",     "\f",     "\u00A0", "\u1680",
        "\u2000", "\u2001", "\u2002", "\u2003", "\u2004", "\u2005", "\u2006", "\u2007",
        "\u2008", "\u2009", "\u200A", "\u2028", "\u2029", "\u202F", "\u3000"};
    return length_of_any(spaces, text);
}

/// Any of them opens a phrase and any closes it: telephones and word processors mix them.
std::size_t leading_quotation_mark(std::string_view text) {
    constexpr std::array<std::string_view, 5> marks = {"\"", "\u201C", "\u201D", "\u201E", "\u201F"};
    return length_of_any(marks, text);
}

bool ends_word(std::string_view rest) {
    return rest.empty() || rest.front() == '(' || rest.front() == ')' || leading_space(rest) > 0 ||
           leading_quotation_mark(rest) > 0;
}

/// The comparison that the text starts with, and its length.
std::optional<std::pair<QueryOperator, std::size_t>> leading_comparison(std::string_view text) {
    using enum QueryOperator;
    constexpr std::array<std::pair<std::string_view, QueryOperator>, 7> comparisons = {{
        {"<=", LessOrEqual},
        {">=", GreaterOrEqual},
        {"\u2264", LessOrEqual},
        {"\u2265", GreaterOrEqual},
        {"<", Less},
        {">", Greater},
        {"=", Equal},
    }};
    for (const auto& [written, comparison] : comparisons)
        if (text.starts_with(written))
            return std::pair(comparison, written.size());
    return std::nullopt;
}

/// The same with a colon, behind which a comparison may stand too.
std::optional<std::pair<QueryOperator, std::size_t>> leading_operator(std::string_view text) {
    if (!text.starts_with(':'))
        return leading_comparison(text);
    const auto behind = leading_comparison(text.substr(1));
    return behind ? std::pair(behind->first, behind->second + 1)
                  : std::pair(QueryOperator::Colon, std::size_t{1});
}

class Tokens {
public:
    explicit Tokens(std::string_view typed) : m_typed(typed) {}

    std::vector<QueryToken> all() {
        while (m_at < m_typed.size()) {
            if (const std::size_t space = leading_space(rest())) {
                m_at += space;
                continue;
            }
            QueryToken token = is_value() ? value() : item();
            m_at = token.range.end;
            m_tokens.push_back(token);
        }
        return std::move(m_tokens);
    }

private:
    [[nodiscard]] std::string_view rest() const { return m_typed.substr(m_at); }

    [[nodiscard]] bool follows(QueryTokenKind kind) const {
        return !m_tokens.empty() && m_tokens.back().kind == kind && m_tokens.back().range.end == m_at;
    }

    /// What stands right behind a field is no field and no operator, whatever it looks like.
    [[nodiscard]] bool is_value() const { return follows(QueryTokenKind::Field); }

    [[nodiscard]] QueryToken sign(QueryTokenKind kind, std::size_t length) const {
        const TextRange range = {m_at, m_at + length};
        return {kind, range, range, range};
    }

    [[nodiscard]] QueryToken value() const {
        if (rest().front() == '(')
            return sign(QueryTokenKind::Open, 1);
        if (rest().front() == ')')
            return sign(QueryTokenKind::Close, 1);
        return leading_quotation_mark(rest()) > 0 ? phrase() : word();
    }

    [[nodiscard]] QueryToken item() const {
        if (const std::size_t minuses = leading_minuses())
            return sign(QueryTokenKind::Minus, minuses);
        if (const auto found = field())
            return *found;
        QueryToken token = value();
        if (token.kind != QueryTokenKind::Word || token.is_prefix || follows(QueryTokenKind::Minus))
            return token;
        const std::string_view text = m_typed.substr(m_at, token.range.end - m_at);
        if (text == "AND")
            token.kind = QueryTokenKind::And;
        else if (text == "NOT")
            token.kind = QueryTokenKind::Minus;
        else if (library::ascii_lower(text) == "or")
            token.kind = QueryTokenKind::Or;
        return token;
    }

    [[nodiscard]] std::size_t word_end(std::size_t at) const {
        while (!ends_word(m_typed.substr(at)))
            ++at;
        return at;
    }

    /// A minus is one where something to look for stands right behind it; else it is a dash between words.
    [[nodiscard]] std::size_t leading_minuses() const {
        const std::size_t length = std::min(rest().find_first_not_of('-'), rest().size());
        const std::string_view behind = rest().substr(length);
        if (length == 0 || behind.empty())
            return 0;
        const std::size_t end = word_end(m_at + length);
        const bool is_before_group = behind.front() == '(' || leading_quotation_mark(behind) > 0;
        const std::string_view negated = m_typed.substr(m_at + length, end - m_at - length);
        return is_before_group || library::has_letter_or_digit(negated) ? length : 0;
    }

    /// "10:30", "https://" and "std::vector" are words, and so is "Huang:" before a space; but "title:" is a field there.
    [[nodiscard]] std::optional<QueryToken> field() const {
        const auto letters_end = std::find_if_not(rest().begin(), rest().end(), is_ascii_letter);
        const auto length = static_cast<std::size_t>(letters_end - rest().begin());
        const auto found = leading_operator(rest().substr(length));
        if (length == 0 || !found)
            return std::nullopt;
        const std::string_view behind = rest().substr(length + found->second);
        const QueryField* const known = query_field(rest().substr(0, length));
        const bool has_no_value = behind.starts_with(')') || (ends_word(behind) && !is_group(behind));
        if (found->first == QueryOperator::Colon && behind.starts_with("//"))
            return std::nullopt;
        if (!known && (has_no_value || behind.starts_with(':')))
            return std::nullopt;
        QueryToken token = sign(QueryTokenKind::Field, length + found->second);
        token.text.end = m_at + length;
        token.field = known;
        token.comparison = found->first;
        return token;
    }

    static bool is_group(std::string_view rest) {
        return rest.starts_with('(') || leading_quotation_mark(rest) > 0;
    }

    [[nodiscard]] QueryToken word() const {
        QueryToken token = sign(QueryTokenKind::Word, word_end(m_at) - m_at);
        token.is_prefix = m_typed[token.range.end - 1] == '*';
        token.text.end -= token.is_prefix ? 1 : 0;
        return token;
    }

    /// The star of a phrase may stand within or behind its quotation marks.
    [[nodiscard]] QueryToken phrase() const {
        const std::size_t begin = m_at + leading_quotation_mark(rest());
        std::size_t end = begin;
        while (end < m_typed.size() && leading_quotation_mark(m_typed.substr(end)) == 0)
            ++end;
        const std::size_t mark = leading_quotation_mark(m_typed.substr(end));
        const bool has_star_behind = m_typed.substr(end + mark).starts_with('*') && mark > 0;
        const bool has_star_within = m_typed.substr(begin, end - begin).ends_with('*');
        QueryToken token;
        token.kind = QueryTokenKind::Phrase;
        token.range = {m_at, end + mark + (has_star_behind ? 1 : 0)};
        token.text = {begin, end - (has_star_within ? 1 : 0)};
        token.whole = {begin, end};
        token.is_prefix = has_star_behind || has_star_within;
        token.is_closed = mark > 0;
        return token;
    }

    std::string_view m_typed;
    std::size_t m_at = 0;
    std::vector<QueryToken> m_tokens;
};

} // namespace

std::vector<QueryToken> query_tokens(std::string_view typed) {
    return Tokens(typed).all();
}

std::string query_words(std::string_view text) {
    std::string words;
    bool is_space_before = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t space = leading_space(text.substr(at));
        if (space == 0) {
            if (is_space_before && !words.empty())
                words += ' ';
            words += text[at];
        }
        is_space_before = space > 0;
        at += std::max<std::size_t>(space, 1);
    }
    return library::repaired_utf8(words);
}

std::string_view last_query_word(std::string_view text) {
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t space = leading_space(text.substr(at));
        at += std::max<std::size_t>(space, 1);
        begin = space > 0 ? at : begin;
    }
    return text.substr(begin);
}

bool needs_quotation_marks(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at)
        if (ends_word(text.substr(at)))
            return true;
    const bool is_operator = text == "AND" || text == "NOT" || library::ascii_lower(text) == "or";
    return text.empty() || is_operator || text.front() == '-' ||
           text.find_first_of("*:<=>") != std::string_view::npos;
}

bool has_quotation_mark(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at)
        if (leading_quotation_mark(text.substr(at)) > 0)
            return true;
    return false;
}

} // namespace app
