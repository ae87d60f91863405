#include "app/near_query.h"

#include <algorithm>
#include <variant>

namespace app {

namespace {

constexpr std::size_t words_min = 4;

bool is_words(const library::QueryNode& node) {
    return node.kind == library::QueryKind::Term && std::holds_alternative<library::WordsTerm>(*node.term);
}

} // namespace

std::optional<library::Query> near_query(const library::Query& query) {
    using library::QueryKind;
    using library::QueryNode;
    const std::vector<QueryNode>& parts = query.root.parts;
    if (query.root.kind != QueryKind::All ||
        std::count_if(parts.begin(), parts.end(), is_words) < static_cast<std::ptrdiff_t>(words_min))
        return std::nullopt;
    QueryNode words{QueryKind::AnyOf, std::nullopt, {}};
    QueryNode rest{QueryKind::All, std::nullopt, {}};
    for (const QueryNode& part : parts)
        (is_words(part) ? words : rest).parts.push_back(part);
    rest.parts.push_back(std::move(words));
    return library::Query{std::move(rest), library::SortOrder{library::SortColumn::Relevance, false}};
}

} // namespace app
