#include "app/journal_files.h"

namespace app {

namespace {

constexpr std::string_view extension = ".jsonl";

} // namespace

std::string journal_folder(const std::string& library_folder) {
    return library_folder + "/journal";
}

std::vector<JournalFile> list_journals(Files& files, const std::vector<std::string>& library_folders,
                                       library::Problems& problems) {
    std::vector<JournalFile> journals;
    for (const std::string& library_folder : library_folders) {
        const std::string folder = journal_folder(library_folder);
        const auto names = files.list(folder);
        if (!names) {
            problems.push_back({library::Severity::Error, names.error().where, names.error().what});
            continue;
        }
        const bool is_first = library_folder == library_folders.front();
        for (const std::string& name : *names)
            if (name.ends_with(extension))
                journals.push_back({(is_first ? "journal" : folder) + "/" + name, folder + "/" + name});
    }
    return journals;
}

} // namespace app
