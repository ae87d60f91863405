// Monitors and the windows on them.
#pragma once

#include <GLFW/glfw3.h>

namespace platform {

/// In the coordinates that windows and monitors share: pixels on X11 and Windows, points on macOS.
struct Rectangle {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
};

[[nodiscard]] Rectangle place_of(GLFWwindow* window);

/// The monitor that shows most of the window; null where there is none.
[[nodiscard]] GLFWmonitor* monitor_of(GLFWwindow* window);

/// Shrinks a window that is larger than its monitor, which would hide its lower end.
void fit_to_monitor(GLFWwindow* window);

} // namespace platform
