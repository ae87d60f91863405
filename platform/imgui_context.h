// Owns a Dear ImGui context set up as dstl wants it: no files of its own, no navigation, no cursor.
#pragma once

#include <memory>

struct ImGuiContext;

namespace platform {

struct DestroyImGuiContext {
    void operator()(ImGuiContext* context) const;
};
using ImGuiContextPtr = std::unique_ptr<ImGuiContext, DestroyImGuiContext>;

/// The context is made current; several may live at once.
[[nodiscard]] ImGuiContextPtr make_imgui_context();

void make_current(ImGuiContext& context);

} // namespace platform
