#include "library/journal_merge.h"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <tuple>
#include <unordered_set>
#include <utility>

namespace library {

namespace {

/// No device gets as far; a greater number in a hostile file would leave no next one.
constexpr std::uint64_t number_max = 1ULL << 53U;

/// The latest first. The line itself is the last word, as an id may be there twice in files that were tampered with.
void sort_by_time(std::vector<JournalEvent>& events) {
    std::sort(events.begin(), events.end(), [](const JournalEvent& a, const JournalEvent& b) {
        if (a.time_ms != b.time_ms || a.id != b.id)
            return std::tie(a.time_ms, a.id) > std::tie(b.time_ms, b.id);
        return write_event(a) > write_event(b);
    });
    events.erase(std::unique(events.begin(), events.end()), events.end());
}

void remove_replaced(std::vector<JournalEvent>& events) {
    std::unordered_set<std::string> replaced;
    for (const JournalEvent& event : events)
        for (const std::string& id : event.replaces)
            if (id != event.id)
                replaced.insert(id);
    std::erase_if(events, [&](const JournalEvent& event) { return replaced.contains(event.id); });
}

/// Takes the event into the state of its mark, unless that says something else already.
bool joins(MarkState& state, const JournalEvent& event) {
    if (state.mark && event.mark && *state.mark != *event.mark)
        return false;
    if (event.mark)
        state.mark = event.mark;
    state.events.push_back(event.id);
    state.time_ms = std::max(state.time_ms, event.time_ms);
    return true;
}

/// Gives a concurrent change a mark of its own.
void add_beside(MarkStates& states, const JournalEvent& event) {
    std::string id = event.mark_id + "~" + event.id;
    while (states.contains(id)) // as only a file that was tampered with brings about
        id += "~";
    MarkState& state = states[id];
    state.mark = event.mark;
    state.mark->id = id;
    state.events = {event.id};
    state.time_ms = event.time_ms;
}

/// The n of "<device>-<n>…"; zero when the id is none of that device.
std::uint64_t number_of(std::string_view id, std::string_view device) {
    if (!id.starts_with(device) || !id.substr(device.size()).starts_with('-'))
        return 0;
    id.remove_prefix(device.size() + 1);
    std::uint64_t number = 0;
    const auto read = std::from_chars(id.data(), id.data() + id.size(), number);
    return read.ec == std::errc() && number < number_max ? number : 0;
}

} // namespace

MarkStates merge_events(std::vector<JournalEvent> events) {
    sort_by_time(events);
    remove_replaced(events);
    MarkStates states;
    std::vector<const JournalEvent*> beside;
    for (const JournalEvent& event : events)
        if (!joins(states[event.mark_id], event))
            beside.push_back(&event);
    for (const JournalEvent* event : beside)
        add_beside(states, *event);
    return states;
}

JournalEvent event_of_change(const MarkStates& states, const MarkChange& change, const EventStamp& stamp) {
    assert(change.before || change.after);
    JournalEvent event;
    event.device = stamp.device;
    event.time_ms = stamp.time_ms;
    event.previous = stamp.previous;
    event.mark_id = change.after ? change.after->id : change.before->id;
    event.mark = change.after;
    if (const auto known = states.find(event.mark_id); known != states.end()) {
        const bool is_of_another = !change.before && known->second.mark && known->second.mark != change.after;
        if (!is_of_another)
            event.replaces = known->second.events;
        event.time_ms = std::max(event.time_ms, known->second.time_ms + 1);
    }
    // With the time the id is one of its own even where two machines took over one device's name with a copied folder.
    event.id = stamp.device + "-" + std::to_string(stamp.number) + "-" + std::to_string(event.time_ms);
    return event;
}

void apply_event(MarkStates& states, const JournalEvent& event) {
    states[event.mark_id] = {event.mark, {event.id}, event.time_ms};
}

std::uint64_t next_number(const std::vector<JournalEvent>& events, std::string_view device) {
    std::uint64_t greatest = 0;
    for (const JournalEvent& event : events)
        greatest = std::max({greatest, number_of(event.id, device), number_of(event.mark_id, device)});
    return greatest + 1;
}

} // namespace library
