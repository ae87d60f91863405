// Somebody who presses, drags, types, drops and resizes at random, always the same way for the same seed.
#pragma once

#include "platform/headless/headless_app.h"

#include <array>
#include <cstdint>
#include <random>
#include <string>

class Monkey {
public:
    Monkey(platform::HeadlessApp& app, std::uint32_t seed) : m_app(app), m_random(seed) {}

    void act() {
        switch (below(16)) {
        case 0:
        case 1:
        case 2: key(); break;
        case 3:
        case 4: type(); break;
        case 5: wheel(); break;
        case 6: press_something(); break;
        case 7: rare(); break;
        default: point(); break;
        }
        m_app.pass(below(4) == 0 ? 0.2 * below(4) : 0.01 * below(3));
    }

    /// Everything is let go of, and Escape pressed until nothing is left to go back from.
    void go_home() {
        m_app.handle(ui::FocusLost{});
        constexpr int steps_home = 6;
        for (int step = 0; step < steps_home; ++step)
            m_app.handle(ui::KeyPressed{{app::Key::Escape}});
    }

private:
    [[nodiscard]] std::uint32_t below(std::uint32_t end) {
        return static_cast<std::uint32_t>(m_random() % end);
    }
    [[nodiscard]] float between(float least, float most) {
        return least + (most - least) * static_cast<float>(below(10000)) / 10000;
    }

    void key() {
        constexpr std::array keys = {
            app::Key::Left,     app::Key::Right, app::Key::Up,        app::Key::Down,
            app::Key::Space,    app::Key::Enter, app::Key::Escape,    app::Key::Tab,
            app::Key::Home,     app::Key::End,   app::Key::Backspace, app::Key::Delete,
            app::Key::PageDown, app::Key::F1,    app::Key::F3,        app::Key::F11};
        app::KeyChord chord{keys.at(below(keys.size())), 0, below(6) == 0, below(8) == 0, below(4) == 0};
        if (below(4) == 0) { // a shortcut; all but the one that quits
            constexpr std::string_view letters = "akfzyvc+-0,n";
            chord = {app::Key::Character, static_cast<char32_t>(letters.at(below(12))), true, false,
                     below(5) == 0};
        }
        m_app.handle(ui::KeyPressed{chord});
    }

    void type() {
        constexpr std::array<std::string_view, 24> typed = {
            "1",          "2",   "3", "t", "d", "x", "b", "h", "n", "m",   "l",
            "o",          "a",   "v", "V", "c", "+", "-", "?", "/", "the", "\u00E9\u0301",
            "\U0001F600", "\xFF"};
        m_app.handle(ui::TextEntered{std::string(typed.at(below(typed.size())))});
    }

    void wheel() { m_app.handle(ui::WheelTurned{between(-2, 2), between(-2, 2), below(6) == 0}); }

    void point() {
        const float width = m_app.viewport().width_pt;
        const float height = m_app.viewport().height_pt;
        // Near what was pressed before, mostly: else nothing is ever a tap.
        const bool near = below(3) != 0;
        m_x = near ? m_x + between(-12, 12) : between(-20, width + 20);
        m_y = near ? m_y + between(-12, 12) : between(-20, height + 20);
        m_app.handle(ui::PointerEvent{below(2) == 0 ? ui::PointerKind::Mouse : ui::PointerKind::Touch,
                                      static_cast<ui::PointerPhase>(below(20) == 0 ? 3 : below(3)), below(3),
                                      m_x, m_y});
    }

    void press_something() {
        const auto& elements = m_app.view().elements.all();
        if (elements.empty())
            return;
        const ui::Rect rect = elements[below(static_cast<std::uint32_t>(elements.size()))].rect;
        m_x = (rect.left + rect.right) / 2;
        m_y = (rect.top + rect.bottom) / 2;
        m_app.handle(ui::PointerEvent{ui::PointerKind::Touch, ui::PointerPhase::Down, 0, m_x, m_y});
        m_app.pass(0.05);
        m_app.handle(ui::PointerEvent{ui::PointerKind::Touch, ui::PointerPhase::Up, 0, m_x, m_y});
    }

    void rare() {
        switch (below(12)) {
        case 0:
        case 1: {
            constexpr std::array scales = {1.0F, 1.25F, 1.5F, 2.0F, 3.0F};
            (void)m_app.resize({between(200, 1600), between(150, 1100), scales.at(below(scales.size()))});
            break;
        }
        case 2: m_app.handle(ui::FocusLost{}); break;
        case 3: m_app.handle(ui::Hidden{}); break;
        case 4: m_app.handle(ui::TextPasted{below(2) == 0 ? "pasted words" : page()}); break;
        case 5: m_app.handle(ui::FilesDropped{{"/nowhere/page.txt", "/nowhere/b.json"}}); break;
        case 6: m_app.handle(ui::FilesDropped{{"/nowhere/face.otf"}}); break;
        case 7: (void)m_app.restart(); break;
        default: m_app.handle(ui::Exposed{}); break;
        }
    }

    static std::string page() {
        return "A talk\nSome channel\n1:02:03\nTHESIS\nThe claim.\n01 // PREMISE\nA headline\nA body of "
               "words.\n";
    }

    platform::HeadlessApp& m_app;
    std::mt19937 m_random;
    float m_x = 100;
    float m_y = 100;
};

/// Whether the notebook holds just what was told to the journal.
inline bool keeps_every_mark(const platform::HeadlessApp& app) {
    app::Notebook kept;
    app::apply_changes(kept, app.kept());
    std::erase_if(kept.marks, [](const auto& entry) { return entry.second.empty(); });
    auto shown = app.state().notebook.marks;
    std::erase_if(shown, [](const auto& entry) { return entry.second.empty(); });
    return kept.marks == shown;
}
