// Layouts as they were when somebody last looked at them. tools/rebaseline writes them anew.
#include "tests/ui/text/text_fixture.h"

#include <doctest/doctest.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>

using namespace text;

namespace {

/// Two decimals, and no -0.00.
std::string points(float length) {
    const double rounded = std::round(static_cast<double>(length) * 100) / 100;
    std::array<char, 32> digits{};
    std::snprintf(digits.data(), digits.size(), "%.2f", rounded == 0 ? 0.0 : rounded);
    return digits.data();
}

std::string dump(const ShapedParagraph& shaped, const Layout& layout) {
    std::string shown = "width " + points(layout.width_pt) + ", height " + points(layout.height_pt) + "\n";
    for (const Line& line : layout.lines) {
        shown += "\n" + std::to_string(line.begin) + "-" + std::to_string(line.end) + " \"" +
                 text_fixture::text_of(shaped, line) + "\"" + (line.hyphenated ? " hyphenated" : "") + "\n";
        shown += "  " + points(line.left) + ".." + points(line.right) + ", baseline " +
                 points(line.baseline) + "\n";
        for (const GlyphRun& run : std::span(layout.runs).subspan(line.first_run, line.run_count)) {
            shown += "  " + points(run.size_pt) + ":";
            for (const PlacedGlyph& glyph : std::span(layout.glyphs).subspan(run.first, run.count))
                shown += " " + std::to_string(glyph.id);
            shown += "\n";
        }
    }
    return shown;
}

/// Compares with tests/golden/layout/NAME.txt, or writes it where DSTL_REBASELINE is set.
void check(const std::string& name, const Paragraph& paragraph, float width_pt) {
    Typesetter typesetter = text_fixture::typesetter();
    const ShapedParagraph shaped = typesetter.shape(paragraph);
    const std::string shown = dump(shaped, typesetter.lay_out(shaped, width_pt));
    const std::string path = std::string(TEST_DATA_DIR) + "/../golden/layout/" + name + ".txt";
    if (std::getenv("DSTL_REBASELINE") != nullptr) {
        std::ofstream(path, std::ios::binary) << shown;
        return;
    }
    std::ifstream file(path, std::ios::binary);
    const std::string golden(std::istreambuf_iterator<char>(file), {});
    CHECK_MESSAGE(shown == golden, name << " is set otherwise; where that is right, run tools/rebaseline");
}

} // namespace

TEST_CASE("a plain paragraph is set as it was") {
    check("plain",
          text_fixture::paragraph(
              "The foundational architecture of computing has undergone a structural shift. "
              "The old world needed storage; the new world needs computation."),
          300);
}

TEST_CASE("quotation marks and dashes are set as they were") {
    Paragraph quote = text_fixture::paragraph(
        "“We’re the largest computer company in history – that alone should beg the question, why?”");
    quote.style.face.slant = Slant::Italic;
    quote.style.size_pt = 22;
    quote.block.hangs_punctuation = true;
    check("quotation", quote, 280);
}

TEST_CASE("Hebrew within English is set as it was") {
    const std::string text = "The word שלום עולם means “hello, world” (in Hebrew: עברית), since 1948.";
    check("hebrew", text_fixture::paragraph(text), 240);
}

TEST_CASE("a balanced headline is set as it was") {
    Paragraph headline = text_fixture::paragraph(
        "Token Factories Replace Data Warehouses as Revenue-Generating Infrastructure");
    headline.style.face.weight = Weight::Semibold;
    headline.style.size_pt = 28;
    headline.block.breaking = Breaking::Balanced;
    headline.block.hyphenates = false;
    headline.block.line_height = 1.2F;
    check("headline", headline, 420);
}

TEST_CASE("a justified paragraph is set as it was") {
    Paragraph body = text_fixture::paragraph(
        "Warehouses do not generate much revenue because they simply store and retrieve existing content. "
        "Factories, by contrast, directly correlate with company revenues because they produce valuable "
        "commodities.");
    body.block.alignment = Alignment::Justified;
    check("justified", body, 320);
}

TEST_CASE("a narrow paragraph is hyphenated as it was") {
    Paragraph body = text_fixture::paragraph("The transformation mechanism is the reconceptualization of "
                                             "computing infrastructure from cost centers "
                                             "to profit centers.");
    Span& bold = body.spans.emplace_back();
    bold.begin = 4;
    bold.end = 28;
    bold.style.face.weight = Weight::Semibold;
    check("narrow", body, 100);
}
