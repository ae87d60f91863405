#if defined(DSTL_MODULES_FROM_PROGRAM)

#include "platform/host/modules.h"

#include <dlfcn.h>

#include <cstdlib>
#include <filesystem>
#include <string_view>
#include <system_error>

namespace platform {

namespace {

namespace fs = std::filesystem;

std::string_view variable(const char* name) {
    const char* const value = std::getenv(name);
    return value == nullptr ? std::string_view() : std::string_view(value);
}

} // namespace

bool has_session_bus() {
    std::error_code ignored;
    return !variable("DBUS_SESSION_BUS_ADDRESS").empty() ||
           (!variable("XDG_RUNTIME_DIR").empty() &&
            fs::exists(fs::path(variable("XDG_RUNTIME_DIR")) / "bus", ignored));
}

void* address_in_module(const char* module, const char* function) {
    std::error_code error;
    const fs::path folder = fs::read_symlink("/proc/self/exe", error).parent_path();
    for (const fs::path& place : {folder / module, folder / DSTL_MODULES_FROM_PROGRAM / module})
        if (void* const handle = ::dlopen(place.c_str(), RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE))
            return ::dlsym(handle, function);
    return nullptr;
}

} // namespace platform

#endif
