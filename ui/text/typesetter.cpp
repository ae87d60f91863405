#include "ui/text/typesetter.h"

#include "ui/text/shape_paragraph.h"
#include "ui/text/utf.h"

#include <utility>

namespace text {

void Typesetter::add_hyphenator(const std::string& language, Hyphenator hyphenator) {
    m_hyphenators.insert_or_assign(language, std::move(hyphenator));
}

ShapedParagraph Typesetter::shape(const Paragraph& paragraph) {
    const auto found = m_hyphenators.find(paragraph.block.language);
    Hyphenator* const hyphenator = found == m_hyphenators.end() ? nullptr : &found->second;
    return shape_paragraph(paragraph, {m_fonts, m_shaper, m_segmenter, hyphenator});
}

Layout Typesetter::lay_out(const ShapedParagraph& shaped, float width_pt) {
    return text::lay_out(shaped, width_pt, m_shaper);
}

ByteRange Typesetter::word_at(std::string_view text, std::size_t byte, std::string_view language) {
    return m_segmenter.word_at(Utf16Text(text), byte, language);
}

} // namespace text
