#include "platform/program.h"

#include "app/update.h"

#include <algorithm>
#include <utility>
#include <variant>

namespace platform {

namespace {

constexpr double save_delay_s = 0.4; ///< turns that follow each other quickly are saved once

} // namespace

library::Result<Program> Program::make(app::State state, Ports ports) {
    TRY(ui::Shell shell, ui::Shell::make(ports.find_font));
    return Program(std::move(state), std::move(ports), std::move(shell));
}

Program::Program(app::State state, Ports ports, ui::Shell shell)
    : m_state(std::move(state)), m_ports(std::move(ports)), m_shell(std::move(shell)) {}

void Program::handle(const ui::InputEvent& event, double now_s) {
    if (std::holds_alternative<ui::Hidden>(event))
        m_hidden = true;
    if (std::holds_alternative<ui::Exposed>(event))
        m_hidden = false;
    app::Commands commands;
    m_dirty = m_shell.handle(event, now_s, m_state, commands) || m_dirty;
    run_all(commands, now_s);
}

void Program::run(const app::Command& command, double now_s) {
    app::Commands commands{command};
    run_all(commands, now_s);
}

void Program::run_all(app::Commands& commands, double now_s) {
    for (const app::Command& command : commands)
        for (const app::Effect& effect : app::update(m_state, command))
            carry_out(effect, now_s);
    m_dirty = m_dirty || !commands.empty();
    commands.clear();
}

void Program::carry_out(const app::Effect& effect, double now_s) {
    if (const auto* link = std::get_if<app::OpenLink>(&effect)) {
        if (const auto opened = m_ports.open_link(link->link); !opened)
            tell(opened.error());
    } else if (const auto* scroll = std::get_if<app::ScrollView>(&effect)) {
        m_shell.scroll(*scroll, m_state);
    } else if (const auto* reveal = std::get_if<app::RevealPlace>(&effect)) {
        m_shell.reveal(*reveal);
    } else if (const auto* copied = std::get_if<app::CopyText>(&effect)) {
        m_ports.copy_text(copied->text);
    } else if (const auto* full_screen = std::get_if<app::ApplyFullScreen>(&effect)) {
        m_ports.set_full_screen(full_screen->on);
    } else if (std::holds_alternative<app::SaveSession>(effect)) {
        m_save_at_s = m_save_at_s.value_or(now_s + save_delay_s);
    } else if (std::holds_alternative<app::CloseProgram>(effect)) {
        m_closing = true;
    }
}

void Program::tell(const library::Error& error) {
    m_state.notice = error.where.empty() ? error.what : error.where + ": " + error.what;
    m_dirty = true;
}

bool Program::needs_frame() const {
    return !m_hidden && (m_dirty || m_shell.is_moving());
}

std::optional<double> Program::due_in_s(double now_s) const {
    if (needs_frame())
        return 0;
    if (m_save_at_s)
        return std::max(0.0, *m_save_at_s - now_s);
    return std::nullopt;
}

void Program::frame(double now_s) {
    m_dirty = false;
    ++m_frames_drawn;
    app::Commands commands;
    m_shell.draw(m_state, now_s, commands);
    run_all(commands, now_s);
}

void Program::save_if_due(double now_s) {
    if (m_save_at_s && *m_save_at_s <= now_s)
        save_now();
}

void Program::save_now() {
    if (!std::exchange(m_save_at_s, std::nullopt))
        return;
    if (const auto saved = m_ports.save_session(m_state); !saved)
        tell(saved.error());
}

} // namespace platform
