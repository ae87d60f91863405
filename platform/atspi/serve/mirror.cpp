#include "platform/atspi/serve/mirror.h"

#include "platform/atspi/serve/changes.h"
#include "ui/accessibility/announcement.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace platform {

namespace {

using ui::AccessibleNode;

/// The node, keeping the tree that it is part of alive.
std::shared_ptr<const AccessibleNode> within(const SharedTree& tree, const AccessibleNode& node) {
    return {tree, &node};
}

std::shared_ptr<const AccessibleNode> application_node() {
    auto node = std::make_shared<AccessibleNode>();
    node->id = "application";
    node->name = "dstl";
    return node;
}

AtkObject* focused_in(AtkObject* object) {
    if (member_of(object).node->focused)
        return object;
    for (const ObjectPtr& child : member_of(object).children)
        if (AtkObject* const found = focused_in(child.get()))
            return found;
    return nullptr;
}

/// Whoever still holds the object is told that it stands for nothing.
void bury(AtkObject* object) {
    for (const ObjectPtr& child : member_of(object).children)
        bury(child.get());
    member_of(object).children.clear();
    member_of(object).gone = true;
    atk_object_notify_state_change(object, ATK_STATE_DEFUNCT, TRUE);
}

/// An object can go on to stand for a node of the same id, unless that needs another type of object.
bool is_for(AtkObject* object, const AccessibleNode& node) {
    const AccessibleNode& old = *member_of(object).node;
    return old.id == node.id && old.role == node.role && G_OBJECT_TYPE(object) == accessible_type(node);
}

} // namespace

Mirror::Mirror(AtspiLink& link) : m_link(link) {
    m_application = make_accessible({application_node(), nullptr, {}, &link}, nullptr);
    atk_object_set_role(m_application.get(), ATK_ROLE_APPLICATION);
}

Mirror::~Mirror() {
    bury(m_application.get());
}

AtkObject* Mirror::window() const {
    const auto& windows = member_of(m_application.get()).children;
    return windows.empty() ? nullptr : windows.front().get();
}

ObjectPtr Mirror::make(const SharedTree& tree, const AccessibleNode& node, AtkObject* parent) {
    ObjectPtr object = make_accessible({within(tree, node), tree, {}, &m_link}, parent);
    for (const AccessibleNode& child : node.children)
        member_of(object.get()).children.push_back(make(tree, child, object.get()));
    return object;
}

void Mirror::show(const SharedTree& tree) {
    const SharedTree before = std::exchange(m_tree, tree);
    if (before == nullptr) {
        member_of(m_application.get()).children.push_back(make(tree, tree->window, m_application.get()));
        tell_added(m_application.get(), 0);
        g_signal_emit_by_name(window(), "create");
    } else {
        update(window(), tree, tree->window);
    }
    tell_activity(before != nullptr && before->active);
    move_focus();
    if (before != nullptr)
        announce(ui::announcement(before->window, tree->window));
}

void Mirror::update(AtkObject* object, const SharedTree& tree, const AccessibleNode& node) {
    const auto old = std::exchange(member_of(object).node, within(tree, node));
    member_of(object).tree = tree;
    update_children(object, tree, node);
    tell_changes(object, *old, node);
}

void Mirror::update_children(AtkObject* object, const SharedTree& tree, const AccessibleNode& node) {
    std::vector<ObjectPtr>& children = member_of(object).children;
    const auto is_kept = [&](const ObjectPtr& child) {
        return std::any_of(node.children.begin(), node.children.end(),
                           [&](const AccessibleNode& wanted) { return is_for(child.get(), wanted); });
    };
    for (std::size_t at = children.size(); at-- > 0;)
        if (!is_kept(children[at])) {
            const ObjectPtr gone = std::move(children[at]);
            children.erase(children.begin() + static_cast<std::ptrdiff_t>(at));
            tell_removed(object, at, gone.get());
            bury(gone.get());
        }
    for (std::size_t at = 0; at < node.children.size(); ++at) {
        const AccessibleNode& wanted = node.children[at];
        const auto place = children.begin() + static_cast<std::ptrdiff_t>(at);
        const auto known = std::find_if(place, children.end(),
                                        [&](const ObjectPtr& child) { return is_for(child.get(), wanted); });
        if (known != children.end()) {
            std::rotate(place, known, known + 1);
            update(children[at].get(), tree, wanted);
        } else {
            children.insert(place, make(tree, wanted, object));
            tell_added(object, at);
        }
    }
}

void Mirror::move_focus() {
    AtkObject* const focused = focused_in(window());
    if (focused == m_focused.get())
        return;
    if (m_focused != nullptr && !member_of(m_focused.get()).gone)
        atk_object_notify_state_change(m_focused.get(), ATK_STATE_FOCUSED, FALSE);
    m_focused.reset(focused == nullptr ? nullptr : ATK_OBJECT(g_object_ref(focused)));
    if (focused != nullptr)
        atk_object_notify_state_change(focused, ATK_STATE_FOCUSED, TRUE);
}

void Mirror::tell_activity(bool was_active) {
    if (was_active == m_tree->active)
        return;
    g_signal_emit_by_name(window(), m_tree->active ? "activate" : "deactivate");
    atk_object_notify_state_change(window(), ATK_STATE_ACTIVE, m_tree->active ? TRUE : FALSE);
}

/// Releases of ATK before 2.46 cannot speak by themselves; what is focused is read there all the same.
void Mirror::announce(const std::string& words) {
    if (!words.empty() && g_signal_lookup("announcement", ATK_TYPE_OBJECT) != 0)
        g_signal_emit_by_name(window(), "announcement", words.c_str());
}

} // namespace platform
