#include "app/device_files.h"

namespace app {

std::string folder_of(const DeviceFileKind& kind, const std::string& library_folder) {
    return library_folder + "/" + std::string(kind.folder);
}

std::vector<DeviceFile> list_device_files(Files& files, const std::vector<std::string>& library_folders,
                                          const DeviceFileKind& kind, library::Problems& problems) {
    std::vector<DeviceFile> found;
    for (const std::string& library_folder : library_folders) {
        const std::string folder = folder_of(kind, library_folder);
        const auto names = files.list(folder);
        if (!names) {
            problems.push_back({library::Severity::Error, names.error().where, names.error().what});
            continue;
        }
        const bool is_first = library_folder == library_folders.front();
        for (const std::string& name : *names)
            if (name.ends_with(kind.extension) && !name.starts_with('.'))
                found.push_back(
                    {(is_first ? std::string(kind.folder) : folder) + "/" + name, folder + "/" + name});
    }
    return found;
}

} // namespace app
