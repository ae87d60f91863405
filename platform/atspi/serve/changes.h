// What has changed between two nodes that one object stood for, told as ATK's events.
#pragma once

#include "ui/accessibility/node.h"

#include <atk/atk.h>

#include <cstddef>

namespace platform {

void tell_added(AtkObject* parent, std::size_t at);
void tell_removed(AtkObject* parent, std::size_t at, AtkObject* child);

/// Name, text, caret, selections. Children and focus are told by whoever moves them.
void tell_changes(AtkObject* object, const ui::AccessibleNode& old, const ui::AccessibleNode& now);

} // namespace platform
