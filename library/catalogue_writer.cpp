#include "library/catalogue_writer.h"

#include "library/catalogue_columns.h"
#include "library/catalogue_schema.h"
#include "library/folded_text.h"
#include "library/match_expression.h"
#include "library/thesis_fields.h"
#include "library/thesis_numbers.h"
#include "library/utc_time.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>

#include <array>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace library {

namespace {

template <class Number>
void bind_or_null(SQLite::Statement& statement, const char* name, const std::optional<Number>& value) {
    if (value)
        statement.bind(name, *value);
    else
        statement.bind(name);
}

constexpr const char* insert_item = R"(
INSERT INTO item(folder, name, size_bytes, modified_ns, hash, notes, problem, thesis_id, title, title_key, channel,
    thesis, class, conviction, conviction_rank, horizon, horizon_min, horizon_max, length, length_s, views_text, views,
    published, published_day, added_day, risks, unanswered, quotes, has_link, has_defense)
VALUES(:folder, :name, :size_bytes, :modified_ns, :hash, :notes, :problem, :thesis_id, :title, :title_key, :channel,
    :thesis, :class, :conviction, :conviction_rank, :horizon, :horizon_min, :horizon_max, :length, :length_s, :views_text,
    :views, :published, :published_day, :added_day, :risks, :unanswered, :quotes, :has_link, :has_defense))";

void bind_file(SQLite::Statement& insert, const CatalogueFile& file) {
    insert.bind(":folder", file.folder);
    insert.bind(":name", file.name);
    insert.bind(":size_bytes", file.stamp.size_bytes);
    insert.bind(":modified_ns", file.stamp.modified_ns);
    insert.bind(":hash", file.hash);
}

void bind_texts(SQLite::Statement& insert, const Thesis& thesis) {
    const std::array<std::pair<const char*, std::string>, 11> texts = {
        {{":thesis_id", thesis.id},
         {":title", thesis.title},
         {":title_key", folded_key(thesis.title)},
         {":channel", thesis.source.channel},
         {":thesis", thesis.thesis},
         {":class", thesis.asset_class},
         {":conviction", thesis.conviction},
         {":horizon", thesis.horizon ? thesis.horizon->text : ""},
         {":length", thesis.source.duration ? thesis.source.duration->text : ""},
         {":views_text", thesis.source.views ? thesis.source.views->text : ""},
         {":published", thesis.source.published}}};
    for (const auto& [name, text] : texts)
        insert.bind(name, text);
}

/// As the thesis says, else the day its file was written; those inside the program have neither.
std::optional<std::int64_t> added_day(const Thesis& thesis, std::int64_t modified_ns) {
    constexpr std::int64_t day_ms = std::int64_t{24} * 60 * 60 * 1000;
    if (const auto added_ms = utc_ms_from_text(thesis.added))
        return *added_ms / day_ms;
    return modified_ns > 0 ? std::optional(modified_ns / (day_ms * 1'000'000)) : std::nullopt;
}

void bind_numbers(SQLite::Statement& insert, const Thesis& thesis, std::int64_t modified_ns) {
    const ThesisNumbers numbers = numbers_of(thesis);
    const int rank = numbers.conviction_rank;
    bind_or_null(insert, ":conviction_rank", rank > 0 ? std::optional(rank) : std::nullopt);
    bind_or_null(insert, ":horizon_min", numbers.horizon_min_years);
    bind_or_null(insert, ":horizon_max", numbers.horizon_max_years);
    bind_or_null(insert, ":length_s", numbers.length_s);
    bind_or_null(insert, ":views", numbers.views);
    bind_or_null(insert, ":published_day", numbers.published_day);
    bind_or_null(insert, ":added_day", added_day(thesis, modified_ns));
    insert.bind(":risks", numbers.risks);
    insert.bind(":unanswered", numbers.unanswered);
    insert.bind(":quotes", numbers.quotes);
    insert.bind(":has_link", thesis.source.url.empty() ? 0 : 1);
    insert.bind(":has_defense", texts_of(thesis, TextField::Defense).empty() ? 0 : 1);
}

/// A phrase does not reach from one text into the next.
std::string joined(const std::vector<std::string_view>& texts) {
    constexpr std::string_view between = "\n\uE000\n"; // of private use: a token of its own that nobody types
    std::string joined;
    for (const std::string_view text : texts)
        joined.append(joined.empty() ? "" : between).append(text);
    return joined;
}

std::string column_text(const CatalogueEntry& entry, TextField field) {
    if (field == TextField::Note)
        return entry.notes;
    if (field == TextField::Argument) // the other steps have columns of their own
        return joined(texts_of_other_steps(*entry.thesis));
    return joined(texts_of(*entry.thesis, field));
}

