#include "platform/host/random_digits.h"

#include <random>

namespace platform {

std::string random_digits() {
    std::random_device random;
    std::string digits;
    for (int digit = 0; digit < 16; ++digit)
        digits += "0123456789abcdef"[random() % 16];
    return digits;
}

} // namespace platform
