#include "library/catalogue.h"

#include "library/catalogue_guard.h"
#include "library/catalogue_overview.h"
#include "library/catalogue_reader.h"
#include "library/catalogue_schema.h"
#include "library/catalogue_search.h"
#include "library/catalogue_spelling.h"
#include "library/catalogue_writer.h"
#include "library/folded_text.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>

#include <filesystem>
#include <string_view>
#include <utility>

namespace library {

namespace {

constexpr int patience_ms = 30'000; ///< for another program that writes: a step takes it seconds

void prepare(SQLite::Database& database) {
    database.setBusyTimeout(patience_ms);
    database.exec("PRAGMA journal_mode = WAL");
    database.exec("PRAGMA synchronous = NORMAL");
    // Not mapped into memory: a program whose file is cut off by another would be killed.
    database.exec("PRAGMA cache_size = -65536"); // KiB
    database.exec("PRAGMA temp_store = MEMORY");
    if (has_tables(database))
        return;
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    if (!has_tables(database)) // another program may have been first
        make_tables(database);
    transaction.commit();
}

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

constexpr std::string_view known_files = "SELECT folder, name, size_bytes, modified_ns FROM item ";

std::vector<KnownFile> files_in(SQLite::Statement& rows) {
    std::vector<KnownFile> files;
    while (rows.executeStep())
        files.push_back({rows.getColumn(0).getInt(),
                         rows.getColumn(1).getString(),
                         {rows.getColumn(2).getInt64(), rows.getColumn(3).getInt64()}});
    return files;
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

Result<Catalogue> Catalogue::open_temporary() {
    return guarded(
        "", [] { return Catalogue(std::make_unique<Parts>("")); });
}

Result<std::vector<KnownFile>> Catalogue::files() const {
    return guarded(
        m_parts->path,
        [&] {
            SQLite::Statement rows(m_parts->database, std::string(known_files) + "ORDER BY folder, name");
            return files_in(rows);
        });
}

Result<std::vector<KnownFile>> Catalogue::files_of(const std::string& thesis_id) const {
    return guarded(
        m_parts->path,
        [&] {
            SQLite::Statement rows(m_parts->database, std::string(known_files) + "WHERE thesis_id = ?");
            rows.bind(1, thesis_id);
            return files_in(rows);
        });
}

Result<std::optional<KnownContent>> Catalogue::content_of(int folder, const std::string& name) const {
    return guarded(
        m_parts->path,
        [&]() -> std::optional<KnownContent> {
            SQLite::Statement row(
                m_parts->database,
                "SELECT hash, COALESCE(thesis_id, ''), notes FROM item WHERE folder = ? AND name = ?");
            SQLite::bind(row, folder, name);
            if (!row.executeStep())
                return std::nullopt;
            return KnownContent{row.getColumn(0).getString(), row.getColumn(1).getString(),
                                row.getColumn(2).getString()};
        });
}

Result<std::map<std::string, std::string>> Catalogue::notes() const {
    return guarded(
        m_parts->path,
        [&] {
            std::map<std::string, std::string> notes;
            SQLite::Statement rows(m_parts->database, "SELECT thesis_id, notes FROM item WHERE notes <> ''");
            while (rows.executeStep())
                notes[rows.getColumn(0).getString()] = rows.getColumn(1).getString();
            return notes;
        });
}

Result<void> Catalogue::settle(std::span<const CatalogueFile> gone, std::span<const CatalogueFile> same) {
    return guarded(
        m_parts->path,
        [&] {
            SQLite::Transaction transaction(m_parts->database, SQLite::TransactionBehavior::IMMEDIATE);
            CatalogueWriter writer(m_parts->database);
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
            CatalogueWriter writer(m_parts->database);
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

Result<std::vector<CountedText>> Catalogue::common_texts(CommonText kind, std::size_t most) {
    return guarded(
        m_parts->path,
        [&] { return library::common_texts(m_parts->database, m_parts->search.columns(), kind, most); });
}

Result<std::vector<CountedText>> Catalogue::count_classes(std::span<const std::int64_t> ids) {
    return guarded(
        m_parts->path, [&] { return library::count_classes(m_parts->search.columns(), ids); });
}

Result<std::vector<ThesisPoint>> Catalogue::points(std::span<const std::int64_t> ids, std::size_t most) {
    return guarded(
        m_parts->path, [&] { return points_of(m_parts->database, m_parts->search.columns(), ids, most); });
}

Result<std::vector<CountedText>> Catalogue::words_like(const std::string& word, std::size_t most) const {
    return guarded(
        m_parts->path, [&] { return library::words_like(m_parts->database, folded_key(word), most); });
}

} // namespace library
