#include "platform/host/native_path.h"

#if defined(_WIN32)
#include <windows.h>
#endif

namespace platform {

#if defined(_WIN32)

namespace {

/// Windows refuses longer paths unless they are absolute and begin with \\?\; folders are refused 12 characters earlier.
constexpr std::size_t short_path_max = MAX_PATH - 13;

} // namespace

std::wstring wide_from_utf8(std::string_view utf8) {
    const int length = static_cast<int>(utf8.size());
    std::wstring wide(
        static_cast<std::size_t>(MultiByteToWideChar(CP_UTF8, 0, utf8.data(), length, nullptr, 0)), L'\0');
    MultiByteToWideChar(CP_UTF8, 0, utf8.data(), length, wide.data(), static_cast<int>(wide.size()));
    return wide;
}

std::string utf8_from_wide(std::wstring_view wide) {
    const int length = static_cast<int>(wide.size());
    const int size = WideCharToMultiByte(CP_UTF8, 0, wide.data(), length, nullptr, 0, nullptr, nullptr);
    std::string utf8(static_cast<std::size_t>(size), '\0');
    WideCharToMultiByte(CP_UTF8, 0, wide.data(), length, utf8.data(), size, nullptr, nullptr);
    return utf8;
}

std::filesystem::path native_path(std::string_view utf8) {
    const std::filesystem::path path(wide_from_utf8(utf8));
    std::error_code error;
    std::filesystem::path absolute =
        std::filesystem::absolute(path, error).lexically_normal().make_preferred();
    const std::wstring& text = absolute.native();
    if (error || text.size() <= short_path_max || text.starts_with(L"\\\\?\\"))
        return path;
    if (text.starts_with(L"\\\\"))
        return L"\\\\?\\UNC" + text.substr(1);
    return L"\\\\?\\" + text;
}

std::string utf8_path(const std::filesystem::path& path) {
    return utf8_from_wide(path.native());
}

#else

std::filesystem::path native_path(std::string_view utf8) {
    return utf8;
}

std::string utf8_path(const std::filesystem::path& path) {
    return path.native();
}

#endif

} // namespace platform
