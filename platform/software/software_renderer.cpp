#include "platform/software/software_renderer.h"

#include "platform/imgui_display.h"
#include "platform/software/rasterizer.h"

#include <imgui.h>

#include <algorithm>
#include <cstdint>

namespace platform {

namespace {

/// Textures are read where Dear ImGui keeps them, so that there is nothing to do for them but to agree.
void agree_to_changes(ImTextureData& texture) {
    if (texture.Status == ImTextureStatus_WantCreate || texture.Status == ImTextureStatus_WantUpdates)
        texture.SetStatus(ImTextureStatus_OK);
    if (texture.Status == ImTextureStatus_WantDestroy)
        texture.SetStatus(ImTextureStatus_Destroyed);
}

constexpr ImGuiBackendFlags abilities =
    ImGuiBackendFlags_RendererHasVtxOffset | ImGuiBackendFlags_RendererHasTextures;

} // namespace

SoftwareRenderer::SoftwareRenderer() {
    ImGuiIO& io = ImGui::GetIO();
    io.BackendRendererName = "dstl software";
    io.BackendFlags |= abilities;
    // The nearest texel would make thin lines that are drawn with a texture twice as wide.
    io.Fonts->Flags |= ImFontAtlasFlags_NoBakedLines;
}

SoftwareRenderer::~SoftwareRenderer() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures)
        if (texture->RefCount == 1) // else another context draws with it
            texture->SetStatus(ImTextureStatus_Destroyed);
    ImGuiIO& io = ImGui::GetIO();
    io.BackendRendererName = nullptr;
    io.BackendFlags &= ~abilities;
}

void SoftwareRenderer::begin_frame(const ui::Viewport& viewport) {
    set_imgui_display(viewport);
}

std::span<const PixelRect> SoftwareRenderer::take(const ImDrawData& draw_data, const PixelRect& bounds) {
    skip(draw_data);
    read_shapes(draw_data, bounds, m_shapes);
    return m_damage.changed(m_shapes, bounds);
}

void SoftwareRenderer::draw(PixelView target) const {
    constexpr std::uint32_t black = 0;
    std::fill(target.pixels, target.at(target.area.left, target.area.bottom), black);
    for (const Shape& shape : m_shapes)
        rasterize(shape, target);
}

void SoftwareRenderer::skip(const ImDrawData& draw_data) {
    for (ImTextureData* texture : *draw_data.Textures)
        agree_to_changes(*texture);
}

} // namespace platform
