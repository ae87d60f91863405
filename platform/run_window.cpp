#include "platform/run_window.h"

#include "app/session_json.h"
#include "platform/accessibility.h"
#include "platform/host/host.h"
#include "platform/host/system_fonts.h"
#include "platform/imgui_context.h"
#include "platform/posted.h"
#include "platform/program.h"
#include "ui/accessibility/tree.h"

#include <imgui.h>

#include <algorithm>
#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace platform {

namespace {

constexpr double frame_s = 1.0 / 60;

double now_s() {
    using Seconds = std::chrono::duration<double>;
    return std::chrono::duration_cast<Seconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

void restore(app::State& state, const SessionFile& session) {
    if (session.path.empty() || !session.files.exists(session.path))
        return;
    const auto bytes = session.files.read(session.path, app::session_bytes_max);
    const auto restored =
        bytes ? app::restore_session(state, *bytes, session.path) : tl::unexpected(bytes.error());
    if (!restored)
        state.notice = "Where you left off could not be read: " + restored.error().what;
}

library::Result<void> save(const app::State& state, const SessionFile& session) {
    if (session.path.empty())
        return {};
    TRY_VOID(session.files.make_folder(session.path.substr(0, session.path.find_last_of("/\\"))));
    return session.files.write(session.path, app::write_session(state));
}

void draw_frame(Program& program, Window& window, double frame_now_s) {
    window.begin_frame();
    ImGui::NewFrame();
    program.frame(frame_now_s);
    ImGui::Render();
    window.draw(*ImGui::GetDrawData());
}

/// Looks for who reads the screen once there is something to read, so that nothing of it delays the first frame.
void tell_frame(const Program& program, Posted& posted, std::unique_ptr<Accessibility>& accessibility) {
    if (accessibility == nullptr)
        accessibility =
            start_accessibility([&posted](ui::InputEvent event) { posted.post(std::move(event)); });
    if (accessibility->is_wanted())
        accessibility->publish(ui::accessible_tree(program.state(), program.view()));
}

void loop(Program& program, Window& window) {
    Posted posted([&window] { window.wake(); });
    std::unique_ptr<Accessibility> accessibility; // after what it posts to
    double last_frame_s = 0;
    std::vector<ui::InputEvent> events;
    while (!program.is_closing()) {
        const double before_s = now_s();
        std::optional<double> timeout_s = program.due_in_s(before_s);
        if (program.needs_frame()) // not every screen makes a program wait for its refresh
            timeout_s = std::max(0.0, last_frame_s + frame_s - before_s);
        window.wait_events(timeout_s, events);
        posted.take(events);
        const double now = now_s();
        for (const ui::InputEvent& event : events)
            program.handle(event, now);
        events.clear();
        program.wait(now);
        if (!program.needs_frame() || now < last_frame_s + frame_s)
            continue;
        ImGui::GetIO().DeltaTime = static_cast<float>(frame_s);
        draw_frame(program, window, now);
        last_frame_s = now;
        tell_frame(program, posted, accessibility);
    }
    program.save_now();
}

} // namespace

library::Result<void> run_window(app::State state, const std::string& open_id, Renderer renderer,
                                 const SessionFile& session) {
    restore(state, session);
    const ImGuiContextPtr context = make_imgui_context();
    TRY(const std::unique_ptr<Window> window, open_window(renderer, {}));
    Ports ports;
    ports.open_link = [](const std::string& link) { return open_link(link); };
    ports.save_session = [&session](const app::State& saved) { return save(saved, session); };
    ports.find_font = system_fonts();
    ports.set_full_screen = [&window](bool on) {
        window->set_full_screen(on ? FullScreen::On : FullScreen::Off);
    };
    ports.paste_text = [&window] { return window->clipboard(); };
    ports.keep_marks = [](const std::vector<library::MarkChange>& /*changes*/) -> library::Result<void> {
        return {};
    };
    ports.read_file = [&session](const std::string& path, std::size_t bytes_max) {
        return session.files.read(path, bytes_max);
    };
    ports.save_thesis = [](const library::Thesis& /*thesis*/) -> library::Result<void> { return {}; };
    ports.copy_text = [&window](const std::string& text) { window->set_clipboard(text); };
    TRY(Program program, Program::make(std::move(state), std::move(ports)));
    program.handle(ui::ViewportChanged{window->viewport()}, now_s());
    if (!open_id.empty())
        program.run(app::OpenThesis{open_id}, now_s());
    loop(program, *window);
    return {};
}

} // namespace platform
