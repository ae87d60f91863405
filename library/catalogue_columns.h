// What the theses of the catalogue are compared and sorted by, in memory: a column is read whole when it is first asked for,
// from a narrow index, and kept until the catalogue changes. So every further comparison takes well below a millisecond.
#pragma once

#include "library/catalogue_values.h"
#include "library/id_set.h"
#include "library/query.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace SQLite { // NOLINT(readability-identifier-naming): the name is theirs
class Database;
}

namespace library {

enum class NumberColumn {
    ConvictionRank,
    HorizonMin,
    HorizonMax,
    Length,
    Added,
    Published,
    Views,
    Risks,
    Unanswered,
    Quotes,
    Progress,
    HasLink,
    HasDefense
};

/// By id. Not a number where a thesis does not say it, or no thesis is shown; ids beyond the end say nothing either.
using Numbers = std::vector<double>;

[[nodiscard]] double number_at(const Numbers& numbers, std::int64_t id);

/// The different texts of a kind in the order of their keys, and the place of each thesis's among them.
struct TextColumn {
    std::vector<CountedText> texts;
    Numbers places;
};

/// "class" and so on, as the tables `common_text` and `label` have them.
[[nodiscard]] std::string_view kind_name(CommonText kind);

/// Its functions throw SQLite::Exception. The database must outlive it.
class CatalogueColumns {
public:
    explicit CatalogueColumns(SQLite::Database& database) : m_database(database) {}

    [[nodiscard]] const IdSet& shown();
    [[nodiscard]] const Numbers& numbers(NumberColumn column);
    /// Not of tags and collections. Of several speakers one has the place.
    [[nodiscard]] const TextColumn& texts(CommonText kind);
    /// Of all theses that are shown. Those that do not say it are at the end, equal ones by title.
    [[nodiscard]] const std::vector<std::int64_t>& in_order(const SortOrder& order);

    template <class Meets>
    [[nodiscard]] IdSet where(NumberColumn column, Meets meets) {
        const Numbers& values = numbers(column);
        IdSet set;
        for (std::size_t id = 0; id < values.size(); ++id)
            if (meets(values[id]))
                set.add(static_cast<std::int64_t>(id));
        return set;
    }
    [[nodiscard]] IdSet meeting(const RangeTerm& range);

    /// The catalogue has changed.
    void forget();

private:
    void read_numbers(const std::string& sql, Numbers& numbers);
    [[nodiscard]] std::vector<std::int64_t> ids_of(const char* sql);
    [[nodiscard]] std::vector<std::int64_t> sorted(const SortOrder& order);

    SQLite::Database& m_database;
    std::optional<IdSet> m_shown;
    std::map<NumberColumn, Numbers> m_numbers;
    std::map<CommonText, TextColumn> m_texts;
    std::map<std::pair<SortColumn, bool>, std::vector<std::int64_t>> m_orders;
};

} // namespace library
