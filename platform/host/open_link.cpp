#include "library/links.h"
#include "platform/host/host.h"
#include "platform/host/native_path.h"

#if defined(_WIN32)
// The second needs the first.
// clang-format off
#include <windows.h>
#include <shellapi.h>
// clang-format on
#else
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>
#include <thread>

// POSIX declares it nowhere.
extern char** environ; // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)
#endif

namespace platform {

namespace {

#if defined(_WIN32)

std::string opening_failure(const std::string& link) {
    // What is above 32 is no error: the documentation of ShellExecuteW.
    const HINSTANCE result =
        ShellExecuteW(nullptr, L"open", wide_from_utf8(link).c_str(), nullptr, nullptr, SW_SHOWNORMAL);
    return reinterpret_cast<INT_PTR>(result) > 32 ? std::string() : "Windows knows no browser";
}

#else

#if defined(__APPLE__)
constexpr const char* opener = "open";
#else
constexpr const char* opener = "xdg-open";
#endif

/// How the opener starts: silent, and in a process group of its own, so that Ctrl+C in our terminal does not end the
/// browser.
class SpawnSettings {
public:
    SpawnSettings() {
        posix_spawn_file_actions_init(&m_actions);
        posix_spawn_file_actions_addopen(&m_actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        posix_spawn_file_actions_addopen(&m_actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
        posix_spawn_file_actions_addopen(&m_actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
        posix_spawnattr_init(&m_attributes);
        posix_spawnattr_setflags(&m_attributes, POSIX_SPAWN_SETPGROUP);
        posix_spawnattr_setpgroup(&m_attributes, 0);
    }
    SpawnSettings(const SpawnSettings&) = delete;
    SpawnSettings& operator=(const SpawnSettings&) = delete;
    ~SpawnSettings() {
        posix_spawnattr_destroy(&m_attributes);
        posix_spawn_file_actions_destroy(&m_actions);
    }

    [[nodiscard]] const posix_spawn_file_actions_t* actions() const { return &m_actions; }
    [[nodiscard]] const posix_spawnattr_t* attributes() const { return &m_attributes; }

private:
    posix_spawn_file_actions_t m_actions{};
    posix_spawnattr_t m_attributes{};
};

/// Waits for the opener somewhere else, since it may live as long as the browser; nobody would collect it otherwise.
void collect_later(pid_t process) {
    try {
        std::thread([process] {
            while (::waitpid(process, nullptr, 0) < 0 && errno == EINTR) {
            }
        }).detach();
    } catch (const std::system_error&) {
        // Without a thread to spare, one dead entry in the process table stays until we end. It harms nothing.
    }
}

std::string opening_failure(std::string link) {
    std::string program = opener;
    const std::array<char*, 3> arguments = {program.data(), link.data(), nullptr};
    const SpawnSettings settings;
    pid_t process = 0;
    const int error = ::posix_spawnp(&process, opener, settings.actions(), settings.attributes(),
                                     arguments.data(), environ);
    if (error == ENOENT)
        return "the program " + program + " is missing";
    if (error != 0)
        return program + " does not start: " + std::generic_category().message(error);
    collect_later(process);
    return {};
}

#endif

} // namespace

library::Result<void> open_link(const std::string& link) {
    const auto openable = library::openable_link(link);
    if (!openable)
        return library::bad_input(link, "is not opened: only complete http and https links are");
    const std::string failure = opening_failure(*openable);
    if (!failure.empty())
        return library::system_failure(*openable,
                                       "cannot be opened, as " + failure + "; copy it into a browser");
    return {};
}

} // namespace platform
