// Draw data made by hand, for the tests of the software renderer.
#pragma once

#include "platform/software/shapes.h"

#include <imgui.h>

#include <memory>
#include <vector>

namespace drawn_shapes {

/// The draw data of one frame of pixels: points are pixels.
class Frame {
public:
    Frame() : m_list(std::make_unique<ImDrawList>(nullptr)) {}

    ImDrawData& data() {
        m_data.FramebufferScale = {1, 1};
        m_data.CmdLists.resize(0);
        m_data.CmdLists.push_back(m_list.get());
        return m_data;
    }

    /// What follows is clipped and textured so.
    void begin(ImVec4 clip, ImTextureData* texture = nullptr) {
        ImDrawCmd command;
        command.ClipRect = clip;
        command.TexRef._TexData = texture;
        command.IdxOffset = static_cast<unsigned>(m_list->IdxBuffer.Size);
        m_list->CmdBuffer.push_back(command);
    }

    void triangle(ImDrawVert a, ImDrawVert b, ImDrawVert c) {
        for (const ImDrawVert& vertex : {a, b, c})
            add_index(add_vertex(vertex));
    }

    /// In the order that Dear ImGui writes the corners of a rectangle in.
    void quad(ImDrawVert upper_left, ImDrawVert upper_right, ImDrawVert lower_right, ImDrawVert lower_left) {
        const int first = add_vertex(upper_left);
        add_vertex(upper_right);
        add_vertex(lower_right);
        add_vertex(lower_left);
        for (const int corner : {0, 1, 2, 0, 2, 3})
            add_index(first + corner);
    }

    void rectangle(ImVec2 from, ImVec2 to, ImU32 color, ImVec2 uv_from = {}, ImVec2 uv_to = {}) {
        quad({from, uv_from, color}, {{to.x, from.y}, {uv_to.x, uv_from.y}, color}, {to, uv_to, color},
             {{from.x, to.y}, {uv_from.x, uv_to.y}, color});
    }

private:
    int add_vertex(const ImDrawVert& vertex) {
        m_list->VtxBuffer.push_back(vertex);
        return m_list->VtxBuffer.Size - 1;
    }
    void add_index(int vertex) {
        m_list->IdxBuffer.push_back(static_cast<ImDrawIdx>(vertex));
        ++m_list->CmdBuffer.back().ElemCount;
    }

    std::unique_ptr<ImDrawList> m_list;
    ImDrawData m_data;
};

/// A texture of its own, of RGBA texels.
class Texture {
public:
    Texture(int width, int height, const std::vector<ImU32>& texels) {
        m_data.Create(ImTextureFormat_RGBA32, width, height);
        std::copy(texels.begin(), texels.end(), reinterpret_cast<ImU32*>(m_data.Pixels));
    }

    ImTextureData& data() { return m_data; }

private:
    ImTextureData m_data;
};

} // namespace drawn_shapes
