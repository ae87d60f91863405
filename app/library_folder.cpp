#include "app/library_folder.h"

#include "library/thesis_id.h"
#include "library/thesis_json.h"

#include <utility>

namespace app {

namespace {

std::string path_of(const std::string& folder, std::string_view file_name) {
    return theses_folder(folder) + "/" + std::string(file_name);
}

library::Result<std::shared_ptr<const library::Thesis>> read(Files& files, const std::string& path) {
    TRY(const std::string bytes, files.read(path, library::thesis_bytes_max));
    TRY(library::ReadThesis read, library::read_thesis(bytes, path));
    return std::make_shared<const library::Thesis>(std::move(read.thesis));
}

} // namespace

std::string theses_folder(const std::string& library_folder) {
    return library_folder + "/theses";
}

std::string library_thesis_path(const std::string& folder, const std::string& id) {
    return path_of(folder, id + ".json");
}

Shelf read_library_folder(Files& files, const std::string& folder, const LoadingStep& step) {
    Shelf shelf;
    const auto names = files.list(theses_folder(folder));
    if (!names) {
        shelf.failed.push_back({names.error().where, names.error().what});
        return shelf;
    }
    std::size_t done = 0;
    for (const std::string& name : *names) {
        if (!step(done++, names->size()))
            break;
        if (!name.ends_with(".json"))
            continue;
        auto thesis = read(files, path_of(folder, name));
        if (thesis)
            shelf.theses.push_back(*std::move(thesis));
        else
            shelf.failed.push_back({thesis.error().where, thesis.error().what});
    }
    return shelf;
}

library::Result<std::shared_ptr<const library::Thesis>>
read_library_file(Files& files, const std::string& folder, const std::string& file_name) {
    if (file_name.find_first_of("/\\") != std::string::npos)
        return library::bad_input(file_name, "is no name of a file");
    return read(files, path_of(folder, file_name));
}

library::Result<std::shared_ptr<const library::Thesis>>
read_library_thesis(Files& files, const std::string& folder, const std::string& id) {
    if (!library::is_thesis_id(id))
        return library::bad_input(id, "is no id of a thesis");
    return read(files, library_thesis_path(folder, id));
}

library::Result<void> save_library_thesis(Files& files, const std::string& folder,
                                          const library::Thesis& thesis) {
    if (folder.empty())
        return library::system_failure("library", "this system names no folder for it; set HOME");
    if (!library::is_thesis_id(thesis.id)) // it becomes the name of a file
        return library::bad_input(thesis.title, "has an id that cannot be the name of a file");
    const std::string json = library::write_thesis(thesis);
    if (json.size() > library::thesis_bytes_max)
        return library::bad_input(thesis.title, "is larger than what can be read again");
    TRY_VOID(files.make_folder(theses_folder(folder)));
    return files.write(library_thesis_path(folder, thesis.id), json);
}

} // namespace app
