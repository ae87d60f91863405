#include "platform/sdl/software_renderer.h"

#include "platform/imgui_display.h"

#include <SDL.h>
#include <imgui.h>
#include <imgui_impl_sdlrenderer2.h>

#include <cmath>

namespace platform {

namespace {

/// SDL's software renderer cuts the corners of glyphs and boxes off to whole pixels. In multiples of 1/64, what was meant
/// to be 8 pixels is not 7.9999, hence 7.
float snapped(float position_px) {
    return std::round(position_px * 64.0F) / 64.0F;
}

/// The part of the screen that may be drawn to, in whole pixels: Dear ImGui's renderer would cut off its size as well as
/// its place, and lose a row.
ImVec4 whole_pixels(const ImVec4& box) {
    return {std::round(box.x), std::round(box.y), std::round(box.z), std::round(box.w)};
}

/// Dear ImGui's SDL renderer leaves scaling to SDL, which only clips at whole points then.
void points_to_pixels(ImDrawData& draw_data) {
    const float scale = draw_data.FramebufferScale.x;
    draw_data.ScaleClipRects(draw_data.FramebufferScale);
    for (ImDrawList* list : draw_data.CmdLists) {
        for (ImDrawVert& vertex : list->VtxBuffer)
            vertex.pos = {snapped(vertex.pos.x * scale), snapped(vertex.pos.y * scale)};
        for (ImDrawCmd& command : list->CmdBuffer)
            command.ClipRect = whole_pixels(command.ClipRect);
    }
    draw_data.DisplaySize = {std::round(draw_data.DisplaySize.x * scale),
                             std::round(draw_data.DisplaySize.y * scale)};
    draw_data.FramebufferScale = {1, 1};
}

} // namespace

SoftwareRenderer::SoftwareRenderer(SDL_Renderer* renderer) : m_renderer(renderer) {
    ImGui_ImplSDLRenderer2_Init(m_renderer);
    // SDL takes the nearest pixel of a texture, which makes thin lines that are drawn with one twice as wide.
    ImGui::GetIO().Fonts->Flags |= ImFontAtlasFlags_NoBakedLines;
}

SoftwareRenderer::~SoftwareRenderer() {
    ImGui_ImplSDLRenderer2_Shutdown();
    SDL_DestroyRenderer(m_renderer);
}

void SoftwareRenderer::begin_frame(const ui::Viewport& viewport) {
    ImGui_ImplSDLRenderer2_NewFrame();
    set_imgui_display(viewport);
}

void SoftwareRenderer::draw(ImDrawData& draw_data) {
    points_to_pixels(draw_data);
    SDL_SetRenderDrawColor(m_renderer, 0, 0, 0, 255);
    SDL_RenderClear(m_renderer);
    ImGui_ImplSDLRenderer2_RenderDrawData(&draw_data, m_renderer);
    SDL_RenderFlush(m_renderer);
}

void SoftwareRenderer::skip(ImDrawData& draw_data) {
    for (ImTextureData* texture : *draw_data.Textures)
        if (texture->Status != ImTextureStatus_OK)
            ImGui_ImplSDLRenderer2_UpdateTexture(texture);
}

void SoftwareRenderer::show() {
    SDL_RenderPresent(m_renderer);
}

} // namespace platform
