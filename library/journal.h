// The journal: what a reader did to marks, as files that only ever grow, one for each device. docs/journal.md is the format
// and the reasons.
#pragma once

#include "library/mark.h"
#include "library/problem.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace library {

/// One line of a journal: a mark was made or changed (put), or taken away (dropped).
struct JournalEvent {
    std::string id;     ///< unique among all devices
    std::string device; ///< who wrote it
    std::int64_t time_ms = 0;
    std::string previous;              ///< SHA-256 of the line before it in its file; empty for the first
    std::vector<std::string> replaces; ///< ids of the events of the same mark that it knew of
    std::string mark_id;
    std::optional<Mark> mark; ///< as it is since then; nothing: it was taken away

    bool operator==(const JournalEvent&) const = default;
};

/// A line is not read beyond this.
inline constexpr std::size_t event_bytes_max = 1024 * 1024;

/// Where a journal's next line goes.
struct JournalEnd {
    std::size_t line_count = 0;
    std::string previous; ///< for the next event: SHA-256 of the last line
    bool is_torn = false; ///< the last line has no end; a line feed comes first, or the next is lost with it
};

struct JournalReading {
    std::vector<JournalEvent> events;
    Problems problems; ///< `where` is "line 12"
    JournalEnd end;
};

/// Reads whatever bytes: a line that is no event, or one of a kind that this version does not know, is a problem and hides
/// nothing else. A line that was torn while it was written is a remark only: nobody was told that it was kept.
[[nodiscard]] JournalReading read_journal(std::string_view bytes);

/// The event as a line, without the line feed.
[[nodiscard]] std::string write_event(const JournalEvent& event);

/// Whether the journal is as it was written, line after line: each names the one before it by its hash, all are of one
/// device, and none is there twice. Problems by line; no errors among them when it is. Lines missing at the end cannot be
/// found this way.
[[nodiscard]] Problems verify_journal(std::string_view bytes);

} // namespace library
