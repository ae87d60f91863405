// What keys and typed text do: in the line or the open panel first, then on the shelf, then what the table of verbs says.
#include "app/verbs.h"
#include "ui/accessibility/pressables.h"
#include "ui/shell.h"
#include "ui/text/utf.h"

#include <utf8.h>

#include <optional>
#include <string>
#include <utility>

namespace ui {

namespace {

/// Which way a key turns the cards of two theses.
int turn_of_compared(const app::KeyChord& chord) {
    const bool is_space = chord.key == app::Key::Space;
    if (chord.key == app::Key::Right || chord.key == app::Key::PageDown || (is_space && !chord.shift))
        return 1;
    return chord.key == app::Key::Left || chord.key == app::Key::PageUp || is_space ? -1 : 0;
}

} // namespace

/// As a tap on it would; one that has gone since asks for nothing.
bool Shell::press_element(std::string_view id, const app::State& state, app::Commands& commands) {
    const auto command = command_of(id, state, m_view);
    if (command)
        commands.push_back(*command);
    return command.has_value();
}

bool Shell::focus_element(const std::string& id) {
    const Element* const element = m_view.elements.find(id);
    if (element == nullptr || !element->focusable)
        return false;
    m_view.focused_element = id;
    m_view.focus_has_moved = true;
    return true;
}

/// Typed into the open field; else each character is the key that writes it.
bool Shell::handle_text(const std::string& typed, const app::State& state, app::Commands& commands) {
    if (const std::string* text = app::typed_text(state)) {
        m_view.focused_element.clear();
        change_text(m_view.field.insert(typed, *text), commands);
        return true;
    }
    const std::string clean = text::repaired(typed);
    for (auto at = clean.begin(); at != clean.end();)
        handle_key({app::Key::Character, static_cast<char32_t>(utf8::unchecked::next(at))}, state, commands);
    return true;
}

void Shell::change_text(std::string text, app::Commands& commands) {
    m_view.field_text = text;
    commands.emplace_back(app::ChangeTypedText{std::move(text)});
}

/// On the shelf arrows go from cover to cover.
bool Shell::handle_shelf_key(const app::KeyChord& chord, const app::State& state, app::Commands& commands) {
    const bool is_shelf = !state.reader && app::shows<app::NoPanel>(state) &&
                          state.library.home == app::Home::Library && !state.library.is_typing;
    const int by = chord.key == app::Key::Down    ? m_view.shelf_columns
                   : chord.key == app::Key::Up    ? -m_view.shelf_columns
                   : chord.key == app::Key::Right ? 1
                   : chord.key == app::Key::Left  ? -1
                                                  : 0;
    if (!is_shelf || by == 0 || chord.alt || chord.ctrl)
        return false;
    commands.emplace_back(app::MoveSelection{by});
    return true;
}

/// Keys of the open panel, before any verb's.
bool Shell::handle_panel_key(const app::KeyChord& chord, const app::State& state, app::Commands& commands) {
    if (const std::string* text = app::typed_text(state)) {
        auto answer = app::shows<app::NotePanel>(state)
                          ? m_view.field.handle_in_area(chord, *text, m_view.area)
                          : m_view.field.handle(chord, *text);
        if (answer.copied)
            commands.emplace_back(app::CopyTyped{*std::move(answer.copied)});
        if (answer.wants_paste)
            commands.emplace_back(app::Paste{});
        if (answer.text)
            change_text(*std::move(answer.text), commands);
        if (answer.taken)
            return true;
    }
    if (app::shows<app::NoPanel>(state))
        return false;
    const bool grid = app::shows<app::OverviewPanel>(state);
    const int row = grid ? m_view.overview_columns : 1;
    const int by = chord.key == app::Key::Down                ? row
                   : chord.key == app::Key::Up                ? -row
                   : grid && chord.key == app::Key::Right     ? 1
                   : grid && chord.key == app::Key::Left      ? -1
                   : chord.key == app::Key::PageDown && !grid ? 8
                   : chord.key == app::Key::PageUp && !grid   ? -8
                                                              : 0;
    const bool list = grid || app::shows<app::PalettePanel>(state);
    if (const int turn = turn_of_compared(chord); turn != 0 && app::shows<app::ComparePanel>(state)) {
        commands.emplace_back(app::MoveInPanel{turn});
        return true;
    }
    if (chord.key == app::Key::Enter &&
        (list || app::shows<app::FindPanel>(state) || app::shows<app::ImportPanel>(state) ||
         app::shows<app::LabelsPanel>(state))) {
        commands.emplace_back(chord.shift ? app::Command(app::MoveInPanel{-1}) : app::ChooseInPanel{});
        return true;
    }
    if (by == 0)
        return false;
    if (list)
        commands.emplace_back(app::MoveInPanel{by});
    else if (app::is_modal(state.panel))
        m_view.panel_scroll.scroll_by(static_cast<float>(by) * scroll_line_pt * 2);
    return list || app::is_modal(state.panel);
}

bool Shell::handle_key(const app::KeyChord& chord, const app::State& state, app::Commands& commands) {
    if (chord.key == app::Key::Tab && !chord.shift && app::is_typing_in_library(state) &&
        !state.library.completions.empty()) {
        commands.emplace_back(app::Complete{0});
        return true;
    }
    if (chord.key == app::Key::Tab) {
        m_view.focused_element = m_view.elements.neighbor(m_view.focused_element, chord.shift ? -1 : 1);
        m_view.focus_has_moved = true;
        return true;
    }
    const Element* const focused = m_view.elements.find(m_view.focused_element);
    if (chord.key == app::Key::Enter && focused != nullptr && focused->command) {
        commands.push_back(*focused->command);
        return true;
    }
    if (handle_panel_key(chord, state, commands) || handle_shelf_key(chord, state, commands))
        return true;
    const auto command = app::command_for_key(state, chord);
    if (command)
        commands.push_back(*command);
    return command.has_value();
}

} // namespace ui
