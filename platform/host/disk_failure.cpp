#include "platform/host/disk.h"

#include <algorithm>
#include <array>

namespace platform::disk {

namespace {

struct Advice {
    std::errc code;
    std::string_view text;
};

constexpr std::array advices = {
    Advice{std::errc::no_such_file_or_directory, "no such file"},
    Advice{std::errc::permission_denied, "permission denied"},
    Advice{std::errc::operation_not_permitted, "permission denied"},
    Advice{std::errc::is_a_directory, "is a folder; name a file in it"},
    Advice{std::errc::file_exists, "is a file, not a folder"},
    Advice{std::errc::not_a_directory, "a part of its path is a file, not a folder"},
    Advice{std::errc::filename_too_long, "its name is too long"},
    Advice{std::errc::too_many_symbolic_link_levels, "its links lead in a circle"},
    Advice{std::errc::no_space_on_device, "no space left on the disk; make room and try again"},
    Advice{std::errc::file_too_large, "would be larger than this system allows"},
    Advice{std::errc::invalid_seek, "is no regular file; name another"},
    Advice{std::errc::device_or_resource_busy, "is in use by another program; close it there and try again"},
    Advice{std::errc::io_error, "the disk does not answer; check it, and save a copy elsewhere"},
    Advice{std::errc::read_only_file_system, "the disk is read-only; choose another folder"},
};

/// "8 MB", "500 bytes": rounded down to whole units.
std::string size_text(std::size_t bytes) {
    constexpr std::size_t kilobyte = 1024;
    constexpr std::size_t megabyte = kilobyte * kilobyte;
    if (bytes >= megabyte)
        return std::to_string(bytes / megabyte) + " MB";
    if (bytes >= kilobyte)
        return std::to_string(bytes / kilobyte) + " KB";
    return std::to_string(bytes) + " bytes";
}

} // namespace

library::Error failure(const std::string& name, std::error_code error) {
    const auto advice = std::find_if(advices.begin(), advices.end(),
                                     [&](const Advice& candidate) { return error == candidate.code; });
    return {library::ErrorKind::System, name,
            advice == advices.end() ? error.message() : std::string(advice->text)};
}

library::Error is_a_folder(const std::string& name) {
    return failure(name, std::make_error_code(std::errc::is_a_directory));
}

library::Error too_large(const std::string& name, std::size_t bytes_max) {
    return {library::ErrorKind::BadInput, name,
            "is larger than " + size_text(bytes_max) + "; a thesis is some 20 KB"};
}

} // namespace platform::disk
