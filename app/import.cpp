#include "app/import.h"

#include "app/library_folder.h"
#include "library/page_import.h"
#include "library/plain_text.h"
#include "library/thesis_json.h"

#include <algorithm>
#include <array>
#include <utility>

namespace app {

namespace {

bool looks_like_json(std::string_view bytes) {
    constexpr std::size_t enough = 4096;
    const std::string_view beginning = library::trimmed(bytes.substr(0, enough));
    return beginning.starts_with('{') || beginning.starts_with('[');
}

std::shared_ptr<const library::Thesis> shared(library::Thesis thesis) {
    return std::make_shared<const library::Thesis>(std::move(thesis));
}

ImportItem failed_import(std::string name, std::string failure) {
    return {std::move(name), nullptr, {}, std::move(failure)};
}

ImportItem read_source(Files& files, const ImportSource& source) {
    const std::string name = import_name(source);
    if (source.path.empty())
        return import_bytes(name, source.text);
    const auto bytes = files.read(source.path, library::thesis_bytes_max);
    return bytes ? import_bytes(name, *bytes) : failed_import(name, bytes.error().what);
}

} // namespace

std::string import_name(const ImportSource& source) {
    if (source.path.empty())
        return "Pasted text";
    const std::size_t slash = source.path.find_last_of("/\\");
    return slash == std::string::npos ? source.path : source.path.substr(slash + 1);
}

ImportItem import_bytes(std::string name, std::string_view bytes) {
    if (looks_like_json(bytes)) {
        auto read = library::read_thesis(bytes, name);
        if (!read)
            return failed_import(std::move(name), read.error().what);
        return {std::move(name), shared(std::move(read->thesis)), std::move(read->problems)};
    }
    auto imported = library::import_page(bytes, {}, name);
    if (!imported)
        return failed_import(std::move(name), imported.error().what);
    return {std::move(name), shared(std::move(imported->thesis)), std::move(imported->remarks)};
}

ImportItem read_import(Files& files, const ImportSource& source, const std::string& library_folder) {
    ImportItem item = read_source(files, source);
    item.is_in_library = item.thesis != nullptr && !library_folder.empty() &&
                         files.exists(library_thesis_path(library_folder, item.thesis->id));
    return item;
}

bool is_font_file(std::string_view path) {
    constexpr std::array<std::string_view, 4> endings = {".ttf", ".otf", ".ttc", ".otc"};
    const std::string name = library::ascii_lower(path);
    return std::any_of(endings.begin(), endings.end(),
                       [&](std::string_view ending) { return name.ends_with(ending); });
}

} // namespace app
