#include "app/query_completion.h"

#include "app/query_fields.h"
#include "app/query_terms.h"
#include "app/query_tokens.h"
#include "library/folded_text.h"
#include "library/plain_text.h"
#include "library/text_range.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <variant>

namespace app {

namespace {

using library::TextField;
using library::TextRange;
using library::ValueField;
using Tokens = std::vector<QueryToken>;

/// What is asked for at the caret: the name of a field, or a value of one.
struct Wanted {
    const QueryField* field = nullptr; ///< null: a name
    std::string_view begun;            ///< what is typed of it before the caret
    TextRange replaced;
};

/// Whether a token stands right behind a field.
bool is_value(const Tokens& tokens, std::size_t at) {
    return at > 0 && tokens[at - 1].kind == QueryTokenKind::Field &&
           tokens[at - 1].range.end == tokens[at].range.begin;
}

/// The field whose parentheses are open before the token `end`; null when there is none.
const QueryField* surrounding_field(const Tokens& tokens, std::size_t end) {
    std::vector<const QueryField*> open = {nullptr};
    for (std::size_t at = 0; at < end; ++at)
        if (tokens[at].kind == QueryTokenKind::Open)
            open.push_back(is_value(tokens, at) ? tokens[at - 1].field : open.back());
        else if (tokens[at].kind == QueryTokenKind::Close && open.size() > 1)
            open.pop_back();
    return open.back();
}

/// In the name of a field, or behind its operator.
std::optional<Wanted> wanted_at_field(std::string_view typed, std::size_t caret, const Tokens& tokens,
                                      std::size_t at) {
    const QueryToken& name = tokens[at];
    if (caret <= name.text.end)
        return Wanted{nullptr, typed.substr(name.text.begin, caret - name.text.begin), name.range};
    if (caret < name.range.end || !name.field || !takes_operator(*name.field, name.comparison))
        return std::nullopt;
    const bool has_value = at + 1 < tokens.size() && tokens[at + 1].range.begin == caret &&
                           tokens[at + 1].kind != QueryTokenKind::Close;
    if (has_value && tokens[at + 1].kind == QueryTokenKind::Open)
        return std::nullopt;
    return Wanted{name.field, "", {caret, has_value ? tokens[at + 1].range.end : caret}};
}

/// In or right behind a token that is no field.
std::optional<Wanted> wanted_in(std::string_view typed, std::size_t caret, const QueryToken& token,
                                const QueryField* field) {
    if (token.kind == QueryTokenKind::Close)
        return std::nullopt;
    if (token.kind == QueryTokenKind::Open)
        return Wanted{field, "", {caret, caret}};
    if (token.kind != QueryTokenKind::Phrase)
        return Wanted{field, typed.substr(token.range.begin, caret - token.range.begin), token.range};
    const std::size_t begun = std::clamp(caret, token.text.begin, token.text.end) - token.text.begin;
    return field ? std::optional(Wanted{field, typed.substr(token.text.begin, begun), token.range})
                 : std::nullopt;
}

std::optional<Wanted> wanted_at(std::string_view typed, std::size_t caret, const Tokens& tokens) {
    const auto behind = std::find_if(tokens.begin(), tokens.end(),
                                     [&](const QueryToken& token) { return token.range.begin >= caret; });
    const auto count = static_cast<std::size_t>(behind - tokens.begin());
    const QueryField* const around = surrounding_field(tokens, count);
    if (count == 0 || tokens[count - 1].range.end < caret)
        return Wanted{around, "", {caret, caret}};
    const QueryToken& token = tokens[count - 1];
    if (token.kind == QueryTokenKind::Field)
        return wanted_at_field(typed, caret, tokens, count - 1);
    const bool has_field = is_value(tokens, count - 1);
    if (has_field && !tokens[count - 2].field)
        return std::nullopt; // nothing is known of what is no field
    const std::string_view before = typed.substr(token.range.begin, caret - token.range.begin);
    if (!has_field && before.find_first_not_of('-') == std::string_view::npos)
        return Wanted{around, "", {caret, caret}}; // a minus has a name or value behind it
    return wanted_in(typed, caret, token, has_field ? tokens[count - 2].field : around);
}

void add_names(const Wanted& wanted, std::vector<QueryCompletion>& completions) {
    const std::string begun = library::ascii_lower(wanted.begun);
    for (const QueryField& field : query_fields()) {
        const bool is_quantity = std::holds_alternative<library::Quantity>(field.asks);
        if (field.name.starts_with(begun) || (!begun.empty() && field.alias.starts_with(begun)))
            completions.push_back({std::string(field.name) + (is_quantity ? ">=" : ":"),
                                   wanted.replaced.begin, wanted.replaced.end, std::string(field.meaning)});
    }
}

/// "-added" too, where a minus is typed.
void add_choices(const Wanted& wanted, std::vector<QueryCompletion>& completions) {
    const bool may_be_turned = wanted.field->asks == decltype(wanted.field->asks)(QueryQuestion::Sort);
    const std::string sign = may_be_turned && wanted.begun.starts_with('-') ? "-" : "";
    const std::string begun = library::ascii_lower(wanted.begun.substr(sign.size()));
    for (const QueryChoice& choice : query_choices(*wanted.field))
        if (choice.name.starts_with(begun))
            completions.push_back({sign + std::string(choice.name), wanted.replaced.begin,
                                   wanted.replaced.end,
                                   std::string(choice.meaning) + (sign.empty() ? "" : ", turned round")});
}

const std::vector<std::string>* values_of(const QueryField& field, const QueryCompletionValues& values) {
    using Asks = decltype(field.asks);
    if (field.asks == Asks(ValueField::Class))
        return &values.classes;
    if (field.asks == Asks(ValueField::Tag))
        return &values.tags;
    if (field.asks == Asks(ValueField::Collection))
        return &values.collections;
    if (field.asks == Asks(TextField::Channel))
        return &values.channels;
    return field.asks == Asks(TextField::Speaker) ? &values.speakers : nullptr;
}

/// 0 where the value begins as it is typed, 1 where one of its words does; nothing where neither.
std::optional<int> rank_of(std::string_view value, const std::string& begun) {
    const std::string text = library::folded_key(value);
    if (text.starts_with(begun))
        return 0;
    return text.find(' ' + begun) != std::string::npos ? std::optional(1) : std::nullopt;
}

void add_values(const Wanted& wanted, const std::vector<std::string>& values,
                std::vector<QueryCompletion>& completions) {
    const std::string begun = library::folded_key(query_words(wanted.begun));
    for (const int rank : {0, 1})
        for (const std::string& value : values) {
            if (has_quotation_mark(value) || rank_of(value, begun) != rank)
                continue;
            const bool is_quoted = needs_quotation_marks(value);
            completions.push_back({is_quoted ? '"' + value + '"' : value, wanted.replaced.begin,
                                   wanted.replaced.end, std::string(wanted.field->meaning)});
        }
}

} // namespace

std::vector<QueryCompletion> query_completions(std::string_view typed, std::size_t caret,
                                               const QueryCompletionValues& values) {
    const auto wanted = wanted_at(typed, std::min(caret, typed.size()), query_tokens(typed));
    std::vector<QueryCompletion> completions;
    if (!wanted)
        return completions;
    if (!wanted->field)
        add_names(*wanted, completions);
    else if (const std::vector<std::string>* known = values_of(*wanted->field, values))
        add_values(*wanted, *known, completions);
    else
        add_choices(*wanted, completions);
    const std::string_view now =
        typed.substr(wanted->replaced.begin, wanted->replaced.end - wanted->replaced.begin);
    std::erase_if(completions, [&](const QueryCompletion& completion) { return completion.insert == now; });
    return completions;
}

} // namespace app
