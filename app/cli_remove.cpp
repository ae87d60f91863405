// dstl remove: one thesis goes to the system's trash.
#include "app/cli_verbs.h"
#include "app/shelf.h"
#include "library/plain_text.h"
#include "library/thesis_id.h"

namespace app {

namespace {

using library::Result;

/// The id of the one thesis that was meant. A file that cannot be read is meant by its own name alone.
Result<std::string> meant_id(const std::string& words, const CliPorts& ports) {
    const std::string own = library::is_thesis_id(words) && !ports.library.paths.empty()
                                ? library_thesis_path(ports.library.written(), words)
                                : std::string();
    if (!own.empty() && ports.files.exists(own))
        return words;
    TRY(const Shelf shelf, whole_shelf(ports.files, ports.library, ports.bundled));
    TRY(const auto thesis, find_meant_thesis(shelf, words));
    return thesis->id;
}

/// Why a thesis that is on the shelf has no file that may be removed.
library::Error not_removable(const std::string& id, const CliPorts& ports) {
    for (const std::string& folder : ports.library.paths)
        if (folder != ports.library.written() && ports.files.exists(library_thesis_path(folder, id)))
            return {library::ErrorKind::BadInput, id,
                    "lies in " + folder + ", which is only read; name that folder first, or alone"};
    if (find_thesis(ports.bundled, id) != nullptr)
        return {library::ErrorKind::BadInput, id, "is part of the program and cannot be removed"};
    return {library::ErrorKind::BadInput, id,
            "is in a file that is not named after it; see the folder " + ports.library.written() + "/theses"};
}

} // namespace

Result<ExitCode> run(const RemoveRequest& request, const CliPorts& ports) {
    TRY_VOID(check_library(ports.files, ports.library, LibraryUse::Read));
    TRY(const std::string id, meant_id(request.words, ports));
    const std::string path = library_thesis_path(ports.library.written(), id);
    if (ports.library.paths.empty() || !ports.files.exists(path))
        return tl::unexpected(not_removable(id, ports));
    TRY_VOID(ports.trash.take(path));
    ports.print(
        library::without_control_characters(id + ": is in the trash; its marks stay in the journal\n"));
    const auto below = read_library_thesis(ports.files, ports.library, id);
    if ((below && *below != nullptr) || find_thesis(ports.bundled, id) != nullptr)
        ports.print(id +
                    ": another thesis of this id is seen now, from a library behind it or the program\n");
    return ExitCode::Done;
}

} // namespace app
