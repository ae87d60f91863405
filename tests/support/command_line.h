// The command line with files in memory, as a test types it.
#pragma once

#include "app/cli_request.h"
#include "app/cli_verbs.h"
#include "app/shelf.h"
#include "library/thesis_json.h"
#include "tests/support/memory_files.h"
#include "tests/support/memory_trash.h"
#include "tests/support/temporary_folder.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace tests {

using app::CliPorts;
using app::ExitCode;

/// What it would do in a window is not done.
struct CommandLine {
    MemoryFiles files;
    MemoryTrash trash = MemoryTrash(files);
    app::Shelf shelf = app::bundled_shelf();
    std::int64_t time_ms = 1'772'357'400'250; ///< 2026-03-01T09:30:00.250Z
    std::string usual_library = "/lib";
    TemporaryFolder cache; ///< the catalogue is no file of the others
    std::string out;
    std::string err;

    int operator()(const std::vector<std::string>& arguments) {
        out.clear();
        err.clear();
        const auto line = app::parse_arguments(arguments);
        const app::LibraryFolders library =
            app::choose_library(line ? line->library_folders : std::vector<std::string>(), {}, usual_library);
        const CliPorts ports{files,
                             trash,
                             library,
                             shelf,
                             cache / "",
                             time_ms,
                             [] { return std::string("here"); },
                             [this](std::string_view text) { out += text; },
                             [this](const library::Error& error) { err += app::error_line(error); }};
        const auto code = line ? carry_out(line->request, ports) : tl::unexpected(line.error());
        if (!code)
            ports.tell(code.error());
        return static_cast<int>(code ? *code : app::exit_code(code.error().kind));
    }

private:
    static library::Result<ExitCode> carry_out(const app::CliRequest& request, const CliPorts& ports) {
        return std::visit(
            [&](const auto& one) -> library::Result<ExitCode> {
                if constexpr (
                    requires { app::run(one, ports); })
                    return app::run(one, ports);
                else
                    return ExitCode::Done;
            },
            request);
    }
};

/// The file of a thesis that says nothing else.
inline std::string thesis_json(const std::string& id, const std::string& title) {
    library::Thesis thesis;
    thesis.id = id;
    thesis.title = title;
    return library::write_thesis(thesis);
}

template <class Wanted>
Wanted parsed(const std::vector<std::string>& arguments) {
    const auto line = app::parse_arguments(arguments);
    REQUIRE_MESSAGE(line, (line ? "" : line.error().what));
    return std::get<Wanted>(line->request);
}

} // namespace tests
