#include "platform/headless/canvas.h"

#define STB_IMAGE_WRITE_STATIC
#define STB_IMAGE_WRITE_IMPLEMENTATION
#define STBI_WRITE_NO_STDIO
#include <stb_image_write.h>

#include <cassert>

namespace platform {

namespace {

std::vector<std::uint8_t> without_alpha(const std::vector<std::uint8_t>& rgba) {
    std::vector<std::uint8_t> rgb;
    rgb.reserve(rgba.size() / 4 * 3);
    for (std::size_t pixel = 0; pixel + 3 < rgba.size(); pixel += 4)
        rgb.insert(rgb.end(), {rgba[pixel], rgba[pixel + 1], rgba[pixel + 2]});
    return rgb;
}

void append(void* png, void* bytes, int size) {
    static_cast<std::string*>(png)->append(static_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

} // namespace

library::Result<std::string> encode_png(const Picture& picture) {
    assert(picture.rgba.size() ==
           static_cast<std::size_t>(picture.width_px) * static_cast<std::size_t>(picture.height_px) * 4);
    const std::vector<std::uint8_t> rgb = without_alpha(picture.rgba);
    std::string png;
    const bool done = stbi_write_png_to_func(append, &png, picture.width_px, picture.height_px, 3, rgb.data(),
                                             picture.width_px * 3) != 0;
    if (!done || png.empty())
        return library::system_failure("picture", "cannot be written as PNG; there is not enough memory");
    return png;
}

} // namespace platform
