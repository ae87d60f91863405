#include "app/librarian.h"

#include "app/catalogue_update.h"
#include "app/completion_values.h"
#include "app/near_query.h"
#include "app/spelling.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <variant>

namespace app {

namespace {

using library::Result;
using library::ThesisSummary;

constexpr std::size_t places_max = 12;
constexpr std::size_t points_max = 1500;

std::vector<FailedThesis> failed_of(const std::vector<library::FailedFile>& files) {
    std::vector<FailedThesis> failed;
    for (const library::FailedFile& file : files)
        failed.push_back({file.name, file.problem});
    return failed;
}

/// So many rows, with the kept one among them where there is one.
RowRange range_with(const RowRange& wanted, const std::optional<std::size_t>& kept) {
    if (!kept || *kept < wanted.first + wanted.count)
        return wanted;
    return {*kept - wanted.count / 2, wanted.count};
}

} // namespace

Librarian::Librarian(library::Catalogue catalogue, ReadThesis read)
    : m_catalogue(std::move(catalogue)), m_read(std::move(read)) {}

Result<Command> Librarian::answer(const LibraryRequest& request) {
    return std::visit([&](const auto& asked) { return answer(asked); }, request);
}

Result<Command> Librarian::answer(const SearchLibrary& asked) {
    TRY(m_found, m_catalogue.search(asked.query));
    LibraryFound answer;
    if (const auto near = m_found.empty() ? near_query(asked.query) : std::nullopt) {
        TRY(m_found, m_catalogue.search(*near));
        answer.listing.is_near = !m_found.empty();
    }
    if (m_found.empty() && !asked.typed.empty()) {
        TRY(auto suggestion, suggested_query(asked.typed, m_catalogue));
        answer.suggestion = std::move(suggestion).value_or("");
    }
    m_number = asked.number;
    TRY(answer.kept_row, row_of(asked.kept_id));
    const RowRange range = range_with(asked.rows, answer.kept_row);
    answer.listing.number = asked.number;
    answer.listing.count = m_found.size();
    answer.listing.first = range.first;
    TRY(answer.listing.rows, rows(range));
    TRY(const auto failed, m_catalogue.failed());
    answer.listing.failed = failed_of(failed);
    return answer;
}

Result<Command> Librarian::answer(const ReadRows& asked) {
    RowsRead answer{asked.number, asked.rows.first, {}};
    if (asked.number == m_number)
        TRY_VOID(rows(asked.rows).map([&](auto read) { answer.rows = std::move(read); }));
    return answer;
}

Result<Command> Librarian::answer(const FindPlaces& asked) {
    PlacesFound answer{asked.thesis_id, {}};
    TRY(const auto thesis, read(asked.thesis_id));
    if (thesis == nullptr)
        return answer;
    if (!m_finder) {
        TRY(auto finder, library::PlaceFinder::make());
        m_finder.emplace(std::move(finder));
    }
    TRY(answer.places, m_finder->find(*thesis, asked.query, places_max));
    return answer;
}

Result<Command> Librarian::answer(const ReadFigures& asked) {
    FiguresRead answer;
    if (asked.number != m_number)
        return answer;
    answer.figures.number = asked.number;
    TRY(answer.figures.classes, m_catalogue.count_classes(m_found));
    TRY(answer.figures.points, m_catalogue.points(m_found, points_max));
    return answer;
}

Result<Command> Librarian::answer(const FindRow& asked) {
    const auto found = std::find(m_found.begin(), m_found.end(), asked.id);
    return SelectRow{static_cast<std::size_t>(std::distance(m_found.begin(), found))};
}

Result<Command> Librarian::answer(const ReadValues& /*asked*/) {
    ValuesRead answer;
    TRY(answer.values, completion_values(m_catalogue));
    return answer;
}

Result<Command> Librarian::answer(const FetchThesis& asked) {
    TRY(auto thesis, read(asked.thesis_id));
    return ThesisFetched{asked.thesis_id, std::move(thesis)};
}

Result<std::vector<ThesisSummary>> Librarian::rows(const RowRange& range) const {
    const std::size_t first = std::min(range.first, m_found.size());
    const std::size_t count = std::min(range.count, m_found.size() - first);
    return m_catalogue.summaries({m_found.data() + first, count});
}

Result<std::optional<std::size_t>> Librarian::row_of(const std::string& thesis_id) const {
    if (thesis_id.empty())
        return std::nullopt;
    TRY(const auto summary, m_catalogue.find(thesis_id));
    if (!summary)
        return std::nullopt;
    const auto found = std::find(m_found.begin(), m_found.end(), summary->id);
    if (found == m_found.end())
        return std::nullopt;
    return static_cast<std::size_t>(std::distance(m_found.begin(), found));
}

Result<std::shared_ptr<const library::Thesis>> Librarian::read(const std::string& id) const {
    TRY(const auto summary, m_catalogue.find(id));
    return m_read(id, summary ? &*summary : nullptr);
}

Result<library::Catalogue> catalogue_of(const Shelf& shelf) {
    TRY(auto catalogue, library::Catalogue::open(":memory:"));
    std::vector<library::CatalogueEntry> entries;
    for (const auto& thesis : shelf.theses) {
        library::CatalogueEntry entry;
        entry.file = {bundled_folder, thesis->id + ".json", {}, ""};
        entry.thesis = *thesis;
        entries.push_back(std::move(entry));
    }
    TRY_VOID(catalogue.update(entries));
    return catalogue;
}

} // namespace app
