// What a fuzz target expects: where it does not hold, the fuzzer keeps the input.
#pragma once

#include <cstdlib>

inline void require(bool holds) {
    if (!holds)
        std::abort();
}
