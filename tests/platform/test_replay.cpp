#include "app/shelf.h"
#include "platform/headless/card_pictures.h"
#include "platform/headless/headless_app.h"
#include "platform/headless/replay.h"
#include "tests/support/memory_files.h"
#include "tests/support/monkey.h"

#include <doctest/doctest.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

using namespace platform;

namespace {

const std::string seed = "jensen-huang-on-nvidias-ai-factory-vision-and-the-future-of-compute";

app::State bundled_state() {
    app::State state;
    state = app::state_with(app::bundled_shelf());
    return state;
}

/// Empty when the script ran through, else its error.
std::string replay(const std::string& script, const ui::Viewport& viewport, MemoryFiles& files) {
    const auto steps = app::parse_replay(script, "script");
    if (!steps)
        return steps.error().where + ": " + steps.error().what;
    const auto done = run_replay(bundled_state(), *steps, {viewport, "out", "script", {}}, files,
                                 [](const std::string&) {});
    return done ? std::string() : done.error().where + ": " + done.error().what;
}

std::string replay(const std::string& script, const ui::Viewport& viewport = {1280, 800, 1}) {
    MemoryFiles files;
    return replay(script, viewport, files);
}

std::string replay_seed(const std::string& script, const ui::Viewport& viewport = {1280, 800, 1}) {
    return replay("open " + seed + "\n" + script, viewport);
}

} // namespace

TEST_CASE("every script in tests/data/replays runs through") {
    std::size_t run = 0;
    for (const auto& entry : std::filesystem::directory_iterator(TEST_DATA_DIR "/replays")) {
        std::ifstream file(entry.path(), std::ios::binary);
        const std::string script{std::istreambuf_iterator<char>(file), {}};
        const bool narrow = entry.path().filename().string().find("narrow") != std::string::npos;
        CHECK_MESSAGE(replay(script, narrow ? ui::Viewport{360, 800, 3} : ui::Viewport{1280, 800, 1}).empty(),
                      entry.path().filename().string()
                          << ": "
                          << replay(script, narrow ? ui::Viewport{360, 800, 3} : ui::Viewport{1280, 800, 1}));
        ++run;
    }
    CHECK(run >= 5);
}

TEST_CASE("a failed expectation tells its line, what was got and what was wanted") {
    const std::string error = replay_seed("key Right\nexpect card.id cover\nexpect card.id nothing\n");
    CHECK(error == "script: line 3: expected card.id: got \u201Cpremise\u201D, wanted \u201Ccover\u201D");
    CHECK(replay_seed("expect card.nonsense 1").find("nothing of that name") != std::string::npos);
    CHECK(replay("open nowhere").find("no thesis") != std::string::npos);
    CHECK(replay_seed("tap nothing.here").find("nothing here") != std::string::npos);
}

TEST_CASE("a replay gives the same pictures and states every time") {
    const std::string script =
        "open " + seed + "\nswipe left\nwait 130\nshot a.png\nwheel 0 -1\nkey 2\nshot b.png\nstate c.json\n";
    MemoryFiles first;
    MemoryFiles second;
    CHECK(replay(script, {820, 1180, 2}, first).empty());
    CHECK(replay(script, {820, 1180, 2}, second).empty());
    CHECK(first.files.size() == 3);
    CHECK((first.files == second.files));
    CHECK(first.files.at("out/a.png") != first.files.at("out/b.png"));
    CHECK(first.folders.count("out") == 1);
}

TEST_CASE("nothing is drawn while nothing happens") {
    const auto app = HeadlessApp::make(bundled_state(), {1280, 800, 1});
    REQUIRE(app);
    (*app)->run(app::OpenThesis{seed});
    CHECK((*app)->pass_until_idle());
    const long frames = (*app)->frames_drawn();
    (*app)->pass(3600);
    CHECK((*app)->frames_drawn() == frames);
    (*app)->handle(ui::PointerEvent{ui::PointerKind::Mouse, ui::PointerPhase::Move, 0, 640, 400});
    (*app)->handle(ui::PointerEvent{ui::PointerKind::Mouse, ui::PointerPhase::Move, 0, 641, 400});
    (*app)->pass(1);
    CHECK((*app)->frames_drawn() == frames); // a mouse over plain text changes nothing
    (*app)->handle(ui::Hidden{});
    (*app)->run(app::TurnCards{1});
    (*app)->pass(5);
    CHECK((*app)->frames_drawn() == frames); // nor is a hidden window drawn
    (*app)->handle(ui::Exposed{});
    (*app)->pass(5);
    CHECK((*app)->frames_drawn() > frames);
}

TEST_CASE("a card turn takes a moment of frames and then rests") {
    const auto app = HeadlessApp::make(bundled_state(), {1280, 800, 1});
    REQUIRE(app);
    (*app)->run(app::OpenThesis{seed});
    CHECK((*app)->pass_until_idle());
    const long frames = (*app)->frames_drawn();
    (*app)->run(app::TurnCards{1});
    CHECK((*app)->pass_until_idle());
    CHECK((*app)->frames_drawn() > frames + 5);
    CHECK((*app)->frames_drawn() < frames + 60);
}

