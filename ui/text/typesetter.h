// The door of this room: from paragraphs to layouts, with all that is worth keeping between them.
#pragma once

#include "ui/text/fonts.h"
#include "ui/text/hyphenator.h"
#include "ui/text/layout.h"
#include "ui/text/paragraph.h"
#include "ui/text/segmentation.h"
#include "ui/text/shaped_paragraph.h"
#include "ui/text/word_shaper.h"

#include <map>
#include <string>
#include <string_view>

namespace text {

/// For one thread. Layouts point to its fonts and must not outlive it.
class Typesetter {
public:
    explicit Typesetter(Fonts fonts) : m_fonts(std::move(fonts)) {}

    /// Words of `language` are hyphenated from now on.
    void add_hyphenator(const std::string& language, Hyphenator hyphenator);
    [[nodiscard]] bool has_hyphenator(std::string_view language) const {
        return m_hyphenators.find(language) != m_hyphenators.end();
    }

    /// The part that does not depend on a width.
    [[nodiscard]] ShapedParagraph shape(const Paragraph& paragraph);
    [[nodiscard]] Layout lay_out(const ShapedParagraph& shaped, float width_pt);
    [[nodiscard]] Layout lay_out(const Paragraph& paragraph, float width_pt) {
        return lay_out(shape(paragraph), width_pt);
    }

    /// The word that a double tap at that byte selects.
    [[nodiscard]] ByteRange word_at(std::string_view text, std::size_t byte, std::string_view language);

    [[nodiscard]] Fonts& fonts() { return m_fonts; }

private:
    Fonts m_fonts;
    WordShaper m_shaper;
    Segmenter m_segmenter;
    std::map<std::string, Hyphenator, std::less<>> m_hyphenators;
};

} // namespace text
