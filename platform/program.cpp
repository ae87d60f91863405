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
    Program program(std::move(state), std::move(ports), std::move(shell));
    if (const std::string own_font = program.m_state.settings.look.own_font; !own_font.empty())
        program.load_font({own_font}, 0);
    return program;
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
    } else if (const auto* marks = std::get_if<app::KeepMarks>(&effect)) {
        m_unkept.insert(m_unkept.end(), marks->changes.begin(), marks->changes.end());
        keep_marks(now_s);
    } else if (std::holds_alternative<app::FetchClipboard>(effect)) {
        handle(ui::TextPasted{m_ports.paste_text()}, now_s);
    } else if (const auto* imports = std::get_if<app::ReadImports>(&effect)) {
        m_ports.read_imports(*imports);
    } else if (const auto* asked = std::get_if<app::AskLibrary>(&effect)) {
        m_ports.ask_library(asked->request);
    } else if (std::holds_alternative<app::RefreshLibrary>(effect)) {
        m_ports.refresh_library();
    } else if (const auto* saved = std::get_if<app::SaveThesis>(&effect)) {
        save_thesis(*saved, now_s);
    } else if (const auto* font = std::get_if<app::LoadFont>(&effect)) {
        load_font(*font, now_s);
    } else if (const auto* full_screen = std::get_if<app::ApplyFullScreen>(&effect)) {
        m_ports.set_full_screen(full_screen->on);
    } else if (std::holds_alternative<app::SaveSession>(effect)) {
        m_save_at_s = m_save_at_s.value_or(now_s + save_delay_s);
    } else if (std::holds_alternative<app::CloseProgram>(effect)) {
        m_closing = true;
    }
}

/// With those that failed before: the journal has them in the order they were made.
void Program::keep_marks(double now_s) {
    if (const auto kept = m_ports.keep_marks(m_unkept); !kept)
        return run(app::KeepingFailed{kept.error().what}, now_s);
    m_unkept.clear();
}

void Program::save_thesis(const app::SaveThesis& effect, double now_s) {
    if (const auto saved = m_ports.save_thesis(*effect.thesis); !saved)
        run(app::SavingFailed{saved.error().what}, now_s);
    else
        run(app::ThesisSaved{*saved}, now_s);
}

void Program::load_font(const app::LoadFont& effect, double now_s) {
    constexpr std::size_t font_bytes_max = 32 * 1024 * 1024;
    auto bytes = m_ports.read_file(effect.path, font_bytes_max);
    if (!bytes)
        run(app::FontFailed{bytes.error().what}, now_s);
    else if (!m_shell.set_own_font(std::make_shared<const std::string>(*std::move(bytes))))
        run(app::FontFailed{"the file holds no font that can be read"}, now_s);
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
    std::optional<double> due_s = m_shell.due_s();
    if (m_save_at_s)
        due_s = std::min(*m_save_at_s, due_s.value_or(*m_save_at_s));
    if (!due_s)
        return std::nullopt;
    return std::max(0.0, *due_s - now_s);
}

void Program::frame(double now_s) {
    m_dirty = false;
    ++m_frames_drawn;
    app::Commands commands;
    m_shell.draw(m_state, now_s, commands);
    run_all(commands, now_s);
}

void Program::wait(double now_s) {
    app::Commands commands;
    m_dirty = m_shell.wait(now_s, m_state, commands) || m_dirty;
    run_all(commands, now_s);
    if (m_save_at_s && *m_save_at_s <= now_s)
        save_session();
}

void Program::save_session() {
    if (!std::exchange(m_save_at_s, std::nullopt))
        return;
    if (const auto saved = m_ports.save_session(m_state); !saved)
        tell(saved.error());
}

library::Result<void> Program::finish() {
    save_session();
    return m_unkept.empty() ? library::Result<void>() : m_ports.keep_marks(m_unkept);
}

} // namespace platform