TEST_CASE("every card of every bundled thesis becomes a picture") {
    MemoryFiles files;
    std::vector<std::string> told;
    for (const auto& thesis : app::bundled_shelf().theses)
        REQUIRE(export_pictures(bundled_state(), thesis->id, {{1280, 800, 1}, "cards", {}}, files,
                                [&](const std::string& path) { told.push_back(path); }));
    CHECK(told.size() == 15);
    std::set<std::string> different;
    for (const auto& [path, png] : files.files) {
        CHECK(png.starts_with("\x89PNG"));
        different.insert(png);
    }
    CHECK(different.size() == told.size());
}

TEST_CASE("nothing overlaps the edges at any size and text size") {
    for (const ui::Viewport viewport :
         {ui::Viewport{320, 480, 1}, {360, 800, 3}, {820, 1180, 2}, {1280, 800, 1.25F}, {3840, 2160, 1}})
        for (const int steps : {-2, 0, 7}) {
            const auto app = HeadlessApp::make(bundled_state(), viewport);
            REQUIRE(app);
            (*app)->run(app::OpenThesis{seed});
            (*app)->run(app::ChangeTextSize{steps});
            const std::size_t count = (*app)->state().reader->deck->size();
            for (std::size_t card = 0; card < count; ++card) {
                CHECK((*app)->pass_until_idle());
                for (const auto& [id, entry] : (*app)->view().layouts)
                    for (const ui::PlacedBlock& block : entry.second.blocks) {
                        CHECK(block.rect.left >= 0);
                        CHECK(block.rect.right <= entry.first.width_pt + 0.5F);
                    }
                for (const ui::Element& element : (*app)->view().elements.all()) {
                    CHECK(element.rect.left >= 0);
                    CHECK(element.rect.right <= viewport.width_pt);
                }
                (*app)->run(app::TurnCards{1});
            }
        }
}

TEST_CASE("random events leave a program that still answers") {
    const auto app = HeadlessApp::make(bundled_state(), {820, 1180, 1});
    REQUIRE(app);
    Monkey monkey(**app, 12345);
    for (int event = 0; event < 3000; ++event)
        monkey.act();
    monkey.go_home();
    (*app)->handle(ui::Exposed{});
    CHECK((*app)->pass_until_idle());
    CHECK_FALSE((*app)->state().reader); // Escape always leads home
    CHECK(app::shows<app::NoPanel>((*app)->state()));
    CHECK(keeps_every_mark(**app));
}

TEST_CASE("the pane scrolls under the hand that is over it, and the card stays") {
    const auto app = HeadlessApp::make(bundled_state(), {1280, 500, 1});
    REQUIRE(app);
    (*app)->run(app::OpenThesis{seed});
    (*app)->pass(0.1);
    REQUIRE((*app)->view().pane_scroll.max_pt() > 100);
    (*app)->handle(ui::PointerEvent{ui::PointerKind::Mouse, ui::PointerPhase::Move, 0, 1150, 300});
    (*app)->handle(ui::WheelTurned{0, -1});
    CHECK((*app)->pass_until_idle());
    const float wheeled_pt = (*app)->view().pane_scroll.offset_pt();
    CHECK(wheeled_pt > 50);
    const auto finger = [&](ui::PointerPhase phase, float x, float y) {
        (*app)->handle(ui::PointerEvent{ui::PointerKind::Touch, phase, 1, x, y});
        (*app)->pass(0.02);
    };
    finger(ui::PointerPhase::Down, 1150, 300);
    finger(ui::PointerPhase::Move, 1150, 340);
    finger(ui::PointerPhase::Move, 1150, 360);
    (*app)->pass(0.3);
    finger(ui::PointerPhase::Up, 1150, 360);
    CHECK((*app)->pass_until_idle());
    CHECK((*app)->view().pane_scroll.offset_pt() < wheeled_pt);
    CHECK((*app)->state().reader->card == 0);
}

TEST_CASE("the Tab key reaches a button below the fold, and lets the reader scroll away from it") {
    const auto app = HeadlessApp::make(bundled_state(), {320, 480, 1});
    REQUIRE(app);
    const auto button_pt = [&] {
        const ui::Element* const button = (*app)->view().elements.find("risk-1/reveal");
        REQUIRE(button != nullptr);
        return button->rect.height();
    };
    (*app)->run(app::OpenThesis{seed});
    (*app)->run(app::ChangeTextSize{7});
    (*app)->run(app::GoToCard{"risk-1"});
    CHECK((*app)->pass_until_idle());
    REQUIRE(button_pt() == 0);
    for (int press = 0; press < 50 && (*app)->view().focused_element != "risk-1/reveal"; ++press) {
        (*app)->handle(ui::KeyPressed{{app::Key::Tab}});
        (*app)->pass(0.02);
    }
    REQUIRE((*app)->view().focused_element == "risk-1/reveal");
    CHECK((*app)->pass_until_idle());
    CHECK(button_pt() >= 44);
    (*app)->handle(ui::WheelTurned{0, 6});
    CHECK((*app)->pass_until_idle());
    CHECK(button_pt() == 0);
    CHECK((*app)->view().focused_element == "risk-1/reveal");
    (*app)->handle(ui::KeyPressed{{app::Key::Enter}});
    CHECK((*app)->state().reader->revealed.contains("risk-1"));
}
