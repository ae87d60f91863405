// The command-line verbs that need no window. Output goes out as text; errors are returned, or, where a verb goes on
// after one, told as lines.
#pragma once

#include "app/cli_request.h"
#include "app/files.h"
#include "app/library_folders.h"
#include "app/state.h"
#include "app/trash.h"
#include "library/problem.h"
#include "library/result.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace app {

enum class ExitCode { Done = 0, BadInput = 1, WrongUsage = 2, SystemFailed = 3 };

[[nodiscard]] ExitCode exit_code(library::ErrorKind kind);

/// `dstl: WHERE: WHAT`, one line, safe to print whatever the input held.
[[nodiscard]] std::string error_line(const library::Error& error);

struct CliPorts {
    Files& files;
    Trash& trash;
    const LibraryFolders& library;
    const Shelf& bundled;                                 ///< the theses inside the program
    std::string cache_folder;                             ///< of the catalogue
    std::int64_t time_ms;                                 ///< now, UTC, since 1970
    std::function<library::Result<std::string>()> device; ///< names this device in what it writes
    std::function<void(std::string_view)> print;          ///< to standard output
    std::function<void(const library::Error&)> tell;      ///< to standard error, by error_line
};

[[nodiscard]] library::Result<ExitCode> run(const SearchRequest& request, const CliPorts& ports);
[[nodiscard]] library::Result<ExitCode> run(const ImportRequest& request, const CliPorts& ports);
[[nodiscard]] library::Result<ExitCode> run(const AddRequest& request, const CliPorts& ports);
[[nodiscard]] library::Result<ExitCode> run(const RemoveRequest& request, const CliPorts& ports);
[[nodiscard]] library::Result<ExitCode> run(const JournalVerifyRequest& request, const CliPorts& ports);
[[nodiscard]] library::Result<ExitCode> run(const JournalShowRequest& request, const CliPorts& ports);
[[nodiscard]] library::Result<ExitCode> run(const LabelRequest& request, const CliPorts& ports);
[[nodiscard]] library::Result<ExitCode> run(const NotesRequest& request, const CliPorts& ports);
[[nodiscard]] library::Result<ExitCode> run(const ValidateRequest& request, const CliPorts& ports);
[[nodiscard]] library::Result<ExitCode> run(const ShowRequest& request, const CliPorts& ports);
[[nodiscard]] library::Result<ExitCode> run(const ListRequest& request, const CliPorts& ports);
[[nodiscard]] library::Result<ExitCode> run(const PrintRequest& request, const CliPorts& ports);

/// Tells what is wrong with journals that were read; BadInput when anything is.
[[nodiscard]] ExitCode tell_journal_problems(const library::Problems& problems, const CliPorts& ports);

} // namespace app
