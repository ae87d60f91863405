#include "app/library_folders.h"

#include "library/plain_text.h"
#include "library/thesis_id.h"

#include <utility>

namespace app {

std::vector<std::string> folders_in_list(std::string_view list, char separator) {
    std::vector<std::string> folders;
    for (const std::string_view folder : library::split(list, {&separator, 1}))
        if (!folder.empty())
            folders.emplace_back(folder);
    return folders;
}

LibraryFolders choose_library(const std::vector<std::string>& typed,
                              const std::vector<std::string>& of_environment, const std::string& usual) {
    if (!typed.empty())
        return {typed, NamedBy::Person};
    if (!of_environment.empty())
        return {of_environment, NamedBy::Person};
    LibraryFolders folders;
    if (!usual.empty())
        folders.paths.push_back(usual);
    return folders;
}

library::Result<void> check_library(Files& files, const LibraryFolders& folders, LibraryUse use) {
    if (folders.named_by == NamedBy::System)
        return {};
    for (std::size_t at = 0; at < folders.paths.size(); ++at) {
        const std::string& path = folders.paths[at];
        if (files.is_folder(path))
            continue;
        if (files.exists(path))
            return library::system_failure(path, "is no folder; --library and DSTL_LIBRARY take folders");
        if (use == LibraryUse::Read || at > 0)
            return library::system_failure(
                path, "there is no such library folder; name one that is there, or begin it with `dstl add`");
    }
    return {};
}

Shelf read_library(Files& files, const LibraryFolders& folders, const LoadingStep& step) {
    Shelf shelf;
    for (const std::string& folder : folders.paths)
        shelf = joined(std::move(shelf), read_library_folder(files, folder, step));
    return shelf;
}

library::Result<std::shared_ptr<const library::Thesis>>
read_library_thesis(Files& files, const LibraryFolders& folders, const std::string& id) {
    for (const std::string& folder : folders.paths)
        if (library::is_thesis_id(id) && files.exists(library_thesis_path(folder, id)))
            return read_library_thesis(files, folder, id);
    return nullptr;
}

} // namespace app
