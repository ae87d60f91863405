// What may be typed on the command line, and the options as they were typed. cli_request.h makes requests of them.
#pragma once

#include "app/cli_request.h"

#include <optional>
#include <string>
#include <vector>

namespace CLI { // NOLINT(readability-identifier-naming): the name is the library's.
class App;
}

namespace app {

/// The options as they were typed; the requests are made of them once they have been checked.
struct TypedOptions {
    ImportRequest import;
    AddRequest add;
    SearchRequest search;
    std::vector<std::string> removed_words;
    JournalVerifyRequest journal_verify;
    JournalShowRequest journal_show;
    LabelRequest label;
    ValidateRequest validate;
    ShowRequest show;
    ListRequest list;
    OpenRequest open;
    ReplayRequest replay;
    ExportRequest picture_export;
    std::string size = "1280x800";
    std::string scale = "1";
    std::string help_verb;
    std::string export_format = "png";
    std::string export_output;
    std::optional<NotesFormat> notes_format;
    bool export_all = false;
    std::vector<std::string> library_before; ///< --library in front of the verb
    std::vector<std::string> library_behind;
};

/// Names the verbs and their options; parsing with the program fills `typed`, which outlives it.
void add_verbs(CLI::App& program, TypedOptions& typed);

} // namespace app
