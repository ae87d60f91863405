// The marks of a library, kept in its journals: this device writes one of them, in the first folder, and reads all.
#pragma once

#include "app/files.h"
#include "app/journal_files.h"
#include "library/journal_merge.h"
#include "library/mark.h"
#include "library/problem.h"
#include "library/result.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// Of one thread. Reads and writes wait for the disk: an append is one write and one flush.
class JournalStore {
public:
    /// Reads every "journal/*.jsonl" of the folders, of which there is at least one: copies that a program for syncing made
    /// of one hold nothing new or something that would be lost, so they count too. A journal that cannot be read is a
    /// problem and hides no other. The device is a name that is_thesis_id() takes; `files` must outlive the store.
    [[nodiscard]] static JournalStore open(Files& files, std::vector<std::string> library_folders,
                                           const std::string& device);

    /// Ordered by id.
    [[nodiscard]] std::vector<library::Mark> marks() const;

    /// What was found when the journals were read, for people: `where` is "journal/a1b2.jsonl, line 12".
    [[nodiscard]] const library::Problems& problems() const { return m_problems; }

    /// With this, the next new mark is called "<device>-<number>", the one after with one more.
    [[nodiscard]] std::uint64_t next_mark_number() const { return m_next_number; }

    /// Writes the changes of one action: when this returns without an error they are on the disk. Each change has a before or
    /// an after. Takes in first what another program of this device has written meanwhile. On an error nothing has changed,
    /// and the same may be tried again. A power cut on the way may leave some of the changes, each of them whole.
    [[nodiscard]] library::Result<void> append(const std::vector<library::MarkChange>& changes,
                                               std::int64_t time_ms);

private:
    JournalStore(Files& files, std::vector<std::string> folders, std::string device);

    [[nodiscard]] JournalFile own_file() const;
    [[nodiscard]] library::Result<std::string> read_own();
    void load(std::string_view own);
    void tell(const library::Error& error);

    Files* m_files;
    std::vector<std::string> m_folders; ///< of the library
    std::string m_device;
    library::MarkStates m_states;
    library::Problems m_problems;
    std::size_t m_own_bytes = 0; ///< how long the own journal is, as far as it is known
    library::JournalEnd m_own_end;
    std::uint64_t m_next_number = 1;
};

} // namespace app
