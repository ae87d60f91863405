#include "library/journal_merge.h"
#include "tests/library/journal_samples.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using namespace library;
using tests::drop;
using tests::note;
using tests::put;

namespace {

/// "id=note" of each mark.
std::string told(const MarkStates& states) {
    std::string text;
    for (const auto& [id, state] : states)
        if (state.mark)
            text += (text.empty() ? "" : ", ") + state.mark->id + "=" + state.mark->note;
    return text;
}

std::string merged(const std::vector<JournalEvent>& events) {
    return told(merge_events(events));
}

/// What devices may write that see each other's journals only now and then, with clocks that do not agree.
std::vector<JournalEvent> random_history(std::mt19937& random) {
    struct Device {
        std::string name;
        std::vector<JournalEvent> seen;
        std::int64_t clock_ms = 0;
        std::uint64_t number = 1;
    };
    std::vector<Device> devices = {{"a", {}, 100, 1}, {"b", {}, 0, 1}, {"c", {}, 5000, 1}};
    std::vector<JournalEvent> all;
    for (int step = 0; step < 40; ++step) {
        Device& device = devices[random() % devices.size()];
        if (random() % 4 == 0)
            device.seen = all;
        device.clock_ms += static_cast<std::int64_t>(random() % 30);
        const std::string id = "abc"[random() % 3] + ("-" + std::to_string(1 + random() % 3));
        const Mark mark = note(id, std::to_string(random() % 5));
        MarkChange change = {std::nullopt, mark};
        if (random() % 4 == 0)
            change = {mark, std::nullopt};
        const EventStamp stamp = {device.name, device.number++, device.clock_ms, ""};
        const JournalEvent event = event_of_change(merge_events(device.seen), change, stamp);
        device.seen.push_back(event);
        all.push_back(event);
    }
    return all;
}

} // namespace

TEST_CASE("a mark is as the last of its changes left it") {
    const JournalEvent first = put("a-1-10", 10, note("a-1", "first"));
    const JournalEvent second = put("b-1-20", 20, note("a-1", "second"), {"a-1-10"});
    CHECK(merged({first}) == "a-1=first");
    CHECK(merged({first, second}) == "a-1=second");
    CHECK(merged({second}) == "a-1=second"); // the first has not arrived yet
    CHECK(merged({first, second, drop("a-2-30", 30, "a-1", {"b-1-20"})}).empty());
}

TEST_CASE("a clock that is behind undoes nothing") {
    const JournalEvent first = put("a-1-1000", 1000, note("a-1", "first"));
    CHECK(merged({first, put("b-1-5", 5, note("a-1", "second"), {"a-1-1000"})}) == "a-1=second");

    const JournalEvent rival = put("c-1-2000", 2000, note("a-1", "rival"));
    MarkStates states = merge_events({first, rival});
    CHECK(told(states) == "a-1=rival, a-1~a-1-1000=first");
    const JournalEvent edit =
        event_of_change(states, {note("a-1", "rival"), note("a-1", "edit")}, {"b", 1, 5, ""});
    CHECK(merged({first, rival, edit}) == "a-1=edit, a-1~a-1-1000=first");
}

TEST_CASE("of changes that did not know of each other both are kept, the later under the mark's id") {
    const JournalEvent first = put("a-1-10", 10, note("a-1", "first"));
    const JournalEvent here = put("a-2-20", 20, note("a-1", "here"), {"a-1-10"});
    const JournalEvent there = put("b-1-30", 30, note("a-1", "there"), {"a-1-10"});
    CHECK(merged({first, here, there}) == "a-1=there, a-1~a-2-20=here");

    const JournalEvent same_time = put("b-1-20", 20, note("a-1", "there"), {"a-1-10"});
    CHECK(merged({first, here, same_time}) == "a-1=there, a-1~a-2-20=here");
    const JournalEvent same_words = put("b-1-30", 30, note("a-1", "here"), {"a-1-10"});
    CHECK(merged({first, here, same_words}) == "a-1=here");
}

TEST_CASE("a change wins over a taking away that did not know of it") {
    const JournalEvent first = put("a-1-10", 10, note("a-1", "first"));
    const JournalEvent edit = put("a-2-20", 20, note("a-1", "edit"), {"a-1-10"});
    const JournalEvent gone = drop("b-1-30", 30, "a-1", {"a-1-10"});
    const MarkStates states = merge_events({first, edit, gone});
    CHECK(told(states) == "a-1=edit");

    const JournalEvent gone_again = event_of_change(states, {note("a-1", "edit"), {}}, {"b", 2, 40, ""});
    CHECK(merged({first, edit, gone, gone_again}).empty());
}

