#include "app/library_marks.h"

#include "app/journal_files.h"
#include "library/journal_merge.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

namespace app {

namespace {

/// When a mark was changed last, and by whom.
struct Change {
    std::int64_t time_ms = 0;
    std::string device;
};

/// The latest of the events that made the state.
Change last_change(const library::MarkState& state, const std::unordered_map<std::string, Change>& changes) {
    Change last;
    for (const std::string& id : state.events)
        if (const auto known = changes.find(id);
            known != changes.end() && known->second.time_ms >= last.time_ms)
            last = known->second;
    return last;
}

} // namespace

const library::MarkPlace& shown_place(const KeptMark& kept) {
    return kept.placed.place ? *kept.placed.place : kept.placed.mark.place;
}

Marks ThesisMarks::all() const {
    Marks all;
    for (const KeptMark& kept : marks)
        all.push_back(kept.placed.mark);
    return all;
}

LibraryMarks read_library_marks(Files& files, const std::vector<std::string>& library_folders,
                                const Shelf& shelf) {
    LibraryMarks read;
    std::vector<library::JournalEvent> events;
    read_journals(files, list_journals(files, library_folders, read.problems), all_journals_bytes_max, events,
                  read.problems);
    std::unordered_map<std::string, Change> changes; // by event
    for (const library::JournalEvent& event : events)
        changes[event.id] = {event.time_ms, event.device};
    Notebook notebook;
    std::map<std::string, Change> last; // by mark
    for (const auto& [id, state] : library::merge_events(std::move(events))) {
        if (!state.mark)
            continue;
        notebook.marks[state.mark->thesis_id].push_back(*state.mark);
        last[id] = last_change(state, changes);
    }
    for (const auto& [thesis_id, marks] : notebook.marks) {
        ThesisMarks of_thesis{thesis_id, find_thesis(shelf, thesis_id), {}};
        std::vector<PlacedMark> placed;
        if (of_thesis.thesis != nullptr)
            placed = placed_marks(notebook, *of_thesis.thesis);
        else
            for (const library::Mark& mark : marks)
                placed.push_back({mark, std::nullopt});
        for (PlacedMark& one : placed) {
            const Change& change = last[one.mark.id];
            of_thesis.marks.push_back({std::move(one), change.time_ms, change.device});
        }
        read.theses.push_back(std::move(of_thesis));
    }
    return read;
}

} // namespace app
