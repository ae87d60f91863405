// Where the journals of a library are.
#pragma once

#include "app/device_files.h"
#include "app/files.h"
#include "library/journal.h"
#include "library/problem.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// A journal is not read beyond this, some 100,000 changes; all together not beyond four times as much.
inline constexpr std::size_t journal_bytes_max = 64 * 1024 * 1024;
inline constexpr std::size_t all_journals_bytes_max = 4 * journal_bytes_max;

using JournalFile = DeviceFile;

/// Where a library folder keeps its journals.
[[nodiscard]] std::string journal_folder(const std::string& library_folder);

/// Every "journal/*.jsonl" of the folders, as list_device_files.
[[nodiscard]] std::vector<JournalFile>
list_journals(Files& files, const std::vector<std::string>& library_folders, library::Problems& problems);

/// Takes the events of a journal's bytes to the others, and what is odd about it to the problems; returns where its next line goes.
library::JournalEnd take_in_journal(const JournalFile& file, std::string_view bytes,
                                    std::vector<library::JournalEvent>& events, library::Problems& problems);

/// The same for journals that are read one after the other. One that cannot be read, or lies beyond `bytes_max` of them all, is a
/// problem and hides no other.
void read_journals(Files& files, const std::vector<JournalFile>& journals, std::size_t bytes_max,
                   std::vector<library::JournalEvent>& events, library::Problems& problems);

} // namespace app
