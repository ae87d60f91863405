#include "platform/imgui_context.h"

#include <imgui.h>

namespace platform {

void DestroyImGuiContext::operator()(ImGuiContext* context) const {
    ImGui::DestroyContext(context);
}

ImGuiContextPtr make_imgui_context() {
    IMGUI_CHECKVERSION();
    ImGuiContextPtr context(ImGui::CreateContext());
    ImGui::SetCurrentContext(context.get());
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr; // no files beside those the user asked for
    io.LogFilename = nullptr;
    io.ConfigFlags |= ImGuiConfigFlags_NoMouseCursorChange;
    return context;
}

void make_current(ImGuiContext& context) {
    ImGui::SetCurrentContext(&context);
}

} // namespace platform
