#include "ui/text/fonts.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <cassert>

namespace text {

namespace {

/// Characters that change how others look and are drawn by no font.
bool is_invisible(char32_t character) {
    return u_hasBinaryProperty(static_cast<UChar32>(character), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0 ||
           u_charType(static_cast<UChar32>(character)) == U_CONTROL_CHAR;
}

bool covers(const Font& font, std::u32string_view cluster) {
    return std::all_of(
        cluster.begin(), cluster.end(),
        [&](char32_t character) { return is_invisible(character) || font.covers(character); });
}

bool asks_for_emoji(std::u32string_view cluster) {
    constexpr char32_t emoji_selector = 0xFE0F;
    constexpr char32_t text_selector = 0xFE0E;
    if (cluster.find(text_selector) != cluster.npos)
        return false;
    return cluster.find(emoji_selector) != cluster.npos ||
           u_hasBinaryProperty(static_cast<UChar32>(cluster.front()), UCHAR_EMOJI_PRESENTATION) != 0;
}

/// How far a face is from what is wanted; a family apart is farther than all else.
int distance(const Face& a, const Face& b) {
    return (a.family == b.family ? 0 : 4) + (a.slant == b.slant ? 0 : 2) + (a.weight == b.weight ? 0 : 1);
}

} // namespace

bool Fonts::add(const Face& face, FontFile file) {
    auto font = Font::open(std::move(file));
    if (!font)
        return false;
    m_bundled.push_back({face, std::move(font)});
    return true;
}

const Font& Fonts::primary(const Face& face) const {
    assert(!m_bundled.empty());
    const auto nearest =
        std::min_element(m_bundled.begin(), m_bundled.end(), [&](const Bundled& a, const Bundled& b) {
            return distance(a.face, face) < distance(b.face, face);
        });
    return *nearest->font;
}

const Font& Fonts::font_for(const Face& face, std::u32string_view cluster, std::string_view language) {
    const Font& own = primary(face);
    const bool emoji = asks_for_emoji(cluster);
    if (!emoji && covers(own, cluster))
        return own;
    const Font* const other = fallback(face, cluster, language, emoji);
    return other == nullptr ? own : *other;
}

const Font* Fonts::fallback(const Face& face, std::u32string_view cluster, std::string_view language,
                            bool emoji) {
    const auto alike = [&](const Bundled& bundled) {
        return bundled.face.weight == face.weight && bundled.face.slant == face.slant &&
               covers(*bundled.font, cluster);
    };
    const auto bundled = std::find_if(m_bundled.begin(), m_bundled.end(), alike);
    if (!emoji && bundled != m_bundled.end())
        return bundled->font.get();
    const auto any = std::find_if(m_bundled.begin(), m_bundled.end(),
                                  [&](const Bundled& entry) { return covers(*entry.font, cluster); });
    if (!emoji && any != m_bundled.end())
        return any->font.get();
    for (const auto& [file, font] : m_found)
        if (covers(*font, cluster))
            return font.get();
    const std::pair<char32_t, bool> question{cluster.front(), emoji};
    if (m_find && std::find(m_missing.begin(), m_missing.end(), question) == m_missing.end()) {
        if (auto file = m_find(cluster.front(), face, language, emoji))
            if (auto font = Font::open(*file); font && covers(*font, cluster)) {
                m_found.emplace_back(std::move(*file), std::move(font));
                return m_found.back().second.get();
            }
        m_missing.push_back(question);
    }
    return any == m_bundled.end() ? nullptr : any->font.get();
}

} // namespace text
