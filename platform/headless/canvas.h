// A window that is only a picture: Dear ImGui drawn by our own renderer into memory. Needs no display and no graphics
// library, and gives the same pixels on every machine.
#pragma once

#include "library/result.h"
#include "ui/input_event.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

struct ImDrawData;

namespace platform {

/// Pixels as 8-bit red, green, blue, alpha; rows from the top, no padding.
struct Picture {
    int width_px = 0;
    int height_px = 0;
    std::vector<std::uint8_t> rgba;

    bool operator==(const Picture&) const = default;
};

/// A Dear ImGui context must be current during its whole life.
class Canvas {
public:
    [[nodiscard]] static library::Result<std::unique_ptr<Canvas>> make(const ui::Viewport& viewport);
    Canvas(const Canvas&) = delete;
    Canvas& operator=(const Canvas&) = delete;
    ~Canvas();

    /// Another size or scale from the next frame on.
    [[nodiscard]] library::Result<void> resize(const ui::Viewport& viewport);

    void begin_frame();
    /// Each frame is either drawn or skipped where nobody will look at it.
    void draw(const ImDrawData& draw_data);
    void skip(const ImDrawData& draw_data);

    /// The frame that was drawn last.
    [[nodiscard]] Picture picture() const;

private:
    struct Surface;
    explicit Canvas(std::unique_ptr<Surface> surface);
    std::unique_ptr<Surface> m_surface;
};

/// The PNG file's bytes, 8-bit RGB (the alpha of a finished frame says nothing).
[[nodiscard]] library::Result<std::string> encode_png(const Picture& picture);

} // namespace platform
