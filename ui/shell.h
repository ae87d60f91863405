// The whole surface of the program in one window: takes what a person does, asks for changes by commands, draws the
// state, and says whether something still moves.
//
// A Dear ImGui context must be current during its whole life; the shell draws into its background draw list.
#pragma once

#include "app/command.h"
#include "app/effect.h"
#include "app/state.h"
#include "library/result.h"
#include "ui/input_event.h"
#include "ui/paint/glyph_atlas.h"
#include "ui/typography.h"
#include "ui/view_state.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace ui {

inline constexpr float scroll_line_pt = 30; ///< what one line of ScrollLines moves by

class Shell {
public:
    /// Loads the bundled fonts. `find_font` finds others for characters that they lack; it may be empty.
    [[nodiscard]] static library::Result<Shell> make(text::FindFont find_font);

    /// Adds the commands that the event asks for. Returns whether the picture may have changed.
    bool handle(const InputEvent& event, double now_s, const app::State& state, app::Commands& commands);

    void scroll(const app::ScrollView& effect, const app::State& state);
    void reveal(const app::RevealPlace& effect);

    /// Moves what moves by the time since the last frame and draws, between ImGui::NewFrame and ImGui::Render.
    void draw(const app::State& state, double now_s, app::Commands& commands);

    /// Whether another frame is due although nobody does anything.
    [[nodiscard]] bool is_moving() const;

    /// When `wait` is to be called although nobody does anything; nothing while there is nothing to wait for.
    [[nodiscard]] std::optional<double> due_s() const;
    /// Does what time alone brings: long presses, tooltips. Returns whether the picture may have changed.
    bool wait(double now_s, const app::State& state, app::Commands& commands);

    /// The reader's own font from now on; false when the bytes are no font.
    [[nodiscard]] bool set_own_font(std::shared_ptr<const std::string> bytes);

    [[nodiscard]] const ViewState& view() const { return m_view; }

private:
    Shell(std::unique_ptr<Typography> typography, GlyphAtlas glyphs)
        : m_typography(std::move(typography)), m_glyphs(std::move(glyphs)) {}

    bool handle_key(const app::KeyChord& chord, const app::State& state, app::Commands& commands);
    bool handle_shelf_key(const app::KeyChord& chord, const app::State& state, app::Commands& commands);
    void change_text(std::string text, app::Commands& commands);
    bool handle_panel_key(const app::KeyChord& chord, const app::State& state, app::Commands& commands);
    bool handle_text(const std::string& typed, const app::State& state, app::Commands& commands);
    bool handle_pointer(const PointerEvent& event, double now_s, const app::State& state,
                        app::Commands& commands);
    bool press_element(std::string_view id, const app::State& state, app::Commands& commands);
    bool focus_element(const std::string& id);
    bool handle_wheel(const WheelTurned& event, double now_s, const app::State& state,
                      app::Commands& commands);
    void handle_gesture(const Gesture& gesture, const app::State& state, app::Commands& commands);
    void press(Point at, const app::State& state);
    void tap(const Tapped& tapped, const app::State& state, app::Commands& commands);
    void tap_words(Point at, const app::State& state, app::Commands& commands);
    void begin_selection(Point at, const app::State& state, app::Commands& commands);
    void move_selection(Point at, const app::State& state, app::Commands& commands);
    void drag(const Dragged& drag, const app::State& state);
    void end_drag(const DragEnded& drag, const app::State& state, app::Commands& commands);
    void advance(double now_s);
    [[nodiscard]] bool is_in_pane(const std::optional<Point>& at, const app::State& state) const;
    [[nodiscard]] Scroll& active_scroll(const app::State& state);
    [[nodiscard]] Scroll& pressed_scroll(const app::State& state);

    std::unique_ptr<Typography> m_typography;
    GlyphAtlas m_glyphs;
    ViewState m_view;
    double m_last_frame_s = 0;
};

} // namespace ui
