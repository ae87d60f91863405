#include "app/shelf.h"

#include "assets/assets.h"
#include "library/plain_text.h"
#include "library/thesis_json.h"

#include <algorithm>
#include <utility>

namespace app {

namespace {

bool looks_like_path(std::string_view target) {
    return target == "-" || target.find('/') != std::string_view::npos ||
           target.find('\\') != std::string_view::npos || target.ends_with(".json") ||
           target.ends_with(".txt");
}

} // namespace

Shelf bundled_shelf() {
    Shelf shelf;
    for (const assets::Asset& asset : assets::all()) {
        if (!asset.id.starts_with("theses/"))
            continue;
        auto read = library::read_thesis(asset.bytes, asset.id);
        if (read)
            shelf.theses.push_back(std::make_shared<const library::Thesis>(std::move(read->thesis)));
        else
            shelf.failed.push_back({read.error().where, read.error().what});
    }
    return shelf;
}

library::Result<std::shared_ptr<const library::Thesis>> find_meant_thesis(const Shelf& shelf,
                                                                          std::string_view typed) {
    if (auto exact = find_thesis(shelf, typed))
        return exact;
    const std::string words = library::ascii_lower(library::trimmed(typed));
    std::vector<std::shared_ptr<const library::Thesis>> found;
    for (const auto& thesis : shelf.theses)
        if (!words.empty() && (thesis->id.find(words) != std::string::npos ||
                               library::ascii_lower(thesis->title).find(words) != std::string::npos))
            found.push_back(thesis);
    if (found.size() == 1)
        return found.front();
    if (found.empty())
        return library::bad_input(std::string(typed),
                                  "no such thesis in the library; `dstl list` shows what is there");
    std::string candidates;
    for (const auto& thesis : found)
        candidates += (candidates.empty() ? "" : ", ") + thesis->id;
    return library::bad_input(std::string(typed), "could be any of: " + candidates);
}

library::Result<OpenedThesis> open_thesis(const Shelf& shelf, Files& files, const std::string& target) {
    if (!looks_like_path(target) && !files.exists(target)) {
        TRY(auto thesis, find_meant_thesis(shelf, target));
        return OpenedThesis{std::move(thesis), {}};
    }
    TRY(const std::string bytes, files.read(target, library::thesis_bytes_max));
    auto read = library::read_thesis(bytes, target);
    if (!read && library::trimmed(bytes.substr(0, 4096)).find_first_of("{[") != 0)
        return library::bad_input(target,
                                  "is no thesis file; if it is a copied page, `dstl import` makes one of it");
    if (!read)
        return tl::unexpected(std::move(read).error());
    return OpenedThesis{std::make_shared<const library::Thesis>(std::move(read->thesis)),
                        std::move(read->problems)};
}

library::Result<Shelf> whole_shelf(Files& files, const LibraryFolders& folders, const Shelf& bundled) {
    TRY_VOID(check_library(files, folders, LibraryUse::Read));
    return joined(read_library(files, folders, [](auto...) { return true; }), bundled);
}

library::Result<std::shared_ptr<const library::Thesis>>
thesis_of_id(Files& files, const LibraryFolders& folders, const Shelf& bundled, const std::string& id) {
    TRY(auto own, read_library_thesis(files, folders, id));
    if (own != nullptr)
        return own;
    TRY(const Shelf shelf, whole_shelf(files, folders, bundled));
    return find_thesis(shelf, id);
}

library::Result<OpenedThesis> open_from_library(Files& files, const LibraryFolders& folders,
                                                const Shelf& bundled, const std::string& target) {
    TRY_VOID(check_library(files, folders, LibraryUse::Read));
    TRY(auto own, read_library_thesis(files, folders, target));
    if (auto thesis = own != nullptr ? std::move(own) : find_thesis(bundled, target))
        return OpenedThesis{std::move(thesis), {}};
    TRY(const Shelf shelf, whole_shelf(files, folders, bundled));
    return open_thesis(shelf, files, target);
}

} // namespace app
