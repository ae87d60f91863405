#include "platform/headless/headless_app.h"

#include "app/session_json.h"

#include <imgui.h>

#include <algorithm>
#include <utility>

namespace platform {

namespace {

constexpr double frame_s = 1.0 / 60;
constexpr double longest_settling_s = 10;

} // namespace

library::Result<std::unique_ptr<HeadlessApp>>
HeadlessApp::make(app::State state, const ui::Viewport& viewport, text::FindFont find_font) {
    std::unique_ptr<HeadlessApp> headless(new HeadlessApp(viewport, std::move(find_font)));
    TRY_VOID(headless->start(std::move(state)));
    return headless;
}

library::Result<void> HeadlessApp::start(app::State state) {
    end();
    state.notebook.device = "replay";
    m_context = make_imgui_context();
    TRY(m_canvas, Canvas::make(m_viewport));
    Ports ports;
    ports.open_link = [this](const std::string& link) -> library::Result<void> {
        m_opened_links.push_back(link);
        return {};
    };
    ports.save_session = [this](const app::State& saved) -> library::Result<void> {
        m_session = app::write_session(saved);
        return {};
    };
    ports.set_full_screen = [](bool /*on*/) {};
    ports.paste_text = [this] { return m_clipboard; };
    ports.keep_marks = [this](const std::vector<library::MarkChange>& changes) -> library::Result<void> {
        m_kept.insert(m_kept.end(), changes.begin(), changes.end());
        return {};
    };
    ports.read_file = [this](const std::string& path, std::size_t bytes_max) -> library::Result<std::string> {
        return m_files != nullptr ? m_files->read(path, bytes_max)
                                  : library::system_failure(path, "there are no files here");
    };
    ports.read_imports = [this](const app::ReadImports& wanted) {
        for (const app::ImportSource& source : wanted.sources)
            if (m_files != nullptr)
                run(app::ImportRead{wanted.number, app::read_import(*m_files, source, "")});
    };
    ports.ask_library = [this](const app::LibraryRequest& request) { answer(request); };
    ports.refresh_library = [this] {
        m_librarian.reset();
        run(app::LibraryChanged{});
    };
    ports.save_thesis =
        [this](const library::Thesis& thesis) -> library::Result<std::shared_ptr<const library::Thesis>> {
        auto saved = std::make_shared<const library::Thesis>(thesis);
        m_saved = app::joined({{saved}, {}}, m_saved);
        return saved;
    };
    ports.copy_text = [this](const std::string& text) { m_clipboard = text; };
    ports.find_font = m_find_font;
    TRY(Program program, Program::make(std::move(state), std::move(ports)));
    m_program.emplace(std::move(program));
    handle(ui::ViewportChanged{m_viewport});
    draw_frame();
    return {};
}

void HeadlessApp::answer(const app::LibraryRequest& request) {
    const app::Shelf library = app::joined(m_saved, *m_program->state().shelf);
    if (!m_librarian) {
        auto catalogue = app::catalogue_of(library);
        if (!catalogue)
            return run(app::LibraryFailed{catalogue.error().what});
        m_librarian.emplace(*std::move(catalogue), [this](const std::string& id, const auto* /*known*/) {
            return app::find_thesis(app::joined(m_saved, *m_program->state().shelf), id);
        });
    }
    auto answer = m_librarian->answer(request);
    run(answer ? *std::move(answer) : app::LibraryFailed{answer.error().what});
}

HeadlessApp::~HeadlessApp() {
    end();
}

/// In the reverse order of start, each in the context that it was made in.
void HeadlessApp::end() {
    if (m_context)
        make_current(*m_context);
    m_program.reset();
    m_canvas.reset();
    m_context.reset();
}

library::Result<void> HeadlessApp::restart() {
    TRY_VOID(m_program->finish());
    app::State state = app::state_with(app::joined(m_saved, *m_program->state().shelf));
    app::apply_changes(state.notebook, m_kept);
    state.notebook.device = m_program->state().notebook.device;
    state.notebook.next_mark = m_program->state().notebook.next_mark;
    if (!m_session.empty())
        TRY_VOID(app::restore_session(state, m_session, "saved session"));
    return start(std::move(state));
}

library::Result<void> HeadlessApp::resize(const ui::Viewport& viewport) {
    make_current(*m_context);
    TRY_VOID(m_canvas->resize(viewport));
    m_viewport = viewport;
    handle(ui::ViewportChanged{viewport});
    draw_frame();
    return {};
}

void HeadlessApp::handle(const ui::InputEvent& event) {
    m_program->handle(event, m_now_s);
}

void HeadlessApp::run(const app::Command& command) {
    m_program->run(command, m_now_s);
}

void HeadlessApp::draw_frame() {
    make_current(*m_context);
    ImGui::GetIO().DeltaTime = static_cast<float>(frame_s);
    m_canvas->begin_frame();
    ImGui::NewFrame();
    m_program->frame(m_now_s);
    ImGui::Render();
    m_canvas->skip(*ImGui::GetDrawData());
    m_picture_is_old = true;
}

void HeadlessApp::pass(double seconds) {
    const double end_s = m_now_s + seconds;
    while (m_now_s < end_s) {
        const auto due_in_s = m_program->due_in_s(m_now_s);
        const double step_s = due_in_s ? std::max(frame_s, *due_in_s) : seconds;
        m_now_s = std::min(m_now_s + step_s, end_s);
        m_program->wait(m_now_s);
        if (m_program->needs_frame())
            draw_frame();
    }
}

bool HeadlessApp::pass_until_idle() {
    const double give_up_s = m_now_s + longest_settling_s;
    while (m_program->due_in_s(m_now_s) && m_now_s < give_up_s)
        pass(frame_s);
    return !m_program->due_in_s(m_now_s);
}

Picture HeadlessApp::picture() {
    make_current(*m_context);
    if (std::exchange(m_picture_is_old, false))
        m_canvas->draw(*ImGui::GetDrawData());
    return m_canvas->picture();
}

} // namespace platform
