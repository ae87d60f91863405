#include "app/cli_request.h"

#include "app/replay_script.h"
#include "app/uri_list.h"
#include "library/links.h"
#include "library/plain_text.h"
#include "library/printed_facts.h"
#include "library/thesis_id.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace app {

namespace {

using library::Result;
using library::wrong_usage;

constexpr const char* description = "A reader of investment theses distilled from long talks.";

/// The options as they were typed; the requests are made of them once they have been checked.
struct Typed {
    ImportRequest import;
    AddRequest add;
    std::vector<std::string> removed_words;
    JournalVerifyRequest journal_verify;
    JournalShowRequest journal_show;
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

const std::map<std::string, ShowFormat> format_names = {
    {"text", ShowFormat::Text}, {"markdown", ShowFormat::Markdown}, {"json", ShowFormat::Json}};
const std::map<std::string, library::Depth> depth_names = {{"line", library::Depth::Line},
                                                           {"headlines", library::Depth::Headlines},
                                                           {"sentences", library::Depth::Sentences},
                                                           {"full", library::Depth::Full}};
const std::map<std::string, std::optional<NotesFormat>> notes_names = {
    {"markdown", NotesFormat::Markdown}, {"csv", NotesFormat::Csv}, {"json", NotesFormat::Json}};
const std::map<std::string, RendererChoice> renderer_names = {{"auto", RendererChoice::Automatic},
                                                              {"opengl", RendererChoice::OpenGl},
                                                              {"software", RendererChoice::Software}};

/// One of a few names, shown to the user as those names.
template <class Value>
void add_choice(CLI::App& verb, const std::string& option, Value& value,
                const std::map<std::string, Value>& names, const std::string& help) {
    std::string shown;
    for (const auto& [name, meaning] : names)
        shown += (shown.empty() ? "" : "|") + name;
    verb.add_option_function<std::string>(
            option, [&value, &names](const std::string& name) { value = names.at(name); }, help)
        ->option_text(shown)
        ->check([&names, shown](const std::string& name) {
            return names.count(name) > 0 ? std::string() : "expected one of " + shown + ", got " + name;
        });
}

void add_import(CLI::App& program, Typed& typed) {
    CLI::App& verb = *program.add_subcommand("import", "Make a thesis of the text of a copied page");
    verb.add_option("FILE", typed.import.file, "The page's text; - is standard input")
        ->required()
        ->option_text(" ");
    verb.add_option("-o", typed.import.output, "Where to write: a file, a folder, or - for standard output")
        ->option_text("FILE|DIR");
    verb.add_option("--id", typed.import.id, "The thesis's id, instead of one made from the title")
        ->option_text("ID");
    verb.add_option("--url", typed.import.url, "The talk's link")->option_text("URL");
    verb.add_option("--published", typed.import.published, "The talk's date, YYYY-MM-DD")
        ->option_text("DATE");
}

void add_add(CLI::App& program, Typed& typed) {
    CLI::App& verb = *program.add_subcommand("add", "Take theses and copied pages into the library");
    verb.add_option("FILE|DIR", typed.add.sources, "Files, folders of them, or - for standard input")
        ->required()
        ->option_text("...");
    verb.add_flag("--replace", typed.add.replace, "Also in place of theses with the same id");
}

void add_remove(CLI::App& program, Typed& typed) {
    CLI::App& verb = *program.add_subcommand("remove", "Move a thesis of the library to the trash");
    verb.add_option("ID|WORDS", typed.removed_words, "An id, or words of a title")
        ->required()
        ->option_text("...");
}

void add_journal(CLI::App& program, Typed& typed) {
    CLI::App& verb = *program.add_subcommand("journal", "Look at bookmarks, highlights and notes");
    verb.require_subcommand(1);
    CLI::App& verify = *verb.add_subcommand("verify", "Tell whether journals are as they were written");
    verify.add_option("FILE", typed.journal_verify.files, "Journals; none: all of the library")
        ->option_text("...");
    CLI::App& show = *verb.add_subcommand("show", "List all marks, also those that fit no more");
    show.add_option("--thesis", typed.journal_show.thesis_id, "Of this thesis alone")->option_text("ID");
    show.add_flag("--json", typed.journal_show.json, "As JSON");
}

void add_show(CLI::App& program, Typed& typed) {
    CLI::App& verb = *program.add_subcommand("show", "Print a thesis");
    verb.add_option("ID|FILE", typed.show.target, "An id, words of a title, or a thesis file")
        ->required()
        ->option_text(" ");
    add_choice(verb, "--as", typed.show.format, format_names, "The form");
    add_choice(verb, "--depth", typed.show.depth, depth_names, "How much of it");
}

void add_size(CLI::App& verb, Typed& typed) {
    verb.add_option("--size", typed.size, "Width and height in points (1280x800)")->option_text("WxH");
    verb.add_option("--scale", typed.scale, "Pixels a point, 0.5 to 4 (1)")->option_text("N");
}

void add_window_verbs(CLI::App& program, Typed& typed) {
    CLI::App& open = *program.add_subcommand("open", "Read in a window (also when no verb is given)");
    open.add_option("ID|FILE", typed.open.target, "An id, words of a title, a thesis file, or a dstl link")
        ->option_text(" ");
    add_choice(open, "--renderer", typed.open.renderer, renderer_names, "What draws the window");
    add_choice(program, "--renderer", typed.open.renderer, renderer_names, "What draws the window");
    CLI::App& replay = *program.add_subcommand("replay", "Run a script of touches and keys with no display");
    replay.add_option("SCRIPT", typed.replay.script, "The script; docs/replay.md describes it")
        ->required()
        ->option_text(" ");
    add_size(replay, typed);
    replay.add_option("--out", typed.replay.out_folder, "Where pictures and states go (the current folder)")
        ->option_text("DIR");
    CLI::App& exporting =
        *program.add_subcommand("export", "Write the cards of a thesis as pictures, or notes");
    exporting.add_option("ID|FILE", typed.picture_export.target, "An id, words of a title, or a thesis file")
        ->option_text(" ");
    exporting.add_flag("--all", typed.export_all, "The whole library instead");
    exporting.add_option("--to", typed.export_format, "The form: png")->option_text("FORMAT");
    exporting.add_option("-o", typed.export_output, "The folder to write to; for notes the file, or -")
        ->option_text("DIR|FILE");
    add_choice(exporting, "--notes", typed.notes_format, notes_names,
               "Highlights and notes instead of pictures");
    add_size(exporting, typed);
}

void add_library(CLI::App& app, std::vector<std::string>& folders) {
    app.add_option("--library", folders,
                   "A folder of the library; more than one are read, the first is written")
        ->allow_extra_args(false)
        ->option_text("DIR");
}

void add_verbs(CLI::App& program, Typed& typed) {
    program.set_help_flag("-h,--help", "What can be asked for");
    program.set_version_flag("--version", "dstl " DSTL_VERSION, "The version");
    program.require_subcommand(0, 1);
    add_window_verbs(program, typed);
    add_add(program, typed);
    add_remove(program, typed);
    add_journal(program, typed);
    add_import(program, typed);
    CLI::App& validate = *program.add_subcommand("validate", "Tell what is wrong with thesis files");
    validate.add_option("FILE", typed.validate.files, "Thesis files")->required()->option_text("...");
    add_show(program, typed);
    CLI::App& list = *program.add_subcommand("list", "List the library");
    list.add_flag("--json", typed.list.json, "As JSON");
    CLI::App& help = *program.add_subcommand("help", "Explain a verb");
    help.add_option("VERB", typed.help_verb, "The verb to explain")->option_text(" ");
    for (CLI::App* verb : program.get_subcommands({})) {
        for (CLI::App* part : verb->get_subcommands({}))
            add_library(*part, typed.library_behind);
        if (verb->get_subcommands({}).empty())
            add_library(*verb, typed.library_behind);
    }
    add_library(program, typed.library_before);
}

Result<CliRequest> checked_import(const ImportRequest& import) {
    if (!import.id.empty() && !library::is_thesis_id(import.id))
        return wrong_usage("--id", "takes lower-case letters, digits and hyphens, such as nvidia-2026");
    if (!import.url.empty() && !library::openable_link(import.url))
        return wrong_usage("--url", "takes a whole http or https link");
    if (!import.published.empty() && !library::is_iso_date(import.published))
        return wrong_usage("--published", "takes a date such as 2026-03-23");
    return import;
}

Result<PictureSize> checked_size(const Typed& typed) {
    const auto size = parse_size(typed.size);
    const auto scale = parse_decimal(typed.scale);
    if (!size)
        return wrong_usage("--size", "takes width and height such as 1280x800");
    if (!scale || *scale < 0.5 || *scale > 4)
        return wrong_usage("--scale", "takes a number from 0.5 to 4");
    return PictureSize{size->width_pt, size->height_pt, static_cast<float>(*scale)};
}

Result<CliRequest> checked_notes(const CLI::App& verb, const Typed& typed) {
    for (const char* option : {"--to", "--size", "--scale"})
        if (verb.count(option) > 0)
            return wrong_usage(option, "is for pictures, and does not go with --notes");
    if (typed.export_all && !typed.picture_export.target.empty())
        return wrong_usage("export", "takes either the id of a thesis or --all");
    return NotesRequest{typed.picture_export.target, *typed.notes_format, typed.export_output};
}

Result<CliRequest> checked_export(const CLI::App& verb, Typed& typed) {
    if (typed.notes_format)
        return checked_notes(verb, typed);
    if (typed.export_output.empty())
        return wrong_usage("-o", "is missing; name the folder that the pictures go to");
    if (typed.export_format != "png")
        return wrong_usage("--to", "takes png");
    if (typed.export_all == !typed.picture_export.target.empty())
        return wrong_usage("export", "takes either the id of a thesis or --all");
    TRY(typed.picture_export.size, checked_size(typed));
    typed.picture_export.out_folder = typed.export_output;
    return typed.picture_export;
}

/// Asks a program that has parsed nothing: one that has explains only the verb it was given.
Result<CliRequest> help_request(const std::string& verb) {
    Typed nothing;
    CLI::App program(description, "dstl");
    add_verbs(program, nothing);
    if (verb.empty())
        return PrintRequest{program.help()};
    for (const CLI::App* explained : program.get_subcommands({}))
        if (explained->get_name() == verb)
            return PrintRequest{explained->help("dstl")};
    return wrong_usage("help", "knows no verb " + verb + "; `dstl help` lists them");
}

std::string joined_words(const std::vector<std::string>& words) {
    std::string joined;
    for (const std::string& word : words)
        joined += (joined.empty() ? "" : " ") + word;
    return joined;
}

/// A desktop names files by their URIs, and hands on links.
Result<CliRequest> checked_open(OpenRequest open) {
    if (is_dstl_link(open.target)) {
        TRY(open.link, read_dstl_link(open.target));
        open.target.clear();
    } else if (const auto paths = paths_of_uri_list(open.target); paths.size() == 1) {
        open.target = paths.front();
    }
    return open;
}

Result<CliRequest> journal_request(const CLI::App& journal, const Typed& typed) {
    if (journal.got_subcommand("verify"))
        return typed.journal_verify;
    return typed.journal_show;
}

Result<CliRequest> make_request(CLI::App& program, Typed& typed) {
    if (program.got_subcommand("import"))
        return checked_import(typed.import);
    if (program.got_subcommand("add"))
        return typed.add;
    if (program.got_subcommand("remove"))
        return RemoveRequest{joined_words(typed.removed_words)};
    if (program.got_subcommand("journal"))
        return journal_request(*program.get_subcommand("journal"), typed);
    if (program.got_subcommand("validate"))
        return typed.validate;
    if (program.got_subcommand("show"))
        return typed.show;
    if (program.got_subcommand("list"))
        return typed.list;
    if (program.got_subcommand("help"))
        return help_request(typed.help_verb);
    if (program.got_subcommand("export"))
        return checked_export(*program.get_subcommand("export"), typed);
    if (program.got_subcommand("replay")) {
        TRY(typed.replay.size, checked_size(typed));
        return typed.replay;
    }
    return checked_open(typed.open);
}

Result<std::vector<std::string>> checked_library(const Typed& typed) {
    std::vector<std::string> folders = typed.library_before;
    folders.insert(folders.end(), typed.library_behind.begin(), typed.library_behind.end());
    if (std::find(folders.begin(), folders.end(), "") != folders.end())
        return wrong_usage("--library", "takes a folder");
    return folders;
}

/// A lone argument that names a file or is a link is what a desktop passes: it is to be opened.
bool is_lone_target(const std::vector<std::string>& arguments) {
    return arguments.size() == 1 && (arguments.front().ends_with(".json") || is_dstl_link(arguments.front()));
}

/// CLI11's messages on one line, without a full stop.
std::string one_line(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    return std::string(library::trimmed(text));
}

} // namespace

Result<CliLine> parse_arguments(const std::vector<std::string>& arguments) {
    if (is_lone_target(arguments)) {
        OpenRequest open;
        open.target = arguments.front();
        TRY(CliRequest request, checked_open(std::move(open)));
        return CliLine{std::move(request), {}};
    }
    Typed typed;
    CLI::App program(description, "dstl");
    add_verbs(program, typed);
    std::vector<std::string> reversed(arguments.rbegin(), arguments.rend()); // as CLI11 takes them
    try {
        program.parse(reversed);
    } catch (const CLI::CallForHelp&) {
        auto verbs = program.get_subcommands();
        while (!verbs.empty() && !verbs.front()->get_subcommands().empty())
            verbs = verbs.front()->get_subcommands();
        return CliLine{PrintRequest{verbs.empty() ? program.help() : verbs.front()->help("dstl")}, {}};
    } catch (const CLI::CallForVersion&) {
        return CliLine{PrintRequest{"dstl " DSTL_VERSION "\n"}, {}};
    } catch (const CLI::ParseError& error) {
        return wrong_usage("usage", one_line(error.what()) + "; `dstl help` shows what can be typed");
    }
    TRY(CliRequest request, make_request(program, typed));
    TRY(std::vector<std::string> folders, checked_library(typed));
    return CliLine{std::move(request), std::move(folders)};
}

} // namespace app
