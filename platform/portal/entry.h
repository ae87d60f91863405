// The module that the program loads on Linux to follow how the desktop looks, and its one function.
#pragma once

#include "app/look.h"

#include <functional>

namespace platform {

/// Tells what the desktop's portal says of the system's look, at first and with every change, on the thread that calls.
/// Sleeps meanwhile. Returns when `stop_fd` is readable or there is no bus.
using FollowPortal = void(int stop_fd, const std::function<void(app::SystemLook)>& tell);
inline constexpr const char* portal_module = "dstl-system-look.so";
inline constexpr const char* portal_function = "dstl_follow_portal";

} // namespace platform
