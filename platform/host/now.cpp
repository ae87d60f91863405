#include "platform/host/host.h"

#include <chrono>

namespace platform {

std::int64_t now_ms() {
    using Milliseconds = std::chrono::milliseconds;
    return std::chrono::duration_cast<Milliseconds>(std::chrono::system_clock::now().time_since_epoch())
        .count();
}

} // namespace platform
