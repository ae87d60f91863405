#include "platform/headless/replay.h"

#include "library/thesis_json.h"
#include "platform/headless/headless_app.h"
#include "platform/headless/visible_state.h"

#include <utf8.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <utility>
#include <variant>

namespace platform {

namespace {

using library::Result;
using ui::PointerEvent;
using ui::PointerKind;
using ui::PointerPhase;

constexpr double sample_s = 1.0 / 120; ///< between two reports of a moving finger
constexpr double swipe_s = 0.15;
constexpr double pinch_s = 0.25;
constexpr double tap_s = 0.06;
constexpr double hand_pause_s = 0.6; ///< between two things a person does, unless the script says how long

class Replay {
public:
    Replay(HeadlessApp& app, const ReplayOptions& options, app::Files& files,
           const std::function<void(const std::string&)>& tell)
        : m_app(app), m_options(options), m_files(files), m_tell(tell) {}

    Result<void> run(const std::vector<app::ReplayStep>& steps) {
        bool waited = true;
        for (const app::ReplayStep& step : steps) {
            const bool waits =
                std::holds_alternative<app::ReplayWait>(step.action) || is_finger_moving(step.action);
            if (!waited && !waits)
                m_app.pass(hand_pause_s);
            auto done = std::visit([&](const auto& action) { return act(action); }, step.action);
            if (!done)
                return tl::unexpected(located(std::move(done).error(), step.line));
            waited = waits || only_looks(step.action);
        }
        return {};
    }

private:
    static bool is_finger_moving(const app::ReplayAction& action) {
        const auto* finger = std::get_if<app::ReplayFinger>(&action);
        return finger != nullptr && finger->phase != app::ReplayFinger::Phase::Press;
    }

    static bool only_looks(const app::ReplayAction& action) {
        return std::holds_alternative<app::ReplayExpect>(action) ||
               std::holds_alternative<app::ReplayShot>(action) ||
               std::holds_alternative<app::ReplayState>(action);
    }

    [[nodiscard]] library::Error located(library::Error error, int line) const {
        const std::string place = m_options.script_name + ": line " + std::to_string(line);
        error.where = error.where.empty() ? place : place + ": " + error.where;
        return error;
    }

    void point(PointerKind kind, PointerPhase phase, float x, float y, std::int64_t id = 0) {
        m_app.handle(PointerEvent{kind, phase, id, x, y});
    }

    /// Presses, moves in a straight line and lets go.
    void drag(PointerKind kind, const app::ReplayDrag& drag) {
        const int samples = std::max(2, static_cast<int>(drag.seconds / sample_s));
        point(kind, PointerPhase::Move, drag.from_x_pt,
              drag.from_y_pt); // a mouse arrives first; a finger does not
        point(kind, PointerPhase::Down, drag.from_x_pt, drag.from_y_pt);
        for (int sample = 1; sample <= samples; ++sample) {
            const float part = static_cast<float>(sample) / static_cast<float>(samples);
            m_app.pass(drag.seconds / samples);
            point(kind, PointerPhase::Move, drag.from_x_pt + (drag.to_x_pt - drag.from_x_pt) * part,
                  drag.from_y_pt + (drag.to_y_pt - drag.from_y_pt) * part);
        }
        point(kind, PointerPhase::Up, drag.to_x_pt, drag.to_y_pt);
    }

    void tap(float x, float y) {
        point(PointerKind::Touch, PointerPhase::Down, x, y);
        m_app.pass(tap_s);
        point(PointerKind::Touch, PointerPhase::Up, x, y);
    }

    Result<void> act(const app::ReplayOpen& open) {
        if (!app::find_thesis(*m_app.state().shelf, open.id))
            return library::bad_input("", "the library has no thesis \u201C" + open.id + "\u201D");
        m_app.run(app::OpenThesis{open.id});
        return {};
    }

