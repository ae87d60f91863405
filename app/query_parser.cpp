#include "app/query_parser.h"

#include "app/query_advice.h"
#include "app/query_terms.h"
#include "app/query_tokens.h"
#include "library/character_kinds.h"
#include "library/result.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace app {

namespace {

using library::Query;
using library::QueryKind;
using library::QueryNode;
using library::QueryTerm;
using library::SortOrder;
using library::TextRange;

enum class Mode { Finished, Typing };

template <class Value>
using Read = tl::expected<Value, QueryError>;

/// A condition, or nothing for what asks nothing: lone punctuation, an order, what is passed over while it is typed.
using Part = std::optional<QueryNode>;

/// All or any of at least one part; parts of the same kind are taken in.
QueryNode joined(QueryKind kind, std::vector<QueryNode> parts) {
    if (parts.size() == 1)
        return std::move(parts.front());
    QueryNode node{kind, std::nullopt, {}};
    for (QueryNode& part : parts)
        if (part.kind == kind)
            std::move(part.parts.begin(), part.parts.end(), std::back_inserter(node.parts));
        else
            node.parts.push_back(std::move(part));
    return node;
}

/// Where a part stands.
struct Place {
    const QueryField* field = nullptr; ///< in the parentheses behind a field, which then holds for each word
    std::size_t depth = 0;             ///< how many parentheses are open
    bool is_negated = false;
};

class Parser {
public:
    Parser(std::string_view typed, Mode mode) : m_typed(typed), m_mode(mode), m_tokens(query_tokens(typed)) {}

    Read<Query> query() {
        TRY(std::vector<QueryNode> parts, sequence({}));
        if (!is_at_end())
            return query_error(token().range, "no parenthesis is open here; take this one away");
        if (parts.empty() && m_without_letters && !m_order && m_mode == Mode::Finished)
            return query_error(*m_without_letters, quoted_part(text(*m_without_letters)) +
                                                       " has no letter or digit that could be looked for");
        QueryNode root = parts.empty() ? QueryNode() : joined(QueryKind::All, std::move(parts));
        return Query{std::move(root), m_order};
    }

private:
    [[nodiscard]] bool is_at_end() const { return m_at == m_tokens.size(); }
    [[nodiscard]] const QueryToken& token() const { return m_tokens[m_at]; }
    [[nodiscard]] bool is_at(QueryTokenKind kind) const { return !is_at_end() && token().kind == kind; }
    QueryToken take() { return m_tokens[m_at++]; }

    [[nodiscard]] std::string_view text(TextRange range) const {
        return m_typed.substr(range.begin, range.end - range.begin);
    }

    /// Whether something stands here that an operator could be about.
    [[nodiscard]] bool is_at_part() const {
        return !is_at_end() && !is_at(QueryTokenKind::Close) && !is_at(QueryTokenKind::Or) &&
               !is_at(QueryTokenKind::And);
    }

    [[nodiscard]] bool may_be_unfinished() const { return m_mode == Mode::Typing && is_at_end(); }

    /// What is wrong at the very end may become right by what is typed next.
    [[nodiscard]] bool is_passed_over(TextRange range) const {
        return m_mode == Mode::Typing && range.end == m_typed.size();
    }

    Read<std::vector<QueryNode>> sequence(Place place) {
        std::vector<QueryNode> parts;
        bool is_first = true;
        while (!is_at_end() && !is_at(QueryTokenKind::Close)) {
            TRY(Part part, is_at(QueryTokenKind::And) ? conjunction(is_first) : alternatives(place));
            if (part)
                parts.push_back(std::move(*part));
            is_first = false;
        }
        return parts;
    }

    /// AND says what is so without it.
    Read<Part> conjunction(bool is_first) {
        const QueryToken conjunction = take();
        if ((is_first || !is_at_part()) && !may_be_unfinished())
            return query_error(conjunction.range,
                               "AND stands between two words; in quotation marks it is a word");
        return Part();
    }

