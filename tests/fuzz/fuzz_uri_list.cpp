// Any bytes as a list of what was dropped on the window: each path is absolute, without a zero byte, and they are few.
#include "app/uri_list.h"
#include "tests/fuzz/require.h"

#include <cstdint>

// NOLINTNEXTLINE(readability-identifier-naming): the name is libFuzzer's.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto paths = app::paths_of_uri_list({reinterpret_cast<const char*>(data), size});
    require(paths.size() <= app::dropped_files_max);
    for (const std::string& path : paths)
        require(path.starts_with('/') && path.find('\0') == std::string::npos && path.size() <= size);
    return 0;
}
