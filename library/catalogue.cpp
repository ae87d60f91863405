#include "library/catalogue.h"

#include "library/catalogue_guard.h"
#include "library/catalogue_reader.h"
#include "library/catalogue_schema.h"
#include "library/catalogue_search.h"
#include "library/folded_text.h"
#include "library/match_expression.h"
#include "library/thesis_fields.h"
#include "library/thesis_numbers.h"
#include "library/utc_time.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>

#include <array>
#include <filesystem>
#include <set>
#include <utility>

namespace library {

namespace {

constexpr int patience_ms = 5000; ///< for another program that writes

void prepare(SQLite::Database& database) {
    database.setBusyTimeout(patience_ms);
    database.exec("PRAGMA journal_mode = WAL");
    database.exec("PRAGMA synchronous = NORMAL");
    database.exec("PRAGMA cache_size = -32768"); // KiB
    database.exec("PRAGMA mmap_size = 134217728");
    database.exec("PRAGMA temp_store = MEMORY");
    if (has_tables(database))
        return;
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    if (!has_tables(database)) // another program may have been first
        make_tables(database);
    transaction.commit();
}

template <class Number>
void bind_or_null(SQLite::Statement& statement, const char* name, const std::optional<Number>& value) {
    if (value)
        statement.bind(name, *value);
    else
        statement.bind(name);
}

constexpr const char* insert_item = R"(
INSERT INTO item(folder, name, size_bytes, modified_ns, hash, notes, problem, thesis_id, title, title_key, channel, channel_key,
    thesis, class, class_key, conviction, conviction_key, conviction_rank, horizon, horizon_min, horizon_max, length,
    length_s, views_text, views, published, published_day, added_day, risks, unanswered, quotes, has_link, has_speaker,
    has_defense)
VALUES(:folder, :name, :size_bytes, :modified_ns, :hash, :notes, :problem, :thesis_id, :title, :title_key, :channel, :channel_key,
    :thesis, :class, :class_key, :conviction, :conviction_key, :conviction_rank, :horizon, :horizon_min, :horizon_max,
    :length, :length_s, :views_text, :views, :published, :published_day, :added_day, :risks, :unanswered, :quotes,
    :has_link, :has_speaker, :has_defense))";

void bind_file(SQLite::Statement& insert, const CatalogueFile& file) {
    insert.bind(":folder", file.folder);
    insert.bind(":name", file.name);
    insert.bind(":size_bytes", file.stamp.size_bytes);
    insert.bind(":modified_ns", file.stamp.modified_ns);
    insert.bind(":hash", file.hash);
}

void bind_texts(SQLite::Statement& insert, const Thesis& thesis) {
    const std::array<std::pair<const char*, std::string>, 14> texts = {
        {{":thesis_id", thesis.id},
         {":title", thesis.title},
         {":title_key", folded_key(thesis.title)},
         {":channel", thesis.source.channel},
         {":channel_key", folded_key(thesis.source.channel)},
         {":thesis", thesis.thesis},
         {":class", thesis.asset_class},
         {":class_key", folded_key(thesis.asset_class)},
         {":conviction", thesis.conviction},
         {":conviction_key", folded_key(thesis.conviction)},
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
    insert.bind(":conviction_rank", numbers.conviction_rank);
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
    insert.bind(":has_speaker", thesis.source.speakers.empty() ? 0 : 1);
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

/// Writes rows; its statements are prepared once.
class Writer {
public:
    explicit Writer(SQLite::Database& database)
        : m_database(database),
          m_insert(database, insert_item),
          m_remove(database, "DELETE FROM item WHERE folder = ? AND name = ? RETURNING thesis_id"),
          m_words(database, index_insert("words")),
          m_terms(database, index_insert("terms")),
          m_show(database, "UPDATE item SET is_shown = CASE WHEN id = (SELECT id FROM item AS first WHERE "
                           "first.thesis_id = "
                           "item.thesis_id ORDER BY folder, name LIMIT 1) THEN 1 END WHERE thesis_id = ?") {}

    void remove(const CatalogueFile& file) {
        m_remove.bind(1, file.folder);
        m_remove.bind(2, file.name);
        while (m_remove.executeStep())
            if (!m_remove.isColumnNull(0))
                m_touched.insert(m_remove.getColumn(0).getString());
        m_remove.reset();
    }

    void add(const CatalogueEntry& entry) {
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
        if (entry.thesis)
            add_words(entry, m_database.getLastInsertRowid());
    }

    /// Of files with the same thesis, the first is shown.
    void finish() {
        for (const std::string& thesis_id : m_touched) {
            m_show.bind(1, thesis_id);
            m_show.exec();
            m_show.reset();
        }
    }

private:
    static std::string index_insert(const std::string& index) {
        std::string places;
        for (std::size_t column = 0; column < index_columns.size(); ++column)
            places += ", ?";
        return "INSERT INTO " + index + "(rowid, " + index_column_list() + ") VALUES(?" + places + ")";
    }

    void add_words(const CatalogueEntry& entry, std::int64_t id) {
        m_words.bind(1, id);
        m_terms.bind(1, id);
        int at = 2;
        for (const auto& [field, column] : index_columns) {
            const std::string text = column_text(entry, field);
            m_words.bind(at, text);
            m_terms.bind(at, text);
            ++at;
        }
        for (SQLite::Statement* const index : {&m_words, &m_terms}) {
            index->exec();
            index->reset();
        }
    }

    SQLite::Database& m_database;
    SQLite::Statement m_insert;
    SQLite::Statement m_remove;
    SQLite::Statement m_words;
    SQLite::Statement m_terms;
    SQLite::Statement m_show;
    std::set<std::string> m_touched;
};

constexpr const char* summary_columns =
    "SELECT id, item.thesis_id, title, channel, thesis, class, conviction, horizon, length, views_text, "
    "published, risks, "
    "COALESCE(reader.unanswered, item.unanswered), COALESCE(progress_percent, 0), folder, name "
    "FROM item LEFT JOIN reader ON reader.thesis_id = item.thesis_id ";

ThesisSummary summary_of(SQLite::Statement& row) {
    int at = 0;
    const auto text = [&] { return row.getColumn(at++).getString(); };
    ThesisSummary summary;
    summary.id = row.getColumn(at++).getInt64();
    for (std::string* const member :
         {&summary.thesis_id, &summary.title, &summary.channel, &summary.thesis, &summary.asset_class,
          &summary.conviction, &summary.horizon, &summary.length, &summary.views, &summary.published})
        *member = text();
    summary.risks = row.getColumn(at++).getInt64();
    summary.unanswered = row.getColumn(at++).getInt64();
    summary.progress_percent = row.getColumn(at++).getDouble();
    summary.folder = row.getColumn(at++).getInt();
    summary.file_name = text();
    return summary;
}

} // namespace

struct Catalogue::Parts {
    explicit Parts(const std::string& file)
        : path(file), database(file, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE) {
        prepare(database);
    }

    std::string path;
    SQLite::Database database;
    CatalogueSearch search{database};
};

Catalogue::Catalogue(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}
Catalogue::Catalogue(Catalogue&&) noexcept = default;
Catalogue& Catalogue::operator=(Catalogue&&) noexcept = default;
Catalogue::~Catalogue() = default;

Result<Catalogue> Catalogue::open(const std::string& path) {
    auto opened = guarded(path, [&] { return Catalogue(std::make_unique<Parts>(path)); });
    const bool damaged = !opened && opened.error().kind == ErrorKind::BadInput;
    return damaged ? open_anew(path) : std::move(opened);
}

Result<Catalogue> Catalogue::open_anew(const std::string& path) {
    for (const char* const part : {"", "-wal", "-shm"}) {
        const std::string file = path + part;
        std::error_code not_there;
        std::filesystem::remove(std::u8string(file.begin(), file.end()), not_there);
    }
    return guarded(path, [&] { return Catalogue(std::make_unique<Parts>(path)); });
}

Result<std::vector<KnownFile>> Catalogue::files() const {
    return guarded(
        m_parts->path,
        [&] {
            std::vector<KnownFile> files;
            SQLite::Statement rows(
                m_parts->database,
                "SELECT folder, name, size_bytes, modified_ns, hash, COALESCE(thesis_id, ''), notes "
                "FROM item ORDER BY folder, name");
            while (rows.executeStep())
                files.push_back({{rows.getColumn(0).getInt(),
                                  rows.getColumn(1).getString(),
                                  {rows.getColumn(2).getInt64(), rows.getColumn(3).getInt64()},
                                  rows.getColumn(4).getString()},
                                 rows.getColumn(5).getString(),
                                 rows.getColumn(6).getString()});
            return files;
        });
}

Result<void> Catalogue::settle(std::span<const CatalogueFile> gone, std::span<const CatalogueFile> same) {
    return guarded(
        m_parts->path,
        [&] {
            SQLite::Transaction transaction(m_parts->database, SQLite::TransactionBehavior::IMMEDIATE);
            Writer writer(m_parts->database);
            for (const CatalogueFile& file : gone)
                writer.remove(file);
            writer.finish();
            SQLite::Statement stamp(
                m_parts->database,
                "UPDATE item SET size_bytes = ?, modified_ns = ? WHERE folder = ? AND name = ?");
            for (const CatalogueFile& file : same) {
                SQLite::bind(stamp, file.stamp.size_bytes, file.stamp.modified_ns, file.folder, file.name);
                stamp.exec();
                stamp.reset();
            }
            transaction.commit();
            m_parts->search.forget();
        });
}

Result<void> Catalogue::update(std::span<const CatalogueEntry> entries) {
    return guarded(
        m_parts->path,
        [&] {
            SQLite::Transaction transaction(m_parts->database, SQLite::TransactionBehavior::IMMEDIATE);
            Writer writer(m_parts->database);
            for (const CatalogueEntry& entry : entries)
                writer.add(entry);
            writer.finish();
            transaction.commit();
            m_parts->search.forget();
        });
}

Result<void> Catalogue::set_reader_facts(std::span<const ReaderFacts> facts) {
    return guarded(
        m_parts->path,
        [&] {
            if (replace_reader_facts(m_parts->database, facts))
                m_parts->search.forget();
        });
}

Result<void> Catalogue::clear() {
    return guarded(
        m_parts->path,
        [&] {
            SQLite::Transaction transaction(m_parts->database, SQLite::TransactionBehavior::IMMEDIATE);
            make_tables(m_parts->database);
            transaction.commit();
            m_parts->search.forget();
        });
}

const std::string& Catalogue::path() const {
    return m_parts->path;
}

Result<double> Catalogue::share_outdated() const {
    return guarded(
        m_parts->path,
        [&] {
            SQLite::Statement row(m_parts->database,
                                  "SELECT COUNT(*), COALESCE((SELECT seq FROM sqlite_sequence WHERE name = "
                                  "'item'), 0) FROM item");
            row.executeStep();
            const double count = row.getColumn(0).getDouble();
            const double ever = row.getColumn(1).getDouble();
            return ever > 0 ? 1 - count / ever : 0.0;
        });
}

Result<std::vector<std::int64_t>> Catalogue::search(const Query& query) {
    return guarded(
        m_parts->path, [&] { return m_parts->search.ids(query); });
}

Result<std::vector<ThesisSummary>> Catalogue::summaries(std::span<const std::int64_t> ids) const {
    return guarded(
        m_parts->path,
        [&] {
            std::vector<ThesisSummary> summaries;
            SQLite::Statement row(m_parts->database,
                                  std::string(summary_columns) + "WHERE id = ? AND problem IS NULL");
            for (const std::int64_t id : ids) {
                row.bind(1, id);
                if (row.executeStep())
                    summaries.push_back(summary_of(row));
                row.reset();
            }
            return summaries;
        });
}

Result<std::optional<ThesisSummary>> Catalogue::find(const std::string& thesis_id) const {
    return guarded(
        m_parts->path,
        [&]() -> std::optional<ThesisSummary> {
            SQLite::Statement row(m_parts->database,
                                  std::string(summary_columns) + "WHERE item.thesis_id = ? AND is_shown = 1");
            row.bind(1, thesis_id);
            return row.executeStep() ? std::optional(summary_of(row)) : std::nullopt;
        });
}

Result<std::vector<FailedFile>> Catalogue::failed() const {
    return guarded(
        m_parts->path,
        [&] {
            std::vector<FailedFile> failed;
            SQLite::Statement rows(
                m_parts->database,
                "SELECT folder, name, problem FROM item WHERE problem IS NOT NULL ORDER BY folder, name");
            while (rows.executeStep())
                failed.push_back({rows.getColumn(0).getInt(), rows.getColumn(1).getString(),
                                  rows.getColumn(2).getString()});
            return failed;
        });
}

} // namespace library
