#include "app/query_error.h"

#include "library/character_kinds.h"
#include "library/plain_text.h"

#include <utf8.h>

#include <algorithm>
#include <utility>

namespace app {

namespace {

/// How many characters of a query are shown before the place, of it, and behind it.
constexpr std::size_t before_max = 34;
constexpr std::size_t place_max = 32;
constexpr std::size_t behind_max = 10;

constexpr std::string_view ellipsis = "\u2026";

/// On one line, and without what could steer a terminal.
std::string on_one_line(std::string_view text) {
    std::string line(text);
    std::replace_if(
        line.begin(), line.end(), [](char c) { return c == '\n' || c == '\t' || c == '\r'; }, ' ');
    return library::without_control_characters(line);
}

std::size_t character_count(const std::string& text) {
    return static_cast<std::size_t>(utf8::unchecked::distance(text.begin(), text.end()));
}

std::string first_characters(const std::string& text, std::size_t count) {
    if (character_count(text) <= count)
        return text;
    auto end = text.begin();
    utf8::unchecked::advance(end, count - 1);
    return std::string(text.begin(), end).append(ellipsis);
}

std::string last_characters(const std::string& text, std::size_t count) {
    const std::size_t all = character_count(text);
    if (all <= count)
        return text;
    auto begin = text.begin();
    utf8::unchecked::advance(begin, all - count + 1);
    return std::string(ellipsis).append(begin, text.end());
}

} // namespace

tl::unexpected<QueryError> query_error(library::TextRange range, std::string what) {
    return tl::unexpected(QueryError{range.begin, range.end, std::move(what)});
}

tl::unexpected<QueryError> query_error_behind(std::size_t begin, QueryError error) {
    error.begin += begin;
    error.end += begin;
    return tl::unexpected(std::move(error));
}

std::string shown_query_error(std::string_view typed, const QueryError& error) {
    const std::size_t begin = std::min(error.begin, typed.size());
    const std::size_t end = std::clamp(error.end, begin, typed.size());
    const std::string before = last_characters(on_one_line(typed.substr(0, begin)), before_max);
    const std::string place = first_characters(on_one_line(typed.substr(begin, end - begin)), place_max);
    const std::string behind = first_characters(on_one_line(typed.substr(end)), behind_max);
    return before + place + behind + '\n' + std::string(library::terminal_columns(before), ' ') +
           std::string(std::max<std::size_t>(library::terminal_columns(place), 1), '^') + '\n' + error.what +
           '\n';
}

} // namespace app