    Read<Part> alternatives(Place place) {
        if (is_at(QueryTokenKind::Or))
            return leading_or(place);
        TRY(Part first, item(place));
        std::vector<QueryNode> nodes;
        if (first)
            nodes.push_back(std::move(*first));
        bool has_first = first.has_value();
        while (is_at(QueryTokenKind::Or)) {
            const QueryToken joint = take();
            if (!is_at_part()) {
                if (may_be_unfinished())
                    break;
                return wrong_or(joint);
            }
            TRY(Part next, item(place));
            if ((!next || !has_first) && m_mode == Mode::Finished)
                return wrong_or(joint);
            if (next)
                nodes.push_back(std::move(*next));
            has_first = true;
        }
        return nodes.empty() ? Part() : Part(joined(QueryKind::AnyOf, std::move(nodes)));
    }

    /// With nothing before it, it can only be the beginning of a word that is being typed.
    Read<Part> leading_or(Place place) {
        const QueryToken joint = take();
        return is_passed_over(joint.range) ? term(place.field, joint, place) : Read<Part>(wrong_or(joint));
    }

    static tl::unexpected<QueryError> wrong_or(const QueryToken& joint) {
        return query_error(joint.range, "or stands between two conditions; in quotation marks it is a word");
    }

    Read<Part> item(Place place) {
        switch (token().kind) {
        case QueryTokenKind::Minus: return negation(place);
        case QueryTokenKind::Open: return group(place);
        case QueryTokenKind::Field: return filter(place);
        default: break;
        }
        const QueryToken value = take();
        return term(place.field, value, place);
    }

    Read<Part> negation(Place place) {
        const QueryToken minus = take();
        if (may_be_unfinished())
            return Part();
        const bool is_minus = text(minus.range).starts_with('-');
        if (minus.range.end - minus.range.begin > 1 && is_minus)
            return query_error(minus.range, "one minus is enough");
        if (!is_at_part() || is_at(QueryTokenKind::Minus))
            return query_error(minus.range, "write behind it what shall not be there");
        place.is_negated = true;
        TRY(Part inner, item(place));
        if (!inner)
            return Part();
        return Part(QueryNode{QueryKind::Not, std::nullopt, {std::move(*inner)}});
    }

    Read<Part> group(Place place) {
        const QueryToken open = take();
        if (++place.depth > query_depth_max)
            return query_error(open.range,
                               "parentheses go no deeper than " + std::to_string(query_depth_max));
        const std::size_t first = m_at;
        TRY(std::vector<QueryNode> parts, sequence(place));
        if (is_at_end() && m_mode == Mode::Finished)
            return query_error(open.range,
                               "this parenthesis is not closed; write ) behind what belongs together");
        const bool is_empty = m_at == first;
        const TextRange range = {open.range.begin, is_at_end() ? m_typed.size() : take().range.end};
        if (is_empty && !is_passed_over(range))
            return query_error(range, "write between the parentheses what belongs together");
        return parts.empty() ? Part() : Part(joined(QueryKind::All, std::move(parts)));
    }

    /// A field with what is asked of it.
    Read<Part> filter(Place place) {
        const QueryToken name = take();
        const bool has_value =
            !is_at_end() && !is_at(QueryTokenKind::Close) && token().range.begin == name.range.end;
        if (!name.field)
            return unknown_field(name, has_value);
        if (place.field)
            return query_error(name.text, "between these parentheses each word is looked for in " +
                                              std::string(place.field->name) + "; close them before " +
                                              std::string(name.field->name));
        if (!has_value)
            return m_mode == Mode::Typing
                       ? Read<Part>(Part())
                       : Read<Part>(query_error(name.range, advice_on_missing_value(*name.field)));
        if (!takes_operator(*name.field, name.comparison)) {
            const QueryToken value = take();
            return pass_over_or(value.range, query_error(name.range, advice_on_operator(*name.field)));
        }
        if (!is_at(QueryTokenKind::Open)) {
            const QueryToken value = take();
            return term(name.field, value, place, name.comparison);
        }
        if (name.comparison != QueryOperator::Colon)
            return query_error(token().range, "parentheses stand behind a colon, such as risks:(3 or 5)");
        place.field = name.field;
        return group(place);
    }

    Read<Part> unknown_field(const QueryToken& name, bool has_value) {
        const TextRange value = has_value ? take().range : name.range;
        return pass_over_or(
            {name.range.begin, value.end},
            query_error(name.text,
                        advice_on_unknown_field(text(name.text), text({name.range.begin, value.end}))));
    }

