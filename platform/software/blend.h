// Colours of eight bits a channel, and how one covers another. Every division by 255 is rounded to the nearest.
#pragma once

#include <algorithm>
#include <cstdint>

namespace platform {

/// A colour as Dear ImGui and its textures have it: red in the lowest byte, then green, blue, alpha; not premultiplied.
using Rgba = std::uint32_t;

inline constexpr std::uint32_t opaque = 255;

[[nodiscard]] constexpr std::uint32_t alpha_of(Rgba color) {
    return color >> 24U;
}

/// a * b / 255, of numbers up to 255.
[[nodiscard]] constexpr std::uint32_t scaled(std::uint32_t a, std::uint32_t b) {
    const std::uint32_t product = a * b + 128;
    return (product + (product >> 8U)) >> 8U;
}

/// 0x00RRGGBB, as pixels are stored.
[[nodiscard]] constexpr std::uint32_t pixel_of(Rgba color) {
    return ((color & 0xFFU) << 16U) | (color & 0xFF00U) | ((color >> 16U) & 0xFFU);
}

/// What a texture's colour becomes under a vertex's.
[[nodiscard]] constexpr Rgba tinted(Rgba texel, Rgba color) {
    Rgba result = 0;
    for (unsigned shift = 0; shift < 32; shift += 8)
        result |= scaled((texel >> shift) & 0xFFU, (color >> shift) & 0xFFU) << shift;
    return result;
}

/// `above` over `below`, both 0xXXRRGGBB, by `alpha` of 0 to 255. Red and blue share one multiplication.
[[nodiscard]] constexpr std::uint32_t blended(std::uint32_t below, std::uint32_t above, std::uint32_t alpha) {
    constexpr std::uint32_t pair = 0x00FF00FFU;
    constexpr std::uint32_t halves = 0x00800080U;
    const std::uint32_t rest = opaque - alpha;
    const std::uint32_t red_blue = (above & pair) * alpha + (below & pair) * rest + halves;
    const std::uint32_t green = ((above >> 8U) & 0xFFU) * alpha + ((below >> 8U) & 0xFFU) * rest + 128;
    return (((red_blue + ((red_blue >> 8U) & pair)) >> 8U) & pair) | (((green + (green >> 8U)) >> 8U) << 8U);
}

/// Draws one pixel of a colour over another.
inline void cover(std::uint32_t& pixel, Rgba color) {
    const std::uint32_t alpha = alpha_of(color);
    if (alpha == opaque)
        pixel = pixel_of(color);
    else if (alpha != 0)
        pixel = blended(pixel, pixel_of(color), alpha);
}

/// The same for all pixels from `from` to before `to`.
inline void cover_span(std::uint32_t* from, std::uint32_t* to, Rgba color) {
    if (alpha_of(color) == opaque)
        std::fill(from, to, pixel_of(color));
    else
        std::for_each(
            from, to, [color](std::uint32_t& pixel) { cover(pixel, color); });
}

} // namespace platform