TEST_CASE("the mark of a concurrent change keeps its id when either is changed or taken away") {
    std::vector<JournalEvent> events = {put("a-1-10", 10, note("a-1", "here")),
                                        put("b-1-30", 30, note("a-1", "there"))};
    MarkStates states = merge_events(events);
    REQUIRE(told(states) == "a-1=there, a-1~a-1-10=here");

    const Mark beside = note("a-1~a-1-10", "here");
    events.push_back(event_of_change(states, {beside, note("a-1~a-1-10", "here, edited")}, {"a", 2, 40, ""}));
    CHECK(merged(events) == "a-1=there, a-1~a-1-10=here, edited");
    states = merge_events(events);
    events.push_back(event_of_change(states, {note("a-1", "there"), {}}, {"a", 3, 50, ""}));
    CHECK(merged(events) == "a-1~a-1-10=here, edited");
}

TEST_CASE("taking away is undone by putting again") {
    std::vector<JournalEvent> events = {put("a-1-10", 10, note("a-1", "x"))};
    MarkStates states = merge_events(events);
    for (const bool is_there : {false, true, false, true}) {
        const std::optional<Mark> mark = note("a-1", "x");
        const MarkChange change = is_there ? MarkChange{{}, mark} : MarkChange{mark, {}};
        events.push_back(event_of_change(states, change, {"a", events.size() + 1, 10, ""}));
        apply_event(states, events.back());
        CHECK(merged(events) == (is_there ? "a-1=x" : ""));
        CHECK(told(states) == merged(events));
    }
}

TEST_CASE("the marks are the same whatever the order of events, and however often one is given") {
    std::mt19937 random(20261127);
    for (int history = 0; history < 200; ++history) {
        std::vector<JournalEvent> events = random_history(random);
        const MarkStates expected = merge_events(events);
        for (int shuffle = 0; shuffle < 5; ++shuffle) {
            events.push_back(events[random() % events.size()]);
            std::shuffle(events.begin(), events.end(), random);
            const MarkStates states = merge_events(events);
            REQUIRE(told(states) == told(expected));
            for (const auto& [id, state] : expected)
                REQUIRE(states.at(id).events == state.events);
        }
    }
}

TEST_CASE("every change that nobody replaced is to be seen in the end") {
    std::mt19937 random(7);
    for (int history = 0; history < 200; ++history) {
        const std::vector<JournalEvent> events = random_history(random);
        const std::string marks = merged(events);
        for (const JournalEvent& event : events) {
            const bool is_replaced =
                std::any_of(events.begin(), events.end(), [&](const JournalEvent& other) {
                    return std::count(other.replaces.begin(), other.replaces.end(), event.id) > 0;
                });
            if (!is_replaced && event.mark)
                CHECK(marks.find(event.mark_id) != std::string::npos);
            if (!is_replaced && event.mark)
                CHECK(marks.find("=" + event.mark->note) != std::string::npos);
        }
    }
}

TEST_CASE("two events with one id, as where a folder was copied to another machine, are both kept") {
    const JournalEvent here = put("a-1-10", 10, note("a-1", "here"));
    const JournalEvent there = put("a-1-10", 10, note("a-1", "there"));
    const JournalEvent elsewhere = put("a-1-10", 10, note("a-1", "elsewhere"));
    CHECK(merged({here, there, elsewhere}) == merged({elsewhere, there, here}));
    CHECK(merge_events({here, there, elsewhere}).size() == 3);
}

TEST_CASE("an event that claims to replace itself counts") {
    CHECK(merged({put("a-1-10", 10, note("a-1", "x"), {"a-1-10"})}) == "a-1=x");
}

TEST_CASE("numbers go on behind all that a device named") {
    CHECK(next_number({}, "a") == 1);
    CHECK(next_number({put("a-3-10", 10, note("a-2", "x")), put("b-9-10", 10, note("b-9", "x"))}, "a") == 4);
    CHECK(next_number({put("b-1-10", 10, note("a-7~a-1-10", "x"))}, "a") == 8);
    CHECK(next_number(
              {put("ab-50-10", 10, note("a-x", "x")), put("a-99999999999999999999-1", 1, note("a", ""))},
              "a") == 1);
}