std::string index_insert(const std::string& index) {
    std::string places;
    for (std::size_t column = 0; column < index_columns.size(); ++column)
        places += ", ?";
    return "INSERT INTO " + index + "(rowid, " + index_column_list() + ") VALUES(?" + places + ")";
}

} // namespace

CatalogueWriter::CatalogueWriter(SQLite::Database& database)
    : m_database(database),
      m_same(database,
             "SELECT 1 FROM item WHERE folder = ? AND name = ? AND size_bytes = ? AND modified_ns = ? AND "
             "hash = ? AND notes = ?"),
      m_insert(database, insert_item),
      m_remove(database, "DELETE FROM item WHERE folder = ? AND name = ? RETURNING thesis_id"),
      m_words(database, index_insert("words")),
      m_terms(database, index_insert("terms")),
      m_common(database, "INSERT OR IGNORE INTO common_text VALUES(?, ?, ?, ?)"),
      m_word(database, "INSERT INTO word VALUES(?, ?) ON CONFLICT(text) DO UPDATE SET theses = theses + "
                       "excluded.theses"),
      m_show(database, "UPDATE item SET is_shown = CASE WHEN id = (SELECT id FROM item AS first WHERE "
                       "first.thesis_id = "
                       "item.thesis_id ORDER BY folder, name LIMIT 1) THEN 1 END WHERE thesis_id = ?") {}

void CatalogueWriter::remove(const CatalogueFile& file) {
    m_remove.bind(1, file.folder);
    m_remove.bind(2, file.name);
    while (m_remove.executeStep())
        if (!m_remove.isColumnNull(0))
            m_touched.insert(m_remove.getColumn(0).getString());
    m_remove.reset();
}

bool CatalogueWriter::is_there(const CatalogueEntry& entry) {
    const CatalogueFile& file = entry.file;
    SQLite::bind(m_same, file.folder, file.name, file.stamp.size_bytes, file.stamp.modified_ns, file.hash,
                 entry.notes);
    const bool is_there = m_same.executeStep();
    m_same.reset();
    return is_there;
}

void CatalogueWriter::add(const CatalogueEntry& entry) {
    if (is_there(entry))
        return;
    remove(entry.file);
    m_insert.clearBindings();
    bind_file(m_insert, entry.file);
    m_insert.bind(":notes", entry.notes);
    if (entry.thesis) {
        bind_texts(m_insert, *entry.thesis);
        bind_numbers(m_insert, *entry.thesis, entry.file.stamp.modified_ns);
        m_touched.insert(entry.thesis->id);
    } else {
        m_insert.bind(":problem", entry.problem);
    }
    m_insert.exec();
    m_insert.reset();
    if (!entry.thesis)
        return;
    const std::int64_t id = m_database.getLastInsertRowid();
    add_words(entry, id);
    add_common(CommonText::Class, entry.thesis->asset_class, id);
    add_common(CommonText::Conviction, entry.thesis->conviction, id);
    add_common(CommonText::Channel, entry.thesis->source.channel, id);
    for (const std::string& speaker : entry.thesis->source.speakers)
        add_common(CommonText::Speaker, speaker, id);
}

void CatalogueWriter::finish() {
    for (const std::string& thesis_id : m_touched) {
        m_show.bind(1, thesis_id);
        m_show.exec();
        m_show.reset();
    }
    for (const auto& [word, count] : m_counts.counts()) {
        m_word.bind(1, word);
        m_word.bind(2, count.theses);
        m_word.exec();
        m_word.reset();
    }
}

void CatalogueWriter::add_words(const CatalogueEntry& entry, std::int64_t id) {
    m_words.bind(1, id);
    m_terms.bind(1, id);
    m_counts.begin_thesis();
    int at = 2;
    for (const auto& [field, column] : index_columns) {
        const std::string text = column_text(entry, field);
        m_words.bind(at, text);
        m_terms.bind(at, text);
        m_counts.add(text);
        ++at;
    }
    for (SQLite::Statement* const index : {&m_words, &m_terms}) {
        index->exec();
        index->reset();
    }
}

void CatalogueWriter::add_common(CommonText kind, const std::string& text, std::int64_t id) {
    const std::string key = folded_key(text);
    if (key.empty())
        return;
    m_common.bind(1, std::string(kind_name(kind)));
    m_common.bind(2, key);
    m_common.bind(3, id);
    m_common.bind(4, text);
    m_common.exec();
    m_common.reset();
}

} // namespace library
