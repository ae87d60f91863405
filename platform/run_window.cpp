#include "platform/run_window.h"

#include "platform/accessibility.h"
#include "platform/host/host.h"
#include "platform/host/system_fonts.h"
#include "platform/host/system_look.h"
#include "platform/imgui_context.h"
#include "platform/library_desk.h"
#include "platform/posted.h"
#include "platform/program.h"
#include "platform/worker.h"
#include "ui/accessibility/tree.h"

#include <imgui.h>

#include <algorithm>
#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace platform {

namespace {

constexpr double frame_s = 1.0 / 60;

double now_s() {
    using Seconds = std::chrono::duration<double>;
    return std::chrono::duration_cast<Seconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

void draw_frame(Program& program, Window& window, double frame_now_s) {
    window.begin_frame();
    ImGui::NewFrame();
    program.frame(frame_now_s);
    ImGui::Render();
    window.draw(*ImGui::GetDrawData());
}

void post(Posted& posted, app::Command command) {
    posted.post(ui::CommandArrived{std::move(command)});
}

/// What goes on beside the window; what comes of it is posted to the window's thread.
struct Beside {
    Beside(Window& window, const UserFolders& folders)
        : posted([&window] { window.wake(); }),
          library(folders, [this](app::Command command) { post(posted, std::move(command)); }) {}

    Posted posted;
    LibraryDesk library; // after what it posts to, as all below
    Worker worker;
    std::unique_ptr<Accessibility> accessibility;    ///< null until the first frame has been drawn
    std::unique_ptr<SystemLookFollower> system_look; ///< as above
};

void read_imports(const app::ReadImports& wanted, const UserFolders& folders, Beside& beside) {
    beside.worker.run([wanted, &folders, &beside] {
        for (const app::ImportSource& source : wanted.sources)
            if (!beside.worker.is_stopping())
                post(beside.posted,
                     app::ImportRead{wanted.number,
                                     app::read_import(folders.files, source, folders.library.written())});
    });
}

/// Begins what is not to delay the first frame, and tells whoever reads the screen what is on it.
void follow_frame(const Program& program, Beside& beside) {
    if (beside.accessibility == nullptr) {
        beside.accessibility =
            start_accessibility([&beside](ui::InputEvent event) { beside.posted.post(std::move(event)); });
        beside.system_look = follow_system_look(
            [&beside](app::SystemLook look) { post(beside.posted, app::SystemLookChanged{look}); });
        beside.library.start();
    }
    if (beside.accessibility->is_wanted())
        beside.accessibility->publish(ui::accessible_tree(program.state(), program.view()));
}

void loop(Program& program, Window& window, Beside& beside) {
    double last_frame_s = 0;
    std::vector<ui::InputEvent> events;
    while (!program.is_closing()) {
        const double before_s = now_s();
        std::optional<double> timeout_s = program.due_in_s(before_s);
        if (program.needs_frame()) // not every screen makes a program wait for its refresh
            timeout_s = std::max(0.0, last_frame_s + frame_s - before_s);
        window.wait_events(timeout_s, events);
        beside.posted.take(events);
        const double now = now_s();
        for (const ui::InputEvent& event : events) {
            program.handle(event, now);
            if (std::holds_alternative<ui::ViewportChanged>(event))
                last_frame_s = 0; // what is shown does not fit: nobody waits for that
        }
        events.clear();
        program.wait(now);
        if (!program.needs_frame() || now < last_frame_s + frame_s)
            continue;
        ImGui::GetIO().DeltaTime = static_cast<float>(frame_s);
        draw_frame(program, window, now);
        last_frame_s = now;
        follow_frame(program, beside);
    }
}

/// Once more where only the window was moved.
library::Result<void> save_at_the_end(Program& program, const Window& window, UserData& data) {
    TRY_VOID(program.finish());
    if (data.saved_place() == window.place())
        return {};
    return data.save_session(program.state(), window.place());
}

Ports make_ports(Window& window, const UserFolders& folders, UserData& data, Beside& beside) {
    Ports ports;
    ports.open_link = [](const std::string& link) { return open_link(link); };
    ports.save_session = [&window, &data](const app::State& state) {
        return data.save_session(state, window.place());
    };
    ports.set_full_screen = [&window](bool on) {
        window.set_full_screen(on ? FullScreen::On : FullScreen::Off);
    };
    ports.copy_text = [&window](const std::string& text) { window.set_clipboard(text); };
    ports.paste_text = [&window] { return window.clipboard(); };
    ports.keep_marks = [&data](const auto& changes) { return data.keep_marks(changes); };
    ports.read_file = [&folders](const std::string& path, std::size_t bytes_max) {
        return folders.files.read(path, bytes_max);
    };
    ports.read_imports = [&folders, &beside](const app::ReadImports& wanted) {
        read_imports(wanted, folders, beside);
    };
    ports.ask_library = [&beside](const app::LibraryRequest& request) { beside.library.ask(request); };
    ports.refresh_library = [&beside] { beside.library.refresh(); };
    ports.save_thesis = [&data](const library::Thesis& thesis) { return data.save_thesis(thesis); };
    ports.find_font = system_fonts();
    return ports;
}

} // namespace

library::Result<void> run_window(app::State state, const app::Commands& first, Renderer renderer,
                                 const UserFolders& folders) {
    UserData data(folders, state);
    const ImGuiContextPtr context = make_imgui_context();
    WindowOptions options;
    options.place = state.window;
    TRY(const std::unique_ptr<Window> window, open_window(renderer, options));
    Beside beside(*window, folders);
    TRY(Program program, Program::make(std::move(state), make_ports(*window, folders, data, beside)));
    program.handle(ui::ViewportChanged{window->viewport()}, now_s());
    for (const app::Command& command : first)
        program.run(command, now_s());
    if (!program.state().reader)
        program.run(app::LibraryChanged{}, now_s());
    loop(program, *window, beside);
    return save_at_the_end(program, *window, data);
}

} // namespace platform
