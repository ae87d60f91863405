// The program without its window: the state, the shell on it, and the ports that effects go out through. Every front end
// (desktop, software, headless) drives one of these the same way: events in, a frame when one is due.
#pragma once

#include "app/command.h"
#include "app/effect.h"
#include "app/state.h"
#include "library/result.h"
#include "ui/input_event.h"
#include "ui/shell.h"
#include "ui/text/fonts.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace platform {

/// What the program may do to the world. Each is called on the thread that drives the program.
struct Ports {
    std::function<library::Result<void>(const std::string& link)> open_link;
    std::function<library::Result<void>(const app::State& state)> save_session;
    std::function<void(bool on)> set_full_screen;
    std::function<void(const std::string& text)> copy_text; ///< to the clipboard
    std::function<std::string()> paste_text;                ///< from the clipboard
    std::function<library::Result<void>(const std::vector<library::MarkChange>& changes)> keep_marks;
    std::function<library::Result<std::string>(const std::string& path, std::size_t bytes_max)> read_file;
    /// Each source comes back as an ImportRead, now or later.
    std::function<void(const app::ReadImports& wanted)> read_imports;
    /// Answered by a command, now or later.
    std::function<void(const app::LibraryRequest& request)> ask_library;
    /// The library's files have changed; LibraryChanged comes of it.
    std::function<void()> refresh_library;
    /// Returns it as it is in the library now.
    std::function<library::Result<std::shared_ptr<const library::Thesis>>(const library::Thesis& thesis)>
        save_thesis;
    text::FindFont find_font; ///< on the system; may be empty
};

/// A Dear ImGui context must be current during its whole life.
class Program {
public:
    [[nodiscard]] static library::Result<Program> make(app::State state, Ports ports);

    void handle(const ui::InputEvent& event, double now_s);
    void run(const app::Command& command, double now_s);

    /// Seconds from now until a frame or a save is due; nothing while the program may sleep until the next event.
    [[nodiscard]] std::optional<double> due_in_s(double now_s) const;

    /// Whether the next due thing is a frame.
    [[nodiscard]] bool needs_frame() const;

    /// Draws one frame between ImGui::NewFrame and ImGui::Render.
    void frame(double now_s);

    /// Does what time alone brings: long presses, tooltips, saving the session.
    void wait(double now_s);
    /// To be called at the end: saves the session if it has changed, and tries once more to keep marks that could not be
    /// kept; fails when they still cannot.
    [[nodiscard]] library::Result<void> finish();

    [[nodiscard]] const app::State& state() const { return m_state; }
    [[nodiscard]] const ui::ViewState& view() const { return m_shell.view(); }
    [[nodiscard]] bool is_closing() const { return m_closing; }
    [[nodiscard]] long frames_drawn() const { return m_frames_drawn; }

private:
    Program(app::State state, Ports ports, ui::Shell shell);
    void run_all(app::Commands& commands, double now_s);
    void carry_out(const app::Effect& effect, double now_s);
    void save_session();
    void keep_marks(double now_s);
    void save_thesis(const app::SaveThesis& effect, double now_s);
    void load_font(const app::LoadFont& effect, double now_s);
    void tell(const library::Error& error);

    app::State m_state;
    Ports m_ports;
    ui::Shell m_shell;
    bool m_dirty = true;
    bool m_hidden = false;
    bool m_closing = false;
    long m_frames_drawn = 0;
    std::optional<double> m_save_at_s;
    std::vector<library::MarkChange> m_unkept; ///< changes that could not be kept yet
};

} // namespace platform
