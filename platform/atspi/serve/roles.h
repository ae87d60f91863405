// What the roles and flags of our nodes are called in ATK.
#pragma once

#include "ui/accessibility/node.h"

#include <atk/atk.h>

#include <vector>

namespace platform {

[[nodiscard]] AtkRole atk_role(const ui::AccessibleNode& node);

/// The states that the node has in its tree.
[[nodiscard]] std::vector<AtkStateType> atk_states(const ui::AccessibleNode& node, bool window_is_active);

} // namespace platform
