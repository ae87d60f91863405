// dstl tag, dstl untag: what a reader calls a thesis.
#include "app/cli_verbs.h"
#include "app/journal_store.h"
#include "app/labels.h"
#include "app/library_marks.h"
#include "app/shelf.h"
#include "library/plain_text.h"

#include <iterator>
#include <utility>

namespace app {

namespace {

using library::MarkChange;
using library::Result;

/// What the journals say, without a place in any thesis.
Notebook notebook_of(const LibraryMarks& marks) {
    Notebook notebook;
    for (const ThesisMarks& of_thesis : marks.theses)
        notebook.marks[of_thesis.thesis_id] = of_thesis.all();
    return notebook;
}

/// A thesis that is in the library no more may have labels still.
Result<std::string> meant_id(const std::string& target, const Notebook& notebook, const CliPorts& ports) {
    if (notebook.marks.contains(target))
        return target;
    TRY(const OpenedThesis opened, open_from_library(ports.files, ports.library, ports.bundled, target));
    return opened.thesis->id;
}

Notebook notebook_of(const JournalStore& store, const std::string& device) {
    Notebook notebook;
    notebook.device = device;
    notebook.next_mark = store.next_mark_number();
    for (const library::Mark& mark : store.marks())
        notebook.marks[mark.thesis_id].push_back(mark);
    return notebook;
}

/// What the request comes to. A window of this device that is open counts its marks by itself, so the time is added to names
/// given here.
Result<std::vector<MarkChange>> changes_of(const LabelRequest& request, const std::string& id,
                                           Notebook& notebook, std::int64_t time_ms) {
    std::vector<MarkChange> all;
    for (const std::string& typed : request.labels) {
        const std::string text = label_text(typed);
        if (text.empty())
            return library::wrong_usage("tag", "a tag has between 1 and " + std::to_string(label_bytes_max) +
                                                   " letters");
        auto changes = request.action == LabelAction::Give ? giving_label(notebook, id, request.kind, text)
                                                           : taking_label(notebook, id, request.kind, text);
        for (MarkChange& change : changes)
            if (change.after)
                change.after->id += "-" + std::to_string(time_ms);
        apply_changes(notebook, changes);
        std::move(changes.begin(), changes.end(), std::back_inserter(all));
    }
    return all;
}

std::string listed(const std::string& name, const std::vector<std::string>& texts) {
    std::string line;
    for (const std::string& text : texts)
        line += (line.empty() ? "" : ", ") + text;
    return texts.empty() ? line : "    " + name + ": " + line + "\n";
}

std::string as_text(const std::string& id, const Labels& labels) {
    const std::string lists = listed("tags", labels.tags) + listed("collections", labels.collections);
    return library::without_control_characters(id + "\n" + (lists.empty() ? "    no tags\n" : lists));
}

Result<ExitCode> tell_labels(const LabelRequest& request, const CliPorts& ports) {
    const LibraryMarks marks = read_library_marks(ports.files, ports.library.paths, Shelf());
    const Notebook notebook = notebook_of(marks);
    TRY(const std::string id, meant_id(request.target, notebook, ports));
    ports.print(as_text(id, labels_of(notebook, id)));
    return tell_journal_problems(marks.problems, ports);
}

} // namespace

Result<ExitCode> run(const LabelRequest& request, const CliPorts& ports) {
    TRY_VOID(check_library(ports.files, ports.library, LibraryUse::Read));
    if (request.labels.empty())
        return tell_labels(request, ports);
    if (ports.library.paths.empty())
        return library::system_failure("library", "this system names no folder to keep tags in; set HOME");
    TRY(const std::string device, ports.device());
    JournalStore store = JournalStore::open(ports.files, ports.library.paths, device);
    Notebook notebook = notebook_of(store, device);
    TRY(const std::string id, meant_id(request.target, notebook, ports));
    TRY(const auto changes, changes_of(request, id, notebook, ports.time_ms));
    if (!changes.empty())
        TRY_VOID(store.append(changes, ports.time_ms));
    ports.print(as_text(id, labels_of(notebook, id)));
    return tell_journal_problems(store.problems(), ports);
}

} // namespace app
