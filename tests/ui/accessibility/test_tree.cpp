#include "app/shelf.h"
#include "app/update.h"
#include "ui/accessibility/announcement.h"
#include "ui/accessibility/card_document.h"
#include "ui/accessibility/pressables.h"
#include "ui/accessibility/tree.h"
#include "ui/typography.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <variant>
#include <vector>

using namespace ui;

namespace {

using Role = AccessibleRole;

app::State bundled_library() {
    app::State state;
    state = app::state_with(app::bundled_shelf());
    return state;
}

app::State opened_thesis() {
    app::State state = bundled_library();
    (void)app::update(state, app::OpenThesis{state.shelf->theses.front()->id});
    REQUIRE(state.reader);
    return state;
}

/// What drawing leaves behind: the layout of the card, and what can be pressed.
ViewState drawn_reader(const app::State& state) {
    static const auto typography = Typography::load({});
    REQUIRE(typography);
    const library::Card& card = app::current_card(*state.reader);
    LayoutKey key;
    key.width_pt = 600;
    key.second_side_shown = app::is_second_side_shown(*state.reader, card);
    const CardLayout layout = lay_out(card, key, **typography);
    ViewState view;
    view.layouts[card.id] = {key, layout};
    for (const CardTarget& target : layout.targets)
        view.elements.add({target.id, target.label, {}, target.command});
    view.elements.add({"back", "Back to library", {0, 0, 130, 51}, app::CloseThesis{}});
    for (const char* id : {"tab.thesis", "tab.risk", "tab.alpha"})
        view.elements.add({id, id, {400, 0, 520, 51}, app::ShowTab{}});
    view.elements.add({"card.next", "Next card", {900, 400, 944, 444}, app::TurnCards{1}});
    return view;
}

std::vector<const AccessibleNode*> nodes_of(const AccessibleNode& root, Role role) {
    std::vector<const AccessibleNode*> found;
    if (root.role == role)
        found.push_back(&root);
    for (const AccessibleNode& child : root.children)
        for (const AccessibleNode* node : nodes_of(child, role))
            found.push_back(node);
    return found;
}

void collect_ids(const AccessibleNode& node, std::vector<std::string>& ids) {
    ids.push_back(node.id);
    for (const AccessibleNode& child : node.children)
        collect_ids(child, ids);
}

std::string all_words(const AccessibleNode& node) {
    std::string words = node.name + "\n" + node.text + "\n";
    for (const AccessibleNode& child : node.children)
        words += all_words(child);
    return words;
}

bool contains(const std::string& words, std::string_view part) {
    return words.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("the reader's window is named by the thesis, and its tabs say which is shown") {
    const app::State state = opened_thesis();
    const AccessibleTree tree = accessible_tree(state, drawn_reader(state));
    CHECK(contains(tree.window.name, "NVIDIA"));
    const auto tabs = nodes_of(tree.window, Role::Tab);
    REQUIRE(tabs.size() == 3);
    CHECK(tabs[0]->name == "THESIS");
    CHECK(tabs[0]->selected);
    CHECK(tabs[1]->name == "RISK");
    CHECK_FALSE(tabs[1]->selected);
    CHECK(tabs[1]->pressable);
}

TEST_CASE("the cover is a document of headings and facts, with its number") {
    const app::State state = opened_thesis();
    const AccessibleNode document = card_document(state, drawn_reader(state));
    CHECK(document.role == Role::Document);
    CHECK(document.name == "Card 1 of " + std::to_string(state.reader->deck->size()));
    const auto headings = nodes_of(document, Role::Heading);
    REQUIRE(headings.size() == 3);
    CHECK(headings[0]->level == 1);
    CHECK(headings[0]->text == state.reader->thesis->title);
    CHECK(headings[1]->level == 2);
    CHECK(headings[2]->text == state.reader->thesis->thesis);
    CHECK(contains(all_words(document), "CONVICTION: HIGH"));
}

TEST_CASE("every card is read in the order of its text, with unique ids, and none of it is lost") {
    app::State state = opened_thesis();
    for (std::size_t at = 0; at < state.reader->deck->size(); ++at) {
        const library::Card& card = app::current_card(*state.reader);
        (void)app::update(state, app::RevealSecondSide{card.id});
        const AccessibleTree tree = accessible_tree(state, drawn_reader(state));
        std::vector<std::string> ids;
        collect_ids(tree.window, ids);
        CHECK(std::set<std::string>(ids.begin(), ids.end()).size() == ids.size());
        const std::string words = all_words(card_document(state, drawn_reader(state)));
        for (const library::Block& block : card.blocks)
            if (block.kind != library::BlockKind::Label)
                CHECK_MESSAGE(contains(words, block.text), block.id);
        (void)app::update(state, app::TurnCards{1});
    }
}

TEST_CASE("quotes have the role of one and a button for their moment") {
    app::State state = opened_thesis();
    (void)app::update(state, app::GoToCard{"quote"});
    const AccessibleNode document = card_document(state, drawn_reader(state));
    REQUIRE(nodes_of(document, Role::Quote).size() == 1);
    const auto buttons = nodes_of(document, Role::Button);
    REQUIRE(buttons.size() == 1);
    CHECK(buttons[0]->name == "Play at 97:42");
    const auto command = command_of(buttons[0]->id, state, drawn_reader(state));
    REQUIRE(command);
    CHECK(std::get<app::OpenTalk>(*command).seconds == 5862);
}

TEST_CASE("what was detected is a list of quotes") {
    app::State state = opened_thesis();
    (void)app::update(state, app::GoToCard{"conviction"});
    const AccessibleNode document = card_document(state, drawn_reader(state));
    REQUIRE(nodes_of(document, Role::List).size() == 1);
    CHECK(nodes_of(document, Role::ListItem).size() ==
          state.reader->thesis->alpha.conviction_detected.size());
}

TEST_CASE("a defense is not told before it is shown, and spoken when it is") {
    app::State state = opened_thesis();
    (void)app::update(state, app::GoToCard{"risk-1"});
    const std::string& defense = state.reader->thesis->risk.risks.front().defense;
    const AccessibleTree before = accessible_tree(state, drawn_reader(state));
    CHECK_FALSE(contains(all_words(before.window), defense));

    const auto reveal = command_of("risk-1/reveal", state, drawn_reader(state));
    REQUIRE(reveal);
    (void)app::update(state, *reveal);
    const AccessibleTree after = accessible_tree(state, drawn_reader(state));
    CHECK(contains(all_words(after.window), defense));
    CHECK(find_node(after.window, "risk-1/reveal") == nullptr);
    CHECK(announcement(before.window, after.window) == "DEFENSE\n" + defense);
}

TEST_CASE("a turned card is spoken whole, and nothing is when nothing has changed") {
    app::State state = opened_thesis();
    const AccessibleTree before = accessible_tree(state, drawn_reader(state));
    CHECK(announcement(before.window, before.window).empty());
    (void)app::update(state, app::TurnCards{1});
    const AccessibleTree after = accessible_tree(state, drawn_reader(state));
    CHECK_FALSE(before == after);
    const std::string words = announcement(before.window, after.window);
    CHECK(words.starts_with("Card 2 of "));
    CHECK(contains(words, state.reader->thesis->argument.front().body));
}

TEST_CASE("a notice is a status, and spoken") {
    app::State state = opened_thesis();
    const AccessibleTree before = accessible_tree(state, drawn_reader(state));
    state.notice = "Copied.";
    const AccessibleTree after = accessible_tree(state, drawn_reader(state));
    CHECK(nodes_of(after.window, Role::Status).size() == 1);
    CHECK(announcement(before.window, after.window) == "Copied.");
}

TEST_CASE("the library lists title and claim, also of theses that are scrolled out of view") {
    const app::State state = bundled_library();
    const AccessibleTree tree = accessible_tree(state, ViewState{});
    const auto items = nodes_of(tree.window, Role::ListItem);
    REQUIRE(items.size() == state.shelf->theses.size());
    const library::Thesis& thesis = *state.shelf->theses.front();
    CHECK(items[0]->name == thesis.title + ". " + thesis.thesis);
    const auto command = command_of(items[0]->id, state, ViewState{});
    REQUIRE(command);
    CHECK(std::get<app::OpenThesis>(*command).id == thesis.id);
}

TEST_CASE("a panel is a dialog that hides what lies below it from the tree and from presses") {
    app::State state = opened_thesis();
    (void)app::update(state, app::TogglePanel{app::PalettePanel{}});
    (void)app::update(state, app::ChangeTypedText{"card"});
    const AccessibleTree tree = accessible_tree(state, ViewState{});
    REQUIRE(tree.window.children.size() == 1);
    const AccessibleNode& panel = tree.window.children.front();
    CHECK(panel.role == Role::Dialog);
    CHECK(panel.modal);
    REQUIRE(nodes_of(panel, Role::TextField).size() == 1);
    CHECK(nodes_of(panel, Role::TextField)[0]->text == "card");
    CHECK(nodes_of(panel, Role::TextField)[0]->focused);
    CHECK(find_node(panel, "palette/card.next") != nullptr);
    CHECK(command_of("palette/card.next", state, ViewState{}));
    CHECK_FALSE(command_of("outline/cover", state, ViewState{}));
}

TEST_CASE("help is a list of all verbs with their keys") {
    app::State state = opened_thesis();
    (void)app::update(state, app::TogglePanel{app::HelpPanel{}});
    const AccessibleTree tree = accessible_tree(state, ViewState{});
    const AccessibleNode* const verb = find_node(tree.window, "verb/find");
    REQUIRE(verb != nullptr);
    CHECK(verb->text == "Find in this thesis, /, Ctrl+F");
}

TEST_CASE("finding says how many places there are, beside the card") {
    app::State state = opened_thesis();
    (void)app::update(state, app::TogglePanel{app::FindPanel{}});
    (void)app::update(state, app::ChangeTypedText{"energy"});
    const AccessibleTree tree = accessible_tree(state, drawn_reader(state));
    const auto status = nodes_of(tree.window, Role::Status);
    REQUIRE(status.size() == 1);
    CHECK(status[0]->text.starts_with("1 of "));
    CHECK(nodes_of(tree.window, Role::Document).size() == 1);
}

TEST_CASE("one node has the focus, none in a window without the keyboard") {
    const app::State state = opened_thesis();
    ViewState view = drawn_reader(state);
    CHECK(find_node(accessible_tree(state, view).window, card_document_id)->focused);
    view.focused_element = "tab.risk";
    const AccessibleTree tree = accessible_tree(state, view);
    CHECK(find_node(tree.window, "tab.risk")->focused);
    CHECK_FALSE(find_node(tree.window, card_document_id)->focused);
    view.has_keyboard = false;
    CHECK_FALSE(find_node(accessible_tree(state, view).window, "tab.risk")->focused);
}

TEST_CASE("an id that names nothing asks for nothing") {
    const app::State state = opened_thesis();
    CHECK_FALSE(command_of("gone", state, drawn_reader(state)));
    CHECK_FALSE(command_of("", state, drawn_reader(state)));
}

TEST_CASE("words from outside are made fit to be sent") {
    CHECK(spoken("a\xFF"
                 "b") == "a\uFFFDb");
    CHECK(spoken(std::string_view("a\0b", 3)) == "a b");
    CHECK(spoken_label("// RISK 01") == "RISK 01");
    CHECK(spoken_label("NOISE // THE CONSENSUS") == "NOISE, THE CONSENSUS");
}

TEST_CASE("one's own marks are a list with their notes, and a note is a dialog with a field") {
    app::State state = opened_thesis();
    state.notebook.device = "here";
    (void)app::update(state, app::TurnCards{1});
    (void)app::update(state, app::ToggleBookmark{});
    (void)app::update(state, app::EditNote{""});
    (void)app::update(state, app::ChangeTypedText{"Is that so?"});
    const AccessibleTree writing = accessible_tree(state, drawn_reader(state));
    REQUIRE(nodes_of(writing.window, Role::TextField).size() == 1);
    CHECK(nodes_of(writing.window, Role::TextField).front()->text == "Is that so?");
    (void)app::update(state, app::ClosePanel{});
    (void)app::update(state, app::TogglePane{app::Pane::Mine});
    const AccessibleTree tree = accessible_tree(state, drawn_reader(state));
    const AccessibleNode* const list = find_node(tree.window, "mine");
    REQUIRE(list != nullptr);
    REQUIRE(list->children.size() == 2);
    CHECK(list->children[0].name.starts_with("BOOKMARK: "));
    CHECK(list->children[1].name.ends_with("Note: Is that so?"));
    CHECK(command_of("mine/here-1", state, drawn_reader(state)).has_value());
}

TEST_CASE("every button of a card is in its document, in view or not") {
    app::State state = opened_thesis();
    (void)app::update(state, app::GoToCard{"risk-1"});
    (void)app::update(state, app::RevealSecondSide{"risk-1"});
    const ViewState view = drawn_reader(state);
    const AccessibleNode document = card_document(state, view);
    const auto& targets = view.layouts.at("risk-1").second.targets;
    REQUIRE(targets.size() >= 3); // the answers that the reader can give
    CHECK(nodes_of(document, Role::Button).size() == targets.size());
}
