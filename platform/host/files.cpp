#include "platform/host/disk.h"
#include "platform/host/host.h"
#include "platform/host/native_path.h"
#include "platform/host/random_digits.h"

#include <algorithm>

namespace platform {

namespace fs = std::filesystem;

namespace {

/// More links than this in a row lead in a circle; the system then says so itself.
constexpr int links_max = 40;

/// Where a link leads, so that the link stays one and what it names is replaced.
fs::path follow_links(fs::path path) {
    for (int link = 0; link < links_max; ++link) {
        std::error_code no_link;
        const fs::path target = fs::read_symlink(path, no_link);
        if (no_link)
            break;
        path = path.parent_path() / target;
    }
    return path;
}

/// A name in the same folder, hence on the same disk, that nobody else uses: 64 random bits.
fs::path temporary_beside(const fs::path& target) {
    return target.parent_path() / (".dstl-" + random_digits() + ".tmp");
}

library::Error write_failure(const std::string& path, std::error_code error) {
    if (error == std::errc::no_such_file_or_directory)
        return {library::ErrorKind::System, path, "its folder does not exist; create it first"};
    return disk::failure(path, error);
}

library::Result<void> replace_file(const std::string& path, const fs::path& target, std::string_view bytes) {
    const fs::path temporary = temporary_beside(target);
    if (const std::error_code error = disk::create(temporary, bytes, target))
        return tl::unexpected(write_failure(path, error));
    if (const std::error_code error = disk::replace(temporary, target)) {
        std::error_code ignored;
        fs::remove(temporary, ignored);
        return tl::unexpected(write_failure(path, error));
    }
    return {};
}

/// What the system would cut off at a zero byte would be the path of another file.
library::Result<void> check_path(const std::string& path) {
    if (path.empty())
        return library::system_failure("file", "its name is empty; name a file");
    if (path.find('\0') != std::string::npos)
        return library::system_failure(path.substr(0, path.find('\0')), "its name goes on after a zero byte");
    return {};
}

/// The folder and those above it that are not there yet, the innermost first.
std::vector<fs::path> missing_folders(fs::path folder) {
    std::vector<fs::path> missing;
    std::error_code ignored;
    for (; folder.has_relative_path() && !fs::exists(folder, ignored); folder = folder.parent_path())
        missing.push_back(folder);
    return missing;
}

std::vector<std::string> names_of_files(const fs::path& folder, std::error_code& error) {
    std::vector<std::string> names;
    std::error_code no_status; // of a link that leads nowhere: it is no file
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
        if (entry->is_regular_file(no_status))
            names.push_back(utf8_path(entry->path().filename()));
    std::sort(names.begin(), names.end());
    return names;
}

std::vector<library::StampedName> stamped_files(const fs::path& folder, std::error_code& error) {
    std::vector<library::StampedName> stamped;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
        if (const auto stamp = disk::stamp_of(*entry))
            stamped.push_back({utf8_path(entry->path().filename()), *stamp});
    return stamped;
}

/// Of a link's own kind, not of what it leads to.
std::vector<app::FolderEntry> entries_of(const fs::path& folder, std::error_code& error) {
    std::vector<app::FolderEntry> entries;
    std::error_code no_status;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        const fs::file_type type = entry->symlink_status(no_status).type();
        if (type == fs::file_type::regular || type == fs::file_type::directory)
            entries.push_back({utf8_path(entry->path().filename()), type == fs::file_type::directory});
    }
    std::sort(entries.begin(), entries.end(),
              [](const app::FolderEntry& a, const app::FolderEntry& b) { return a.name < b.name; });
    return entries;
}

class DiskFiles final : public app::Files {
public:
    library::Result<std::string> read(const std::string& path, std::size_t bytes_max) override {
        if (path == "-")
            return disk::read_standard_input(bytes_max);
        TRY_VOID(check_path(path));
        return disk::read(native_path(path), path, bytes_max);
    }

    library::Result<void> write(const std::string& path, std::string_view bytes) override {
        TRY_VOID(check_path(path));
        const fs::path target = native_path(path);
        std::error_code error;
        switch (fs::status(target, error).type()) {
        case fs::file_type::not_found:
        case fs::file_type::regular: return replace_file(path, follow_links(target), bytes);
        case fs::file_type::directory: return tl::unexpected(disk::is_a_folder(path));
        case fs::file_type::none: return tl::unexpected(write_failure(path, error));
        default:
            error = disk::write_device(target, bytes);
            if (error)
                return tl::unexpected(write_failure(path, error));
            return {};
        }
    }

    library::Result<void> append(const std::string& path, std::string_view bytes) override {
        TRY_VOID(check_path(path));
        if (const std::error_code error = disk::append(native_path(path), bytes))
            return tl::unexpected(write_failure(path, error));
        return {};
    }

    library::Result<std::vector<std::string>> list(const std::string& folder) override {
        TRY_VOID(check_path(folder));
        std::error_code error;
        std::vector<std::string> names = names_of_files(native_path(folder), error);
        if (error && error != std::errc::no_such_file_or_directory)
            return tl::unexpected(disk::failure(folder, error));
        return names;
    }

    library::Result<std::vector<library::StampedName>> list_stamped(const std::string& folder) override {
        TRY_VOID(check_path(folder));
        std::error_code error;
        std::vector<library::StampedName> stamped = stamped_files(native_path(folder), error);
        if (error)
            return tl::unexpected(disk::failure(folder, error));
        return stamped;
    }

    library::Result<std::vector<app::FolderEntry>> entries(const std::string& folder) override {
        TRY_VOID(check_path(folder));
        std::error_code error;
        std::vector<app::FolderEntry> entries = entries_of(native_path(folder), error);
        if (error)
            return tl::unexpected(disk::failure(folder, error));
        return entries;
    }

    bool exists(const std::string& path) override {
        std::error_code error;
        return check_path(path) && fs::exists(native_path(path), error);
    }

    bool is_folder(const std::string& path) override {
        std::error_code error;
        return check_path(path) && fs::is_directory(native_path(path), error);
    }

    library::Result<void> make_folder(const std::string& path) override {
        TRY_VOID(check_path(path));
        const fs::path folder = native_path(path);
        std::error_code error;
        const std::vector<fs::path> missing = missing_folders(folder);
        fs::create_directories(folder, error);
        if (error)
            return tl::unexpected(disk::failure(path, error));
        for (const fs::path& created : missing)
            disk::flush_folder(created.parent_path());
        return {};
    }
};

} // namespace

std::unique_ptr<app::Files> make_disk_files() {
    return std::make_unique<DiskFiles>();
}

} // namespace platform
