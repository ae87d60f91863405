#include "app/cli_options.h"

#include <CLI/CLI.hpp>

#include <map>
#include <string>

namespace app {

namespace {

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

void add_import(CLI::App& program, TypedOptions& typed) {
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

void add_add(CLI::App& program, TypedOptions& typed) {
    CLI::App& verb = *program.add_subcommand("add", "Take theses and copied pages into the library");
    verb.add_option("FILE|DIR", typed.add.sources, "Files, folders of them, or - for standard input")
        ->required()
        ->option_text("...");
    verb.add_flag("--replace", typed.add.replace, "Also in place of theses with the same id");
}

/// A query has words that begin with a minus, which are no options of ours: all from its first word on is left alone.
void add_search(CLI::App& program, TypedOptions& typed) {
    CLI::App& verb = *program.add_subcommand("search", "Find theses by words, fields and numbers");
    verb.alias("find");
    verb.prefix_command();
    verb.add_flag("--json", typed.search.json, "As JSON");
    verb.add_option("--limit", typed.search.limit, "How many are shown")->option_text("N");
    verb.footer("QUERY: words, \"a phrase\", -not, or, field:word, number>=3; docs/query.md has all of it");
}

void add_remove(CLI::App& program, TypedOptions& typed) {
    CLI::App& verb = *program.add_subcommand("remove", "Move a thesis of the library to the trash");
    verb.add_option("ID|WORDS", typed.removed_words, "An id, or words of a title")
        ->required()
        ->option_text("...");
}

void add_journal(CLI::App& program, TypedOptions& typed) {
    CLI::App& verb = *program.add_subcommand("journal", "Look at bookmarks, highlights and notes");
    verb.require_subcommand(1);
    CLI::App& verify = *verb.add_subcommand("verify", "Tell whether journals are as they were written");
    verify.add_option("FILE", typed.journal_verify.files, "Journals; none: all of the library")
        ->option_text("...");
    CLI::App& show = *verb.add_subcommand("show", "List all marks, also those that fit no more");
    show.add_option("--thesis", typed.journal_show.thesis_id, "Of this thesis alone")->option_text("ID");
    show.add_flag("--json", typed.journal_show.json, "As JSON");
}

void add_label(CLI::App& program, TypedOptions& typed, const char* name, const char* help) {
    CLI::App& verb = *program.add_subcommand(name, help);
    verb.add_option("ID|WORDS", typed.label.target, "An id, or words of a title")
        ->required()
        ->option_text(" ");
    verb.add_option("TAG", typed.label.labels, "Tags; one of several words in quotation marks")
        ->option_text("...");
    verb.add_flag_callback(
        "--collection", [&typed] { typed.label.kind = library::MarkKind::Collection; },
        "Collections instead of tags");
}

void add_show(CLI::App& program, TypedOptions& typed) {
    CLI::App& verb = *program.add_subcommand("show", "Print a thesis");
    verb.add_option("ID|FILE", typed.show.target, "An id, words of a title, or a thesis file")
        ->required()
        ->option_text(" ");
    add_choice(verb, "--as", typed.show.format, format_names, "The form");
    add_choice(verb, "--depth", typed.show.depth, depth_names, "How much of it");
}

void add_size(CLI::App& verb, TypedOptions& typed) {
    verb.add_option("--size", typed.size, "Width and height in points (1280x800)")->option_text("WxH");
    verb.add_option("--scale", typed.scale, "Pixels a point, 0.5 to 4 (1)")->option_text("N");
}

void add_window_verbs(CLI::App& program, TypedOptions& typed) {
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

} // namespace

void add_verbs(CLI::App& program, TypedOptions& typed) {
    program.set_help_flag("-h,--help", "What can be asked for");
    program.set_version_flag("--version", "dstl " DSTL_VERSION, "The version");
    program.require_subcommand(0, 1);
    add_window_verbs(program, typed);
    add_add(program, typed);
    add_remove(program, typed);
    add_search(program, typed);
    add_journal(program, typed);
    add_label(program, typed, "tag", "Give a thesis tags, or tell which it has");
    add_label(program, typed, "untag", "Take tags away from a thesis");
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

} // namespace app
