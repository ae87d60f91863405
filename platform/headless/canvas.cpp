#include "platform/headless/canvas.h"

#include "platform/sdl/software_renderer.h"

#include <SDL.h>

#include <cmath>
#include <cstring>
#include <optional>

namespace platform {

namespace {

/// A larger side is a mistake, not a screen.
constexpr float side_px_max = 16384;

struct FreeSurface {
    void operator()(SDL_Surface* surface) const { SDL_FreeSurface(surface); }
};
using Pixels = std::unique_ptr<SDL_Surface, FreeSurface>;

library::Result<int> side_px(float side_pt, float pixels_per_pt) {
    const float side = std::round(side_pt * pixels_per_pt);
    // Also false for what is not a number.
    if (side >= 1 && side <= side_px_max)
        return static_cast<int>(side);
    return library::bad_input("picture", "its sides must be 1 to 16384 pixels long");
}

library::Result<Pixels> make_pixels(const ui::Viewport& viewport) {
    TRY(const int width_px, side_px(viewport.width_pt, viewport.pixels_per_pt));
    TRY(const int height_px, side_px(viewport.height_pt, viewport.pixels_per_pt));
    Pixels pixels(SDL_CreateRGBSurfaceWithFormat(0, width_px, height_px, 32, SDL_PIXELFORMAT_RGBA32));
    if (pixels == nullptr)
        return library::system_failure("picture", SDL_GetError());
    return pixels;
}

} // namespace

struct Canvas::Surface {
    ui::Viewport viewport;
    Pixels pixels;
    std::optional<SoftwareRenderer> renderer; // after the pixels: it draws on them to its end
};

library::Result<std::unique_ptr<Canvas>> Canvas::make(const ui::Viewport& viewport) {
    std::unique_ptr<Canvas> canvas(new Canvas(std::make_unique<Surface>()));
    TRY_VOID(canvas->resize(viewport));
    return canvas;
}

Canvas::Canvas(std::unique_ptr<Surface> surface) : m_surface(std::move(surface)) {}

Canvas::~Canvas() = default;

library::Result<void> Canvas::resize(const ui::Viewport& viewport) {
    TRY(Pixels pixels, make_pixels(viewport));
    SDL_Renderer* renderer = SDL_CreateSoftwareRenderer(pixels.get());
    if (renderer == nullptr)
        return library::system_failure("picture", SDL_GetError());
    m_surface->renderer.reset();
    m_surface->pixels = std::move(pixels);
    m_surface->renderer.emplace(renderer);
    m_surface->viewport = viewport;
    return {};
}

void Canvas::begin_frame() {
    m_surface->renderer->begin_frame(m_surface->viewport);
}

void Canvas::draw(ImDrawData& draw_data) {
    m_surface->renderer->draw(draw_data);
}

void Canvas::skip(ImDrawData& draw_data) {
    m_surface->renderer->skip(draw_data);
}

Picture Canvas::picture() const {
    const SDL_Surface& pixels = *m_surface->pixels;
    const auto row_bytes = static_cast<std::size_t>(pixels.w) * 4;
    Picture picture{pixels.w, pixels.h,
                    std::vector<std::uint8_t>(row_bytes * static_cast<std::size_t>(pixels.h))};
    const auto* row = static_cast<const std::uint8_t*>(pixels.pixels);
    for (std::size_t start = 0; start < picture.rgba.size(); start += row_bytes, row += pixels.pitch)
        std::memcpy(picture.rgba.data() + start, row, row_bytes);
    return picture;
}

} // namespace platform
