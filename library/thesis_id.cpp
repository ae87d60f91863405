#include "library/thesis_id.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace library {

namespace {

constexpr std::string_view letters_and_digits = "abcdefghijklmnopqrstuvwxyz0123456789";

/// How much of a title is looked at: an id of it, even where few of its characters have a place in one.
constexpr std::size_t title_bytes_max = 4'096;

bool is_letter_or_digit(char character) {
    return letters_and_digits.find(character) != std::string_view::npos;
}

/// Windows opens a device instead of a file of such a name, whatever the extension.
bool is_device_name(std::string_view id) {
    constexpr std::array<std::string_view, 4> devices{"con", "prn", "aux", "nul"};
    const bool is_port = id.size() == 4 && (id.starts_with("com") || id.starts_with("lpt"));
    return (is_port && id[3] >= '0' && id[3] <= '9') ||
           std::find(devices.begin(), devices.end(), id) != devices.end();
}

bool is_apostrophe(utf8proc_int32_t character) {
    return character == '\'' || character == 0x2018 || character == 0x2019 || character == 0x02BC;
}

/// Appends what an id keeps of one character: letters and digits, or a hyphen between words.
void append_character(std::string& id, utf8proc_int32_t character) {
    const bool is_ascii = character >= 0 && character < 0x80;
    if (is_ascii && is_letter_or_digit(static_cast<char>(character)))
        id += static_cast<char>(character);
    else if (!is_apostrophe(character) && !id.empty() && id.back() != '-')
        id += '-';
}

/// Appends a character as its base letters in lower case: "É" is "e", "ﬁ" is "fi", "ß" is "ss".
void append_folded(std::string& id, utf8proc_int32_t character) {
    constexpr auto options = static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT |
                                                            UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK);
    std::array<utf8proc_int32_t, 32> folded{}; // The longest decomposition of Unicode is 18.
    const utf8proc_ssize_t count = utf8proc_decompose_char(
        character, folded.data(), static_cast<utf8proc_ssize_t>(folded.size()), options, nullptr);
    for (utf8proc_ssize_t i = 0; i < count; ++i)
        append_character(id, folded[static_cast<std::size_t>(i)]);
}

/// Folds no more of the title than an id can hold.
std::string fold(std::string_view title) {
    title = title.substr(0, title_bytes_max);
    std::string id;
    while (!title.empty() && id.size() <= thesis_id_length_max) {
        utf8proc_int32_t character = -1;
        const utf8proc_ssize_t length =
            utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(title.data()),
                             static_cast<utf8proc_ssize_t>(title.size()), &character);
        if (length > 0)
            append_folded(id, character);
        else
            append_character(id, -1); // An invalid byte parts words.
        title.remove_prefix(static_cast<std::size_t>(std::max<utf8proc_ssize_t>(length, 1)));
    }
    return id;
}

/// Cuts between words where there is one, and leaves no hyphen at the end.
void shorten(std::string& id) {
    if (id.size() > thesis_id_length_max) {
        const std::size_t hyphen = id.rfind('-', thesis_id_length_max);
        id.resize(hyphen == std::string::npos ? thesis_id_length_max : hyphen);
    }
    if (id.ends_with('-'))
        id.pop_back();
}

/// FNV-1a, 64 bits, in hexadecimal digits; http://www.isthe.com/chongo/tech/comp/fnv
std::string hash_of(std::string_view text) {
    std::uint64_t hash = 0xCBF29CE484222325;
    for (const char byte : text)
        hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001B3;
    std::string digits;
    for (int shift = 60; shift >= 0; shift -= 4)
        digits += "0123456789abcdef"[(hash >> shift) & 0xFU];
    return digits;
}

} // namespace

bool is_thesis_id(std::string_view id) {
    return !id.empty() && id.size() <= thesis_id_length_max && is_letter_or_digit(id.front()) &&
           is_letter_or_digit(id.back()) && !is_device_name(id) &&
           std::all_of(
               id.begin(), id.end(), [](char c) { return c == '-' || is_letter_or_digit(c); });
}

std::string thesis_id_from_title(std::string_view title) {
    std::string id = fold(title);
    shorten(id);
    if (id.empty())
        return "thesis-" + hash_of(title);
    return is_device_name(id) ? id + "-thesis" : id;
}

} // namespace library
