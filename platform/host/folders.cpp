#include "app/library_folders.h"
#include "platform/host/host.h"
#include "platform/host/native_path.h"

#include <cstdlib>

namespace platform {

namespace {

/// Empty where it is not set.
std::filesystem::path value_of_variable(const char* variable) {
#if defined(_WIN32)
    const wchar_t* value = _wgetenv(wide_from_utf8(variable).c_str());
#else
    const char* value = std::getenv(variable);
#endif
    return value == nullptr ? std::filesystem::path() : std::filesystem::path(value);
}

/// Empty where it is not set or not absolute: a relative folder would move with the current directory.
std::filesystem::path absolute_folder_named_by(const char* variable) {
    std::filesystem::path folder = value_of_variable(variable);
    return folder.is_absolute() ? folder : std::filesystem::path();
}

#if !defined(_WIN32)
std::filesystem::path below_home(const std::filesystem::path& folder) {
    const std::filesystem::path home = absolute_folder_named_by("HOME");
    return home.empty() ? home : home / folder;
}
#endif

std::string ours_in(const std::filesystem::path& folder) {
    return folder.empty() ? std::string() : utf8_path(folder / "dstl");
}

} // namespace

std::vector<std::string> library_folders_of_environment() {
#if defined(_WIN32)
    constexpr char separator = ';';
#else
    constexpr char separator = ':';
#endif
    return app::folders_in_list(utf8_path(value_of_variable("DSTL_LIBRARY")), separator);
}

#if defined(_WIN32)

std::string state_folder() {
    return ours_in(absolute_folder_named_by("LOCALAPPDATA"));
}

std::string data_folder() {
    return ours_in(absolute_folder_named_by("APPDATA"));
}

std::string cache_folder() {
    const std::string ours = state_folder();
    return ours.empty() ? ours : ours + "/cache";
}

#elif defined(__APPLE__)

std::string state_folder() {
    return ours_in(below_home("Library/Application Support"));
}

std::string cache_folder() {
    return ours_in(below_home("Library/Caches"));
}

std::string data_folder() {
    return state_folder();
}

#else

namespace {

/// The folder that the variable names, else the usual one below the home folder.
std::filesystem::path xdg_folder(const char* variable, const std::filesystem::path& usual) {
    std::filesystem::path named = absolute_folder_named_by(variable);
    return named.empty() ? below_home(usual) : named;
}

} // namespace

std::string state_folder() {
    return ours_in(xdg_folder("XDG_STATE_HOME", ".local/state"));
}

std::string data_folder() {
    return ours_in(xdg_folder("XDG_DATA_HOME", ".local/share"));
}

std::string cache_folder() {
    return ours_in(xdg_folder("XDG_CACHE_HOME", ".cache"));
}

#endif

} // namespace platform
