#include "library/catalogue_reader.h"

#include "library/folded_text.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>

#include <map>
#include <optional>
#include <string>
#include <tuple>

namespace library {

namespace {

/// Progress, risks unanswered, and whether there is a note, a highlight, a bookmark.
using FactsRow = std::tuple<double, std::optional<std::int64_t>, bool, bool, bool>;
/// Kind, key and thesis.
using LabelKey = std::tuple<std::string, std::string, std::string>;

struct ReaderRows {
    std::map<std::string, FactsRow> facts; ///< by thesis id
    std::map<LabelKey, std::string> labels;

    bool operator==(const ReaderRows&) const = default;
};

ReaderRows rows_of(std::span<const ReaderFacts> facts) {
    ReaderRows rows;
    for (const ReaderFacts& one : facts) {
        rows.facts[one.thesis_id] = {one.progress_percent, one.unanswered, one.has_note, one.has_highlight,
                                     one.has_bookmark};
        for (const std::string& text : one.tags)
            rows.labels[{"tag", folded_key(text), one.thesis_id}] = text;
        for (const std::string& text : one.collections)
            rows.labels[{"collection", folded_key(text), one.thesis_id}] = text;
    }
    return rows;
}

ReaderRows read_rows(SQLite::Database& database) {
    ReaderRows rows;
    SQLite::Statement facts(database,
                            "SELECT thesis_id, progress_percent, unanswered, has_note, has_highlight, "
                            "has_bookmark FROM reader");
    while (facts.executeStep()) {
        const SQLite::Column unanswered = facts.getColumn(2);
        rows.facts[facts.getColumn(0).getString()] = {
            facts.getColumn(1).getDouble(),
            unanswered.isNull() ? std::nullopt : std::optional<std::int64_t>(unanswered.getInt64()),
            facts.getColumn(3).getInt() != 0, facts.getColumn(4).getInt() != 0,
            facts.getColumn(5).getInt() != 0};
    }
    SQLite::Statement labels(database, "SELECT kind, key, thesis_id, text FROM label");
    while (labels.executeStep())
        rows.labels[{labels.getColumn(0).getString(), labels.getColumn(1).getString(),
                     labels.getColumn(2).getString()}] = labels.getColumn(3).getString();
    return rows;
}

void insert_rows(SQLite::Database& database, const ReaderRows& rows) {
    SQLite::Statement insert(database, "INSERT INTO reader VALUES(?, ?, ?, ?, ?, ?)");
    for (const auto& [thesis_id, row] : rows.facts) {
        const auto& [progress_percent, unanswered, has_note, has_highlight, has_bookmark] = row;
        insert.clearBindings();
        SQLite::bind(insert, thesis_id, progress_percent);
        if (unanswered)
            insert.bind(3, *unanswered);
        insert.bind(4, has_note ? 1 : 0);
        insert.bind(5, has_highlight ? 1 : 0);
        insert.bind(6, has_bookmark ? 1 : 0);
        insert.exec();
        insert.reset();
    }
    SQLite::Statement label(database, "INSERT INTO label(kind, key, thesis_id, text) VALUES(?, ?, ?, ?)");
    for (const auto& [key, text] : rows.labels) {
        SQLite::bind(label, std::get<0>(key), std::get<1>(key), std::get<2>(key), text);
        label.exec();
        label.reset();
    }
}

} // namespace

bool replace_reader_facts(SQLite::Database& database, std::span<const ReaderFacts> facts) {
    const ReaderRows rows = rows_of(facts);
    if (read_rows(database) == rows)
        return false;
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    database.exec("DELETE FROM reader; DELETE FROM label");
    insert_rows(database, rows);
    transaction.commit();
    return true;
}

} // namespace library
