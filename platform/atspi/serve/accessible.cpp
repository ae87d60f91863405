#include "platform/atspi/serve/accessible.h"

#include "platform/atspi/serve/roles.h"
#include "platform/atspi/serve/text.h"

#include <cmath>
#include <string>
#include <utility>

namespace platform {

namespace {

using ui::AccessibleNode;
using ui::AccessibleRole;

/// GObject makes and frees this; what is C++ hangs from it.
struct Accessible {
    AtkObject parent;
    Member* member;
};
struct AccessibleClass {
    AtkObjectClass parent;
};

// AtkObject: what is not told by name, role and parent, which ATK keeps itself.

void finalize(GObject* object) {
    delete reinterpret_cast<Accessible*>(object)->member;
    static_cast<GObjectClass*>(g_type_class_peek(ATK_TYPE_OBJECT))->finalize(object);
}

gint child_count(AtkObject* object) {
    return static_cast<gint>(member_of(object).children.size());
}

AtkObject* ref_child(AtkObject* object, gint index) {
    const auto& children = member_of(object).children;
    if (index < 0 || static_cast<std::size_t>(index) >= children.size())
        return nullptr;
    return ATK_OBJECT(g_object_ref(children[static_cast<std::size_t>(index)].get()));
}

gint index_in_parent(AtkObject* object) {
    AtkObject* const parent = atk_object_peek_parent(object);
    if (parent == nullptr || member_of(object).gone)
        return -1;
    const auto& siblings = member_of(parent).children;
    for (std::size_t at = 0; at < siblings.size(); ++at)
        if (siblings[at].get() == object)
            return static_cast<gint>(at);
    return -1;
}

AtkStateSet* ref_state_set(AtkObject* object) {
    const Member& member = member_of(object);
    AtkStateSet* const set = atk_state_set_new();
    if (member.gone) {
        atk_state_set_add_state(set, ATK_STATE_DEFUNCT);
        return set;
    }
    for (const AtkStateType state : atk_states(*member.node, member.tree != nullptr && member.tree->active))
        atk_state_set_add_state(set, state);
    return set;
}

AtkAttributeSet* with_attribute(AtkAttributeSet* set, const char* name, int value) {
    if (value == 0)
        return set;
    auto* const attribute = g_new(AtkAttribute, 1);
    *attribute = {g_strdup(name), g_strdup(std::to_string(value).c_str())};
    return g_slist_prepend(set, attribute);
}

AtkAttributeSet* attributes(AtkObject* object) {
    return with_attribute(nullptr, "level", member_of(object).node->level);
}

void init_class(gpointer type, gpointer /*data*/) {
    static_cast<GObjectClass*>(type)->finalize = finalize;
    auto* const object = static_cast<AtkObjectClass*>(type);
    object->get_n_children = child_count;
    object->ref_child = ref_child;
    object->get_index_in_parent = index_in_parent;
    object->ref_state_set = ref_state_set;
    object->get_attributes = attributes;
}

// AtkComponent: where it is.

void extents(AtkComponent* component, gint* x, gint* y, gint* width, gint* height, AtkCoordType relative_to) {
    const Member& member = member_of(component);
    AtkRectangle rect = pixels_of(member, member.node->bounds);
    AtkObject* const parent = atk_object_peek_parent(ATK_OBJECT(component));
    if (relative_to == ATK_XY_PARENT && parent != nullptr) {
        const AtkRectangle outer = pixels_of(member, member_of(parent).node->bounds);
        rect.x -= outer.x;
        rect.y -= outer.y;
    }
    *x = rect.x;
    *y = rect.y;
    *width = rect.width;
    *height = rect.height;
}

gboolean grab_focus(AtkComponent* component) {
    const Member& member = member_of(component);
    if (member.gone || !member.node->focusable)
        return FALSE;
    member.link->post(ui::ElementFocused{member.node->id});
    return TRUE;
}

void init_component(gpointer interface, gpointer /*data*/) {
    auto* const component = static_cast<AtkComponentIface*>(interface);
    component->get_extents = extents;
    component->grab_focus = grab_focus;
}

// AtkAction: the one thing to do with it.

gint action_count(AtkAction* action) {
    const Member& member = member_of(action);
    return member.node->pressable && !member.gone ? 1 : 0;
}

gboolean do_action(AtkAction* action, gint index) {
    if (index < 0 || index >= action_count(action))
        return FALSE;
    const Member& member = member_of(action);
    member.link->post(ui::ElementPressed{member.node->id});
    return TRUE;
}

const gchar* action_name(AtkAction* action, gint index) {
    return index >= 0 && index < action_count(action) ? "press" : nullptr;
}

void init_action(gpointer interface, gpointer /*data*/) {
    auto* const action = static_cast<AtkActionIface*>(interface);
    action->get_n_actions = action_count;
    action->do_action = do_action;
    action->get_name = action_name;
}

// AtkDocument: cards are its pages.

gint page(AtkDocument* document) {
    return member_of(document).node->number;
}

gint page_count(AtkDocument* document) {
    return member_of(document).node->of;
}

void init_document(gpointer interface, gpointer /*data*/) {
    static_cast<AtkDocumentIface*>(interface)->get_current_page_number = page;
    static_cast<AtkDocumentIface*>(interface)->get_page_count = page_count;
}

GType derived_type(GType parent, const char* name, GClassInitFunc init) {
    return g_type_register_static_simple(parent, name, sizeof(AccessibleClass), init, sizeof(Accessible),
                                         nullptr, GTypeFlags{});
}

void add_interface(GType type, GType interface, GInterfaceInitFunc init) {
    const GInterfaceInfo info{init, nullptr, nullptr};
    g_type_add_interface_static(type, interface, &info);
}

GType plain_type() {
    static const GType type = [] {
        const GType made = derived_type(ATK_TYPE_OBJECT, "DstlAccessible", init_class);
        add_interface(made, ATK_TYPE_COMPONENT, init_component);
        add_interface(made, ATK_TYPE_ACTION, init_action);
        return made;
    }();
    return type;
}

/// What has text; only that has the interface, or a reader would ask a button for its empty text.
GType text_type() {
    static const GType type = [] {
        const GType made = derived_type(plain_type(), "DstlAccessibleText", nullptr);
        add_interface(made, ATK_TYPE_TEXT, init_text);
        return made;
    }();
    return type;
}

GType window_type() {
    static const GType type = [] {
        const GType made = derived_type(plain_type(), "DstlAccessibleWindow", nullptr);
        add_interface(made, ATK_TYPE_WINDOW, nullptr);
        return made;
    }();
    return type;
}

GType document_type() {
    static const GType type = [] {
        const GType made = derived_type(plain_type(), "DstlAccessibleDocument", nullptr);
        add_interface(made, ATK_TYPE_DOCUMENT, init_document);
        return made;
    }();
    return type;
}

} // namespace

GType accessible_type(const AccessibleNode& node) {
    if (node.role == AccessibleRole::Window)
        return window_type();
    if (node.role == AccessibleRole::Document)
        return document_type();
    const bool may_be_empty = node.role == AccessibleRole::TextField || node.role == AccessibleRole::Status;
    return may_be_empty || !node.text.empty() ? text_type() : plain_type();
}

Member& member_of(gpointer accessible) {
    return *static_cast<Accessible*>(accessible)->member;
}

ObjectPtr make_accessible(Member member, AtkObject* parent) {
    const AccessibleNode& node = *member.node;
    ObjectPtr object(ATK_OBJECT(g_object_new(accessible_type(node), nullptr)));
    reinterpret_cast<Accessible*>(object.get())->member = new Member(std::move(member));
    atk_object_set_role(object.get(), atk_role(node));
    atk_object_set_name(object.get(), ui::spoken_name(node).c_str());
    atk_object_set_parent(object.get(), parent);
    return object;
}

AtkRectangle pixels_of(const Member& member, const ui::Rect& rect) {
    const float scale = member.tree == nullptr ? 1 : member.tree->pixels_per_pt;
    const auto pixel = [&](float points) { return static_cast<gint>(std::lround(points * scale)); };
    return {pixel(rect.left), pixel(rect.top), pixel(rect.right) - pixel(rect.left),
            pixel(rect.bottom) - pixel(rect.top)};
}

} // namespace platform
