// One node of the tree as an AtkObject. All of GLib and ATK is used on one thread, that of talk.cpp.
#pragma once

#include "platform/atspi/link.h"
#include "ui/accessibility/node.h"

#include <atk/atk.h>

#include <memory>
#include <vector>

namespace platform {

struct Unref {
    void operator()(gpointer object) const { g_object_unref(object); }
};
using ObjectPtr = std::unique_ptr<AtkObject, Unref>;

/// What an object of ours knows: its node in the newest tree, and its children in the node's order.
struct Member {
    std::shared_ptr<const ui::AccessibleNode> node; ///< shares its whole tree's ownership
    std::shared_ptr<const ui::AccessibleTree> tree; ///< null for the application, which is above it
    std::vector<ObjectPtr> children;
    AtspiLink* link = nullptr; ///< outlives every object
    bool gone = false;         ///< no longer in the tree, though somebody may still hold it
};

/// The type of object that has the interfaces which the node needs.
[[nodiscard]] GType accessible_type(const ui::AccessibleNode& node);

/// A new object with no children for the member's node.
[[nodiscard]] ObjectPtr make_accessible(Member member, AtkObject* parent);

[[nodiscard]] Member& member_of(gpointer accessible);

/// A rectangle of the window as ATK wants it, in pixels from the window's corner. Nobody tells us where the window is on
/// the screen (Wayland tells nobody), so screen coordinates are the window's too.
[[nodiscard]] AtkRectangle pixels_of(const Member& member, const ui::Rect& rect);

} // namespace platform
