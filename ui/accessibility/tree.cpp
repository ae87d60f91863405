#include "ui/accessibility/tree.h"

#include "app/find.h"
#include "app/verbs.h"
#include "ui/accessibility/card_document.h"
#include "ui/accessibility/pressables.h"
#include "ui/views/key_names.h"
#include "ui/views/reader_geometry.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace ui {

namespace {

using library::Tab;

AccessibleNode node_of(AccessibleRole role, std::string id, std::string_view name) {
    AccessibleNode node;
    node.role = role;
    node.id = std::move(id);
    node.name = spoken(name);
    return node;
}

AccessibleNode text_node(AccessibleRole role, std::string id, std::string_view text) {
    AccessibleNode node = node_of(role, std::move(id), "");
    node.text = spoken(text);
    return node;
}

AccessibleNode button_of(const Element& element) {
    AccessibleNode node = node_of(AccessibleRole::Button, element.id, element.label);
    node.bounds = element.rect;
    node.pressable = true;
    node.focusable = element.focusable;
    return node;
}

AccessibleNode list_of(std::string id, std::string_view name, const std::vector<Pressable>& rows,
                       const ViewState& view) {
    AccessibleNode list = node_of(AccessibleRole::List, std::move(id), name);
    for (const Pressable& row : rows) {
        AccessibleNode item = node_of(AccessibleRole::ListItem, row.id, row.name);
        const Element* const element = view.elements.find(row.id);
        item.bounds = element == nullptr ? Rect{} : element->rect;
        item.pressable = item.focusable = item.selectable = true;
        item.selected = row.selected;
        list.children.push_back(std::move(item));
    }
    return list;
}

/// What the field of the open panel holds.
AccessibleNode field_node(const std::string& text, std::string_view name, const ViewState& view) {
    AccessibleNode field = text_node(AccessibleRole::TextField, "field", text);
    field.name = name;
    field.bounds = view.caret_rect.value_or(Rect{});
    field.focusable = true;
    field.caret = std::min(view.field.caret(), text.size());
    const text::ByteRange selected{view.field.selection_begin(), view.field.selection_end()};
    if (selected.begin < selected.end && selected.end <= text.size())
        field.selection = selected;
    return field;
}

/// The elements that no other node of the window stands for, as buttons in the order they were drawn in.
void add_other_buttons(const ViewState& view, const AccessibleNode& window, AccessibleNode& parent) {
    for (const Element& element : view.elements.all())
        if (element.command && element.focusable && find_node(window, element.id) == nullptr &&
            find_node(parent, element.id) == nullptr)
            parent.children.push_back(button_of(element));
}

AccessibleNode tabs_node(const app::Reader& reader, const ViewState& view) {
    constexpr std::array<std::string_view, 3> ids = {"tab.thesis", "tab.risk", "tab.alpha"};
    AccessibleNode tabs = node_of(AccessibleRole::TabList, "tabs", "Parts of the thesis");
    for (const Tab tab : {Tab::Thesis, Tab::Risk, Tab::Alpha}) {
        const Element* const element = view.elements.find(ids.at(static_cast<std::size_t>(tab)));
        if (element == nullptr)
            continue;
        AccessibleNode node = button_of(*element);
        node.role = AccessibleRole::Tab;
        node.name = library::tab_name(tab);
        node.selectable = true;
        node.selected = app::current_card(reader).tab == tab;
        tabs.children.push_back(std::move(node));
    }
    return tabs;
}

AccessibleNode find_bar(const app::FindPanel& panel, const app::State& state, const ViewState& view) {
    AccessibleNode bar = node_of(AccessibleRole::Dialog, "panel", "Find in this thesis");
    bar.bounds = reader_geometry(view.viewport, state).find;
    bar.children.push_back(field_node(panel.query, "Words to find", view));
    bar.children.push_back(text_node(AccessibleRole::Status, "find.count", app::found_places(panel)));
    for (const Element& element : view.elements.all())
        if (element.id.starts_with("find.") && element.command)
            bar.children.push_back(button_of(element));
    return bar;
}

void add_reader(const app::State& state, const ViewState& view, AccessibleNode& window) {
    window.name = spoken(state.reader->thesis->title);
    window.children.push_back(tabs_node(*state.reader, view));
    if (const auto* find = std::get_if<app::FindPanel>(&state.panel))
        window.children.push_back(find_bar(*find, state, view));
    window.children.push_back(card_document(state, view));
    if (app::shown_pane(state) == app::Pane::Outline)
        window.children.push_back(list_of("outline", "Outline", outline_rows(*state.reader), view));
    if (app::shown_pane(state) == app::Pane::Mine)
        window.children.push_back(list_of("mine", "My marks and notes", mine_rows(*state.reader), view));
}

void add_library(const app::State& state, const ViewState& view, AccessibleNode& window) {
    window.name = state.library.home == app::Home::Terminal ? "Terminal" : "Library";
    window.children.push_back(list_of("shelf", "Theses", shelf_rows(state), view));
    for (std::size_t at = 0; at < state.library.listing.failed.size(); ++at) {
        const app::FailedThesis& failed = state.library.listing.failed[at];
        window.children.push_back(text_node(AccessibleRole::Paragraph, "failed/" + std::to_string(at),
                                            failed.where + ": " + failed.what));
    }
}

AccessibleNode help_list() {
    AccessibleNode list = node_of(AccessibleRole::List, "verbs", "Commands and their keys");
    for (const app::Verb& verb : app::verbs())
        list.children.push_back(text_node(AccessibleRole::ListItem, "verb/" + std::string(verb.id),
                                          std::string(verb.label) + ", " + readable_keys(verb.keys)));
    return list;
}

/// What each source turned out to be, and what was odd about it.
AccessibleNode import_list(const app::ImportPanel& import) {
    AccessibleNode list = node_of(AccessibleRole::List, "imports", "What was read");
    for (std::size_t at = 0; at < import.items.size(); ++at) {
        const app::ImportItem& item = import.items[at];
        std::string words =
            item.name + ": " + (item.thesis ? item.thesis->title : "cannot be read: " + item.failure);
        for (const library::Problem& problem : item.problems)
            words += ". " + problem.where + ": " + problem.what;
        list.children.push_back(text_node(AccessibleRole::ListItem, "import/" + std::to_string(at), words));
    }
    return list;
}

/// A panel that covers what lies below, which therefore is not told.
AccessibleNode modal_panel(const app::State& state, const ViewState& view) {
    AccessibleNode panel = node_of(AccessibleRole::Dialog, "panel", "Theme and type");
    panel.modal = panel.focusable = true;
    if (const Element* const sheet = view.elements.find("panel.sheet"))
        panel.bounds = sheet->rect;
    if (const auto* palette = std::get_if<app::PalettePanel>(&state.panel)) {
        panel.name = "Commands";
        panel.children.push_back(field_node(palette->query, "What do you want to do?", view));
        panel.children.push_back(list_of("commands", "Commands", palette_rows(*palette), view));
    } else if (const auto* overview = std::get_if<app::OverviewPanel>(&state.panel)) {
        panel.name = "All cards";
        panel.children.push_back(
            list_of("cards", "Cards", overview_rows(*state.reader, overview->selected), view));
    } else if (app::shows<app::HelpPanel>(state)) {
        panel.name = "Help";
        panel.children.push_back(help_list());
    } else if (const auto* note = std::get_if<app::NotePanel>(&state.panel)) {
        panel.name = "Note";
        panel.children.push_back(text_node(AccessibleRole::Quote, "note.words", note->mark.place.exact));
        panel.children.push_back(field_node(note->mark.note, "Your own words", view));
    } else if (const auto* import = std::get_if<app::ImportPanel>(&state.panel)) {
        panel.name = "Import";
        panel.children.push_back(import_list(*import));
    }
    return panel;
}

const AccessibleNode* selected_item(const AccessibleNode& list) {
    for (const AccessibleNode& item : list.children)
        if (item.selected)
            return &item;
    return nullptr;
}

/// Which node the keys are for: what the Tab key reached, else what the open panel or the view reads keys with.
std::string focused_id(const app::State& state, const ViewState& view, const AccessibleNode& window) {
    if (find_node(window, view.focused_element) != nullptr)
        return view.focused_element;
    if (app::typed_text(state) != nullptr)
        return "field";
    for (const std::string_view list : {"cards", "shelf"})
        if (const AccessibleNode* const node = find_node(window, list))
            if (const AccessibleNode* const item = selected_item(*node))
                return item->id;
    if (app::is_modal(state.panel))
        return "panel";
    return state.reader ? std::string(card_document_id) : "shelf";
}

void mark_focus(std::string_view id, AccessibleNode& node) {
    if (node.id == id)
        node.focused = node.focusable = true;
    for (AccessibleNode& child : node.children)
        mark_focus(id, child);
}

} // namespace

AccessibleTree accessible_tree(const app::State& state, const ViewState& view) {
    AccessibleTree tree;
    tree.pixels_per_pt = view.viewport.pixels_per_pt;
    tree.active = view.has_keyboard;
    AccessibleNode& window = tree.window;
    window = node_of(AccessibleRole::Window, "window", "dstl");
    window.bounds = {0, 0, view.viewport.width_pt, view.viewport.height_pt};
    if (app::is_modal(state.panel)) {
        AccessibleNode panel = modal_panel(state, view);
        add_other_buttons(view, window, panel);
        window.children.push_back(std::move(panel));
    } else {
        if (state.reader)
            add_reader(state, view, window);
        else
            add_library(state, view, window);
        add_other_buttons(view, window, window);
    }
    if (!state.notice.empty())
        window.children.push_back(text_node(AccessibleRole::Status, "notice", state.notice));
    if (tree.active)
        mark_focus(focused_id(state, view, window), window);
    return tree;
}

} // namespace ui
