// The two modules that the program loads on Linux, and the one function of each.
#pragma once

namespace platform {

class AtspiLink;

/// Sleeps until assistive technology is in use, and returns true; false when `stop_fd` becomes readable or there is no
/// bus to ask.
using WaitForScreenReader = bool(int stop_fd);
inline constexpr const char* watch_module = "dstl-screen-reader-watch.so";
inline constexpr const char* watch_function = "dstl_wait_for_screen_reader";

/// Shows the link's trees on AT-SPI's bus, and returns when the link has ended.
using TalkToScreenReaders = void(AtspiLink& link);
inline constexpr const char* serve_module = "dstl-atspi.so";
inline constexpr const char* serve_function = "dstl_talk_to_screen_readers";

} // namespace platform
