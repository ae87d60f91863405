// What was asked for on the command line, as values. Verbs without a window are carried out by cli_verbs.h, the others by
// platform/main.cpp.
#pragma once

#include "app/dstl_link.h"
#include "library/deck.h"
#include "library/mark.h"
#include "library/result.h"

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace app {

struct ImportRequest {
    std::string file;   ///< "-" is standard input
    std::string output; ///< a file, a folder, "-" for standard output; empty: ID.json in the current folder
    std::string id;
    std::string url;
    std::string published;
};
struct AddRequest {
    std::vector<std::string> sources; ///< files and folders; "-" is standard input
    bool replace = false;             ///< what is in the library under the same id
};
struct RemoveRequest {
    std::string words; ///< an id, or words of a title that fit no other
};
struct SearchRequest {
    std::string query; ///< as docs/query.md describes it
    bool json = false;
    std::size_t limit = 20;
};
struct JournalVerifyRequest {
    std::vector<std::string> files; ///< none: every journal of the library
};
struct JournalShowRequest {
    std::string thesis_id; ///< empty: of all theses
    bool json = false;
};
enum class LabelAction { Give, TakeAway };
struct LabelRequest {
    std::string target;              ///< an id, or words of a title that fit no other
    std::vector<std::string> labels; ///< none: those that the thesis has are told
    library::MarkKind kind = library::MarkKind::Tag;
    LabelAction action = LabelAction::Give;
};
struct ValidateRequest {
    std::vector<std::string> files;
};
enum class ShowFormat { Text, Markdown, Json };
struct ShowRequest {
    std::string target; ///< an id, words of a title, or a file
    ShowFormat format = ShowFormat::Text;
    library::Depth depth = library::Depth::Full;
};
struct ListRequest {
    bool json = false;
};
/// Text that was asked for: a version, a help page.
struct PrintRequest {
    std::string text;
};

enum class RendererChoice { Automatic, OpenGl, Software };
struct OpenRequest {
    std::string target;           ///< empty: where one left off
    std::optional<DstlLink> link; ///< instead of a target
    RendererChoice renderer = RendererChoice::Automatic;
};

struct PictureSize {
    float width_pt = 1280;
    float height_pt = 800;
    float scale = 1; ///< pixels per point
};
struct ReplayRequest {
    std::string script;
    PictureSize size;
    std::string out_folder = ".";
};
enum class NotesFormat { Markdown, Csv, Json };
struct NotesRequest {
    std::string target; ///< empty: the whole library
    NotesFormat format = NotesFormat::Markdown;
    std::string output; ///< a file; empty or "-": standard output
};
/// As pictures.
struct ExportRequest {
    std::string target; ///< empty: the whole library
    PictureSize size;
    std::string out_folder;
};

using CliRequest = std::variant<SearchRequest, ImportRequest, AddRequest, RemoveRequest, JournalVerifyRequest,
                                JournalShowRequest, LabelRequest, NotesRequest, ValidateRequest, ShowRequest,
                                ListRequest, PrintRequest, OpenRequest, ReplayRequest, ExportRequest>;

struct CliLine {
    CliRequest request;
    std::vector<std::string> library_folders; ///< that were named; none: the environment's, or the usual one
};

/// `arguments` are those behind the program's name, as UTF-8. A Usage error says what to type instead.
[[nodiscard]] library::Result<CliLine> parse_arguments(const std::vector<std::string>& arguments);

} // namespace app
