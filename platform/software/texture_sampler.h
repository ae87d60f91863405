// Reading Dear ImGui's textures, of four bytes a texel, by the place from 0 to 1 that vertices carry.
#pragma once

#include "platform/software/blend.h"

#include <imgui.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace platform {

class TextureSampler {
public:
    /// Does not take over the texture. Null: everything is white.
    explicit TextureSampler(const ImTextureData* texture) {
        if (texture == nullptr || texture->Pixels == nullptr || texture->BytesPerPixel != 4)
            return;
        m_texels = reinterpret_cast<const Rgba*>(texture->Pixels);
        m_width = texture->Width;
        m_height = texture->Height;
    }

    [[nodiscard]] float width() const { return static_cast<float>(m_width); }
    [[nodiscard]] float height() const { return static_cast<float>(m_height); }

    /// Counted in texels; what lies outside is as the nearest inside.
    [[nodiscard]] Rgba at(int x, int y) const { return row(y)[column(x)]; }
    [[nodiscard]] Rgba at(float u, float v) const {
        return at(static_cast<int>(u * width()), static_cast<int>(v * height()));
    }
    [[nodiscard]] const Rgba* row(int y) const {
        return m_texels + static_cast<std::ptrdiff_t>(std::clamp(y, 0, m_height - 1)) * m_width;
    }
    [[nodiscard]] int column(int x) const { return std::clamp(x, 0, m_width - 1); }

private:
    static constexpr Rgba white = 0xFFFFFFFFU;
    const Rgba* m_texels = &white;
    int m_width = 1;
    int m_height = 1;
};

} // namespace platform
