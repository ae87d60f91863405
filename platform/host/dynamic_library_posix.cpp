#if !defined(_WIN32)

#include "platform/host/dynamic_library.h"

#include <dlfcn.h>

namespace platform {

bool DynamicLibrary::load(const char* name) {
    m_handle = dlopen(name, RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
    return m_handle != nullptr;
}

void* DynamicLibrary::address(const char* name) const {
    return m_handle == nullptr ? nullptr : dlsym(m_handle, name);
}

} // namespace platform

#endif
