// The real program with no display: the same state, shell and drawing as in a window, on a canvas, in simulated time.
// Replays, tests and pictures of cards run on it, and give the same result every time.
#pragma once

#include "app/files.h"
#include "app/librarian.h"
#include "app/replay_script.h"
#include "app/state.h"
#include "library/result.h"
#include "platform/headless/canvas.h"
#include "platform/imgui_context.h"
#include "platform/program.h"
#include "ui/input_event.h"
#include "ui/text/fonts.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace platform {

class HeadlessApp {
public:
    /// `find_font` is empty where the same pixels are wanted on every machine.
    [[nodiscard]] static library::Result<std::unique_ptr<HeadlessApp>>
    make(app::State state, const ui::Viewport& viewport, text::FindFont find_font = {});
    HeadlessApp(const HeadlessApp&) = delete;
    HeadlessApp& operator=(const HeadlessApp&) = delete;
    ~HeadlessApp();

    void handle(const ui::InputEvent& event);
    void run(const app::Command& command);
    [[nodiscard]] library::Result<void> resize(const ui::Viewport& viewport);

    /// Lets simulated time pass, drawing the frames that are due at 60 a second.
    void pass(double seconds);
    /// Until nothing moves and nothing is due, or ten seconds have passed. Returns whether it came to rest.
    bool pass_until_idle();

    /// Ends the program and starts it again with what it had saved.
    [[nodiscard]] library::Result<void> restart();

    /// The frame that was drawn last.
    [[nodiscard]] Picture picture();

    [[nodiscard]] const app::State& state() const { return m_program->state(); }
    [[nodiscard]] const ui::ViewState& view() const { return m_program->view(); }
    [[nodiscard]] const ui::Viewport& viewport() const { return m_viewport; }
    /// The links that a browser would have been given, oldest first.
    [[nodiscard]] const std::vector<std::string>& opened_links() const { return m_opened_links; }
    [[nodiscard]] const std::string& clipboard() const { return m_clipboard; }
    void set_clipboard(std::string text) { m_clipboard = std::move(text); }

    /// What is dropped is read from these, which must outlive the program; without them there are no files.
    void read_from(app::Files& files) { m_files = &files; }
    /// Every change of a mark that would have gone into the journal, oldest first.
    [[nodiscard]] const std::vector<library::MarkChange>& kept() const { return m_kept; }
    [[nodiscard]] long frames_drawn() const { return m_program->frames_drawn(); }
    [[nodiscard]] double now_s() const { return m_now_s; }

private:
    HeadlessApp(const ui::Viewport& viewport, text::FindFont find_font)
        : m_viewport(viewport), m_find_font(std::move(find_font)) {}
    [[nodiscard]] library::Result<void> start(app::State state);
    void end();
    void draw_frame();
    void answer(const app::LibraryRequest& request);

    ui::Viewport m_viewport;
    text::FindFont m_find_font;
    ImGuiContextPtr m_context;
    std::unique_ptr<Canvas> m_canvas; // after the context: it draws in it to its end
    std::optional<Program> m_program;
    std::string m_session; ///< as the program saved it last
    std::vector<std::string> m_opened_links;
    std::string m_clipboard;
    app::Files* m_files = nullptr;
    std::vector<library::MarkChange> m_kept;
    app::Shelf m_saved;                        ///< theses that were taken in
    std::optional<app::Librarian> m_librarian; ///< of those and the shelf, once something is asked of it
    double m_now_s = 0;
    bool m_picture_is_old = false; ///< frames are drawn to the canvas only when a picture is wanted
};

} // namespace platform
