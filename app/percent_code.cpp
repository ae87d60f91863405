#include "app/percent_code.h"

#include <charconv>
#include <optional>

namespace app {

namespace {

/// Of the two hexadecimal digits at the start of the text.
std::optional<char> byte_of_digits(std::string_view text) {
    unsigned value = 0;
    const std::string_view digits = text.substr(0, 2);
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    if (error != std::errc() || end != digits.data() + 2)
        return std::nullopt;
    return static_cast<char>(value);
}

} // namespace

std::string percent_encoded(std::string_view text) {
    constexpr std::string_view plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string encoded;
    for (const char character : text) {
        const auto byte = static_cast<unsigned char>(character);
        if (plain.find(character) != std::string_view::npos)
            encoded += character;
        else
            (encoded += '%').append({digits[byte >> 4U], digits[byte & 15U]});
    }
    return encoded;
}

std::string percent_decoded(std::string_view text) {
    std::string decoded;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = text[at] == '%' ? byte_of_digits(text.substr(at + 1)) : std::nullopt;
        decoded += byte.value_or(text[at]);
        at += byte ? std::size_t{2} : 0;
    }
    return decoded;
}

} // namespace app
