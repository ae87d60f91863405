// Answers queries from the catalogue's tables: each condition becomes a set of ids, the query a calculation with sets. Sets
// and orders are kept until the catalogue changes, so that the next keystroke asks for little that is new.
#pragma once

#include "library/id_set.h"
#include "library/query.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace SQLite { // NOLINT(readability-identifier-naming): the name is theirs
class Database;
}

namespace library {

/// Its functions throw SQLite::Exception. The database must outlive it.
class CatalogueSearch {
public:
    explicit CatalogueSearch(SQLite::Database& database) : m_database(database) {}

    [[nodiscard]] std::vector<std::int64_t> ids(const Query& query);

    /// The catalogue has changed.
    void forget();

private:
    struct Condition {
        std::string sql; ///< that gives ids
        std::vector<std::string> texts = {};
        std::vector<double> numbers = {}; ///< bound behind the texts
        std::string otherwise = {}; ///< asked instead where SQLite refuses `sql`; empty: that is an error
    };
    [[nodiscard]] static Condition condition_of(const QueryTerm& term);
    [[nodiscard]] static Condition condition_of_range(const RangeTerm& range);

    void forget_what_others_changed();
    [[nodiscard]] IdSet meeting(const QueryNode& node);
    [[nodiscard]] const IdSet& meeting(const QueryTerm& term);
    [[nodiscard]] IdSet ids_of(const std::string& sql, const Condition& condition);
    [[nodiscard]] const IdSet& shown();
    [[nodiscard]] const std::vector<std::int64_t>& in_order(const SortOrder& order);
    [[nodiscard]] std::vector<std::int64_t> by_relevance(const QueryNode& root, const IdSet& found);

    SQLite::Database& m_database;
    std::int64_t m_data_version = 0;
    std::optional<IdSet> m_shown;
    std::map<std::string, IdSet> m_met; ///< by the condition, written out
    std::map<std::pair<SortColumn, bool>, std::vector<std::int64_t>> m_orders;
};

} // namespace library
