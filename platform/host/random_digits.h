// Names that nobody else has.
#pragma once

#include <string>

namespace platform {

/// 64 random bits of the system as 16 hexadecimal digits in lower case.
[[nodiscard]] std::string random_digits();

} // namespace platform
