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

    /// Takes a frame over, to be drawn with draw() until the next one is begun, and returns the parts of a picture of that
    /// size that differ from the frame taken before. They do not overlap, and the list holds until the next call.
    std::span<const PixelRect> take(const ImDrawData& draw_data, const PixelRect& bounds);

    /// Draws what the target shows of the frame taken last.
    void draw(PixelView target) const;

    /// In place of take() where nobody will look at the frame.
    void skip(const ImDrawData& draw_data);

    /// The frame taken before is not to be seen any more: all of the next one differs from it.
    void forget_frame() { m_damage.forget(); }

private:
    std::vector<Shape> m_shapes;
    Damage m_damage;
};

} // namespace platform
