#include "app/journal_files.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace app {

namespace {

constexpr DeviceFileKind journal_kind = {"journal", ".jsonl"};

} // namespace

std::string journal_folder(const std::string& library_folder) {
    return folder_of(journal_kind, library_folder);
}

std::vector<JournalFile> list_journals(Files& files, const std::vector<std::string>& library_folders,
                                       library::Problems& problems) {
    return list_device_files(files, library_folders, journal_kind, problems);
}

library::JournalEnd take_in_journal(const JournalFile& file, std::string_view bytes,
                                    std::vector<library::JournalEvent>& events, library::Problems& problems) {
    library::JournalReading reading = library::read_journal(bytes);
    std::move(reading.events.begin(), reading.events.end(), std::back_inserter(events));
    for (library::Problem& problem : reading.problems)
        problems.push_back({problem.severity, file.name + ", " + problem.where, std::move(problem.what)});
    return std::move(reading.end);
}

void read_journals(Files& files, const std::vector<JournalFile>& journals, std::size_t bytes_max,
                   std::vector<library::JournalEvent>& events, library::Problems& problems) {
    std::size_t bytes_left = bytes_max;
    for (const JournalFile& file : journals) {
        const auto bytes = files.read(file.path, std::min(journal_bytes_max, bytes_left));
        if (!bytes) {
            problems.push_back({library::Severity::Error, bytes.error().where, bytes.error().what});
            continue;
        }
        bytes_left -= bytes->size();
        take_in_journal(file, *bytes, events, problems);
    }
}

} // namespace app
