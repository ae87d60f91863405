// UTF-8 from outside made valid, and the UTF-16 copy of it that ICU works on.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace text {

/// The bytes with each maximal subpart of an ill-formed sequence replaced by one U+FFFD, as the Unicode Standard (section
/// 3.9) recommends and browsers do, so the result is valid UTF-8. NUL stays as it is.
[[nodiscard]] std::string repaired(std::string_view bytes);

/// Where a character starts that is not a continuation of the one before; true at the end too.
[[nodiscard]] bool is_character_boundary(std::string_view utf8, std::size_t byte);

/// A UTF-16 copy of a text, with maps between its code units and the bytes it was made of. The text should be valid; what
/// is not counts as U+FFFD, in the places where repaired() would put it, so that the maps hold for any bytes.
class Utf16Text {
public:
    /// ICU counts in 32 bits with a sign, and this is far more than a paragraph.
    static constexpr std::size_t bytes_max = 0x7FFF'FFFF;

    /// Throws std::length_error for a text longer than bytes_max.
    explicit Utf16Text(std::string_view utf8);

    [[nodiscard]] std::u16string_view units() const { return m_units; }
    /// For ICU's functions, which take the length as std::int32_t.
    [[nodiscard]] std::int32_t length() const { return static_cast<std::int32_t>(m_units.size()); }
    [[nodiscard]] std::size_t byte_count() const { return m_byte_count; }
    [[nodiscard]] bool is_ascii() const { return m_bytes.empty(); }

    /// The character that starts at a code unit before the end.
    [[nodiscard]] char32_t character_at(std::size_t unit) const;

    /// The byte at which the character of a code unit starts; both units of a surrogate pair are at the same one. The
    /// number of units maps to the number of bytes, and so does all that is beyond.
    [[nodiscard]] std::size_t byte_at(std::size_t unit) const;

    /// The code unit at which the character that holds a byte starts; the end for all that is beyond.
    [[nodiscard]] std::size_t unit_at(std::size_t byte) const;

private:
    std::u16string m_units;
    std::vector<std::uint32_t>
        m_bytes; ///< the byte of each unit and of the end; empty where the two are the same
    std::size_t m_byte_count;
};

} // namespace text
