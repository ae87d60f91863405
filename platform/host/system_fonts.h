// Finds fonts of the system, for characters that the bundled ones lack.
#pragma once

#include "ui/text/fonts.h"

namespace platform {

/// Asks fontconfig, which is set up at the first question: most sessions never ask. Files are mapped, not read. An empty
/// function on systems where nobody can be asked yet.
[[nodiscard]] text::FindFont system_fonts();

} // namespace platform
