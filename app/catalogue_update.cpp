#include "app/catalogue_update.h"

#include "app/library_folder.h"
#include "library/sha256.h"
#include "library/thesis_json.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

namespace app {

namespace {

using library::CatalogueEntry;
using library::CatalogueFile;
using library::FileStamp;
using library::KnownFile;

using FileKey = std::pair<int, std::string>; // the folder's place and the file's name
using KnownFiles = std::map<FileKey, FileStamp>;

/// A file that is new, or not surely as it was.
struct ToRead {
    CatalogueFile file;
    bool is_known = false;
};

struct Plan {
    std::vector<ToRead> to_read;
    std::vector<CatalogueFile> gone;
    library::Problems problems;
};

constexpr FileStamp not_as_known = {-1, 0};

std::string notes_on(const NotesByThesis& notes, const std::string& thesis_id) {
    const auto found = notes.find(thesis_id);
    return found == notes.end() ? "" : found->second;
}

/// The theses on which there are other notes now.
std::vector<std::string> with_other_notes(const NotesByThesis& now, const NotesByThesis& before) {
    std::vector<std::string> theses;
    for (const auto& [thesis_id, notes] : now)
        if (notes != notes_on(before, thesis_id))
            theses.push_back(thesis_id);
    for (const auto& [thesis_id, notes] : before)
        if (!now.contains(thesis_id))
            theses.push_back(thesis_id);
    return theses;
}

library::Result<KnownFiles> known_files(const library::Catalogue& catalogue, const NotesByThesis& notes) {
    KnownFiles known;
    TRY(std::vector<KnownFile> files, catalogue.files());
    for (KnownFile& one : files)
        known.emplace_hint(known.end(), FileKey(one.folder, std::move(one.name)), one.stamp);
    TRY(const NotesByThesis taken_in, catalogue.notes());
    for (const std::string& thesis_id : with_other_notes(notes, taken_in)) {
        TRY(const std::vector<KnownFile> files_of_thesis, catalogue.files_of(thesis_id));
        for (const KnownFile& one : files_of_thesis)
            known[{one.folder, one.name}] = not_as_known;
    }
    return known;
}

/// Takes what is there out of `known`, so that what is left of the folder has gone.
void plan_folder(std::vector<library::StampedName> names, int folder, KnownFiles& known, Plan& plan) {
    for (library::StampedName& one : names) {
        if (!one.name.ends_with(".json"))
            continue;
        const auto found = known.find({folder, one.name});
        const bool is_known = found != known.end();
        if (!is_known || found->second != one.stamp)
            plan.to_read.push_back({{folder, std::move(one.name), one.stamp, ""}, is_known});
        if (is_known)
            known.erase(found);
    }
}

std::string bundled_name(const library::Thesis& thesis) {
    return thesis.id + ".json";
}

/// They have no files: their length and what they hold stands for them.
void plan_bundled(const CatalogueSources& sources, KnownFiles& known, Plan& plan) {
    std::vector<library::StampedName> names;
    for (const auto& thesis : sources.bundled.theses)
        names.push_back({bundled_name(*thesis), {std::ssize(library::write_thesis(*thesis)), 0}});
    plan_folder(std::move(names), bundled_folder, known, plan);
}

Plan make_plan(Files& files, const CatalogueSources& sources, KnownFiles known) {
    Plan plan;
    for (std::size_t at = 0; at < sources.folders.size(); ++at) {
        const int folder = static_cast<int>(at);
        const std::string path = theses_folder(sources.folders[at]);
        if (!files.exists(path))
            continue;
        if (auto names = files.list_stamped(path)) {
            plan_folder(*std::move(names), folder, known, plan);
        } else {
            plan.problems.push_back({library::Severity::Error, names.error().where, names.error().what});
            std::erase_if(known, [&](const auto& one) { return one.first.first == folder; });
        }
    }
    plan_bundled(sources, known, plan);
    for (const auto& [key, stamp] : known)
        plan.gone.push_back({key.first, key.second, stamp, ""});
    return plan;
}

/// Reads files and hands them to the catalogue, many at a time.
class Reading {
public:
    Reading(Files& files, const CatalogueSources& sources, library::Catalogue& catalogue)
        : m_files(files), m_sources(sources), m_catalogue(catalogue) {}

