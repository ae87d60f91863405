// Any bytes as a journal: read and verified without harm. What is read is written and read back the same, and comes to the
// same marks in whatever order.

#include "library/journal.h"
#include "library/journal_merge.h"
#include "tests/fuzz/require.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <set>
#include <string_view>

namespace {

void require_same(const library::MarkStates& a, const library::MarkStates& b) {
    require(std::equal(
        a.begin(), a.end(), b.begin(), b.end(),
        [](const auto& one, const auto& other) {
            return one.first == other.first && one.second.mark == other.second.mark &&
                   one.second.events == other.second.events && one.second.time_ms == other.second.time_ms;
        }));
}

void check_lines(const std::vector<library::JournalEvent>& events) {
    for (const library::JournalEvent& event : events) {
        const library::JournalReading again = library::read_journal(library::write_event(event) + "\n");
        require(again.events.size() == 1 && again.events[0] == event);
    }
}

void check_merge(const std::vector<library::JournalEvent>& events) {
    const library::MarkStates states = library::merge_events(events);
    std::set<std::string> ids;
    for (const auto& [id, state] : states)
        require(!state.mark || (state.mark->id == id && ids.insert(id).second));
    std::vector<library::JournalEvent> other(events.rbegin(), events.rend());
    require_same(library::merge_events(other), states);
    std::rotate(other.begin(), other.begin() + static_cast<std::ptrdiff_t>(other.size() / 2), other.end());
    other.insert(other.end(), events.begin(), events.end());
    require_same(library::merge_events(other), states);
}

/// What comes behind any bytes is read: the next append is never lost.
void check_next(std::string_view bytes, const library::JournalReading& reading) {
    library::JournalEvent next;
    next.id = "fuzz-1-1";
    next.mark_id = "fuzz-1";
    next.previous = reading.end.previous;
    const library::JournalReading after = library::read_journal(
        std::string(bytes) + (reading.end.is_torn ? "\n" : "") + library::write_event(next) + "\n");
    require(!after.events.empty() && after.events.back() == next && !after.end.is_torn);
}

} // namespace

// NOLINTNEXTLINE(readability-identifier-naming): the name is libFuzzer's.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const library::JournalReading reading = library::read_journal(bytes);
    (void)library::verify_journal(bytes);
    check_lines(reading.events);
    check_merge(reading.events);
    check_next(bytes, reading);
    return 0;
}
