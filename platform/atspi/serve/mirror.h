// The tree of AtkObjects that mirrors the newest tree of ours: objects whose node is still there stay the same, and what
// has changed is told as ATK's events.
#pragma once

#include "platform/atspi/link.h"
#include "platform/atspi/serve/accessible.h"

#include <string>

namespace platform {

class Mirror {
public:
    /// The link outlives the mirror and all objects that it made.
    explicit Mirror(AtspiLink& link);
    Mirror(const Mirror&) = delete;
    Mirror& operator=(const Mirror&) = delete;
    ~Mirror();

    void show(const SharedTree& tree);

    /// What is above the window.
    [[nodiscard]] AtkObject* application() const { return m_application.get(); }

private:
    ObjectPtr make(const SharedTree& tree, const ui::AccessibleNode& node, AtkObject* parent);
    void update(AtkObject* object, const SharedTree& tree, const ui::AccessibleNode& node);
    void update_children(AtkObject* object, const SharedTree& tree, const ui::AccessibleNode& node);
    void move_focus();
    void tell_activity(bool was_active);
    void announce(const std::string& words);
    [[nodiscard]] AtkObject* window() const;

    AtspiLink& m_link;
    ObjectPtr m_application;
    ObjectPtr m_focused; ///< may be one that has gone
    SharedTree m_tree;
};

} // namespace platform