    library::Result<void> read(ToRead wanted) {
        CatalogueEntry entry;
        entry.file = std::move(wanted.file);
        const auto bytes = bytes_of(entry.file);
        if (!bytes) {
            entry.problem = bytes.error().what;
            return take_in(std::move(entry), 0);
        }
        entry.file.hash = library::sha256_hex(*bytes);
        if (wanted.is_known) {
            TRY(const bool is_same, is_as_known(entry.file));
            if (is_same) {
                m_same.push_back(std::move(entry.file));
                return {};
            }
        }
        if (auto thesis = library::read_thesis(*bytes, entry.file.name)) {
            entry.notes = notes_on(m_sources.notes, thesis->thesis.id);
            entry.thesis = std::move(thesis->thesis);
        } else {
            entry.problem = thesis.error().what;
        }
        return take_in(std::move(entry), bytes->size());
    }

    library::Result<void> finish(const std::vector<CatalogueFile>& gone) {
        TRY_VOID(hand_over());
        return gone.empty() && m_same.empty() ? library::Result<void>() : m_catalogue.settle(gone, m_same);
    }

private:
    static constexpr std::size_t files_max = 500;
    static constexpr std::size_t bytes_max = 16 * 1024 * 1024;

    library::Result<std::string> bytes_of(const CatalogueFile& file) {
        if (file.folder != bundled_folder) {
            const std::string& folder = m_sources.folders[static_cast<std::size_t>(file.folder)];
            return m_files.read(theses_folder(folder) + "/" + file.name, library::thesis_bytes_max);
        }
        for (const auto& thesis : m_sources.bundled.theses)
            if (bundled_name(*thesis) == file.name)
                return library::write_thesis(*thesis);
        return library::bad_input(file.name, "is no thesis inside the program");
    }

    /// Bytes and notes.
    [[nodiscard]] library::Result<bool> is_as_known(const CatalogueFile& file) const {
        TRY(const auto known, m_catalogue.content_of(file.folder, file.name));
        return known && known->hash == file.hash &&
               known->notes == notes_on(m_sources.notes, known->thesis_id);
    }

    library::Result<void> take_in(CatalogueEntry entry, std::size_t bytes) {
        m_entries.push_back(std::move(entry));
        m_bytes += bytes;
        return m_entries.size() < files_max && m_bytes < bytes_max ? library::Result<void>() : hand_over();
    }

    library::Result<void> hand_over() {
        if (m_entries.empty())
            return {};
        TRY_VOID(m_catalogue.update(m_entries));
        m_entries.clear();
        m_bytes = 0;
        return {};
    }

    Files& m_files;
    const CatalogueSources& m_sources;
    library::Catalogue& m_catalogue;
    std::vector<CatalogueEntry> m_entries;
    std::size_t m_bytes = 0; ///< of the files they came from
    std::vector<CatalogueFile> m_same;
};

} // namespace

library::Result<CatalogueUpdate> update_catalogue(Files& files, const CatalogueSources& sources,
                                                  library::Catalogue& catalogue, const CatalogueStep& step) {
    TRY(KnownFiles known, known_files(catalogue, sources.notes));
    Plan plan = make_plan(files, sources, std::move(known));
    Reading reading(files, sources, catalogue);
    CatalogueUpdate update{0, plan.gone.size(), std::move(plan.problems)};
    for (ToRead& wanted : plan.to_read) {
        if (!step(update.read, plan.to_read.size()))
            break;
        TRY_VOID(reading.read(std::move(wanted)));
        ++update.read;
    }
    TRY_VOID(reading.finish(plan.gone));
    return update;
}

} // namespace app
