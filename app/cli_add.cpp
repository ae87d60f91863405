// dstl add: files and folders of theses come into the library.
#include "app/cli_verbs.h"
#include "app/import.h"
#include "app/library_add.h"
#include "app/thesis_files.h"
#include "library/plain_text.h"
#include "library/thesis_json.h"

#include <algorithm>

namespace app {

namespace {

using library::Result;

std::string_view told(Added what) {
    switch (what) {
    case Added::New: return "added";
    case Added::Replaced: return "replaced";
    case Added::Unchanged: break;
    }
    return "already there, unchanged:";
}

/// What was odd about a source, in a few words: its first problem and how many there are.
std::string told(const library::Problems& problems) {
    if (problems.empty())
        return {};
    const library::Problem& first = problems.front();
    const std::string count =
        problems.size() == 1 ? "1 remark" : std::to_string(problems.size()) + " remarks, the first";
    return " (" + count + ": " + first.where + (first.where.empty() ? "" : ": ") + first.what + ")";
}

Result<void> add_file(const std::string& path, WhenThere when_there, const CliPorts& ports) {
    const std::string name = path == "-" ? "standard input" : path;
    TRY(const std::string bytes, ports.files.read(path, library::thesis_bytes_max));
    const ImportItem item = import_bytes(name, bytes);
    if (item.thesis == nullptr)
        return library::bad_input(name, item.failure);
    const auto added =
        add_to_library(ports.files, ports.library.written(), *item.thesis, when_there, ports.time_ms);
    if (!added)
        return tl::unexpected(
            library::Error{added.error().kind, name + ": " + added.error().where, added.error().what});
    std::string line =
        name + ": " + std::string(told(added->what)) + " " + item.thesis->id + told(item.problems);
    std::replace(line.begin(), line.end(), '\n', ' ');
    ports.print(library::without_control_characters(line) + "\n");
    return {};
}

} // namespace

Result<ExitCode> run(const AddRequest& request, const CliPorts& ports) {
    TRY_VOID(check_library(ports.files, ports.library, LibraryUse::Write));
    ExitCode worst = ExitCode::Done;
    const auto fail = [&](const library::Error& error) {
        ports.tell(error);
        worst = std::max(worst, exit_code(error.kind));
    };
    const WhenThere when_there = request.replace ? WhenThere::Replace : WhenThere::Refuse;
    for (const std::string& source : request.sources) {
        const bool is_folder = source != "-" && ports.files.is_folder(source);
        const ThesisFiles found =
            is_folder ? find_thesis_files(ports.files, source) : ThesisFiles{{source}, {}};
        for (const std::string& path : found.paths)
            if (const auto added = add_file(path, when_there, ports); !added)
                fail(added.error());
        for (const library::Error& failure : found.failures)
            fail(failure);
    }
    return worst;
}

} // namespace app
