// Any bytes as a query, finished and while it is typed: a query within its limits or an error within the text. Completion
// replaces a part of the text only.

#include "app/query_completion.h"
#include "app/query_error.h"
#include "app/query_parser.h"

#include <utf8.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <variant>

namespace {

void require(bool holds) {
    if (!holds)
        std::abort();
}

/// The number of terms below a node, whose form is looked at.
std::size_t terms_below(const library::QueryNode& node, std::size_t depth) {
    require(depth <= 2 * (app::query_depth_max + 2)); // a parenthesis may be a Not and a list
    require(node.term.has_value() == (node.kind == library::QueryKind::Term));
    if (node.kind == library::QueryKind::Not)
        require(node.parts.size() == 1);
    if (node.kind == library::QueryKind::All || node.kind == library::QueryKind::AnyOf)
        require(node.parts.size() > 1 || depth == 0);
    if (node.term)
        if (const auto* words = std::get_if<library::WordsTerm>(&*node.term))
            require(!words->words.empty() && utf8::is_valid(words->words.begin(), words->words.end()));
    std::size_t count = node.term ? 1 : 0;
    for (const library::QueryNode& part : node.parts)
        count += terms_below(part, depth + 1);
    return count;
}

void check(std::string_view typed, const tl::expected<library::Query, app::QueryError>& read) {
    if (read) {
        require(terms_below(read->root, 0) <= app::query_terms_max);
        return;
    }
    require(read.error().begin <= read.error().end && read.error().end <= typed.size());
    require(!read.error().what.empty());
    const std::string shown = app::shown_query_error(typed, read.error());
    require(utf8::is_valid(shown.begin(), shown.end()));
    require(shown.find('^') != std::string::npos);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0)
        return 0;
    const std::string_view typed(reinterpret_cast<const char*>(data) + 1, size - 1);
    const auto finished = app::parse_query(typed);
    const auto typing = app::parse_typed_query(typed);
    check(typed, finished);
    check(typed, typing);
    if (finished)
        require(typing.has_value());
    const std::string with_space = std::string(typed) + ' ';
    if (const auto read = app::parse_query(with_space))
        require(app::parse_typed_query(with_space) == read);
    const app::QueryCompletionValues values = {
        {"SECULAR"}, {"energy", "oil & gas"}, {"to present"}, {"Lex"}, {}};
    const std::size_t caret = data[0] == 0xFF ? typed.size() : data[0];
    for (const app::QueryCompletion& completion : app::query_completions(typed, caret, values))
        require(completion.begin <= completion.end && completion.end <= typed.size() &&
                !completion.insert.empty() && !completion.help.empty());
    return 0;
}
