// Dear ImGui drawn by the processor into memory, at any scale; for windows and for pictures.
#pragma once

#include "platform/software/damage.h"
#include "platform/software/pixels.h"
#include "platform/software/shapes.h"
#include "ui/input_event.h"

#include <span>
#include <vector>

struct ImDrawData;

namespace platform {

/// Sets Dear ImGui up for itself, in the context that is current then and during its whole life.
class SoftwareRenderer {
public:
    SoftwareRenderer();
    SoftwareRenderer(const SoftwareRenderer&) = delete;
    SoftwareRenderer& operator=(const SoftwareRenderer&) = delete;
    ~SoftwareRenderer();

    void begin_frame(const ui::Viewport& viewport);

    /// Draws the frame over the one before, which `target` still holds, and returns the parts that it had to draw anew.
    /// They do not overlap, and the list holds until the next call.
    std::span<const PixelRect> draw(const ImDrawData& draw_data, PixelView target);

    /// Takes the frame's changes of textures in without drawing it. Every frame is to be drawn or skipped.
    void skip(const ImDrawData& draw_data);

    /// The next target does not hold the frame before.
    void forget_target() { m_damage.forget(); }

private:
    std::vector<Shape> m_shapes;
    Damage m_damage;
};

} // namespace platform
