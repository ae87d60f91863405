#include "platform/desktop/glfw_screen.h"

#include <algorithm>

namespace platform {

namespace {

Rectangle rectangle_of(GLFWmonitor* monitor) {
    Rectangle place;
    glfwGetMonitorPos(monitor, &place.x, &place.y);
    if (const GLFWvidmode* mode = glfwGetVideoMode(monitor)) {
        place.width = mode->width;
        place.height = mode->height;
    }
    return place;
}

long long shared_area(const Rectangle& a, const Rectangle& b) {
    const long long width = std::min(a.x + a.width, b.x + b.width) - std::max(a.x, b.x);
    const long long height = std::min(a.y + a.height, b.y + b.height) - std::max(a.y, b.y);
    return std::max(width, 0LL) * std::max(height, 0LL);
}

GLFWmonitor* monitor_of(const Rectangle& place) {
    int count = 0;
    GLFWmonitor** monitors = glfwGetMonitors(&count);
    const auto shows_less = [&](GLFWmonitor* a, GLFWmonitor* b) {
        return shared_area(rectangle_of(a), place) < shared_area(rectangle_of(b), place);
    };
    return count == 0 ? nullptr : *std::max_element(monitors, monitors + count, shows_less);
}

Rectangle free_part(GLFWmonitor* monitor) {
    Rectangle free;
    glfwGetMonitorWorkarea(monitor, &free.x, &free.y, &free.width, &free.height);
    return free;
}

} // namespace

Rectangle rectangle_of(GLFWwindow* window) {
    Rectangle place;
    glfwGetWindowPos(window, &place.x, &place.y);
    glfwGetWindowSize(window, &place.width, &place.height);
    return place;
}

GLFWmonitor* monitor_of(GLFWwindow* window) {
    return monitor_of(rectangle_of(window));
}

void put_on_monitor(GLFWwindow* window, const Rectangle& wanted) {
    GLFWmonitor* monitor = monitor_of(wanted);
    const Rectangle place = monitor == nullptr ? wanted : within(wanted, free_part(monitor));
    glfwSetWindowSize(window, place.width, place.height);
    glfwSetWindowPos(window, place.x, place.y);
}

void fit_to_monitor(GLFWwindow* window) {
    GLFWmonitor* monitor = monitor_of(window);
    if (monitor == nullptr)
        return;
    const Rectangle free = free_part(monitor);
    const Rectangle place = rectangle_of(window);
    if (free.width > 0 && free.height > 0 && (place.width > free.width || place.height > free.height))
        glfwSetWindowSize(window, std::min(place.width, free.width), std::min(place.height, free.height));
}

} // namespace platform
