#include "library/sha256.h"

#include <sha2.h> // of libmd

#include <array>
#include <cstdint>

namespace library {

std::string sha256_hex(std::string_view bytes) {
    SHA2_CTX context;
    SHA256Init(&context);
    SHA256Update(&context, reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
    std::array<std::uint8_t, SHA256_DIGEST_LENGTH> digest{};
    SHA256Final(digest.data(), &context);
    std::string digits;
    digits.reserve(2 * digest.size());
    for (const std::uint8_t byte : digest) {
        digits += "0123456789abcdef"[byte >> 4U];
        digits += "0123456789abcdef"[byte & 0xFU];
    }
    return digits;
}

} // namespace library
