// Writes what was read of files into the catalogue's tables.
#pragma once

#include "library/catalogue.h"
#include "library/word_counts.h"

#include <SQLiteCpp/Statement.h>

#include <cstdint>
#include <set>
#include <string>

namespace library {

/// Of one transaction. Its functions throw SQLite::Exception; its statements are prepared once.
class CatalogueWriter {
public:
    explicit CatalogueWriter(SQLite::Database& database);

    void remove(const CatalogueFile& file);
    void add(const CatalogueEntry& entry);
    /// To be called at the end: of files with the same thesis, the first is shown. Words of theses that are gone stay counted.
    void finish();

private:
    [[nodiscard]] bool is_there(const CatalogueEntry& entry);
    void add_words(const CatalogueEntry& entry, std::int64_t id);
    void add_common(CommonText kind, const std::string& text, std::int64_t id);

    SQLite::Database& m_database;
    SQLite::Statement m_same;
    SQLite::Statement m_insert;
    SQLite::Statement m_remove;
    SQLite::Statement m_words;
    SQLite::Statement m_terms;
    SQLite::Statement m_common;
    SQLite::Statement m_word;
    SQLite::Statement m_show;
    WordCounts m_counts;
    std::set<std::string> m_touched;
};

} // namespace library
