#include "library/catalogue_overview.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <cmath>

namespace library {

namespace {

void keep_most_frequent(std::vector<CountedText>& texts, std::size_t most) {
    std::erase_if(
        texts, [](const CountedText& one) { return one.count == 0; });
    std::stable_sort(texts.begin(), texts.end(),
                     [](const CountedText& a, const CountedText& b) { return a.count > b.count; });
    texts.resize(std::min(texts.size(), most));
}

/// What the reader has put on theses.
std::vector<CountedText> labels(SQLite::Database& database, CommonText kind) {
    std::vector<CountedText> texts;
    SQLite::Statement rows(database, "SELECT text, COUNT(*) FROM label CROSS JOIN item USING (thesis_id) "
                                     "WHERE kind = ? AND is_shown = 1 GROUP BY key ORDER BY key");
    rows.bind(1, std::string(kind_name(kind)));
    while (rows.executeStep())
        texts.push_back(
            {rows.getColumn(0).getString(), static_cast<std::size_t>(rows.getColumn(1).getInt64())});
    return texts;
}

} // namespace

std::vector<CountedText> common_texts(SQLite::Database& database, CatalogueColumns& columns, CommonText kind,
                                      std::size_t most) {
    const bool is_of_reader = kind == CommonText::Tag || kind == CommonText::Collection;
    std::vector<CountedText> texts = is_of_reader ? labels(database, kind) : columns.texts(kind).texts;
    keep_most_frequent(texts, most);
    return texts;
}

std::vector<CountedText> count_classes(CatalogueColumns& columns, std::span<const std::int64_t> ids) {
    const TextColumn& classes = columns.texts(CommonText::Class);
    std::vector<CountedText> counted = classes.texts;
    for (CountedText& one : counted)
        one.count = 0;
    for (const std::int64_t id : ids)
        if (const double place = number_at(classes.places, id); !std::isnan(place))
            ++counted[static_cast<std::size_t>(place)].count;
    keep_most_frequent(counted, counted.size());
    return counted;
}

std::vector<ThesisPoint> points_of(SQLite::Database& database, CatalogueColumns& columns,
                                   std::span<const std::int64_t> ids, std::size_t most) {
    const Numbers& ranks = columns.numbers(NumberColumn::ConvictionRank);
    const Numbers& begins = columns.numbers(NumberColumn::HorizonMin);
    const Numbers& ends = columns.numbers(NumberColumn::HorizonMax);
    SQLite::Statement title(database, "SELECT title FROM item WHERE id = ?");
    std::vector<ThesisPoint> points;
    for (const std::int64_t id : ids) {
        const double begin_years = number_at(begins, id);
        if (points.size() >= most || std::isnan(begin_years))
            continue;
        const double rank = number_at(ranks, id);
        title.bind(1, id);
        if (title.executeStep())
            points.push_back({id, std::isnan(rank) ? 0 : static_cast<int>(rank), begin_years,
                              number_at(ends, id), title.getColumn(0).getString()});
        title.reset();
    }
    return points;
}

} // namespace library
