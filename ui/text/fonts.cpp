#include "ui/text/fonts.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <cassert>
#include <utility>
#include <vector>

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
    if (cluster.find(text_selector) != std::u32string_view::npos)
        return false;
    return cluster.find(emoji_selector) != std::u32string_view::npos ||
           u_hasBinaryProperty(static_cast<UChar32>(cluster.front()), UCHAR_EMOJI_PRESENTATION) != 0;
}

/// How far a face is from what is wanted; a family apart is farther than all else.
int distance(const Face& a, const Face& b) {
    return (a.family == b.family ? 0 : 4) + (a.slant == b.slant ? 0 : 2) + (a.weight == b.weight ? 0 : 1);
}

} // namespace

const Font& Fonts::Bundled::opened() const {
    if (!font)
        font = Font::open(file);
    assert(font);
    return *font;
}

bool Fonts::add(const Face& face, FontFile file) {
    auto font = Font::open(file);
    if (!font)
        return false;
    m_bundled.push_back({face, std::move(file), std::move(font)});
    return true;
}

void Fonts::add_known(const Face& face, FontFile file) {
    m_bundled.push_back({face, std::move(file), nullptr});
}

void Fonts::retire(Family family) {
    for (Bundled& bundled : m_bundled)
        if (bundled.face.family == family && bundled.font)
            m_retired.push_back(std::move(bundled.font));
    std::erase_if(m_bundled, [&](const Bundled& bundled) { return bundled.face.family == family; });
}

const Font& Fonts::primary(const Face& face) const {
    assert(!m_bundled.empty());
    const auto nearest =
        std::min_element(m_bundled.begin(), m_bundled.end(), [&](const Bundled& a, const Bundled& b) {
            return distance(a.face, face) < distance(b.face, face);
        });
    return nearest->opened();
}

const Font& Fonts::font_for(const Face& face, std::u32string_view cluster, std::string_view language) {
    const Font& own = primary(face);
    const bool emoji = asks_for_emoji(cluster);
    if (!emoji && covers(own, cluster))
        return own;
    const Font* const other = fallback(face, cluster, language, emoji);
    return other == nullptr ? own : *other;
}

/// The bundled font nearest to the face that has the cluster.
const Font* Fonts::bundled(const Face& face, std::u32string_view cluster) const {
    const Bundled* best = nullptr;
    for (const Bundled& candidate : m_bundled)
        if (covers(candidate.opened(), cluster) &&
            (best == nullptr || distance(candidate.face, face) < distance(best->face, face)))
            best = &candidate;
    return best == nullptr ? nullptr : &best->opened();
}

const Font* Fonts::opened(const FontFile& file) {
    for (const Opened& known : m_opened)
        if (known.bytes == file.bytes.data() && known.face_index == file.face_index)
            return known.font.get();
    m_opened.push_back({file.bytes.data(), file.face_index, Font::open(file)});
    return m_opened.back().font.get();
}

/// What was found for one character is tried for others first, as scripts come in words. The system is asked once for
/// each character and face.
const Font* Fonts::of_system(const Face& face, std::u32string_view cluster, std::string_view language,
                             bool emoji) {
    if (!m_find)
        return nullptr;
    for (const Found& found : m_found)
        if (found.face == face && found.emoji == emoji) {
            if (found.font != nullptr && covers(*found.font, cluster))
                return found.font;
            if (found.character == cluster.front())
                return nullptr;
        }
    const auto file = m_find(cluster.front(), face, language, emoji);
    const Font* const font = file ? opened(*file) : nullptr;
    const bool serves = font != nullptr && covers(*font, cluster);
    m_found.push_back({face, emoji, serves ? font : nullptr, cluster.front()});
    return m_found.back().font;
}

const Font* Fonts::fallback(const Face& face, std::u32string_view cluster, std::string_view language,
                            bool emoji) {
    const Font* const ours = emoji ? nullptr : bundled(face, cluster);
    if (ours != nullptr)
        return ours;
    const Font* const found = of_system(face, cluster, language, emoji);
    return found != nullptr || !emoji ? found : fallback(face, cluster, language, false);
}

} // namespace text
