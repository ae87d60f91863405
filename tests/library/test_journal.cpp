#include "library/journal.h"
#include "library/plain_text.h"
#include "tests/library/journal_samples.h"

#include <doctest/doctest.h>

using namespace library;
using tests::drop;
using tests::journal_of;
using tests::note;
using tests::put;

namespace {

std::vector<JournalEvent> three_events() {
    return {put("a-1-10", 10, note("a-1", "first")), put("a-2-20", 20, note("a-1", "second"), {"a-1-10"}),
            drop("a-3-30", 30, "a-1", {"a-2-20"})};
}

std::string with(std::string text, std::string_view part, std::string_view other) {
    const std::size_t at = text.find(part);
    REQUIRE(at != std::string::npos);
    return text.replace(at, part.size(), other);
}

std::size_t count_errors(const Problems& problems) {
    std::size_t count = 0;
    for (const Problem& problem : problems)
        count += problem.severity == Severity::Error ? 1U : 0U;
    return count;
}

} // namespace

TEST_CASE("an event is one line of JSON and reads back the same") {
    Mark mark = note("a-1", "Two\nlines, \u201Cquotes\u201D and \\ \"\U0001F989\"");
    mark.kind = MarkKind::Highlight;
    mark.place = {"premise", "premise/body/1", 17, 29, "exact words", "before ", " behind"};
    mark.value = "key";
    JournalEvent event = put("a-1-10", 1'772'357'400'250, mark, {"b-7-5", "c-1-1"});
    event.previous = sha256_hex("");
    const std::string line = write_event(event);

    CHECK(line.find('\n') == std::string::npos);
    CHECK(line.find(R"("time":"2026-03-01T09:30:00.250Z")") != std::string::npos);
    const JournalReading reading = read_journal(line + "\n");
    CHECK(reading.problems.empty());
    REQUIRE(reading.events.size() == 1);
    CHECK(reading.events[0] == event);
}

TEST_CASE("a journal is read with where it ends, and verifies") {
    const std::string bytes = journal_of(three_events());
    const JournalReading reading = read_journal(bytes);
    CHECK(reading.problems.empty());
    CHECK(reading.events.size() == 3);
    CHECK_FALSE(reading.end.is_torn);
    CHECK(reading.end.previous == sha256_hex(split(bytes, "\n")[2]));
    CHECK(verify_journal(bytes).empty());

    CHECK(read_journal("").end.previous.empty());
    CHECK(verify_journal("").empty());
}

TEST_CASE("the line ends of Windows change nothing") {
    std::string bytes = journal_of(three_events());
    for (std::size_t at = bytes.find('\n'); at != std::string::npos; at = bytes.find('\n', at + 2))
        bytes.insert(at, "\r");
    CHECK(read_journal(bytes).events.size() == 3);
    CHECK(verify_journal(bytes).empty());
}

TEST_CASE("a bad line is told of and hides no other") {
    const std::vector<std::string> bad_lines = {
        "not json",
        "[1, 2]",
        "{}",
        R"({"id":"a-9-9"})",
        "\xFF\xFE\x80",
        std::string(100, '\0'),
        std::string(event_bytes_max + 1, ' ') + "{}",
        std::string(500, '['),
        R"({"schema":"dstl.journal/1","id":"x","kind":"put","mark":7})"};
    for (const std::string& bad : bad_lines) {
        const std::string bytes = journal_of(three_events()) + bad + "\n" + journal_of(three_events());
        const JournalReading reading = read_journal(bytes);
        CHECK(reading.events.size() == 6);
        REQUIRE_FALSE(reading.problems.empty());
        CHECK(reading.problems.back().where.starts_with("line 4"));
        CHECK(count_errors(reading.problems) > 0);
        CHECK(count_errors(read_journal(bad + "\n").problems) > 0);
    }
}

