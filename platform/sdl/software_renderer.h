// Dear ImGui drawn by a renderer of SDL, at any scale; for windows and for pictures in memory.
#pragma once

#include "ui/input_event.h"

struct ImDrawData;
struct SDL_Renderer;

namespace platform {

/// Owns an SDL renderer and sets Dear ImGui up for it, in the context that is current then and during its whole life.
class SoftwareRenderer {
public:
    /// Takes over `renderer`, which is not null.
    explicit SoftwareRenderer(SDL_Renderer* renderer);
    SoftwareRenderer(const SoftwareRenderer&) = delete;
    SoftwareRenderer& operator=(const SoftwareRenderer&) = delete;
    ~SoftwareRenderer();

    void begin_frame(const ui::Viewport& viewport);

    /// Draws the frame; show() brings it to the screen. Turns `draw_data` from points into pixels on the way, so that it
    /// cannot be drawn twice.
    void draw(ImDrawData& draw_data);
    void show();

    /// Takes the frame's changes of textures in without drawing it. Every frame is to be drawn or skipped: a texture that no
    /// renderer has seen is lost when the renderer ends.
    void skip(ImDrawData& draw_data);

private:
    SDL_Renderer* m_renderer;
};

} // namespace platform
