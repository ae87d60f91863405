// What the journals of all devices come to, and how a change of it is written down.
#pragma once

#include "library/journal.h"
#include "library/mark.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace library {

/// A mark as it is after all events that are known.
struct MarkState {
    std::optional<Mark> mark;        ///< nothing: it was taken away
    std::vector<std::string> events; ///< that made it so; the next change of the mark replaces them
    std::int64_t time_ms = 0;        ///< of the latest of them
};

using MarkStates = std::map<std::string, MarkState>; ///< by the id of the mark

/// The same whatever the order of the events and however often one is given. Events that another replaces count no more. Of
/// several that are left for one mark, written by devices that did not know of each other's:
/// - changes win over its taking away, as nothing a reader made is lost;
/// - the latest by time and event id stays under the mark's id;
/// - each other that says something else becomes a mark of its own, "<mark>~<event>".
[[nodiscard]] MarkStates merge_events(std::vector<JournalEvent> events);

/// Who writes an event, and when.
struct EventStamp {
    std::string device;
    std::uint64_t number = 0; ///< of its events, this one's
    std::int64_t time_ms = 0;
    std::string previous; ///< SHA-256 of the line before it
};

/// The event that makes a change, on top of all that is known of the mark. Its time is later than theirs, even where the
/// device's clock is behind: otherwise it would not stay under the mark's id. The change has a before or an after. A mark that
/// is new takes nothing's place: two programs of one device may have given the same id, and both marks are kept.
[[nodiscard]] JournalEvent event_of_change(const MarkStates& states, const MarkChange& change,
                                           const EventStamp& stamp);

/// The states after an event that replaces all that was known of its mark.
void apply_event(MarkStates& states, const JournalEvent& event);

/// The number with which a device goes on: one more than the greatest of its events and of the marks that it named, both
/// "<device>-<number>" and perhaps more after a character that is no digit.
[[nodiscard]] std::uint64_t next_number(const std::vector<JournalEvent>& events, std::string_view device);

} // namespace library