    Read<Part> pass_over_or(TextRange range, tl::unexpected<QueryError> error) const {
        return is_passed_over(range) ? Read<Part>(Part()) : Read<Part>(std::move(error));
    }

    /// A word or a phrase, on its own or asked of a field.
    Read<Part> term(const QueryField* field, const QueryToken& token, Place place,
                    QueryOperator comparison = QueryOperator::Colon) {
        const bool is_text = !field || std::holds_alternative<library::TextField>(field->asks);
        if (!token.is_closed && m_mode == Mode::Finished)
            return query_error({token.range.begin, token.text.begin}, "this quotation mark is not closed");
        if (!token.is_closed && !is_text)
            return Part(); // a value is compared as a whole
        if (is_text && field == place.field && !library::has_letter_or_digit(text(token.text)))
            return without_letters(token);
        if (field && field->asks == decltype(field->asks)(QueryQuestion::Sort))
            return order(*field, token, place);
        auto terms = query_terms({m_typed, token, field, comparison});
        if (!terms)
            return pass_over_or(token.range, tl::unexpected(std::move(terms).error()));
        m_term_count += terms->size();
        if (m_term_count > query_terms_max)
            return query_error(token.range, "no more than " + std::to_string(query_terms_max) +
                                                " things can be looked for at once");
        std::vector<QueryNode> nodes;
        for (QueryTerm& one : *terms)
            nodes.push_back({QueryKind::Term, going_on(std::move(one), token, place), {}});
        return Part(joined(QueryKind::All, std::move(nodes)));
    }

    /// The word that is being typed may go on. Not where it is taken away: its beginning would take too much. In a phrase it counts
    /// from its fourth letter on: to look behind a shorter beginning takes long, and tells little.
    [[nodiscard]] QueryTerm going_on(QueryTerm term, const QueryToken& token, Place place) const {
        const bool is_whole = token.kind == QueryTokenKind::Phrase && token.is_closed;
        auto* const words = std::get_if<library::WordsTerm>(&term);
        if (words && !is_whole && !place.is_negated && is_passed_over(token.range) &&
            library::is_plain_word(last_query_word(text(token.text))))
            words->is_prefix = true;
        constexpr std::size_t telling_bytes = 4;
        const std::size_t space = words ? words->words.rfind(' ') : std::string::npos;
        if (words && words->is_prefix && !token.is_closed && space != std::string::npos &&
            words->words.size() - space - 1 < telling_bytes) {
            words->words.resize(space);
            words->is_prefix = false;
        }
        return term;
    }

    Read<Part> without_letters(const QueryToken& token) {
        if (!m_without_letters)
            m_without_letters = token.range;
        return Part();
    }

    Read<Part> order(const QueryField& field, const QueryToken& token, Place place) {
        const auto read = query_order({m_typed, token, &field, QueryOperator::Colon});
        if (!read)
            return pass_over_or(token.range, tl::unexpected(read.error()));
        if (place.depth > 0 || place.is_negated)
            return pass_over_or(
                token.range,
                query_error(token.range, "sort stands on its own, such as sort:title or sort:-added"));
        if (m_order)
            return pass_over_or(token.range, query_error(token.range, "sort is said once"));
        m_order = *read;
        return Part();
    }

    std::string_view m_typed;
    Mode m_mode;
    std::vector<QueryToken> m_tokens;
    std::size_t m_at = 0;
    std::size_t m_term_count = 0;
    std::optional<SortOrder> m_order;
    std::optional<TextRange> m_without_letters; ///< the first lone punctuation
};

Read<Query> parse(std::string_view typed, Mode mode) {
    if (typed.size() > query_bytes_max)
        return query_error({query_bytes_max, typed.size()},
                           "a query has no more than " + std::to_string(query_bytes_max) + " bytes");
    return Parser(typed, mode).query();
}

} // namespace

Read<Query> parse_query(std::string_view typed) {
    return parse(typed, Mode::Finished);
}

Read<Query> parse_typed_query(std::string_view typed) {
    return parse(typed, Mode::Typing);
}

} // namespace app
