#include "ui/shell.h"

#include "app/verbs.h"
#include "ui/pager.h"
#include "ui/paint/painter.h"
#include "ui/views/reader_geometry.h"
#include "ui/views/views.h"

#include <imgui.h>
#include <imgui_internal.h>
#include <utf8.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <variant>

namespace ui {

namespace {

constexpr float line_pt = 30;  ///< what one line of ScrollLines moves by
constexpr float notch_pt = 90; ///< what one notch of the wheel scrolls by

float slot_width(const ViewState& view, const app::State& state) {
    return reader_geometry(view.viewport, state).slot_width_pt;
}

float last_card(const app::State& state) {
    return static_cast<float>(state.reader->deck->size() - 1);
}

bool shows_deck(const app::State& state) {
    return state.reader && !app::is_modal(state.panel);
}

/// Dear ImGui has to have a font, and loads one of its own otherwise. We draw none of its widgets, so this one is empty.
void give_empty_font(ImFontAtlas& atlas) {
    static const ImFontLoader loader = [] {
        ImFontLoader empty;
        empty.Name = "empty";
        empty.FontBakedLoadGlyph = [](ImFontAtlas*, ImFontConfig*, ImFontBaked*, void*, ImWchar, ImFontGlyph*,
                                      float*) { return false; };
        return empty;
    }();
    atlas.SetFontLoader(&loader);
    ImFontConfig config;
    config.FontLoader = &loader;
    atlas.AddFont(&config);
}

} // namespace

library::Result<Shell> Shell::make(text::FindFont find_font) {
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    give_empty_font(atlas);
    TRY(auto typography, Typography::load(std::move(find_font)));
    return Shell(std::move(typography), GlyphAtlas(atlas));
}

Scroll& Shell::active_scroll(const app::State& state) {
    if (app::is_modal(state.panel))
        return m_view.panel_scroll;
    return state.reader ? m_view.card_scrolls[app::current_card(*state.reader).id] : m_view.shelf_scroll;
}

bool Shell::handle(const InputEvent& event, double now_s, const app::State& state, app::Commands& commands) {
    if (const auto* key = std::get_if<KeyPressed>(&event))
        return handle_key(key->chord, state, commands);
    if (const auto* pointer = std::get_if<PointerEvent>(&event))
        return handle_pointer(*pointer, now_s, state, commands);
    if (const auto* wheel = std::get_if<WheelTurned>(&event))
        return handle_wheel(*wheel, now_s, state, commands);
    if (const auto* text = std::get_if<TextEntered>(&event))
        return handle_text(text->text, state, commands);
    if (const auto* changed = std::get_if<ViewportChanged>(&event)) {
        m_view.viewport = changed->viewport;
        const auto room = changed->viewport.width_pt >= wide_from_pt ? app::Room::Wide : app::Room::Narrow;
        if (room != state.room)
            commands.emplace_back(app::RoomChanged{room});
    }
    if (std::holds_alternative<FocusLost>(event) || std::holds_alternative<Hidden>(event))
        for (const Gesture& gesture : m_view.gestures.cancel())
            handle_gesture(gesture, state, commands);
    if (std::holds_alternative<CloseRequested>(event))
        commands.emplace_back(app::Quit{});
    return true;
}

/// Typed into the open field; else each character is the key that writes it.
bool Shell::handle_text(const std::string& typed, const app::State& state, app::Commands& commands) {
    if (const std::string* text = app::typed_text(state)) {
        commands.emplace_back(app::ChangeTypedText{m_view.field.insert(typed, *text)});
        return true;
    }
    for (auto at = typed.begin(); at != typed.end();)
        handle_key({app::Key::Character, static_cast<char32_t>(utf8::next(at, typed.end()))}, state,
                   commands);
    return true;
}

/// Keys of the open panel, before any verb's.
bool Shell::handle_panel_key(const app::KeyChord& chord, const app::State& state, app::Commands& commands) {
    if (const std::string* text = app::typed_text(state)) {
        auto answer = m_view.field.handle(chord, *text);
        if (answer.text)
            commands.emplace_back(app::ChangeTypedText{*std::move(answer.text)});
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
    if (chord.key == app::Key::Enter && (list || app::shows<app::FindPanel>(state))) {
        commands.emplace_back(chord.shift ? app::Command(app::MoveInPanel{-1}) : app::ChooseInPanel{});
        return true;
    }
    if (by == 0)
        return false;
    if (list)
        commands.emplace_back(app::MoveInPanel{by});
    else if (app::is_modal(state.panel))
        m_view.panel_scroll.scroll_by(static_cast<float>(by) * line_pt * 2);
    return list || app::is_modal(state.panel);
}

bool Shell::handle_key(const app::KeyChord& chord, const app::State& state, app::Commands& commands) {
    if (chord.key == app::Key::Tab) {
        m_view.focused_element = m_view.elements.neighbor(m_view.focused_element, chord.shift ? -1 : 1);
        return true;
    }
    const Element* const focused = m_view.elements.find(m_view.focused_element);
    if (chord.key == app::Key::Enter && focused != nullptr && focused->command) {
        commands.push_back(*focused->command);
        return true;
    }
    if (handle_panel_key(chord, state, commands))
        return true;
    const auto command = app::command_for_key(state, chord);
    if (command)
        commands.push_back(*command);
    return command.has_value();
}

bool Shell::handle_pointer(const PointerEvent& event, double now_s, const app::State& state,
                           app::Commands& commands) {
    const auto element_id = [&] {
        const Element* const element = m_view.hover ? m_view.elements.at(*m_view.hover) : nullptr;
        return element == nullptr ? std::string() : element->id;
    };
    const std::string hovered_before = element_id();
    m_view.hover.reset(); // a finger hovers nowhere
    if (event.kind == PointerKind::Mouse)
        m_view.hover = Point{event.x_pt, event.y_pt};
    const auto gestures = m_view.gestures.handle(event, now_s);
    for (const Gesture& gesture : gestures)
        handle_gesture(gesture, state, commands);
    return !gestures.empty() || hovered_before != element_id();
}

void Shell::handle_gesture(const Gesture& gesture, const app::State& state, app::Commands& commands) {
    if (std::holds_alternative<Pressed>(gesture)) {
        press(state);
    } else if (const auto* tapped = std::get_if<Tapped>(&gesture)) {
        const Element* const element = m_view.elements.at(tapped->at);
        if (element != nullptr && element->command && !m_view.press_caught_motion)
            commands.push_back(*element->command);
        end_drag({Axis::Horizontal, 0, 0}, state, commands);
    } else if (const auto* dragged = std::get_if<Dragged>(&gesture)) {
        drag(*dragged, state);
    } else if (const auto* ended = std::get_if<DragEnded>(&gesture)) {
        end_drag(*ended, state, commands);
    } else if (const auto* pinched = std::get_if<PinchEnded>(&gesture)) {
        constexpr float clearly = 1.15F;
        end_drag({Axis::Horizontal, 0, 0}, state, commands);
        if (pinched->factor > clearly || pinched->factor < 1 / clearly)
            commands.emplace_back(app::ChangeDepth{pinched->factor > 1 ? 1 : -1});
    } else if (std::holds_alternative<PressCancelled>(gesture)) {
        end_drag({Axis::Horizontal, 0, 0}, state, commands);
    }
}

/// Whatever moves stops under the finger.
void Shell::press(const app::State& state) {
    Scroll& scroll = active_scroll(state);
    m_view.focused_element.clear();
    m_view.press_caught_motion = scroll.is_moving() || (shows_deck(state) && m_view.pager.is_moving());
    m_view.pager_at_press = m_view.pager.value();
    m_view.pager.hold(m_view.pager.value());
    m_view.scroll_at_press_pt = scroll.offset_pt();
    scroll.stop();
}

void Shell::drag(const Dragged& drag, const app::State& state) {
    if (drag.axis == Axis::Vertical)
        active_scroll(state).drag(m_view.scroll_at_press_pt, drag.distance_pt);
    else if (shows_deck(state))
        m_view.pager.hold(held_position(m_view.pager_at_press - drag.distance_pt / slot_width(m_view, state),
                                        last_card(state)));
}

void Shell::end_drag(const DragEnded& drag, const app::State& state, app::Commands& commands) {
    active_scroll(state).release(drag.axis == Axis::Vertical ? drag.velocity_pt_s : 0);
    if (drag.axis == Axis::Vertical || !shows_deck(state))
        return;
    const float velocity = -drag.velocity_pt_s / slot_width(m_view, state);
    m_view.pager.release(velocity);
    if (drag.distance_pt == 0)
        return;
    const int by = turn_after_drag({static_cast<int>(state.reader->card), m_view.pager_at_press,
                                    m_view.pager.value(), velocity, drag.velocity_pt_s});
    if (by != 0)
        commands.emplace_back(app::TurnCards{by});
}

bool Shell::handle_wheel(const WheelTurned& event, double now_s, const app::State& state,
                         app::Commands& commands) {
    if (event.ctrl) {
        const int steps = m_view.wheel_turns.handle(event.dy, now_s);
        if (steps != 0)
            commands.emplace_back(app::ChangeDepth{steps});
        return true;
    }
    Scroll& scroll = active_scroll(state);
    const bool sideways = std::abs(event.dx) > std::abs(event.dy);
    const float room = event.dy > 0 ? scroll.destination_pt() : scroll.max_pt() - scroll.destination_pt();
    if (!sideways && (!shows_deck(state) || room > 0.5F)) {
        scroll.scroll_by(-event.dy * notch_pt);
        return true;
    }
    const int turn =
        shows_deck(state) ? m_view.wheel_turns.handle(sideways ? event.dx : -event.dy, now_s) : 0;
    if (turn != 0)
        commands.emplace_back(app::TurnCards{turn});
    return turn != 0;
}

void Shell::scroll(const app::ScrollView& effect, const app::State& state) {
    active_scroll(state).scroll_by(static_cast<float>(effect.lines) * line_pt);
}

void Shell::reveal(const app::RevealPlace& effect) {
    m_view.revealed = effect.place;
}

void Shell::advance(double now_s) {
    constexpr double longest_step_s = 0.1; // after a pause things go on from where they were
    const double step_s = std::clamp(now_s - m_last_frame_s, 0.0, longest_step_s);
    m_last_frame_s = now_s;
    if (!m_view.gestures.is_pressed())
        m_view.pager.advance(step_s);
    m_view.shelf_scroll.advance(step_s);
    m_view.pane_scroll.advance(step_s);
    m_view.panel_scroll.advance(step_s);
    for (auto& [card_id, scroll] : m_view.card_scrolls)
        scroll.advance(step_s);
}

bool Shell::is_moving() const {
    const bool scrolls = std::any_of(m_view.card_scrolls.begin(), m_view.card_scrolls.end(),
                                     [](const auto& entry) { return entry.second.is_moving(); });
    const bool pages = m_view.pager.is_moving() && !m_view.gestures.is_pressed();
    return scrolls || pages || m_view.shelf_scroll.is_moving() || m_view.panel_scroll.is_moving() ||
           m_view.pane_scroll.is_moving();
}

void Shell::draw(const app::State& state, double now_s, app::Commands& commands) {
    advance(now_s);
    m_view.elements.clear();
    m_view.caret_rect.reset();
    const library::Tab tab = state.reader ? app::current_card(*state.reader).tab : library::Tab::Thesis;
    m_glyphs.begin_frame();
    const PaintTools tools{*ImGui::GetBackgroundDrawList(), *m_typography, m_glyphs,
                           m_view.viewport.pixels_per_pt};
    const Painter painter(tools, {app::shown_theme(state.settings.look, state.system), tab});
    painter.fill({0, 0, m_view.viewport.width_pt, m_view.viewport.height_pt}, ColorRole::Background);
    if (state.reader)
        draw_reader(painter, state, m_view, commands);
    else
        draw_library(painter, state, m_view);
    draw_panel(painter.with_tab(tab), state, m_view);
    draw_notice(painter, state, m_view);
    if (const Element* const focused = m_view.elements.find(m_view.focused_element))
        painter.frame(focused->rect.inset(1, 1), ColorRole::Accent, 5, 2);
    else
        m_view.focused_element.clear();
}

} // namespace ui
