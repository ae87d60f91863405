#include "platform/atspi/serve/roles.h"

namespace platform {

using ui::AccessibleRole;

AtkRole atk_role(const ui::AccessibleNode& node) {
    switch (node.role) {
    case AccessibleRole::Window: return ATK_ROLE_FRAME;
    case AccessibleRole::Document: return ATK_ROLE_DOCUMENT_FRAME;
    case AccessibleRole::Heading: return ATK_ROLE_HEADING;
    case AccessibleRole::Paragraph: return ATK_ROLE_PARAGRAPH;
    case AccessibleRole::Quote: return ATK_ROLE_BLOCK_QUOTE;
    case AccessibleRole::List: return ATK_ROLE_LIST;
    case AccessibleRole::ListItem: return ATK_ROLE_LIST_ITEM;
    case AccessibleRole::TabList: return ATK_ROLE_PAGE_TAB_LIST;
    case AccessibleRole::Tab: return ATK_ROLE_PAGE_TAB;
    case AccessibleRole::Button: return ATK_ROLE_PUSH_BUTTON;
    case AccessibleRole::TextField: return ATK_ROLE_ENTRY;
    case AccessibleRole::Dialog: return ATK_ROLE_DIALOG;
    case AccessibleRole::Group: return ATK_ROLE_PANEL;
    case AccessibleRole::Status: return ATK_ROLE_STATUSBAR;
    }
    return ATK_ROLE_UNKNOWN;
}

std::vector<AtkStateType> atk_states(const ui::AccessibleNode& node, bool window_is_active) {
    std::vector<AtkStateType> states = {ATK_STATE_ENABLED, ATK_STATE_SENSITIVE, ATK_STATE_VISIBLE};
    const auto add_if = [&](bool has, AtkStateType state) {
        if (has)
            states.push_back(state);
    };
    add_if(node.bounds.width() > 0 && node.bounds.height() > 0, ATK_STATE_SHOWING);
    add_if(node.focusable, ATK_STATE_FOCUSABLE);
    add_if(node.focused, ATK_STATE_FOCUSED);
    add_if(node.selectable, ATK_STATE_SELECTABLE);
    add_if(node.selected, ATK_STATE_SELECTED);
    add_if(node.modal, ATK_STATE_MODAL);
    add_if(node.role == AccessibleRole::Window && window_is_active, ATK_STATE_ACTIVE);
    add_if(node.role == AccessibleRole::TextField, ATK_STATE_EDITABLE);
    add_if(node.role == AccessibleRole::TextField, ATK_STATE_SINGLE_LINE);
    return states;
}

} // namespace platform
