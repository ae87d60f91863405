// SHA-256 (FIPS 180-4), by which a line of the journal names the one before it.
#pragma once

#include <string>
#include <string_view>

namespace library {

/// 64 hexadecimal digits in lower case.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

} // namespace library
