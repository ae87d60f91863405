// What a screen reader is told now. Pure: it reads the state and the frame drawn last, and nothing else.
#pragma once

#include "app/state.h"
#include "ui/accessibility/node.h"
#include "ui/view_state.h"

namespace ui {

[[nodiscard]] AccessibleTree accessible_tree(const app::State& state, const ViewState& view);

} // namespace ui
