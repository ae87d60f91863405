// What Dear ImGui is told about the screen before each frame, the same by every renderer.
#pragma once

#include "ui/input_event.h"

#include <imgui.h>

namespace platform {

inline void set_imgui_display(const ui::Viewport& viewport) {
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {viewport.width_pt, viewport.height_pt};
    io.DisplayFramebufferScale = {viewport.pixels_per_pt, viewport.pixels_per_pt};
}

} // namespace platform
