#include "app/uri_list.h"

#include "library/plain_text.h"

#include <utf8.h>

#include <algorithm>
#include <charconv>
#include <optional>

namespace app {

namespace {

/// Of the two hexadecimal digits at the start of the text.
std::optional<char> byte_of_digits(std::string_view text) {
    unsigned value = 0;
    const std::string_view digits = text.substr(0, 2);
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    if (error != std::errc() || end != digits.data() + 2)
        return std::nullopt;
    return static_cast<char>(value);
}

/// A percent sign that is followed by no number stands for itself: some programs write names as they are.
std::string percent_decoded(std::string_view text) {
    std::string decoded;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = text[at] == '%' ? byte_of_digits(text.substr(at + 1)) : std::nullopt;
        decoded += byte.value_or(text[at]);
        at += byte ? std::size_t{2} : 0;
    }
    return decoded;
}

std::optional<std::string> path_of_uri(std::string_view uri) {
    constexpr std::string_view scheme = "file://";
    if (library::ascii_lower(uri.substr(0, scheme.size())) != scheme)
        return std::nullopt;
    const std::size_t path_at = uri.find('/', scheme.size());
    if (path_at == std::string_view::npos)
        return std::nullopt;
    std::string path = percent_decoded(uri.substr(path_at));
    if (path.find('\0') != std::string::npos || !utf8::is_valid(path.begin(), path.end()))
        return std::nullopt;
    return path;
}

} // namespace

std::vector<std::string> paths_of_uri_list(std::string_view list) {
    std::vector<std::string> paths;
    if (list.size() > uri_list_bytes_max)
        return paths;
    for (std::size_t at = 0; at < list.size() && paths.size() < dropped_files_max;) {
        const std::size_t end = std::min(list.find_first_of("\r\n", at), list.size());
        if (auto path = path_of_uri(list.substr(at, end - at)))
            paths.push_back(*std::move(path));
        at = end + 1;
    }
    return paths;
}

} // namespace app
