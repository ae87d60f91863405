#if !defined(__linux__) && !defined(_WIN32)

#include "platform/host/folder_events.h"

namespace platform {

std::shared_ptr<FolderEvents> folder_events(const std::vector<std::string>& /*library_folders*/) {
    return nullptr;
}

} // namespace platform

#endif
