#if !defined(_WIN32)

#include "platform/host/disk.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <optional>
#include <utility>

namespace platform::disk {

namespace fs = std::filesystem;

namespace {

/// How long a named pipe may be without a writer before we call it empty.
constexpr int writer_patience_ms = 1000;

std::error_code last_error() {
    return {errno, std::generic_category()};
}

/// Owns a file descriptor.
class Descriptor {
public:
    explicit Descriptor(int number) : m_number(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (is_open())
            ::close(m_number);
    }

    [[nodiscard]] bool is_open() const { return m_number >= 0; }
    [[nodiscard]] int number() const { return m_number; }

    /// Some disks (over a network) tell only now that they are full.
    [[nodiscard]] std::error_code close() {
        return ::close(std::exchange(m_number, -1)) == 0 ? std::error_code() : last_error();
    }

private:
    int m_number;
};

void wait_for(int descriptor, short events, int timeout_ms) {
    pollfd wanted = {descriptor, events, 0};
    ::poll(&wanted, 1, timeout_ms);
}

/// Counts while reading, whatever size the system names: /dev/zero never ends, files of /proc have the size 0.
library::Result<std::string> read_to_end(int descriptor, const std::string& name, std::size_t bytes_max) {
    std::string bytes;
    std::array<char, 65536> chunk{};
    for (;;) {
        const ssize_t count = ::read(descriptor, chunk.data(), chunk.size());
        if (count == 0)
            return bytes;
        if (count > 0) {
            if (static_cast<std::size_t>(count) > bytes_max - bytes.size())
                return tl::unexpected(too_large(name, bytes_max));
            bytes.append(chunk.data(), static_cast<std::size_t>(count));
        } else if (errno == EAGAIN) {
            wait_for(descriptor, POLLIN, -1);
        } else if (errno != EINTR) {
            return tl::unexpected(failure(name, last_error()));
        }
    }
}

std::error_code write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
        if (count >= 0)
            bytes.remove_prefix(static_cast<std::size_t>(count));
        else if (errno == EAGAIN)
            wait_for(descriptor, POLLOUT, -1);
        else if (errno != EINTR)
            return last_error();
    }
    return {};
}

std::error_code write_and_flush(const Descriptor& file, std::string_view bytes) {
    if (const std::error_code error = write_all(file.number(), bytes))
        return error;
    return ::fsync(file.number()) == 0 ? std::error_code() : last_error();
}

/// A new file gets what the user's umask leaves of 0644, one that replaces another gets the other's permissions.
std::error_code fill(Descriptor& file, std::string_view bytes, const std::optional<mode_t>& mode) {
    if (mode && ::fchmod(file.number(), *mode) != 0)
        return last_error();
    if (const std::error_code error = write_and_flush(file, bytes))
        return error;
    return file.close();
}

} // namespace

library::Result<std::string> read(const fs::path& path, const std::string& name, std::size_t bytes_max) {
    // Not blocking: to open a named pipe would otherwise wait for a writer that may never come.
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK));
    struct stat status = {};
    if (!file.is_open() || ::fstat(file.number(), &status) != 0)
        return tl::unexpected(failure(name, last_error()));
    if (S_ISREG(status.st_mode) && static_cast<std::uintmax_t>(status.st_size) > bytes_max)
        return tl::unexpected(too_large(name, bytes_max));
    if (S_ISFIFO(status.st_mode))
        wait_for(file.number(), POLLIN, writer_patience_ms);
    return read_to_end(file.number(), name, bytes_max);
}

library::Result<std::string> read_standard_input(std::size_t bytes_max) {
    return read_to_end(STDIN_FILENO, "standard input", bytes_max);
}

/// Asked of the system once: a library has a hundred thousand files.
std::optional<library::FileStamp> stamp_of(const fs::directory_entry& entry) {
    constexpr std::int64_t second_ns = 1'000'000'000;
    struct stat status = {};
    if (::stat(entry.path().c_str(), &status) != 0 || !S_ISREG(status.st_mode))
        return std::nullopt;
#if defined(__APPLE__)
    const timespec& modified = status.st_mtimespec;
#else
    const timespec& modified = status.st_mtim;
#endif
    return library::FileStamp{status.st_size, modified.tv_sec * second_ns + modified.tv_nsec};
}

std::error_code create(const fs::path& path, std::string_view bytes, const fs::path& model) {
    struct stat status = {};
    std::optional<mode_t> mode;
    if (::stat(model.c_str(), &status) == 0) {
        // A rename would replace a write-protected file without asking.
        if (::access(model.c_str(), W_OK) != 0)
            return last_error();
        mode = status.st_mode & 07777U;
    }
    Descriptor file(
        ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode ? *mode & 0777U : 0644U));
    if (!file.is_open())
        return last_error();
    const std::error_code error = fill(file, bytes, mode);
    if (error)
        ::unlink(path.c_str());
    return error;
}

std::error_code replace(const fs::path& from, const fs::path& to) {
    if (::rename(from.c_str(), to.c_str()) != 0)
        return last_error();
    flush_folder(to.parent_path());
    return {};
}

std::error_code append(const fs::path& path, std::string_view bytes) {
    constexpr int how = O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOCTTY | O_NONBLOCK;
    Descriptor file(::open(path.c_str(), how, 0644));
    if (!file.is_open())
        return last_error();
    // So that nobody cuts off what another adds. A disk that knows no locks is hardly shared.
    ::flock(file.number(), LOCK_EX);
    struct stat before = {};
    if (::fstat(file.number(), &before) != 0)
        return last_error();
    if (!S_ISREG(before.st_mode))
        return std::make_error_code(std::errc::invalid_seek);
    if (const std::error_code error = write_and_flush(file, bytes)) {
        if (::ftruncate(file.number(), before.st_size) == 0)
            ::fsync(file.number());
        return error;
    }
    if (before.st_size == 0) // It may be new.
        flush_folder(path.parent_path());
    return {};
}

void flush_folder(const fs::path& folder) {
    const fs::path named = folder.empty() ? fs::path(".") : folder;
    const Descriptor flushed(::open(named.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (flushed.is_open())
        ::fsync(flushed.number());
}

std::error_code write_device(const fs::path& path, std::string_view bytes) {
    Descriptor device(::open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY));
    if (!device.is_open())
        return last_error();
    if (const std::error_code error = write_all(device.number(), bytes))
        return error;
    return device.close();
}

} // namespace platform::disk

#endif
