// dstl export --notes: what readers have marked, for other programs.
#include "app/cli_verbs.h"
#include "app/library_marks.h"
#include "app/notes.h"
#include "app/shelf.h"
#include "library/utc_time.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace app {

namespace {

using library::Result;
using Json = nlohmann::ordered_json;

Json json_of(const Note& note) {
    Json seconds = nullptr;
    if (note.time && note.time->seconds)
        seconds = *note.time->seconds;
    return {{"id", note.id},
            {"kind", library::mark_kind_name(note.kind)},
            {"value", note.value},
            {"words", note.words},
            {"note", note.note},
            {"card", note.card_id},
            {"card_title", note.card_title},
            {"block", note.block_id},
            {"seconds", seconds},
            {"talk_link", note.talk_link},
            {"link", note.link},
            {"time", library::utc_text(note.time_ms)},
            {"device", note.device},
            {"found", note.is_found}};
}

std::string notes_as_json(const std::vector<ThesisNotes>& theses) {
    Json list = Json::array();
    for (const ThesisNotes& of_thesis : theses) {
        Json notes = Json::array();
        for (const Note& note : of_thesis.notes)
            notes.push_back(json_of(note));
        list.push_back({{"id", of_thesis.thesis_id},
                        {"title", of_thesis.thesis.title},
                        {"channel", of_thesis.thesis.source.channel},
                        {"url", of_thesis.thesis.source.url},
                        {"published", of_thesis.thesis.source.published},
                        {"tags", of_thesis.labels.tags},
                        {"collections", of_thesis.labels.collections},
                        {"notes", std::move(notes)}});
    }
    const Json json = {{"schema", "dstl.notes/1"}, {"theses", std::move(list)}};
    return json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

std::string written_as(NotesFormat format, const std::vector<ThesisNotes>& theses) {
    switch (format) {
    case NotesFormat::Csv: return notes_as_csv(theses);
    case NotesFormat::Json: return notes_as_json(theses);
    case NotesFormat::Markdown: break;
    }
    return notes_as_markdown(theses);
}

bool is_of(const ThesisMarks& marks, const std::string& id) {
    return marks.thesis_id == id;
}

/// Those of the thesis that was meant: it may be one that is in the library no more and has marks still.
Result<std::vector<ThesisMarks>> meant_marks(std::vector<ThesisMarks> all, const std::string& target,
                                             const CliPorts& ports) {
    if (target.empty())
        return all;
    ThesisMarks meant{target, nullptr, {}};
    if (std::none_of(all.begin(), all.end(), [&](const ThesisMarks& one) { return is_of(one, target); })) {
        TRY(OpenedThesis opened, open_from_library(ports.files, ports.library, ports.bundled, target));
        meant = {opened.thesis->id, opened.thesis, {}};
    }
    for (ThesisMarks& one : all)
        if (is_of(one, meant.thesis_id))
            meant = std::move(one);
    return std::vector<ThesisMarks>{std::move(meant)};
}

} // namespace

Result<ExitCode> run(const NotesRequest& request, const CliPorts& ports) {
    TRY(const Shelf shelf, whole_shelf(ports.files, ports.library, ports.bundled));
    LibraryMarks marks = read_library_marks(ports.files, ports.library.paths, shelf);
    TRY(const auto meant, meant_marks(std::move(marks.theses), request.target, ports));
    std::vector<ThesisNotes> theses;
    for (const ThesisMarks& one : meant) {
        ThesisNotes notes = notes_of(one);
        if (!notes.notes.empty() || !request.target.empty()) // else there are only judgements
            theses.push_back(std::move(notes));
    }
    const std::string text = written_as(request.format, theses);
    if (request.output.empty() || request.output == "-") {
        ports.print(text);
    } else {
        TRY_VOID(ports.files.write(request.output, text));
        ports.print(request.output + "\n");
    }
    return tell_journal_problems(marks.problems, ports);
}

} // namespace app
