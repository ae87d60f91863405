// The JSON of one event of the journal.
#pragma once

#include "library/journal.h"
#include "library/result.h"

#include <string>
#include <string_view>

namespace library {

struct EventReading {
    JournalEvent event;
    std::string passed_over; ///< why this version cannot follow the event; empty when it can
    Problems problems;       ///< `where` is a JSON path
};

/// Fails when the line is no JSON object, is too long, or does not say what it changes. Of an event that is passed over, what
/// every event has (id, device, previous) is read all the same.
[[nodiscard]] Result<EventReading> read_event(std::string_view line);

} // namespace library
