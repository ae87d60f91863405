#include "platform/host/host.h"

#if defined(_WIN32)
#include "platform/host/native_path.h"

// clang-format off
#include <windows.h> // before what builds on it
#include <shellapi.h>
// clang-format on
#endif

namespace platform {

#if defined(_WIN32)

std::vector<std::string> utf8_arguments(int /*count*/, char** /*values*/) {
    int count = 0;
    wchar_t** const wide = CommandLineToArgvW(GetCommandLineW(), &count);
    std::vector<std::string> arguments;
    for (int at = 1; wide != nullptr && at < count; ++at)
        arguments.push_back(utf8_from_wide(wide[at]));
    LocalFree(wide);
    return arguments;
}

#else

std::vector<std::string> utf8_arguments(int count, char** values) {
    return {values + (count > 0 ? 1 : 0), values + count};
}

#endif

} // namespace platform
