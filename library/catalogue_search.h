// Answers queries from the catalogue's tables: each condition becomes a set of ids, the query a calculation with sets. Sets of
// words are kept until the catalogue changes, so that the next keystroke asks for little that is new.
#pragma once

#include "library/catalogue_columns.h"
#include "library/id_set.h"
#include "library/query.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace SQLite { // NOLINT(readability-identifier-naming): the name is theirs
class Database;
}

namespace library {

/// Its functions throw SQLite::Exception. The database must outlive it.
class CatalogueSearch {
public:
    explicit CatalogueSearch(SQLite::Database& database);
    CatalogueSearch(const CatalogueSearch&) = delete;
    CatalogueSearch& operator=(const CatalogueSearch&) = delete;
    ~CatalogueSearch() = default;

    [[nodiscard]] std::vector<std::int64_t> ids(const Query& query);

    /// As the catalogue is now, whoever changed it.
    [[nodiscard]] CatalogueColumns& columns();

    /// The catalogue has changed.
    void forget();

private:
    struct Condition {
        std::string sql; ///< that gives ids
        std::vector<std::string> texts = {};
        std::string otherwise = {}; ///< asked instead where SQLite refuses `sql`; empty: that is an error
    };
    [[nodiscard]] static Condition condition_of(const WordsTerm& words);
    [[nodiscard]] static Condition condition_of(const ValueTerm& value);

    [[nodiscard]] IdSet meeting(const QueryNode& node);
    [[nodiscard]] IdSet meeting(const QueryTerm& term);
    [[nodiscard]] IdSet meeting(const HasTerm& has);
    [[nodiscard]] IdSet meeting(const ReadingTerm& reading);
    [[nodiscard]] const IdSet& meeting(const Condition& condition);
    [[nodiscard]] IdSet ids_of(const std::string& sql, const std::vector<std::string>& texts);
    [[nodiscard]] std::vector<std::int64_t> by_relevance(const QueryNode& root);

    SQLite::Database& m_database;
    CatalogueColumns m_columns;
    std::int64_t m_data_version = 0;
    std::map<std::string, IdSet> m_met; ///< by the condition, written out
    IdSet m_found;                      ///< what SQLite is to rank, by its function is_found
};

} // namespace library
