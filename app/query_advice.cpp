#include "app/query_advice.h"

#include "library/plain_text.h"

#include <utf8.h>

#include <variant>
#include <vector>

namespace app {

namespace {

/// "a", "a or b", "a, b or c", with the word given between the last two.
std::string listed(const std::vector<std::string_view>& names, std::string_view last_joint) {
    std::string list;
    for (std::size_t at = 0; at < names.size(); ++at) {
        if (at > 0)
            list += at + 1 == names.size() ? last_joint : ", ";
        list += names[at];
    }
    return list;
}

std::string example_of(const QueryField& field) {
    return "such as " + std::string(field.example);
}

/// The field that counts what another one looks into, and the other way round: risk and risks.
const QueryField* counterpart(const QueryField& field) {
    const std::string name(field.name);
    const QueryField* const other =
        query_field(name.ends_with('s') ? name.substr(0, name.size() - 1) : name + 's');
    return other != &field ? other : nullptr;
}

} // namespace

std::string quoted_part(std::string_view text) {
    constexpr std::ptrdiff_t shown_max = 32;
    const std::string words = library::without_control_characters(query_words(text));
    auto end = words.begin();
    for (std::ptrdiff_t count = 0; count < shown_max && end != words.end(); ++count)
        utf8::unchecked::next(end);
    std::string quoted = "\u201C";
    quoted.append(words.begin(), end);
    return quoted + (end == words.end() ? "\u201D" : "\u2026\u201D");
}

std::string advice_on_unknown_field(std::string_view name, std::string_view text) {
    const std::vector<std::string_view> like = query_fields_like(name);
    std::string advice = quoted_part(name) + " is no field";
    advice += like.empty() ? "; docs/query.md lists them"
                           : ", but " + listed(like, " and ") + (like.size() == 1 ? " is one" : " are");
    constexpr std::size_t shown_max = 40;
    if (text.size() <= shown_max && !has_quotation_mark(text))
        advice +=
            "; to look for the words: \"" + library::without_control_characters(query_words(text)) + '"';
    return advice;
}

std::string advice_on_operator(const QueryField& field) {
    const QueryField* const other = counterpart(field);
    const bool is_counted_there = other && std::holds_alternative<library::Quantity>(other->asks);
    return std::string(field.name) + " is followed by a colon, " + example_of(field) +
           (is_counted_there ? "; to compare their number: " + std::string(other->example) : "");
}

std::string advice_on_missing_value(const QueryField& field) {
    return "write behind " + std::string(field.name) + ", without a space, what is asked of it, " +
           example_of(field);
}

std::string advice_on_choice(const QueryField& field, std::string_view value) {
    std::vector<std::string_view> names;
    for (const QueryChoice& choice : query_choices(field))
        names.push_back(choice.name);
    return std::string(field.name) + " knows no " + quoted_part(value) + "; write " + listed(names, " or ");
}

std::string advice_on_number(const QueryField& field) {
    const QueryField* const other = counterpart(field);
    if (!other || !std::holds_alternative<library::TextField>(other->asks))
        return "";
    return "; to look for words: " + std::string(other->example);
}

} // namespace app
