// A few letters as pixels. Versions of the rasteriser differ by a shade, so what is allowed is a shade.
#include "tests/ui/text/text_fixture.h"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

using namespace text;

namespace {

/// Coverage, a byte a pixel; rows from the top.
struct Gray {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> pixels;
};

/// The first line of a layout as the painter draws it: whole pixels down, quarters across.
Gray drawn(const Layout& layout, float scale) {
    Gray gray{static_cast<int>(std::ceil(layout.lines.front().right * scale)) + 2,
              static_cast<int>(std::ceil(layout.height_pt * scale)),
              {}};
    gray.pixels.resize(static_cast<std::size_t>(gray.width) * static_cast<std::size_t>(gray.height));
    for (const GlyphRun& run : layout.runs)
        for (std::size_t at = run.first; at < run.first + run.count; ++at) {
            const PlacedGlyph& glyph = layout.glyphs[at];
            const float quarters = std::round(glyph.x * scale * 4);
            const float whole = std::floor(quarters / 4);
            const GlyphImage image = run.font->rasterize(glyph.id, run.size_pt * scale, quarters / 4 - whole);
            const int left = static_cast<int>(whole) + image.left_px;
            const int top = static_cast<int>(std::round(glyph.y * scale)) - image.top_px;
            for (int y = 0; y < image.height_px; ++y)
                for (int x = 0; x < image.width_px; ++x)
                    if (left + x >= 0 && left + x < gray.width && top + y >= 0 && top + y < gray.height) {
                        auto& pixel =
                            gray.pixels[static_cast<std::size_t>((top + y) * gray.width + left + x)];
                        pixel =
                            std::max(pixel, image.pixels[static_cast<std::size_t>(y * image.width_px + x)]);
                    }
        }
    return gray;
}

std::string as_pgm(const Gray& gray) {
    std::string bytes = "P5\n" + std::to_string(gray.width) + " " + std::to_string(gray.height) + "\n255\n";
    bytes.append(gray.pixels.begin(), gray.pixels.end());
    return bytes;
}

void check_pixels(const std::string& name, const Gray& gray) {
    const std::string path = std::string(TEST_DATA_DIR) + "/../golden/pixels/" + name + ".pgm";
    const std::string bytes = as_pgm(gray);
    if (std::getenv("DSTL_REBASELINE") != nullptr) {
        std::ofstream(path, std::ios::binary) << bytes;
        return;
    }
    std::ifstream file(path, std::ios::binary);
    const std::string golden(std::istreambuf_iterator<char>(file), {});
    REQUIRE_MESSAGE(golden.size() == bytes.size(), name << " has another size than " << path);
    double sum = 0;
    int far_off = 0;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        const int off =
            std::abs(static_cast<unsigned char>(bytes[at]) - static_cast<unsigned char>(golden[at]));
        sum += off;
        far_off += off > 48 ? 1 : 0;
    }
    CHECK(sum / static_cast<double>(bytes.size()) < 1.0);
    CHECK(far_off <= static_cast<int>(bytes.size() / 500));
}

} // namespace

TEST_CASE("letters look as they did") {
    // The layout points to fonts, so the typesetter must outlive the drawing.
    Typesetter typesetter = text_fixture::typesetter();
    Paragraph paragraph;
    paragraph.text = "Thesis: $3 trillion, office “AV”";
    paragraph.style.size_pt = 20;
    const Layout layout = typesetter.lay_out(paragraph, 2000);
    check_pixels("serif-1x", drawn(layout, 1));
    check_pixels("serif-2x", drawn(layout, 2));
    paragraph.style.face.weight = Weight::Semibold;
    check_pixels("semibold-1x", drawn(typesetter.lay_out(paragraph, 2000), 1));
}
