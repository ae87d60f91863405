// Monitors and the windows on them.
#pragma once

#include "platform/place_on_screen.h"

#include <GLFW/glfw3.h>

namespace platform {

[[nodiscard]] Rectangle rectangle_of(GLFWwindow* window);

/// The monitor that shows most of the window; null where there is none.
[[nodiscard]] GLFWmonitor* monitor_of(GLFWwindow* window);

/// Moves a window to that rectangle, or where it can be reached.
void put_on_monitor(GLFWwindow* window, const Rectangle& wanted);

/// Shrinks a window that is larger than its monitor, which would hide its lower end.
void fit_to_monitor(GLFWwindow* window);

} // namespace platform
