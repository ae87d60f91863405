#include "ui/text/word_shaper.h"

#include "ui/text/scripts.h"

#include <hb.h>

#include <array>
#include <functional>
#include <span>

namespace text {

namespace {

constexpr std::size_t words_max = 20000;   ///< some 4 MB; then remembering begins anew
constexpr std::size_t word_bytes_max = 64; ///< what is longer hardly comes again

/// The OpenType features that a style turns on or off.
class Features {
public:
    explicit Features(const ShapeStyle& style) {
        const bool plain = style.fitting == Fitting::Plain;
        if (style.tracked || plain) {
            set(script_tag('l', 'i', 'g', 'a'), 0);
            set(script_tag('c', 'l', 'i', 'g'), 0);
        }
        if (plain) {
            set(script_tag('c', 'a', 'l', 't'), 0);
            set(script_tag('k', 'e', 'r', 'n'), 0);
        }
        switch (style.figures) {
        case Figures::AsDesigned: break;
        case Figures::Lining: set(script_tag('l', 'n', 'u', 'm'), 1); break;
        case Figures::OldStyle: set(script_tag('o', 'n', 'u', 'm'), 1); break;
        case Figures::Tabular:
            set(script_tag('l', 'n', 'u', 'm'), 1);
            set(script_tag('t', 'n', 'u', 'm'), 1);
            break;
        }
        if (style.capitals == Capitals::Small)
            set(script_tag('s', 'm', 'c', 'p'), 1);
        if (style.capitals == Capitals::AllForms)
            set(script_tag('c', 'a', 's', 'e'), 1);
    }

    [[nodiscard]] const hb_feature_t* data() const { return m_features.data(); }
    [[nodiscard]] unsigned size() const { return m_size; }

private:
    void set(hb_tag_t tag, std::uint32_t value) {
        m_features.at(m_size++) = {tag, value, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END};
    }

    std::array<hb_feature_t, 7> m_features = {};
    unsigned m_size = 0;
};

/// A soft hyphen that a feature gave another form would be seen: HarfBuzz hides those alone that it left as they were.
void hide_soft_hyphens(hb_buffer_t* buffer) {
    constexpr hb_codepoint_t soft_hyphen = 0xAD;
    constexpr hb_codepoint_t word_joiner = 0x2060; // as transparent to what joins
    unsigned count = 0;
    hb_glyph_info_t* const infos = hb_buffer_get_glyph_infos(buffer, &count);
    for (hb_glyph_info_t& info : std::span(infos, count))
        if (info.codepoint == soft_hyphen)
            info.codepoint = word_joiner;
}

void shape_into(hb_buffer_t* buffer, const ShapeStyle& style, std::string_view text, std::size_t begin,
                std::size_t end, std::vector<ShapedGlyph>& glyphs) {
    hb_buffer_clear_contents(buffer);
    hb_buffer_add_utf8(buffer, text.data(), static_cast<int>(text.size()), static_cast<unsigned>(begin),
                       static_cast<int>(end - begin));
    hide_soft_hyphens(buffer);
    hb_buffer_set_direction(buffer, style.right_to_left ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer, static_cast<hb_script_t>(style.script));
    hb_buffer_set_language(buffer, static_cast<hb_language_t>(style.language));
    const Features features(style);
    hb_shape(style.font->shaper(), buffer, features.data(), features.size());
    unsigned count = 0;
    const hb_glyph_info_t* const infos = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t* const places = hb_buffer_get_glyph_positions(buffer, &count);
    glyphs.resize(count);
    for (std::size_t at = 0; at < count; ++at)
        glyphs[at] = {infos[at].codepoint, infos[at].cluster, places[at].x_advance, places[at].x_offset,
                      places[at].y_offset};
}

} // namespace

const void* shaping_language(std::string_view language) {
    return hb_language_from_string(language.data(), static_cast<int>(language.size()));
}

void WordShaper::DestroyBuffer::operator()(hb_buffer_t* buffer) const {
    hb_buffer_destroy(buffer);
}

WordShaper::WordShaper() : m_buffer(hb_buffer_create()) {}
WordShaper::WordShaper(WordShaper&&) noexcept = default;
WordShaper& WordShaper::operator=(WordShaper&&) noexcept = default;
WordShaper::~WordShaper() = default;

std::size_t WordShaper::Hash::operator()(const KeyView& key) const {
    const std::size_t style = std::hash<const void*>()(key.style.font) ^ key.style.script ^
                              (static_cast<std::size_t>(key.style.figures) << 8U) ^
                              (static_cast<std::size_t>(key.style.capitals) << 12U) ^
                              (key.style.right_to_left ? 1U : 0U) ^
                              (key.style.fitting == Fitting::Plain ? 4U : 0U) ^ (key.style.tracked ? 2U : 0U);
    return std::hash<std::string_view>()(key.word) ^ (style * 0x9E3779B9U);
}

const std::vector<ShapedGlyph>& WordShaper::shape(const ShapeStyle& style, std::string_view word) {
    if (word.size() > word_bytes_max)
        return shape_within(style, word, 0, word.size());
    const auto known = m_words.find(KeyView{style, word});
    if (known != m_words.end())
        return known->second;
    if (m_words.size() >= words_max)
        m_words.clear();
    auto& glyphs = m_words[Key{style, std::string(word)}];
    shape_into(m_buffer.get(), style, word, 0, word.size(), glyphs);
    return glyphs;
}

const std::vector<ShapedGlyph>& WordShaper::shape_within(const ShapeStyle& style, std::string_view text,
                                                         std::size_t begin, std::size_t end) {
    shape_into(m_buffer.get(), style, text, begin, end, m_unremembered);
    for (ShapedGlyph& glyph : m_unremembered)
        glyph.byte -= static_cast<std::uint32_t>(begin);
    return m_unremembered;
}

} // namespace text