    /// As a keyboard does: a key that writes something without Ctrl or Alt comes as its character.
    Result<void> act(const app::ReplayKeys& keys) {
        for (const app::KeyChord& chord : keys.chords) {
            if (chord.key == app::Key::Character && !chord.ctrl && !chord.alt) {
                std::string typed;
                utf8::append(chord.character, std::back_inserter(typed));
                m_app.handle(ui::TextEntered{typed});
            } else {
                m_app.handle(ui::KeyPressed{chord});
            }
            m_app.pass(tap_s);
        }
        return {};
    }

    Result<void> act(const app::ReplayText& text) {
        m_app.handle(ui::TextEntered{text.text});
        return {};
    }

    Result<void> act(const app::ReplayTap& tapped) {
        if (tapped.element_id.empty()) {
            tap(tapped.x_pt, tapped.y_pt);
            return {};
        }
        m_app.pass_until_idle();
        const ui::Element* const element = m_app.view().elements.find(tapped.element_id);
        if (element == nullptr)
            return library::bad_input("", "nothing here is called \u201C" + tapped.element_id + "\u201D");
        const ui::Rect rect = element->rect;
        if (rect.width() <= 0 || rect.height() <= 0)
            return library::bad_input("", "\u201C" + tapped.element_id + "\u201D is scrolled out of view");
        tap((rect.left + rect.right) / 2, (rect.top + rect.bottom) / 2);
        return {};
    }

    Result<void> act(const app::ReplayDoubleTap& tapped) {
        constexpr double between_s = 0.1;
        tap(tapped.x_pt, tapped.y_pt);
        m_app.pass(between_s);
        tap(tapped.x_pt, tapped.y_pt);
        return {};
    }

    Result<void> act(const app::ReplayHold& hold) {
        point(PointerKind::Touch, PointerPhase::Down, hold.x_pt, hold.y_pt);
        m_app.pass(hold.seconds);
        point(PointerKind::Touch, PointerPhase::Up, hold.x_pt, hold.y_pt);
        return {};
    }

    Result<void> act(const app::ReplayDrop& drop) {
        m_app.handle(ui::FilesDropped{{drop.path}});
        return {};
    }

    Result<void> act(const app::ReplayPaste& paste) {
        TRY(const std::string text, m_files.read(paste.path, library::thesis_bytes_max));
        m_app.set_clipboard(text);
        m_app.handle(ui::KeyPressed{{app::Key::Character, U'v', true}});
        return {};
    }

    Result<void> act(const app::ReplaySwipe& swipe) {
        const float width = m_app.viewport().width_pt;
        const float height = m_app.viewport().height_pt;
        const float reach = 0.25F;
        float dx = 0;
        float dy = 0;
        switch (swipe.direction) {
        case app::Direction::Left: dx = -reach * width; break;
        case app::Direction::Right: dx = reach * width; break;
        case app::Direction::Up: dy = -reach * height; break;
        case app::Direction::Down: dy = reach * height; break;
        }
        drag(PointerKind::Touch, {width / 2 - dx, height / 2 - dy, width / 2 + dx, height / 2 + dy, swipe_s});
        return {};
    }

    Result<void> act(const app::ReplayDrag& dragged) {
        drag(PointerKind::Mouse, dragged);
        return {};
    }

    Result<void> act(const app::ReplayFinger& finger) {
        constexpr std::array phases = {PointerPhase::Down, PointerPhase::Move, PointerPhase::Up};
        point(PointerKind::Touch, phases.at(static_cast<std::size_t>(finger.phase)), finger.x_pt,
              finger.y_pt);
        m_app.pass(sample_s);
        return {};
    }

    Result<void> act(const app::ReplayWheel& wheel) {
        m_app.handle(ui::WheelTurned{wheel.dx, wheel.dy});
        return {};
    }

