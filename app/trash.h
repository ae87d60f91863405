// The port to the system's trash, from which a person can take back what was removed. `platform/host` implements it, tests in
// memory.
#pragma once

#include "library/result.h"

#include <string>

namespace app {

class Trash {
public:
    Trash() = default;
    Trash(const Trash&) = delete;
    Trash& operator=(const Trash&) = delete;
    virtual ~Trash() = default;

    /// Moves the file there. On failure it is where it was, and the error says what to do. A link is moved itself, not what
    /// it leads to.
    [[nodiscard]] virtual library::Result<void> take(const std::string& path) = 0;
};

} // namespace app
