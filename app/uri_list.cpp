#include "app/uri_list.h"

#include "app/percent_code.h"
#include "library/plain_text.h"

#include <utf8.h>

#include <algorithm>
#include <optional>

namespace app {

namespace {

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
