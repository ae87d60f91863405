#include "ui/accessibility/node.h"

namespace ui {

const std::string& spoken_name(const AccessibleNode& node) {
    return node.role == AccessibleRole::Heading ? node.text : node.name;
}

const AccessibleNode* find_node(const AccessibleNode& root, std::string_view id) {
    if (root.id == id)
        return &root;
    for (const AccessibleNode& child : root.children)
        if (const AccessibleNode* found = find_node(child, id))
            return found;
    return nullptr;
}

} // namespace ui
