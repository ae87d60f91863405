#include "app/query_terms.h"

#include "app/query_advice.h"
#include "app/query_values.h"
#include "library/character_kinds.h"
#include "library/result.h"

#include <string>
#include <utility>
#include <variant>

namespace app {

namespace {

using library::Comparison;
using library::QueryTerm;
using library::TextRange;

using Terms = tl::expected<std::vector<QueryTerm>, QueryError>;

std::string_view text_at(const QueryValue& value, TextRange range) {
    return value.typed.substr(range.begin, range.end - range.begin);
}

tl::unexpected<QueryError> no_choice(const QueryValue& value) {
    return query_error(value.token.range, advice_on_choice(*value.field, text_at(value, value.token.whole)));
}

Terms words_term(const QueryValue& value, library::TextField field) {
    const QueryToken& token = value.token;
    const std::string_view text = text_at(value, token.text);
    if (!library::has_letter_or_digit(text))
        return query_error(token.range,
                           quoted_part(text) + " has no letter or digit that could be looked for");
    if (token.kind == QueryTokenKind::Word) {
        if (value.field && text.starts_with('-'))
            return query_error({token.range.begin, token.range.begin + 1},
                               "the minus stands before the field: -" + std::string(value.field->name) +
                                   ":\u2026");
        const std::size_t star = text.find('*');
        if (star != std::string_view::npos)
            return query_error(
                {token.text.begin + star, token.text.begin + star + 1},
                "a star stands at the end of a word; in quotation marks it is looked for as any other");
    }
    return std::vector<QueryTerm>{library::WordsTerm{field, query_words(text), token.is_prefix}};
}

Terms value_term(const QueryValue& value, library::ValueField field) {
    const QueryToken& token = value.token;
    if (token.kind == QueryTokenKind::Word && text_at(value, token.text).starts_with('-'))
        return query_error({token.range.begin, token.range.begin + 1},
                           "the minus stands before the field: -" + std::string(value.field->name) +
                               ":\u2026");
    const bool has_star_behind = token.is_prefix && token.whole.end == token.text.end;
    if (has_star_behind || (token.is_prefix && token.kind == QueryTokenKind::Word))
        return query_error(token.range,
                           std::string(value.field->name) + " is compared as a whole; leave out the star");
    std::string words = query_words(text_at(value, token.whole));
    if (words.empty())
        return query_error(token.range, advice_on_missing_value(*value.field));
    return std::vector<QueryTerm>{library::ValueTerm{field, std::move(words)}};
}

Comparison comparison_of(QueryOperator comparison) {
    switch (comparison) {
    case QueryOperator::Colon:
    case QueryOperator::Equal: return Comparison::Equal;
    case QueryOperator::Less: return Comparison::Less;
    case QueryOperator::LessOrEqual: return Comparison::LessOrEqual;
    case QueryOperator::GreaterOrEqual: return Comparison::GreaterOrEqual;
    case QueryOperator::Greater: return Comparison::Greater;
    }
    return Comparison::Equal;
}

Terms range_terms(const QueryValue& value, library::Quantity quantity) {
    const TextRange text = value.token.whole;
    auto ranges = read_query_range(quantity, comparison_of(value.comparison), text_at(value, text));
    if (!ranges) {
        ranges.error().what += advice_on_number(*value.field);
        return query_error_behind(text.begin, std::move(ranges).error());
    }
    return std::vector<QueryTerm>(ranges->begin(), ranges->end());
}

Terms answered(const QueryValue& value, QueryQuestion question) {
    const std::string_view name = text_at(value, value.token.whole);
    if (question == QueryQuestion::Has)
        if (const auto feature = feature_of(name))
            return std::vector<QueryTerm>{library::HasTerm{*feature}};
    if (question == QueryQuestion::Is)
        if (const auto state = reading_state_of(name))
            return std::vector<QueryTerm>{library::ReadingTerm{*state}};
    return no_choice(value);
}

} // namespace

bool takes_operator(const QueryField& field, QueryOperator comparison) {
    return comparison == QueryOperator::Colon || std::holds_alternative<library::Quantity>(field.asks);
}

Terms query_terms(const QueryValue& value) {
    if (!value.field)
        return words_term(value, library::TextField::Any);
    if (const auto* field = std::get_if<library::TextField>(&value.field->asks))
        return words_term(value, *field);
    if (const auto* field = std::get_if<library::ValueField>(&value.field->asks))
        return value_term(value, *field);
    if (const auto* quantity = std::get_if<library::Quantity>(&value.field->asks))
        return range_terms(value, *quantity);
    return answered(value, std::get<QueryQuestion>(value.field->asks));
}

tl::expected<library::SortOrder, QueryError> query_order(const QueryValue& value) {
    std::string_view name = text_at(value, value.token.whole);
    const bool descending = name.starts_with('-');
    name.remove_prefix(descending ? 1 : 0);
    const auto column = sort_column_of(name);
    if (!column)
        return no_choice(value);
    return library::SortOrder{*column, descending};
}

} // namespace app
