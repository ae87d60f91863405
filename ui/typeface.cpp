#include "ui/typeface.h"

#include "assets/assets.h"

#include <imgui.h>
#include <utf8.h>

#include <cfloat>
#include <cmath>
#include <string>

namespace ui {

namespace {

struct FontAsset {
    std::string_view id;
    float height_em; ///< from the ascender to the descender, of the font's `hhea` table
};

constexpr std::array<FontAsset, 3> font_assets = {{{"fonts/Vollkorn-Regular.ttf", 1.393F},
                                                   {"fonts/Vollkorn-SemiBold.ttf", 1.393F},
                                                   {"fonts/JetBrainsMono-Regular.ttf", 1.32F}}};

} // namespace

library::Result<Typefaces> Typefaces::load() {
    Typefaces typefaces;
    for (std::size_t at = 0; at < font_assets.size(); ++at) {
        const std::string_view id = font_assets.at(at).id;
        const auto bytes = assets::find(id);
        if (!bytes)
            return library::system_failure(std::string(id), "is not part of this program; build it again");
        ImFontConfig config;
        config.FontDataOwnedByAtlas =
            false; // the bytes are part of the program; they are read, never written
        typefaces.m_fonts.at(at) = ImGui::GetIO().Fonts->AddFontFromMemoryTTF(
            const_cast<char*>(bytes->data()), static_cast<int>(bytes->size()), 0, &config);
        if (typefaces.m_fonts.at(at) == nullptr)
            return library::system_failure(std::string(id), "is no font; build the program again");
    }
    return typefaces;
}

float Typefaces::imgui_size(Face face, float size_pt) {
    return std::round(size_pt * font_assets.at(static_cast<std::size_t>(face)).height_em);
}

float Typefaces::width(Face face, float size_pt, std::string_view text, float tracking_pt) const {
    const float advance =
        font(face)
            .CalcTextSizeA(imgui_size(face, size_pt), FLT_MAX, 0, text.data(), text.data() + text.size())
            .x;
    const auto characters = utf8::unchecked::distance(text.begin(), text.end());
    return advance + tracking_pt * static_cast<float>(characters);
}

} // namespace ui
