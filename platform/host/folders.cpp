#include "platform/host/host.h"
#include "platform/host/native_path.h"

#include <cstdlib>

namespace platform {

namespace {

/// Empty where it is not set or not absolute: a relative folder would move with the current directory.
std::filesystem::path absolute_folder_named_by(const char* variable) {
#if defined(_WIN32)
    const wchar_t* value = _wgetenv(wide_from_utf8(variable).c_str());
#else
    const char* value = std::getenv(variable);
#endif
    std::filesystem::path folder = value == nullptr ? std::filesystem::path() : std::filesystem::path(value);
    return folder.is_absolute() ? folder : std::filesystem::path();
}

std::filesystem::path folder_for_state() {
#if defined(_WIN32)
    return absolute_folder_named_by("LOCALAPPDATA");
#elif defined(__APPLE__)
    const std::filesystem::path home = absolute_folder_named_by("HOME");
    return home.empty() ? home : home / "Library" / "Application Support";
#else
    if (std::filesystem::path state = absolute_folder_named_by("XDG_STATE_HOME"); !state.empty())
        return state;
    const std::filesystem::path home = absolute_folder_named_by("HOME");
    return home.empty() ? home : home / ".local" / "state";
#endif
}

} // namespace

std::string state_folder() {
    const std::filesystem::path folder = folder_for_state();
    if (folder.empty())
        return {};
#if defined(_WIN32)
    return utf8_from_wide((folder / "dstl").native());
#else
    return (folder / "dstl").native();
#endif
}

} // namespace platform
