// What programs hand each other when files are dragged from one to the other: text/uri-list of RFC 2483.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// Nobody drags more files than this, nor a longer list.
inline constexpr std::size_t dropped_files_max = 256;
inline constexpr std::size_t uri_list_bytes_max = std::size_t{1024} * 1024;

/// The paths of the files that a list names, in its order, as absolute paths in UTF-8: file:///path and file://host/path,
/// whose host is not asked, as dragging is done on one machine. What else the list names is left out, and so are paths that
/// are no UTF-8 or hold a zero byte.
[[nodiscard]] std::vector<std::string> paths_of_uri_list(std::string_view list);

} // namespace app
