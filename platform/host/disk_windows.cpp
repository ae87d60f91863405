#if defined(_WIN32)

#include "platform/host/disk.h"

#include <windows.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>

namespace platform::disk {

namespace fs = std::filesystem;

namespace {

constexpr DWORD write_bytes_max = 1U << 20U;

std::error_code last_error() {
    return {static_cast<int>(GetLastError()), std::system_category()};
}

/// Owns a handle.
class Handle {
public:
    explicit Handle(HANDLE handle) : m_handle(handle) {}
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;
    ~Handle() {
        if (is_open())
            CloseHandle(m_handle);
    }

    [[nodiscard]] bool is_open() const { return m_handle != INVALID_HANDLE_VALUE; }
    [[nodiscard]] HANDLE get() const { return m_handle; }

private:
    HANDLE m_handle;
};

/// Counts while reading, whatever size the system names. The end of a pipe is an error to Windows, not to us.
library::Result<std::string> read_to_end(HANDLE handle, const std::string& name, std::size_t bytes_max) {
    std::string bytes;
    std::array<char, 65536> chunk{};
    for (;;) {
        DWORD count = 0;
        if (!ReadFile(handle, chunk.data(), static_cast<DWORD>(chunk.size()), &count, nullptr)) {
            if (GetLastError() == ERROR_BROKEN_PIPE)
                return bytes;
            return tl::unexpected(failure(name, last_error()));
        }
        if (count == 0)
            return bytes;
        if (count > bytes_max - bytes.size())
            return tl::unexpected(too_large(name, bytes_max));
        bytes.append(chunk.data(), count);
    }
}

std::error_code write_all(HANDLE handle, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto wanted = static_cast<DWORD>(std::min<std::size_t>(bytes.size(), write_bytes_max));
        DWORD count = 0;
        if (!WriteFile(handle, bytes.data(), wanted, &count, nullptr))
            return last_error();
        bytes.remove_prefix(count);
    }
    return {};
}

std::error_code write_and_flush(const Handle& file, std::string_view bytes) {
    if (const std::error_code error = write_all(file.get(), bytes))
        return error;
    return FlushFileBuffers(file.get()) ? std::error_code() : last_error();
}

std::error_code fill(const fs::path& path, std::string_view bytes) {
    const Handle file(
        CreateFileW(path.c_str(), GENERIC_WRITE, 0, nullptr, CREATE_NEW, FILE_ATTRIBUTE_NORMAL, nullptr));
    return file.is_open() ? write_and_flush(file, bytes) : last_error();
}

} // namespace

library::Result<std::string> read(const fs::path& path, const std::string& name, std::size_t bytes_max) {
    std::error_code no_status;
    if (fs::is_directory(path, no_status))
        return tl::unexpected(is_a_folder(name));
    const Handle file(CreateFileW(path.c_str(), GENERIC_READ,
                                  FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr,
                                  OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr));
    if (!file.is_open())
        return tl::unexpected(failure(name, last_error()));
    LARGE_INTEGER size = {};
    if (GetFileSizeEx(file.get(), &size) && static_cast<std::uint64_t>(size.QuadPart) > bytes_max)
        return tl::unexpected(too_large(name, bytes_max));
    return read_to_end(file.get(), name, bytes_max);
}

library::Result<std::string> read_standard_input(std::size_t bytes_max) {
    return read_to_end(GetStdHandle(STD_INPUT_HANDLE), "standard input", bytes_max);
}

/// Windows gave all of it with the name.
std::optional<library::FileStamp> stamp_of(const fs::directory_entry& entry) {
    std::error_code gone;
    if (!entry.is_regular_file(gone))
        return std::nullopt;
    const std::uintmax_t size_bytes = entry.file_size(gone);
    const auto modified = gone ? fs::file_time_type() : entry.last_write_time(gone);
    if (gone)
        return std::nullopt;
    const auto since_1970 = std::chrono::file_clock::to_sys(modified).time_since_epoch();
    return library::FileStamp{static_cast<std::int64_t>(size_bytes),
                              std::chrono::nanoseconds(since_1970).count()};
}

std::error_code create(const fs::path& path, std::string_view bytes, const fs::path& /*model*/) {
    const std::error_code error = fill(path, bytes);
    if (error && error != std::errc::file_exists)
        DeleteFileW(path.c_str());
    return error;
}

std::error_code replace(const fs::path& from, const fs::path& to) {
    const DWORD how = MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH;
    return MoveFileExW(from.c_str(), to.c_str(), how) ? std::error_code() : last_error();
}

std::error_code append(const fs::path& path, std::string_view bytes) {
    // Nobody else may write to it meanwhile, so that nobody cuts off what another adds.
    const Handle file(CreateFileW(path.c_str(), GENERIC_WRITE, FILE_SHARE_READ, nullptr, OPEN_ALWAYS,
                                  FILE_ATTRIBUTE_NORMAL, nullptr));
    LARGE_INTEGER end = {};
    if (!file.is_open() || !SetFilePointerEx(file.get(), {}, &end, FILE_END))
        return last_error();
    const std::error_code error = write_and_flush(file, bytes);
    if (error && SetFilePointerEx(file.get(), end, nullptr, FILE_BEGIN) && SetEndOfFile(file.get()))
        FlushFileBuffers(file.get());
    return error;
}

void flush_folder(const fs::path& /*folder*/) {} // NTFS keeps names in its own journal.

std::error_code write_device(const fs::path& path, std::string_view bytes) {
    const Handle device(CreateFileW(path.c_str(), GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE, nullptr,
                                    OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr));
    return device.is_open() ? write_all(device.get(), bytes) : last_error();
}

} // namespace platform::disk

#endif
