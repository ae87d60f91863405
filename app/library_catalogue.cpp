#include "app/library_catalogue.h"

#include "app/library_folder.h"
#include "app/library_marks.h"
#include "app/reader_facts.h"
#include "app/shared_state.h"
#include "app/shared_store.h"
#include "library/sha256.h"

namespace app {

std::string catalogue_path(const std::string& cache_folder, const LibraryFolders& folders) {
    constexpr std::size_t enough_digits = 16;
    std::string names;
    for (const std::string& path : folders.paths)
        names += path + '\0';
    return cache_folder + "/catalogue-" + library::sha256_hex(names).substr(0, enough_digits) + ".sqlite";
}

library::Result<library::Catalogue> open_library_catalogue(Files& files, const std::string& cache_folder,
                                                           const LibraryFolders& folders) {
    if (cache_folder.empty())
        return library::system_failure("catalogue", "this system names no folder for caches; set HOME");
    TRY_VOID(files.make_folder(cache_folder));
    return library::Catalogue::open(catalogue_path(cache_folder, folders));
}

library::Result<CatalogueUpdate> refresh_library_catalogue(Files& files, const LibraryFolders& folders,
                                                           const Shelf& bundled,
                                                           library::Catalogue& catalogue,
                                                           const CatalogueStep& step) {
    constexpr double worth_making_anew = 0.5;
    TRY(const double outdated, catalogue.share_outdated());
    if (outdated > worth_making_anew)
        TRY_VOID(catalogue.clear());
    const LibraryMarks marks = read_library_marks(files, folders.paths, Shelf());
    const auto thesis_of = [&](const std::string& id) {
        const auto own = read_library_thesis(files, folders, id);
        return own && *own != nullptr ? *own : find_thesis(bundled, id);
    };
    library::Problems problems = marks.problems;
    const auto progress = progress_of(read_shared_fields(files, folders.paths, shared_progress, problems));
    const ReaderKnowledge knowledge = knowledge_of(marks, progress, thesis_of);
    TRY_VOID(catalogue.set_reader_facts(knowledge.facts));
    TRY(CatalogueUpdate update,
        update_catalogue(files, {folders.paths, bundled, knowledge.notes}, catalogue, step));
    update.problems.insert(update.problems.end(), problems.begin(), problems.end());
    return update;
}

std::shared_ptr<const library::Thesis> read_catalogued(Files& files, const LibraryFolders& folders,
                                                       const Shelf& bundled,
                                                       const library::ThesisSummary& summary) {
    if (summary.folder == bundled_folder)
        return find_thesis(bundled, summary.thesis_id);
    const std::string& folder = folders.paths.at(static_cast<std::size_t>(summary.folder));
    return read_library_file(files, folder, summary.file_name).value_or(nullptr);
}

} // namespace app
