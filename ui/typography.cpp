#include "ui/typography.h"

#include "assets/assets.h"
#include "ui/text/utf.h"

#include <algorithm>
#include <array>
#include <functional>

namespace ui {

namespace {

using text::Family;
using text::Slant;
using text::Weight;

constexpr std::size_t lines_max = 2000;      ///< then they are set anew
constexpr std::size_t paragraphs_max = 1000; ///< more than any thesis has

struct FontAsset {
    std::string_view id;
    text::Face face;
};

constexpr std::array<FontAsset, 13> font_assets = {{
    {"fonts/SourceSerif4-Regular.otf", {Family::Serif, Weight::Regular, Slant::Upright}},
    {"fonts/SourceSerif4-Italic.otf", {Family::Serif, Weight::Regular, Slant::Italic}},
    {"fonts/SourceSerif4-SemiBold.otf", {Family::Serif, Weight::Semibold, Slant::Upright}},
    {"fonts/SourceSerif4-SemiBoldItalic.otf", {Family::Serif, Weight::Semibold, Slant::Italic}},
    {"fonts/SourceSans3-Regular.otf", {Family::Sans, Weight::Regular, Slant::Upright}},
    {"fonts/SourceSans3-Italic.otf", {Family::Sans, Weight::Regular, Slant::Italic}},
    {"fonts/SourceSans3-SemiBold.otf", {Family::Sans, Weight::Semibold, Slant::Upright}},
    {"fonts/JetBrainsMono-Regular.ttf", {Family::Mono, Weight::Regular, Slant::Upright}},
    {"fonts/JetBrainsMono-Italic.ttf", {Family::Mono, Weight::Regular, Slant::Italic}},
    {"fonts/JetBrainsMono-SemiBold.ttf", {Family::Mono, Weight::Semibold, Slant::Upright}},
    {"fonts/OpenDyslexic-Regular.otf", {Family::Dyslexic, Weight::Regular, Slant::Upright}},
    {"fonts/OpenDyslexic-Italic.otf", {Family::Dyslexic, Weight::Regular, Slant::Italic}},
    {"fonts/OpenDyslexic-Bold.otf", {Family::Dyslexic, Weight::Semibold, Slant::Upright}},
}};

/// The bundled dictionary for a BCP 47 tag: "de-at" is divided as "de-1996" is. There may be none of that name.
std::string dictionary_of(const std::string& language) {
    const std::string primary = language.substr(0, language.find('-'));
    if (primary == "en")
        return language == "en-gb" ? language : "en-us";
    return primary == "de" ? "de-1996" : primary;
}

} // namespace

text::Paragraph plain_paragraph(const TextStyle& style, std::string_view words) {
    text::Paragraph paragraph;
    paragraph.text = words;
    paragraph.style = style.as_text();
    paragraph.block.line_height = style.line_height;
    paragraph.block.breaking = text::Breaking::Greedy;
    paragraph.block.hyphenates = false;
    return paragraph;
}

text::Layout Typography::plain(const TextStyle& style, std::string_view words, float width_pt) {
    return m_typesetter.lay_out(*shaped(plain_paragraph(style, words)), width_pt);
}

library::Result<std::unique_ptr<Typography>> Typography::load(text::FindFont find) {
    text::Fonts fonts(std::move(find));
    for (const FontAsset& asset : font_assets) {
        const auto bytes = assets::find(asset.id);
        if (!bytes)
            return library::system_failure(std::string(asset.id),
                                           "is not part of this program; build it again");
        fonts.add_known(asset.face, {nullptr, *bytes, 0});
    }
    return std::unique_ptr<Typography>(new Typography(std::move(fonts)));
}

bool Typography::set_own_font(std::shared_ptr<const std::string> bytes) {
    text::Fonts& fonts = m_typesetter.fonts();
    fonts.retire(Family::Own);
    m_shaped.clear();
    m_lines.clear();
    if (!bytes)
        return true;
    const std::string_view file = *bytes;
    return fonts.add({Family::Own, Weight::Regular, Slant::Upright}, {std::move(bytes), file, 0});
}

std::size_t Typography::LineHash::operator()(const LineKeyView& key) const {
    return std::hash<std::string_view>()(key.words) ^ std::hash<float>()(key.style.size_pt) ^
           (std::hash<float>()(key.width_pt) << 1U);
}

const text::Layout& Typography::line(const TextStyle& style, std::string_view words, float width_pt) {
    const auto known = m_lines.find(LineKeyView{style, words, width_pt});
    if (known != m_lines.end())
        return known->second;
    if (m_lines.size() >= lines_max)
        m_lines.clear();
    return m_lines[LineKey{style, std::string(words), width_pt}] = set_line(style, words, width_pt);
}

text::Layout Typography::set_line(const TextStyle& style, std::string_view words, float width_pt) {
    constexpr float one_line_pt = 30000;
    text::Paragraph paragraph = plain_paragraph(style, words);
    std::replace(paragraph.text.begin(), paragraph.text.end(), '\n', ' ');
    text::Layout layout = m_typesetter.lay_out(paragraph, one_line_pt);
    if (layout.lines.front().right <= width_pt)
        return layout;
    const float ellipsis_pt = line(style, "\u2026", one_line_pt).lines.front().right;
    std::size_t fits = 0;
    for (const text::CaretStop& stop : layout.stops)
        if (stop.x + stop.width <= width_pt - ellipsis_pt)
            fits = std::max<std::size_t>(fits, stop.end);
    paragraph.text = text::repaired(paragraph.text).substr(0, fits) + "\u2026";
    return m_typesetter.lay_out(paragraph, one_line_pt);
}

void Typography::need_hyphenator(const std::string& language) {
    const auto dictionary = assets::find("hyphenation/" + dictionary_of(language) + ".dic");
    if (!dictionary || m_typesetter.has_hyphenator(language))
        return;
    if (auto hyphenator = text::Hyphenator::from_dictionary(*dictionary))
        m_typesetter.add_hyphenator(language, *std::move(hyphenator));
}

std::shared_ptr<const text::ShapedParagraph> Typography::shaped(const text::Paragraph& paragraph) {
    if (m_shaped.size() >= paragraphs_max)
        m_shaped.clear();
    auto& alike = m_shaped[paragraph.text];
    for (const auto& [known, shaped] : alike)
        if (known == paragraph)
            return shaped;
    if (paragraph.block.hyphenates)
        need_hyphenator(paragraph.block.language);
    if (alike.size() >= 4) // text sizes tried before
        alike.clear();
    alike.emplace_back(paragraph,
                       std::make_shared<const text::ShapedParagraph>(m_typesetter.shape(paragraph)));
    return alike.back().second;
}

} // namespace ui
