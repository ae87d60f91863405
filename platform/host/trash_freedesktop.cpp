// The FreeDesktop.org Trash specification, version 1.0: https://specifications.freedesktop.org/trash-spec/1.0/
#if !defined(_WIN32) && !defined(__APPLE__)

#include "app/percent_code.h"
#include "platform/host/disk.h"
#include "platform/host/host.h"
#include "platform/host/native_path.h"

#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <ctime>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

namespace platform {

namespace fs = std::filesystem;

namespace {

/// Nobody removes one thesis more often than that and keeps all of them.
constexpr int names_tried_max = 10'000;

/// A folder that holds `files` and `info`, and what the paths in it are relative to: nothing for the home trash.
struct TrashFolder {
    fs::path folder;
    fs::path top;
};

std::optional<struct stat> status_of(const fs::path& path) {
    struct stat status = {};
    return ::lstat(path.c_str(), &status) == 0 ? std::optional(status) : std::nullopt;
}

/// A folder that is ours alone; one that somebody else put there, or a link to elsewhere, is not taken.
bool make_own_folder(const fs::path& path) {
    if (::mkdir(path.c_str(), 0700) == 0)
        return true;
    const auto status = status_of(path);
    return status && S_ISDIR(status->st_mode) && status->st_uid == ::getuid();
}

bool make_parts(const fs::path& trash) {
    return make_own_folder(trash) && make_own_folder(trash / "files") && make_own_folder(trash / "info");
}

/// The highest folder above the file on the same file system.
fs::path top_folder(const fs::path& file, dev_t device) {
    fs::path top = file.parent_path();
    while (top.has_relative_path()) {
        const auto above = status_of(top.parent_path());
        if (!above || above->st_dev != device)
            break;
        top = top.parent_path();
    }
    return top;
}

/// Nothing when it is on another disk than the file.
std::optional<TrashFolder> home_trash(dev_t device) {
    const std::string ours = data_folder(); // $XDG_DATA_HOME/dstl
    if (ours.empty())
        return std::nullopt;
    const fs::path data = native_path(ours).parent_path();
    std::error_code error;
    fs::create_directories(data, error);
    const auto status = status_of(fs::canonical(data, error));
    if (error || !status || status->st_dev != device || !make_parts(data / "Trash"))
        return std::nullopt;
    return TrashFolder{data / "Trash", {}};
}

/// The administrator's $top/.Trash/$uid where it is as the specification wants it, else $top/.Trash-$uid.
std::optional<TrashFolder> top_trash(const fs::path& top) {
    const std::string user = std::to_string(::getuid());
    const auto shared = status_of(top / ".Trash");
    if (shared && S_ISDIR(shared->st_mode) && (shared->st_mode & S_ISVTX) != 0 &&
        make_parts(top / ".Trash" / user))
        return TrashFolder{top / ".Trash" / user, top};
    if (make_parts(top / (".Trash-" + user)))
        return TrashFolder{top / (".Trash-" + user), top};
    return std::nullopt;
}

/// "2026-03-01T09:30:00", in the time of the place, as the specification has it.
std::string local_time() {
    const std::time_t now = std::time(nullptr);
    std::tm parts = {};
    std::array<char, 32> text{};
    if (::localtime_r(&now, &parts) == nullptr)
        return "1970-01-01T00:00:00";
    return {text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%S", &parts)};
}

/// "talk.json", "talk.2.json", "talk.3.json"
fs::path numbered(const fs::path& name, int number) {
    if (number == 1)
        return name;
    fs::path other = name.stem();
    other += "." + std::to_string(number);
    other += name.extension();
    return other;
}

std::string trash_note(const TrashFolder& trash, const fs::path& file) {
    const fs::path told = trash.top.empty() ? file : file.lexically_relative(trash.top);
    return "[Trash Info]\nPath=" + app::percent_encoded(told.native()) + "\nDeletionDate=" + local_time() +
           "\n";
}

/// The note of where the file was comes first: whoever creates it owns its name in the trash.
std::error_code move_into(const TrashFolder& trash, const fs::path& file) {
    for (int number = 1; number <= names_tried_max; ++number) {
        const fs::path name = numbered(file.filename(), number);
        const fs::path info = trash.folder / "info" / fs::path(name.native() + ".trashinfo");
        if (status_of(trash.folder / "files" / name)) // without a note, but there
            continue;
        const std::error_code noted = disk::create(info, trash_note(trash, file), {});
        if (noted == std::errc::file_exists)
            continue;
        if (noted)
            return noted;
        const std::error_code moved = disk::replace(file, trash.folder / "files" / name);
        if (moved)
            ::unlink(info.c_str());
        else
            disk::flush_folder(file.parent_path());
        return moved;
    }
    return std::make_error_code(std::errc::file_exists);
}

class FreedesktopTrash final : public app::Trash {
public:
    library::Result<void> take(const std::string& path) override {
        std::error_code error;
        const fs::path typed = native_path(path);
        const fs::path folder = fs::canonical(typed.has_parent_path() ? typed.parent_path() : ".", error);
        const fs::path file = folder / typed.filename();
        const auto status = status_of(file);
        if (error || !status)
            return tl::unexpected(
                disk::failure(path, std::make_error_code(std::errc::no_such_file_or_directory)));
        if (S_ISDIR(status->st_mode))
            return tl::unexpected(disk::is_a_folder(path));
        auto trash = home_trash(status->st_dev);
        if (!trash)
            trash = top_trash(top_folder(file, status->st_dev));
        if (!trash)
            return library::system_failure(
                path,
                "is on a disk where no trash can be made; nothing was removed, delete the file yourself");
        if (const std::error_code failed = move_into(*trash, file))
            return tl::unexpected(disk::failure(path, failed));
        return {};
    }
};

} // namespace

std::unique_ptr<app::Trash> make_trash() {
    return std::make_unique<FreedesktopTrash>();
}

} // namespace platform

#endif
