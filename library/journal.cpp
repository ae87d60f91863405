#include "library/journal.h"

#include "library/journal_json.h"
#include "library/plain_text.h"
#include "library/problem_list.h"
#include "library/sha256.h"

#include <string>
#include <unordered_map>

namespace library {

namespace {

/// The lines, without their ends: some programs that carry files write CR LF. Behind the last line feed stands an empty one.
std::vector<std::string_view> lines_of(std::string_view bytes) {
    std::vector<std::string_view> lines = split(bytes, "\n");
    for (std::string_view& line : lines)
        if (line.ends_with('\r'))
            line.remove_suffix(1);
    return lines;
}

std::string place_of_line(std::size_t at) {
    return "line " + std::to_string(at + 1);
}

bool names(std::string_view line, std::string_view previous) {
    return line.find(sha256_hex(previous)) != std::string_view::npos;
}

/// Whether a line that is no event was torn while it was written: it has no end, or what comes next names it as it is. The
/// next may have been torn itself, before it could.
bool was_torn(const std::vector<std::string_view>& lines, std::size_t at) {
    constexpr std::size_t bytes_before_named = 256;
    const std::size_t next = at + 1;
    if (next == lines.size() || names(lines[next], lines[at]))
        return true;
    const bool is_short = !lines[next].empty() && lines[next].size() < bytes_before_named;
    return is_short && !read_event(lines[next]) &&
           (next + 1 == lines.size() || names(lines[next + 1], lines[next]));
}

void tell_unreadable(const std::vector<std::string_view>& lines, std::size_t at, std::string what,
                     ProblemList& problems) {
    if (was_torn(lines, at))
        problems.add(Severity::Remark, place_of_line(at),
                     "was cut off while it was written, before it was kept; it is passed over");
    else
        problems.add(Severity::Error, place_of_line(at), std::move(what) + "; it is passed over");
}

JournalEnd end_of(std::string_view bytes, const std::vector<std::string_view>& lines) {
    JournalEnd end;
    end.line_count = lines.size();
    end.is_torn = !bytes.empty() && !bytes.ends_with('\n');
    for (auto line = lines.rbegin(); line != lines.rend() && end.previous.empty(); ++line)
        if (!line->empty())
            end.previous = sha256_hex(*line);
    return end;
}

/// What each line is checked against.
struct Chain {
    std::string previous;
    std::string device;
    std::unordered_map<std::string, std::size_t> lines_of_ids;
};

void verify_event(const JournalEvent& event, std::size_t at, Chain& chain, ProblemList& problems) {
    const auto complain = [&](std::string what) {
        problems.add(Severity::Error, place_of_line(at), std::move(what));
    };
    if (event.previous != chain.previous)
        complain("does not follow what stands before it: lines were changed, added or taken out there");
    if (chain.device.empty())
        chain.device = event.device;
    if (event.device != chain.device)
        complain("was written by another device than those before it");
    const auto [known, is_new] = chain.lines_of_ids.try_emplace(event.id, at);
    if (!is_new)
        complain("has the id of " + place_of_line(known->second));
}

} // namespace

JournalReading read_journal(std::string_view bytes) {
    JournalReading reading;
    ProblemList problems;
    const std::vector<std::string_view> lines = lines_of(bytes);
    for (std::size_t at = 0; at < lines.size(); ++at) {
        if (lines[at].empty())
            continue;
        auto line = read_event(lines[at]);
        if (!line) {
            tell_unreadable(lines, at, line.error().what, problems);
            continue;
        }
        for (Problem& problem : line->problems)
            problems.add(problem.severity, place_of_line(at) + ", " + problem.where, std::move(problem.what));
        if (line->passed_over.empty())
            reading.events.push_back(std::move(line->event));
        else
            problems.add(Severity::Remark, place_of_line(at), line->passed_over + "; it is kept");
    }
    reading.problems = problems.take();
    reading.end = end_of(bytes, lines);
    return reading;
}

Problems verify_journal(std::string_view bytes) {
    ProblemList problems;
    Chain chain;
    const std::vector<std::string_view> lines = lines_of(bytes);
    for (std::size_t at = 0; at < lines.size(); ++at) {
        if (lines[at].empty())
            continue;
        if (const auto line = read_event(lines[at]))
            verify_event(line->event, at, chain, problems);
        else
            tell_unreadable(lines, at, line.error().what, problems);
        chain.previous = sha256_hex(lines[at]);
    }
    return problems.take();
}

} // namespace library
