// What is spoken by itself when the window has changed, as nobody who listens sees that it has.
#pragma once

#include "ui/accessibility/node.h"

#include <string>

namespace ui {

/// The words of the card that were not there before, with the card's number when that is another one, and status lines
/// that are new. Empty when nothing is to be spoken; focus speaks for itself.
[[nodiscard]] std::string announcement(const AccessibleNode& before, const AccessibleNode& now);

} // namespace ui
