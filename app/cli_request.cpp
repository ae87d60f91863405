#include "app/cli_request.h"

#include "app/cli_options.h"
#include "app/replay_script.h"
#include "app/uri_list.h"
#include "library/links.h"
#include "library/plain_text.h"
#include "library/printed_facts.h"
#include "library/thesis_id.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <charconv>
#include <utility>

namespace app {

namespace {

using library::Result;
using library::wrong_usage;

constexpr const char* description = "A reader of investment theses distilled from long talks.";

Result<CliRequest> checked_import(const ImportRequest& import) {
    if (!import.id.empty() && !library::is_thesis_id(import.id))
        return wrong_usage("--id", "takes lower-case letters, digits and hyphens, such as nvidia-2026");
    if (!import.url.empty() && !library::openable_link(import.url))
        return wrong_usage("--url", "takes a whole http or https link");
    if (!import.published.empty() && !library::is_iso_date(import.published))
        return wrong_usage("--published", "takes a date such as 2026-03-23");
    return import;
}

Result<PictureSize> checked_size(const TypedOptions& typed) {
    const auto size = parse_size(typed.size);
    const auto scale = parse_decimal(typed.scale);
    if (!size)
        return wrong_usage("--size", "takes width and height such as 1280x800");
    if (!scale || *scale < 0.5 || *scale > 4)
        return wrong_usage("--scale", "takes a number from 0.5 to 4");
    return PictureSize{size->width_pt, size->height_pt, static_cast<float>(*scale)};
}

Result<CliRequest> checked_notes(const CLI::App& verb, const TypedOptions& typed) {
    for (const char* option : {"--to", "--size", "--scale"})
        if (verb.count(option) > 0)
            return wrong_usage(option, "is for pictures, and does not go with --notes");
    if (typed.export_all && !typed.picture_export.target.empty())
        return wrong_usage("export", "takes either the id of a thesis or --all");
    return NotesRequest{typed.picture_export.target, *typed.notes_format, typed.export_output};
}

Result<CliRequest> checked_export(const CLI::App& verb, TypedOptions& typed) {
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
    TypedOptions nothing;
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

Result<CliRequest> journal_request(const CLI::App& journal, const TypedOptions& typed) {
    if (journal.got_subcommand("verify"))
        return typed.journal_verify;
    return typed.journal_show;
}

Result<CliRequest> label_request(LabelAction action, TypedOptions& typed) {
    typed.label.action = action;
    if (action == LabelAction::TakeAway && typed.label.labels.empty())
        return wrong_usage("untag", "needs the tags that are to go; `dstl tag ID` tells which there are");
    return typed.label;
}

/// Options may also stand behind the query.
Result<CliRequest> search_request(const CLI::App& verb, TypedOptions& typed) {
    std::vector<std::string> words = verb.remaining();
    while (!words.empty()) {
        const bool has_value = words.size() >= 2;
        const std::string option = has_value ? words[words.size() - 2] : "";
        if (words.back() == "--json") {
            typed.search.json = true;
            words.pop_back();
        } else if (option == "--limit" || option == "--library") {
            const std::string& value = words.back();
            if (option == "--library")
                typed.library_behind.push_back(value);
            else if (std::from_chars(value.data(), value.data() + value.size(), typed.search.limit).ptr !=
                     value.data() + value.size())
                return wrong_usage("--limit", "takes a number");
            words.resize(words.size() - 2);
        } else {
            break;
        }
    }
    typed.search.query = joined_words(words);
    return typed.search;
}

Result<CliRequest> make_request(CLI::App& program, TypedOptions& typed) {
    if (program.got_subcommand("import"))
        return checked_import(typed.import);
    if (program.got_subcommand("add"))
        return typed.add;
    if (program.got_subcommand("remove"))
        return RemoveRequest{joined_words(typed.removed_words)};
    if (program.got_subcommand("search"))
        return search_request(*program.get_subcommand("search"), typed);
    if (program.got_subcommand("journal"))
        return journal_request(*program.get_subcommand("journal"), typed);
    if (program.got_subcommand("tag"))
        return label_request(LabelAction::Give, typed);
    if (program.got_subcommand("untag"))
        return label_request(LabelAction::TakeAway, typed);
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

Result<std::vector<std::string>> checked_library(const TypedOptions& typed) {
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
    TypedOptions typed;
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
