#include "app/shelf.h"
#include "platform/accessibility.h"
#include "platform/headless/headless_app.h"
#include "platform/posted.h"
#include "ui/accessibility/tree.h"

#include <doctest/doctest.h>

#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <variant>
#include <vector>

using namespace platform;

namespace {

const std::string seed = "jensen-huang-on-nvidias-ai-factory-vision-and-the-future-of-compute";

std::unique_ptr<HeadlessApp> opened_app(float width_pt = 1280) {
    app::State state;
    state = app::state_with(app::bundled_shelf());
    auto headless = HeadlessApp::make(std::move(state), {width_pt, 800, 1});
    REQUIRE(headless);
    (*headless)->run(app::OpenThesis{seed});
    REQUIRE((*headless)->pass_until_idle());
    return std::move(*headless);
}

ui::AccessibleTree tree_of(const HeadlessApp& headless) {
    return ui::accessible_tree(headless.state(), headless.view());
}

/// Presses and lets the frames pass that follow.
void press(HeadlessApp& headless, const std::string& id) {
    headless.handle(ui::ElementPressed{id});
    REQUIRE(headless.pass_until_idle());
}

void check_node(const ui::AccessibleNode& node, const ui::Rect& window, std::set<std::string>& ids) {
    CHECK_MESSAGE(ids.insert(node.id).second, node.id);
    const ui::Rect seen = node.bounds.clipped(window);
    if (node.bounds.width() > 0 && node.bounds.height() > 0) // else it is scrolled out of view
        CHECK_MESSAGE(seen == node.bounds, node.id);
    std::size_t end = 0;
    for (const ui::AccessibleLine& line : node.lines) {
        CHECK_MESSAGE(line.bytes.begin == end, node.id);
        end = line.bytes.end;
    }
    if (!node.lines.empty())
        CHECK_MESSAGE(end == node.text.size(), node.id);
    if (node.pressable)
        CHECK_MESSAGE(!node.name.empty(), node.id);
    for (const ui::AccessibleNode& child : node.children)
        check_node(child, window, ids);
}

void check_tree(const HeadlessApp& headless) {
    const ui::AccessibleTree tree = tree_of(headless);
    std::set<std::string> ids;
    check_node(tree.window, tree.window.bounds, ids);
}

} // namespace

TEST_CASE("what is told of every card and panel is within the window, named, and unique") {
    for (const float width_pt : {1280.0F, 420.0F}) {
        const auto headless = opened_app(width_pt);
        for (std::size_t card = 0; card < headless->state().reader->deck->size(); ++card) {
            check_tree(*headless);
            headless->run(app::TurnCards{1});
            CHECK(headless->pass_until_idle());
        }
        for (const app::Panel& panel :
             std::vector<app::Panel>{app::HelpPanel{}, app::PalettePanel{}, app::FindPanel{},
                                     app::OverviewPanel{}, app::LookPanel{}}) {
            headless->run(app::TogglePanel{panel});
            CHECK(headless->pass_until_idle());
            check_tree(*headless);
            headless->run(app::ClosePanel{});
        }
    }
}

TEST_CASE("a press by a screen reader is a tap on the element") {
    const auto headless = opened_app();
    press(*headless, "tab.risk");
    CHECK(app::current_card(*headless->state().reader).tab == library::Tab::Risk);
    press(*headless, "outline/risk-2"); // in the pane
    CHECK(app::current_card(*headless->state().reader).id == "risk-2");
    press(*headless, "risk-2/reveal");
    CHECK(headless->state().reader->revealed.contains("risk-2"));
    press(*headless, "back");
    CHECK_FALSE(headless->state().reader);
}

TEST_CASE("a button of a card that is still sliding in can be pressed") {
    const auto headless = opened_app();
    headless->run(app::GoToCard{"steel-man"});
    CHECK(headless->pass_until_idle());
    headless->run(app::TurnCards{1});
    headless->pass(0.02); // the first frame, in which the card has hardly moved
    REQUIRE(headless->view().pager.is_moving());
    press(*headless, "risk-1/reveal");
    CHECK(headless->state().reader->revealed.contains("risk-1"));
}

TEST_CASE("a press that comes when its element has gone does nothing, and draws nothing") {
    const auto headless = opened_app();
    const app::State before = headless->state();
    const long frames = headless->frames_drawn();
    for (const char* id : {"risk-1/reveal", "palette/quit", "shelf/gone", "", "no such thing"})
        press(*headless, id);
    headless->handle(ui::ElementFocused{"no such thing"});
    CHECK(headless->pass_until_idle());
    CHECK(headless->state() == before);
    CHECK(headless->frames_drawn() == frames);
}

TEST_CASE("the focus moves where a screen reader puts it, and keys follow") {
    const auto headless = opened_app();
    headless->handle(ui::ElementFocused{"tab.alpha"});
    REQUIRE(headless->pass_until_idle());
    CHECK(ui::find_node(tree_of(*headless).window, "tab.alpha")->focused);
    headless->handle(ui::KeyPressed{{app::Key::Enter}});
    CHECK(app::current_card(*headless->state().reader).tab == library::Tab::Alpha);
}

TEST_CASE("while the window is without the keyboard nothing in it has the focus") {
    const auto headless = opened_app();
    CHECK(tree_of(*headless).active);
    headless->handle(ui::FocusLost{});
    CHECK_FALSE(tree_of(*headless).active);
    headless->handle(ui::FocusGained{});
    CHECK(tree_of(*headless).active);
}

TEST_CASE("what other threads post is taken once, in each one's order, and wakes") {
    int wakes = 0;
    std::mutex mutex;
    Posted posted([&] {
        const std::lock_guard lock(mutex);
        ++wakes;
    });
    constexpr int each = 200;
    std::vector<std::thread> threads;
    for (const char* name : {"a", "b"})
        threads.emplace_back([&posted, name] {
            for (int at = 0; at < each; ++at)
                posted.post(ui::ElementPressed{name + std::to_string(at)});
        });
    for (std::thread& thread : threads)
        thread.join();
    std::vector<ui::InputEvent> events;
    posted.take(events);
    CHECK(wakes == 2 * each);
    REQUIRE(events.size() == std::size_t{2 * each});
    int next_of_a = 0;
    for (const ui::InputEvent& event : events)
        if (std::get<ui::ElementPressed>(event).id == "a" + std::to_string(next_of_a))
            ++next_of_a;
    CHECK(next_of_a == each);
    posted.take(events);
    CHECK(events.size() == std::size_t{2 * each});
}

TEST_CASE("where nobody reads the screen no tree is wanted") {
    const auto accessibility = no_accessibility();
    CHECK_FALSE(accessibility->is_wanted());
    accessibility->publish({});
}
