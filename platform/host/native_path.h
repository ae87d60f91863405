// Paths in the form the operating system takes: UTF-8 bytes as they stand on POSIX, UTF-16 on Windows.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace platform {

[[nodiscard]] std::filesystem::path native_path(std::string_view utf8);

[[nodiscard]] std::string utf8_path(const std::filesystem::path& path);

#if defined(_WIN32)
/// Bytes that are not UTF-8 become U+FFFD.
[[nodiscard]] std::wstring wide_from_utf8(std::string_view utf8);
[[nodiscard]] std::string utf8_from_wide(std::wstring_view wide);
#endif

} // namespace platform
