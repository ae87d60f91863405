#include "app/shelf.h"
#include "platform/headless/canvas.h"
#include "platform/imgui_context.h"
#include "platform/program.h"

#include <doctest/doctest.h>

#include <vector>

using namespace platform;

TEST_CASE(
    "marks that could not be kept are kept with the next ones, or at the end, in the order they were made") {
    const ImGuiContextPtr context = make_imgui_context();
    const auto canvas = Canvas::make({800, 600, 1});
    REQUIRE(canvas);
    bool disk_is_full = true;
    std::vector<library::MarkChange> journal;
    Ports ports;
    ports.keep_marks = [&](const std::vector<library::MarkChange>& changes) -> library::Result<void> {
        if (disk_is_full)
            return library::system_failure("journal", "the disk is full");
        journal.insert(journal.end(), changes.begin(), changes.end());
        return {};
    };
    ports.save_session = [](const app::State& /*state*/) -> library::Result<void> { return {}; };
    app::State state;
    state = app::state_with(app::bundled_shelf());
    state.notebook.device = "here";
    auto program = Program::make(std::move(state), std::move(ports));
    REQUIRE(program);
    program->run(app::OpenThesis{program->state().shelf->theses.front()->id}, 0);
    const auto bookmark_next = [&] {
        program->run(app::TurnCards{1}, 0);
        program->run(app::ToggleBookmark{}, 0);
    };
    bookmark_next();
    CHECK(program->state().notice.find("the disk is full") != std::string::npos);
    CHECK(program->state().reader->marks.size() == 1); // it is shown, and said not to be saved
    disk_is_full = false;
    bookmark_next();
    REQUIRE(journal.size() == 2);
    CHECK(journal[0].after->id == "here-1");
    CHECK(journal[1].after->id == "here-2");
    disk_is_full = true;
    bookmark_next();
    CHECK_FALSE(program->finish());
    disk_is_full = false;
    CHECK(program->finish());
    REQUIRE(journal.size() == 3);
    CHECK(journal[2].after->id == "here-3");
}
