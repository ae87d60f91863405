#include "app/cli_verbs.h"

#include "app/shelf.h"
#include "library/page_import.h"
#include "library/plain_text.h"
#include "library/thesis_json.h"
#include "library/thesis_text.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace app {

namespace {

using library::Result;

std::string location(const std::string& file, const library::Problem& problem) {
    return problem.where.empty() ? file : file + ": " + problem.where;
}

/// Whether a file under a name that was not typed may be replaced: only by the same.
Result<void> check_not_replaced(Files& files, const std::string& path, const std::string& json) {
    if (!files.exists(path))
        return {};
    TRY(const std::string there, files.read(path, library::thesis_bytes_max));
    if (there == json)
        return {};
    return library::bad_input(
        path, "is there and differs; name the file with -o to replace it, or give another --id");
}

bool names_folder(Files& files, const std::string& output) {
    return output.ends_with('/') || files.is_folder(output);
}

/// Where the thesis goes: as typed, or under its id in the folder that was typed or is current.
Result<std::string> output_path(const ImportRequest& request, const std::string& id, const std::string& json,
                                Files& files) {
    if (!request.output.empty() && !names_folder(files, request.output))
        return request.output;
    std::string folder = request.output;
    if (!folder.empty()) {
        TRY_VOID(files.make_folder(folder));
        folder += folder.ends_with('/') ? "" : "/";
    }
    const std::string path = folder + id + ".json";
    TRY_VOID(check_not_replaced(files, path, json));
    return path;
}

std::string severity_name(library::Severity severity) {
    return severity == library::Severity::Error ? "error" : "remark";
}

/// Prints the problems of one file; returns whether any is an error.
bool print_problems(const std::string& file, const library::Problems& problems, const CliPorts& ports) {
    for (const library::Problem& problem : problems)
        ports.print(library::without_control_characters(location(file, problem) + ": " +
                                                        severity_name(problem.severity) + ": " +
                                                        problem.what) +
                    "\n");
    if (problems.empty())
        ports.print(library::without_control_characters(file) + ": sound\n");
    return std::any_of(problems.begin(), problems.end(), [](const library::Problem& problem) {
        return problem.severity == library::Severity::Error;
    });
}

std::string list_as_json(const Shelf& shelf) {
    nlohmann::ordered_json json = nlohmann::ordered_json::array();
    for (const auto& thesis : shelf.theses)
        json.push_back({{"id", thesis->id},
                        {"title", thesis->title},
                        {"channel", thesis->source.channel},
                        {"asset_class", thesis->asset_class},
                        {"conviction", thesis->conviction},
                        {"horizon", thesis->horizon ? thesis->horizon->text : ""},
                        {"risks", thesis->risk.risks.size()}});
    return json.dump(2) + "\n";
}

std::string list_as_text(const Shelf& shelf) {
    std::string text;
    for (const auto& thesis : shelf.theses) {
        text += thesis->id + "\n    " + thesis->title + "\n";
        std::string facts;
        for (const std::string& fact : {thesis->source.channel, thesis->asset_class, thesis->conviction,
                                        thesis->horizon ? thesis->horizon->text : std::string()})
            facts += (facts.empty() || fact.empty() ? "" : " \u00B7 ") + fact;
        text += facts.empty() ? "" : "    " + facts + "\n";
    }
    return library::without_control_characters(text);
}

} // namespace

ExitCode exit_code(library::ErrorKind kind) {
    switch (kind) {
    case library::ErrorKind::BadInput: return ExitCode::BadInput;
    case library::ErrorKind::Usage: return ExitCode::WrongUsage;
    case library::ErrorKind::System: return ExitCode::SystemFailed;
    }
    return ExitCode::SystemFailed;
}

std::string error_line(const library::Error& error) {
    std::string line = "dstl: " + error.where + (error.where.empty() ? "" : ": ") + error.what;
    std::replace(line.begin(), line.end(), '\n', ' ');
    return library::without_control_characters(line) + "\n";
}

Result<ExitCode> run(const ImportRequest& request, const CliPorts& ports) {
    TRY(const std::string page, ports.files.read(request.file, library::page_bytes_max));
    TRY(const library::ImportedPage imported,
        library::import_page(page, {request.id, request.url, request.published}, request.file));
    for (const library::Problem& remark : imported.remarks)
        ports.tell({library::ErrorKind::BadInput, location(request.file, remark), remark.what});
    const std::string json = library::write_thesis(imported.thesis);
    if (request.output == "-") {
        ports.print(json);
        return ExitCode::Done;
    }
    TRY(const std::string path, output_path(request, imported.thesis.id, json, ports.files));
    TRY_VOID(ports.files.write(path, json));
    ports.print(path + "\n");
    return ExitCode::Done;
}

Result<ExitCode> run(const ValidateRequest& request, const CliPorts& ports) {
    ExitCode worst = ExitCode::Done;
    for (const std::string& file : request.files) {
        const auto bytes = ports.files.read(file, library::thesis_bytes_max);
        const auto read = bytes ? library::read_thesis(*bytes, file) : tl::unexpected(bytes.error());
        ExitCode code = ExitCode::Done;
        if (!read) {
            ports.tell(read.error());
            code = exit_code(read.error().kind);
        } else if (print_problems(file, read->problems, ports)) {
            code = ExitCode::BadInput;
        }
        worst = std::max(worst, code);
    }
    return worst;
}

Result<ExitCode> run(const ShowRequest& request, const CliPorts& ports) {
    TRY(const OpenedThesis opened,
        open_from_library(ports.files, ports.library, ports.bundled, request.target));
    for (const library::Problem& problem : opened.problems)
        if (problem.severity == library::Severity::Error)
            ports.tell({library::ErrorKind::BadInput, location(request.target, problem), problem.what});
    switch (request.format) {
    case ShowFormat::Text: ports.print(library::thesis_as_text(*opened.thesis, request.depth)); break;
    case ShowFormat::Markdown: ports.print(library::thesis_as_markdown(*opened.thesis, request.depth)); break;
    case ShowFormat::Json: ports.print(library::write_thesis(*opened.thesis)); break;
    }
    return ExitCode::Done;
}

Result<ExitCode> run(const ListRequest& request, const CliPorts& ports) {
    TRY(const Shelf shelf, whole_shelf(ports.files, ports.library, ports.bundled));
    ports.print(request.json ? list_as_json(shelf) : list_as_text(shelf));
    for (const FailedThesis& failed : shelf.failed)
        ports.tell({library::ErrorKind::BadInput, failed.where, failed.what});
    return shelf.failed.empty() ? ExitCode::Done : ExitCode::BadInput;
}

Result<ExitCode> run(const PrintRequest& request, const CliPorts& ports) {
    ports.print(request.text);
    return ExitCode::Done;
}

} // namespace app
