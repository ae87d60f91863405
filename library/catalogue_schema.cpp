#include "library/catalogue_schema.h"

#include "library/match_expression.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <vector>

namespace library {

namespace {

constexpr int application_id = 0x6473746C; // "dstl"

constexpr const char* tables = R"(
CREATE TABLE item(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    folder INTEGER NOT NULL, name TEXT NOT NULL,
    size_bytes INTEGER NOT NULL, modified_ns INTEGER NOT NULL, hash TEXT NOT NULL,
    notes TEXT NOT NULL,
    problem TEXT,           -- why there is no thesis, else null
    is_shown INTEGER,       -- 1 for the first file of a thesis, else null
    thesis_id TEXT, title TEXT, title_key TEXT, channel TEXT, thesis TEXT, class TEXT,
    conviction TEXT, conviction_rank INTEGER, horizon TEXT, horizon_min REAL, horizon_max REAL,
    length TEXT, length_s INTEGER, views_text TEXT, views INTEGER,
    published TEXT, published_day INTEGER, added_day INTEGER,
    risks INTEGER, unanswered INTEGER, quotes INTEGER, has_link INTEGER, has_defense INTEGER);
CREATE INDEX item_by_file ON item(folder, name, size_bytes, modified_ns);
CREATE INDEX item_with_notes ON item(thesis_id) WHERE notes <> '';
CREATE INDEX item_by_thesis ON item(thesis_id, is_shown);
CREATE INDEX item_by_added ON item(added_day DESC, title_key, id, is_shown) WHERE is_shown = 1;
CREATE INDEX item_by_title ON item(title_key, id, is_shown) WHERE is_shown = 1;
CREATE INDEX item_numbers ON item(
    id, conviction_rank, horizon_min, horizon_max, length_s, views, published_day, added_day,
    risks, unanswered, quotes, has_link, has_defense, is_shown) WHERE is_shown = 1;
CREATE TABLE common_text(
    kind TEXT NOT NULL, key TEXT NOT NULL, id INTEGER NOT NULL, text TEXT NOT NULL,
    PRIMARY KEY(kind, key, id)) WITHOUT ROWID;
CREATE TABLE word(text TEXT PRIMARY KEY, theses INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE reader(
    thesis_id TEXT PRIMARY KEY, progress_percent REAL NOT NULL, unanswered INTEGER,
    has_note INTEGER NOT NULL, has_highlight INTEGER NOT NULL, has_bookmark INTEGER NOT NULL);
CREATE TABLE label(
    thesis_id TEXT NOT NULL, kind TEXT NOT NULL, key TEXT NOT NULL, text TEXT NOT NULL,
    PRIMARY KEY(kind, key, thesis_id)) WITHOUT ROWID;
)";

void drop_all(SQLite::Database& database) {
    std::vector<std::string> names;
    SQLite::Statement found(database, "SELECT name FROM sqlite_schema WHERE type = 'table' AND "
                                      "(sql LIKE 'CREATE VIRTUAL%' OR name IN ('item', 'common_text', "
                                      "'word', 'reader', 'label'))");
    while (found.executeStep())
        names.push_back(found.getColumn(0).getString());
    found.reset();
    for (const std::string& name : names)
        database.exec("DROP TABLE \"" + name + "\"");
}

} // namespace

std::string index_column_list() {
    std::string list;
    for (const auto& [field, column] : index_columns)
        list += (list.empty() ? "" : ", ") + std::string(column);
    return list;
}

void make_tables(SQLite::Database& database) {
    drop_all(database);
    database.exec(tables);
    const std::string words_as_meant = std::string(tokenizer_option) + ", content = ''";
    database.exec("CREATE VIRTUAL TABLE words USING fts5(" + index_column_list() + ", " + words_as_meant +
                  ")");
    database.exec("CREATE VIRTUAL TABLE terms USING fts5(" + index_column_list() + ", " + words_as_meant +
                  ", detail = column, prefix = '1 2 3')");
    database.exec("PRAGMA application_id = " + std::to_string(application_id));
    database.exec("PRAGMA user_version = " + std::to_string(catalogue_version));
}

bool has_tables(SQLite::Database& database) {
    return database.execAndGet("PRAGMA application_id").getInt() == application_id &&
           database.execAndGet("PRAGMA user_version").getInt() == catalogue_version;
}

} // namespace library