    /// Two fingers beside the middle of the window, whose distance becomes `factor` times what it was.
    Result<void> act(const app::ReplayPinch& pinch) {
        const float x = m_app.viewport().width_pt / 2;
        const float y = m_app.viewport().height_pt / 2;
        const float apart = std::min(m_app.viewport().width_pt, m_app.viewport().height_pt) / 8;
        const auto fingers = [&](PointerPhase phase, float half) {
            point(PointerKind::Touch, phase, x - half, y, 1);
            point(PointerKind::Touch, phase, x + half, y, 2);
        };
        constexpr int samples = 20;
        fingers(PointerPhase::Down, apart);
        for (int sample = 1; sample <= samples; ++sample) {
            m_app.pass(pinch_s / samples);
            fingers(PointerPhase::Move,
                    apart * (1 + (pinch.factor - 1) * static_cast<float>(sample) / samples));
        }
        fingers(PointerPhase::Up, apart * pinch.factor);
        return {};
    }

    Result<void> act(const app::ReplayResize& resize) {
        return m_app.resize({resize.width_pt, resize.height_pt, m_app.viewport().pixels_per_pt});
    }

    Result<void> act(const app::ReplayWait& wait) {
        if (!wait.until_idle)
            m_app.pass(wait.seconds);
        else if (!m_app.pass_until_idle())
            return library::bad_input("", "is still moving after ten seconds");
        return {};
    }

    Result<void> act(const app::ReplayRestart& /*restart*/) { return m_app.restart(); }

    Result<void> write(const std::string& file_name, std::string_view bytes) {
        TRY_VOID(m_files.make_folder(m_options.out_folder));
        const std::string path = m_options.out_folder + "/" + file_name;
        TRY_VOID(m_files.write(path, bytes));
        m_tell(path);
        return {};
    }

    Result<void> act(const app::ReplayShot& shot) {
        m_app.pass(0);
        TRY(const std::string png, encode_png(m_app.picture()));
        return write(shot.file_name, png);
    }

    Result<void> act(const app::ReplayState& state) {
        return write(state.file_name, visible_state(m_app).dump(2) + "\n");
    }

    Result<void> act(const app::ReplayExpect& expect) {
        const auto got = look_up(visible_state(m_app), expect.path);
        if (!got)
            return library::bad_input("",
                                      "expected " + expect.path + ", but the state has nothing of that name");
        const bool as_wanted =
            expect.contains ? got->find(expect.value) != std::string::npos : *got == expect.value;
        if (as_wanted)
            return {};
        return library::bad_input("", "expected " + expect.path + (expect.contains ? " with part" : "") +
                                          ": got \u201C" + *got + "\u201D, wanted \u201C" + expect.value +
                                          "\u201D");
    }

    /// The value at "card.id" or "library.0.title"; strings without quotation marks.
    static std::optional<std::string> look_up(const nlohmann::ordered_json& state, std::string_view path) {
        const nlohmann::ordered_json* here = &state;
        while (!path.empty()) {
            const std::size_t dot = std::min(path.find('.'), path.size());
            const std::string name(path.substr(0, dot));
            path.remove_prefix(std::min(dot + 1, path.size()));
            if (here->is_object() && here->contains(name))
                here = &here->at(name);
            else if (const auto index = app::parse_decimal(name);
                     here->is_array() && index && *index >= 0 && *index < static_cast<double>(here->size()))
                here = &here->at(static_cast<std::size_t>(*index));
            else if (here->is_array() && name == "count")
                return std::to_string(here->size());
            else
                return std::nullopt;
        }
        return here->is_string() ? here->get<std::string>() : here->dump();
    }

    HeadlessApp& m_app;
    const ReplayOptions& m_options;
    app::Files& m_files;
    const std::function<void(const std::string&)>& m_tell;
};

} // namespace

Result<void> run_replay(app::State state, const std::vector<app::ReplayStep>& steps,
                        const ReplayOptions& options, app::Files& files,
                        const std::function<void(const std::string&)>& tell) {
    TRY(const auto app, HeadlessApp::make(std::move(state), options.viewport, options.find_font));
    app->read_from(files);
    return Replay(*app, options, files, tell).run(steps);
}

} // namespace platform
