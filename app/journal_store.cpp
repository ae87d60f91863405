#include "app/journal_store.h"

#include "library/sha256.h"
#include "library/thesis_id.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace app {

namespace {

/// Lines that go on a journal, with the events that they say.
struct Addition {
    std::string bytes;
    std::vector<library::JournalEvent> events;
    library::MarkStates states; ///< after them
    library::JournalEnd end;
};

library::Result<void> add_change(Addition& addition, const library::MarkChange& change,
                                 const library::EventStamp& stamp) {
    library::JournalEvent event = library::event_of_change(addition.states, change, stamp);
    const std::string line = library::write_event(event);
    if (line.size() > library::event_bytes_max)
        return library::bad_input("mark", "is longer than the 1 MB that is kept of one; shorten its note");
    addition.bytes += line + "\n";
    addition.end.previous = library::sha256_hex(line);
    ++addition.end.line_count;
    library::apply_event(addition.states, event);
    addition.events.push_back(std::move(event));
    return {};
}

} // namespace

JournalStore::JournalStore(Files& files, std::vector<std::string> folders, std::string device)
    : m_files(&files), m_folders(std::move(folders)), m_device(std::move(device)) {
    assert(!m_folders.empty() && library::is_thesis_id(m_device));
}

JournalStore JournalStore::open(Files& files, std::vector<std::string> library_folders,
                                const std::string& device) {
    JournalStore store(files, std::move(library_folders), device);
    const library::Result<std::string> own = store.read_own();
    store.load(own.value_or(""));
    if (!own)
        store.tell(own.error());
    return store;
}

std::vector<library::Mark> JournalStore::marks() const {
    std::vector<library::Mark> marks;
    for (const auto& [id, state] : m_states)
        if (state.mark)
            marks.push_back(*state.mark);
    return marks;
}

library::Result<void> JournalStore::append(const std::vector<library::MarkChange>& changes,
                                           std::int64_t time_ms) {
    TRY(const std::string own, read_own());
    if (own.size() != m_own_bytes)
        load(own);
    Addition addition = {m_own_end.is_torn ? "\n" : "", {}, m_states, m_own_end};
    addition.end.is_torn = false;
    std::uint64_t number = m_next_number;
    for (const library::MarkChange& change : changes)
        TRY_VOID(add_change(addition, change, {m_device, number++, time_ms, addition.end.previous}));
    TRY_VOID(m_files->make_folder(journal_folder(m_folders.front())));
    TRY_VOID(m_files->append(own_file().path, addition.bytes));
    m_own_bytes += addition.bytes.size();
    m_own_end = std::move(addition.end);
    m_states = std::move(addition.states);
    m_next_number = std::max(m_next_number, library::next_number(addition.events, m_device));
    return {};
}

JournalFile JournalStore::own_file() const {
    const std::string name = m_device + ".jsonl";
    return {"journal/" + name, journal_folder(m_folders.front()) + "/" + name};
}

/// Empty when there is none yet.
library::Result<std::string> JournalStore::read_own() {
    const std::string path = own_file().path;
    return m_files->exists(path) ? m_files->read(path, journal_bytes_max) : std::string();
}

void JournalStore::load(std::string_view own) {
    m_problems.clear();
    std::vector<library::JournalEvent> events;
    m_own_bytes = own.size();
    m_own_end = take_in_journal(own_file(), own, events, m_problems);
    std::vector<JournalFile> others = list_journals(*m_files, m_folders, m_problems);
    std::erase_if(others, [&](const JournalFile& file) { return file.path == own_file().path; });
    read_journals(*m_files, others, all_journals_bytes_max - own.size(), events, m_problems);
    m_next_number = std::max(
        {m_next_number, library::next_number(events, m_device), m_own_end.line_count + std::uint64_t{1}});
    m_states = library::merge_events(std::move(events));
}

void JournalStore::tell(const library::Error& error) {
    m_problems.push_back({library::Severity::Error, error.where, error.what});
}

} // namespace app
