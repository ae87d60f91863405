#include "platform/headless/canvas.h"

#include "platform/software/software_renderer.h"

#include <cmath>

namespace platform {

namespace {

/// A larger side is a mistake, not a screen.
constexpr float side_px_max = 16384;

library::Result<int> side_px(float side_pt, float pixels_per_pt) {
    const float side = std::round(side_pt * pixels_per_pt);
    // Also false for what is not a number.
    if (side >= 1 && side <= side_px_max)
        return static_cast<int>(side);
    return library::bad_input("picture", "its sides must be 1 to 16384 pixels long");
}

} // namespace

struct Canvas::Surface {
    ui::Viewport viewport;
    PixelRect bounds;
    std::vector<std::uint32_t> pixels;
    SoftwareRenderer renderer;
};

library::Result<std::unique_ptr<Canvas>> Canvas::make(const ui::Viewport& viewport) {
    std::unique_ptr<Canvas> canvas(new Canvas(std::make_unique<Surface>()));
    TRY_VOID(canvas->resize(viewport));
    return canvas;
}

Canvas::Canvas(std::unique_ptr<Surface> surface) : m_surface(std::move(surface)) {}

Canvas::~Canvas() = default;

library::Result<void> Canvas::resize(const ui::Viewport& viewport) {
    TRY(const int width_px, side_px(viewport.width_pt, viewport.pixels_per_pt));
    TRY(const int height_px, side_px(viewport.height_pt, viewport.pixels_per_pt));
    m_surface->viewport = viewport;
    m_surface->bounds = {0, 0, width_px, height_px};
    m_surface->pixels.assign(static_cast<std::size_t>(width_px) * static_cast<std::size_t>(height_px), 0);
    return {};
}

void Canvas::begin_frame() {
    m_surface->renderer.begin_frame(m_surface->viewport);
}

void Canvas::draw(const ImDrawData& draw_data) {
    if (!m_surface->renderer.take(draw_data, m_surface->bounds).empty())
        m_surface->renderer.draw({m_surface->pixels.data(), m_surface->bounds});
}

void Canvas::skip(const ImDrawData& draw_data) {
    m_surface->renderer.skip(draw_data);
}

Picture Canvas::picture() const {
    Picture picture{m_surface->bounds.width(), m_surface->bounds.height(), {}};
    picture.rgba.reserve(m_surface->pixels.size() * 4);
    for (const std::uint32_t pixel : m_surface->pixels)
        for (const std::uint32_t channel : {pixel >> 16U, pixel >> 8U, pixel, 0xFFU})
            picture.rgba.push_back(static_cast<std::uint8_t>(channel & 0xFFU));
    return picture;
}

} // namespace platform
