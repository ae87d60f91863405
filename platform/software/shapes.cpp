#include "platform/software/shapes.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace platform {

namespace {

/// Farther away than this nothing can be seen; products of two such places still fit into 64 bits.
constexpr float farthest_px = 1 << 20;

/// From Dear ImGui's points to pixels.
class Space {
public:
    explicit Space(const ImDrawData& draw_data)
        : m_origin(draw_data.DisplayPos), m_scale(draw_data.FramebufferScale) {}

    [[nodiscard]] Corner corner(const ImDrawVert& vertex) const {
        return {parts((vertex.pos.x - m_origin.x) * m_scale.x),
                parts((vertex.pos.y - m_origin.y) * m_scale.y), vertex.uv.x, vertex.uv.y, vertex.col};
    }

    [[nodiscard]] PixelRect whole_pixels(const ImVec4& box) const {
        const auto nearest = [](float pt, float origin, float scale) {
            return first_pixel_at(parts((pt - origin) * scale));
        };
        return {nearest(box.x, m_origin.x, m_scale.x), nearest(box.y, m_origin.y, m_scale.y),
                nearest(box.z, m_origin.x, m_scale.x), nearest(box.w, m_origin.y, m_scale.y)};
    }

private:
    static int parts(float px) {
        // Also for what is not a number.
        const float near = px > -farthest_px ? std::min(px, farthest_px) : -farthest_px;
        return static_cast<int>(std::lround(near * static_cast<float>(parts_per_pixel)));
    }

    ImVec2 m_origin;
    ImVec2 m_scale;
};

/// A run of indices that share a texture and a clip rectangle.
struct Batch {
    const ImDrawIdx* indices;
    const ImDrawVert* vertices;
    const ImTextureData* texture;
    PixelRect clip;
};

PixelRect pixels_between(const Corner& upper_left, const Corner& lower_right) {
    return {first_pixel_at(upper_left.x), first_pixel_at(upper_left.y), first_pixel_at(lower_right.x),
            first_pixel_at(lower_right.y)};
}

/// Whether six indices are the two triangles of a rectangle as Dear ImGui writes it, from its upper left corner around.
bool is_rectangle(const ImDrawIdx* index, const ImDrawVert* vertices) {
    if (index[3] != index[0] || index[4] != index[2])
        return false;
    const ImDrawVert& a = vertices[index[0]];
    const ImDrawVert& b = vertices[index[1]];
    const ImDrawVert& c = vertices[index[2]];
    const ImDrawVert& d = vertices[index[5]];
    return a.pos.y == b.pos.y && b.pos.x == c.pos.x && c.pos.y == d.pos.y && d.pos.x == a.pos.x &&
           a.pos.x <= c.pos.x && a.pos.y <= c.pos.y && a.uv.y == b.uv.y && b.uv.x == c.uv.x &&
           c.uv.y == d.uv.y && d.uv.x == a.uv.x && a.col == b.col && b.col == c.col && c.col == d.col;
}

void add(Shape shape, std::vector<Shape>& shapes) {
    const bool invisible = std::all_of(shape.corners.begin(), shape.corners.end(),
                                       [](const Corner& corner) { return alpha_of(corner.color) == 0; });
    if (!shape.seen.is_empty() && !invisible)
        shapes.push_back(shape);
}

void add_rectangle(const Batch& batch, const Space& space, const ImDrawIdx* index,
                   std::vector<Shape>& shapes) {
    const Corner upper_left = space.corner(batch.vertices[index[0]]);
    const Corner lower_right = space.corner(batch.vertices[index[2]]);
    const PixelRect seen = shared_part(pixels_between(upper_left, lower_right), batch.clip);
    add({ShapeKind::Rectangle, batch.texture, seen, {upper_left, lower_right, {}}}, shapes);
}

void add_triangle(const Batch& batch, const Space& space, const ImDrawIdx* index,
                  std::vector<Shape>& shapes) {
    const Corner a = space.corner(batch.vertices[index[0]]);
    const Corner b = space.corner(batch.vertices[index[1]]);
    const Corner c = space.corner(batch.vertices[index[2]]);
    const auto [left, right] = std::minmax({a.x, b.x, c.x});
    const auto [top, bottom] = std::minmax({a.y, b.y, c.y});
    const PixelRect around = pixels_between({left, top, 0, 0, 0}, {right, bottom, 0, 0, 0});
    add({ShapeKind::Triangle, batch.texture, shared_part(around, batch.clip), {a, b, c}}, shapes);
}

void read_command(const ImDrawList& list, const ImDrawCmd& command, const Space& space,
                  const PixelRect& bounds, std::vector<Shape>& shapes) {
    const Batch batch{list.IdxBuffer.Data + command.IdxOffset, list.VtxBuffer.Data + command.VtxOffset,
                      command.TexRef._TexData, shared_part(space.whole_pixels(command.ClipRect), bounds)};
    for (unsigned at = 0; at + 2 < command.ElemCount;) {
        const ImDrawIdx* const index = batch.indices + at;
        if (at + 5 < command.ElemCount && is_rectangle(index, batch.vertices)) {
            add_rectangle(batch, space, index, shapes);
            at += 6;
        } else {
            add_triangle(batch, space, index, shapes);
            at += 3;
        }
    }
}

} // namespace

void read_shapes(const ImDrawData& draw_data, const PixelRect& bounds, std::vector<Shape>& shapes) {
    shapes.clear();
    const Space space(draw_data);
    for (const ImDrawList* list : draw_data.CmdLists)
        for (const ImDrawCmd& command : list->CmdBuffer)
            if (command.UserCallback == nullptr) // we use none; they are OpenGL's affair
                read_command(*list, command, space, bounds, shapes);
}

} // namespace platform
