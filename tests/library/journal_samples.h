// Marks, events and journals for tests.
#pragma once

#include "library/journal.h"
#include "library/sha256.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace tests {

inline library::Mark note(std::string id, std::string words) {
    library::Mark mark;
    mark.id = std::move(id);
    mark.kind = library::MarkKind::Note;
    mark.thesis_id = "energy";
    mark.place.card_id = "premise";
    mark.note = std::move(words);
    return mark;
}

inline library::JournalEvent put(std::string id, std::int64_t time_ms, library::Mark mark,
                                 std::vector<std::string> replaces = {}) {
    library::JournalEvent event;
    event.id = std::move(id);
    event.device = event.id.substr(0, 1);
    event.time_ms = time_ms;
    event.replaces = std::move(replaces);
    event.mark_id = mark.id;
    event.mark = std::move(mark);
    return event;
}

inline library::JournalEvent drop(std::string id, std::int64_t time_ms, std::string mark_id,
                                  std::vector<std::string> replaces) {
    library::JournalEvent event;
    event.id = std::move(id);
    event.device = event.id.substr(0, 1);
    event.time_ms = time_ms;
    event.replaces = std::move(replaces);
    event.mark_id = std::move(mark_id);
    return event;
}

/// The events as one journal, each chained to the one before it.
inline std::string journal_of(std::vector<library::JournalEvent> events) {
    std::string bytes;
    std::string previous;
    for (library::JournalEvent& event : events) {
        event.previous = previous;
        const std::string line = library::write_event(event);
        previous = library::sha256_hex(line);
        bytes += line + "\n";
    }
    return bytes;
}

} // namespace tests