TEST_CASE("a line that was torn off at the end is passed over with a remark") {
    const std::string bytes = journal_of(three_events());
    const std::size_t last_line = bytes.rfind("{\"schema\"");
    for (std::size_t length = last_line + 1; length < bytes.size() - 1; ++length) {
        const std::string torn = bytes.substr(0, length);
        const JournalReading reading = read_journal(torn);
        CHECK(reading.events.size() == 2);
        CHECK(reading.end.is_torn);
        REQUIRE(reading.problems.size() == 1);
        CHECK(reading.problems[0].severity == Severity::Remark);
        CHECK(count_errors(verify_journal(torn)) == 0);
    }
    const JournalReading without_end = read_journal(bytes.substr(0, bytes.size() - 1));
    CHECK(without_end.events.size() == 3); // only the line feed is missing
    CHECK(without_end.end.is_torn);
}

TEST_CASE("torn lines that others were chained to are remarks, also several in a row") {
    std::string bytes = journal_of(three_events());
    for (const std::size_t length : {std::size_t{400}, std::size_t{300}, std::size_t{5}}) {
        JournalEvent next = put("a-4-40", 40, note("a-2", std::string(500, 'x')));
        next.previous = read_journal(bytes).end.previous;
        bytes += write_event(next).substr(0, length) + "\n";
    }
    JournalEvent next = put("a-5-50", 50, note("a-3", "after"));
    next.previous = read_journal(bytes).end.previous;
    bytes += write_event(next) + "\n";

    const JournalReading reading = read_journal(bytes);
    CHECK(reading.events.size() == 4);
    CHECK(reading.problems.size() == 3);
    CHECK(count_errors(reading.problems) == 0);
    CHECK(count_errors(verify_journal(bytes)) == 0);
}

TEST_CASE("what a later version wrote is passed over with a remark") {
    const std::string bytes = journal_of(three_events());
    const std::string kind = with(bytes, R"("kind":"put")", R"("kind":"poll")");
    const std::string schema = with(bytes, "dstl.journal/1", "dstl.journal/2");
    const std::string mark_kind = with(bytes, R"("kind":"note")", R"("kind":"song")");
    for (const std::string& later : {kind, schema, mark_kind}) {
        const JournalReading reading = read_journal(later);
        CHECK(reading.events.size() == 2);
        REQUIRE(reading.problems.size() == 1);
        CHECK(reading.problems[0].severity == Severity::Remark);
        CHECK(reading.problems[0].where == "line 1");
    }
}

TEST_CASE("members that nobody knows do no harm, wrong ones are told") {
    const std::string bytes = journal_of(three_events());
    CHECK(read_journal(with(bytes, R"("kind":"note")", R"("kind":"note","colour":[1])")).problems.empty());
    const JournalReading wrong = read_journal(with(bytes, "\"energy\"", "7"));
    CHECK(wrong.events.size() == 3);
    CHECK(wrong.problems.at(0).where == "line 1, mark.thesis");
    const JournalReading timeless = read_journal(with(bytes, "1970-01-01T00:00:00.010Z", "yesterday"));
    CHECK(timeless.events.size() == 3);
    CHECK(timeless.problems.at(0).where == "line 1, time");
}

TEST_CASE("verifying finds every line that was changed, added, taken out, moved or repeated") {
    const std::string bytes = journal_of(three_events());
    const std::vector<std::string_view> lines = split(bytes, "\n");
    const auto join = [&](std::initializer_list<std::size_t> order) {
        std::string joined;
        for (const std::size_t line : order)
            joined += std::string(lines[line]) + "\n";
        return joined;
    };
    CHECK(count_errors(verify_journal(join({0, 1, 2}))) == 0);
    CHECK(count_errors(verify_journal(with(bytes, "first", "First"))) == 1);
    CHECK(count_errors(verify_journal(join({0, 2}))) == 1);
    CHECK(count_errors(verify_journal(join({1, 2}))) == 1);
    CHECK(count_errors(verify_journal(join({0, 2, 1}))) > 0);
    CHECK(count_errors(verify_journal(join({0, 1, 1, 2}))) > 0);
    CHECK(count_errors(verify_journal("x\n" + bytes)) > 0);
    CHECK(count_errors(verify_journal(with(bytes, R"("device":"a")", R"("device":"b")"))) > 0);
    CHECK(verify_journal(join({0, 2})).at(0).where == "line 2");
}
