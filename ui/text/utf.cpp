#include "ui/text/utf.h"

#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <stdexcept>

namespace text {

namespace {

constexpr std::string_view replacement = "\uFFFD";

bool is_ascii(char c) {
    return static_cast<unsigned char>(c) < 0x80;
}

/// The character at `at`, which moves on; negative where the bytes are ill-formed, and then `at` moves past one maximal
/// subpart of them. utfcpp's replace_invalid takes a whole overlong sequence for one, hence ICU.
UChar32 next_character(std::string_view bytes, std::size_t& at) {
    const auto* units = reinterpret_cast<const std::uint8_t*>(bytes.data());
    UChar32 character = 0;
// The macro narrows and changes signs all the time.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
    U8_NEXT(units, at, bytes.size(), character);
#pragma GCC diagnostic pop
    return character;
}

std::size_t ascii_prefix(std::string_view bytes) {
    const auto end = std::find_if_not(bytes.begin(), bytes.end(), is_ascii);
    return static_cast<std::size_t>(end - bytes.begin());
}

} // namespace

std::string repaired(std::string_view bytes) {
    std::string result;
    result.reserve(bytes.size());
    std::size_t copied = 0;
    for (std::size_t at = ascii_prefix(bytes); at < bytes.size();) {
        const std::size_t start = at;
        if (next_character(bytes, at) >= 0)
            continue;
        result.append(bytes.substr(copied, start - copied)).append(replacement);
        copied = at;
    }
    return result.append(bytes.substr(copied));
}

bool is_character_boundary(std::string_view utf8, std::size_t byte) {
    return byte == utf8.size() || (byte < utf8.size() && !U8_IS_TRAIL(utf8[byte]));
}

Utf16Text::Utf16Text(std::string_view utf8) : m_byte_count(utf8.size()) {
    if (utf8.size() > bytes_max)
        throw std::length_error("a text of more than 2 GB");
    const std::size_t ascii = ascii_prefix(utf8);
    m_units.assign(utf8.begin(), utf8.begin() + static_cast<std::ptrdiff_t>(ascii));
    if (ascii == utf8.size())
        return;
    m_units.reserve(utf8.size());
    m_bytes.reserve(utf8.size() + 1);
    for (std::size_t at = 0; at < ascii; ++at)
        m_bytes.push_back(static_cast<std::uint32_t>(at));
    for (std::size_t at = ascii; at < utf8.size();) {
        const auto start = static_cast<std::uint32_t>(at);
        const UChar32 character = next_character(utf8, at);
        if (character > 0xFFFF) {
            m_units.push_back(U16_LEAD(character));
            m_units.push_back(U16_TRAIL(character));
            m_bytes.push_back(start);
        } else {
            m_units.push_back(character < 0 ? u'\uFFFD' : static_cast<char16_t>(character));
        }
        m_bytes.push_back(start);
    }
    m_bytes.push_back(static_cast<std::uint32_t>(utf8.size()));
}

char32_t Utf16Text::character_at(std::size_t unit) const {
    const char16_t lead = m_units[unit];
    const bool is_pair = U16_IS_LEAD(lead) && unit + 1 < m_units.size();
    return is_pair ? static_cast<char32_t>(U16_GET_SUPPLEMENTARY(lead, m_units[unit + 1])) : lead;
}

std::size_t Utf16Text::byte_at(std::size_t unit) const {
    if (unit >= m_units.size())
        return m_byte_count;
    return m_bytes.empty() ? unit : m_bytes[unit];
}

std::size_t Utf16Text::unit_at(std::size_t byte) const {
    if (byte >= m_byte_count)
        return m_units.size();
    if (m_bytes.empty())
        return byte;
    const auto after = std::upper_bound(m_bytes.begin(), m_bytes.end(), byte);
    const auto last = static_cast<std::size_t>(after - m_bytes.begin()) - 1;
    return last > 0 && m_bytes[last - 1] == m_bytes[last] ? last - 1 : last; // the pair's first unit
}

} // namespace text
