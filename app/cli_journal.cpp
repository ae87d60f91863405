// dstl journal: what readers have marked, and whether the files that hold it are as they were written.
#include "app/cli_verbs.h"
#include "app/journal_files.h"
#include "app/library_marks.h"
#include "app/shelf.h"
#include "library/journal.h"
#include "library/plain_text.h"
#include "library/utc_time.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace app {

namespace {

using library::Result;

/// All that is wrong with a journal, each once: its chain, and lines that can be followed in part.
library::Problems problems_of(std::string_view bytes, const library::JournalReading& reading) {
    library::Problems problems = library::verify_journal(bytes);
    for (const library::Problem& problem : reading.problems)
        if (std::find(problems.begin(), problems.end(), problem) == problems.end())
            problems.push_back(problem);
    return problems;
}

ExitCode verify(const JournalFile& file, const CliPorts& ports) {
    const auto bytes = ports.files.read(file.path, journal_bytes_max);
    if (!bytes) {
        ports.tell(bytes.error());
        return exit_code(bytes.error().kind);
    }
    const library::JournalReading reading = library::read_journal(*bytes);
    const auto print = [&](const std::string& line) {
        ports.print(library::without_control_characters(file.name + ": " + line) + "\n");
    };
    bool is_sound = true;
    for (const library::Problem& problem : problems_of(*bytes, reading)) {
        const bool is_error = problem.severity == library::Severity::Error;
        is_sound = is_sound && !is_error;
        print(problem.where + ": " + (is_error ? "error: " : "remark: ") + problem.what);
    }
    if (is_sound)
        print("ok, " + std::to_string(reading.events.size()) + " events");
    return is_sound ? ExitCode::Done : ExitCode::BadInput;
}

std::string_view state_name(const ThesisMarks& theses, const KeptMark& kept) {
    if (theses.thesis == nullptr)
        return "no-thesis";
    return kept.placed.place ? "found" : "lost";
}

std::string title_of(const ThesisMarks& marks) {
    return marks.thesis != nullptr ? marks.thesis->title : std::string();
}

std::string marks_as_json(const std::vector<ThesisMarks>& theses) {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const ThesisMarks& of_thesis : theses)
        for (const KeptMark& kept : of_thesis.marks) {
            const library::Mark& mark = kept.placed.mark;
            const library::MarkPlace& place = shown_place(kept);
            list.push_back({{"id", mark.id},
                            {"kind", library::mark_kind_name(mark.kind)},
                            {"thesis", mark.thesis_id},
                            {"title", title_of(of_thesis)},
                            {"card", place.card_id},
                            {"block", place.block_id},
                            {"value", mark.value},
                            {"words", place.exact},
                            {"note", mark.note},
                            {"time", library::utc_text(kept.time_ms)},
                            {"device", kept.device},
                            {"state", state_name(of_thesis, kept)}});
        }
    const nlohmann::ordered_json json = {{"schema", "dstl.marks/1"}, {"marks", std::move(list)}};
    return json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

std::string indented(std::string text, const std::string& margin) {
    for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 1))
        text.insert(at + 1, margin);
    return margin + text + "\n";
}

std::string mark_as_text(const KeptMark& kept) {
    const library::Mark& mark = kept.placed.mark;
    const library::MarkPlace& place = shown_place(kept);
    std::string text = "  " + std::string(library::mark_kind_name(mark.kind));
    text += mark.value.empty() ? "" : " (" + mark.value + ")";
    if (!library::is_label(mark.kind))
        text += " on " + place.card_id + (kept.placed.place ? "" : ", which fits no more");
    text += "\n";
    if (!place.exact.empty())
        text += indented("\u201C" + place.exact + "\u201D", "    ");
    if (!mark.note.empty())
        text += indented(mark.note, "    ");
    return text + "    " + library::utc_text(kept.time_ms) + ", " + kept.device + "\n";
}

std::string marks_as_text(const std::vector<ThesisMarks>& theses) {
    std::string text;
    for (const ThesisMarks& of_thesis : theses) {
        text += (text.empty() ? "" : "\n") + of_thesis.thesis_id + ": ";
        text += (of_thesis.thesis != nullptr ? title_of(of_thesis) : "is not in the library") + "\n";
        for (const KeptMark& kept : of_thesis.marks)
            text += mark_as_text(kept);
    }
    return library::without_control_characters(text.empty() ? "There are no marks.\n" : text);
}

} // namespace

Result<ExitCode> run(const JournalVerifyRequest& request, const CliPorts& ports) {
    std::vector<JournalFile> journals;
    library::Problems problems;
    for (const std::string& file : request.files)
        journals.push_back({file, file});
    if (request.files.empty()) {
        TRY_VOID(check_library(ports.files, ports.library, LibraryUse::Read));
        journals = list_journals(ports.files, ports.library.paths, problems);
        if (journals.empty() && problems.empty())
            ports.print("There are no journals.\n");
    }
    ExitCode worst = problems.empty() ? ExitCode::Done : ExitCode::SystemFailed;
    for (const library::Problem& problem : problems)
        ports.tell({library::ErrorKind::System, problem.where, problem.what});
    for (const JournalFile& file : journals)
        worst = std::max(worst, verify(file, ports));
    return worst;
}

Result<ExitCode> run(const JournalShowRequest& request, const CliPorts& ports) {
    TRY(const Shelf shelf, whole_shelf(ports.files, ports.library, ports.bundled));
    LibraryMarks marks = read_library_marks(ports.files, ports.library.paths, shelf);
    if (!request.thesis_id.empty())
        std::erase_if(marks.theses,
                      [&](const ThesisMarks& one) { return one.thesis_id != request.thesis_id; });
    ports.print(request.json ? marks_as_json(marks.theses) : marks_as_text(marks.theses));
    return tell_journal_problems(marks.problems, ports);
}

ExitCode tell_journal_problems(const library::Problems& problems, const CliPorts& ports) {
    ExitCode code = ExitCode::Done;
    for (const library::Problem& problem : problems) {
        if (problem.severity != library::Severity::Error)
            continue;
        ports.tell({library::ErrorKind::BadInput, problem.where, problem.what});
        code = ExitCode::BadInput;
    }
    return code;
}

} // namespace app
