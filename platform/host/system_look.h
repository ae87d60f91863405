// The port to how the system shows itself: dark or light, and whether things are to move.
#pragma once

#include "app/look.h"

#include <functional>
#include <memory>

namespace platform {

/// Follows the system's look as long as it lives.
class SystemLookFollower {
public:
    SystemLookFollower() = default;
    SystemLookFollower(const SystemLookFollower&) = delete;
    SystemLookFollower& operator=(const SystemLookFollower&) = delete;
    virtual ~SystemLookFollower() = default;
};

/// `tell` is called with a look that differs from the one before, the first being light with everything moving: on any
/// thread, as long as what is returned lives. Linux: what the desktop's portal says, at once and whenever it changes;
/// nothing is loaded where there is no session bus. Windows: what it says now. Elsewhere nothing. Null where nothing
/// is followed.
[[nodiscard]] std::unique_ptr<SystemLookFollower>
follow_system_look(std::function<void(app::SystemLook)> tell);

} // namespace platform
