#include "ui/shell.h"

#include "ui/pager.h"
#include "ui/paint/painter.h"
#include "ui/views/reader_geometry.h"
#include "ui/views/terminal_geometry.h"
#include "ui/views/views.h"
#include "ui/word_press.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>
#include <variant>

namespace ui {

namespace {

constexpr float notch_pt = 90; ///< what one notch of the wheel scrolls by
constexpr double tooltip_s = 0.6;

float slot_width(const ViewState& view, const app::State& state) {
    return reader_geometry(view.viewport, state).slot_width_pt;
}

float last_card(const app::State& state) {
    return static_cast<float>(state.reader->deck->size() - 1);
}

bool shows_table(const app::State& state) {
    return !state.reader && app::shows<app::NoPanel>(state) && state.library.home == app::Home::Terminal;
}

bool shows_deck(const app::State& state) {
    return state.reader && !app::is_modal(state.panel);
}

/// The column of the table that a drag from here makes wider or narrower.
std::optional<DraggedColumn> pressed_column(Point at, const app::State& state, const ViewState& view) {
    if (!shows_table(state))
        return std::nullopt;
    const auto columns = placed_columns(state.settings.columns, view.table_header, view);
    const PlacedColumn* const found = edge_at(columns, view.table_header, at);
    if (found == nullptr)
        return std::nullopt;
    const float width = found->right - found->left;
    return DraggedColumn{found->column, width, width};
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

bool Shell::is_in_pane(const std::optional<Point>& at, const app::State& state) const {
    if (shows_table(state))
        return at && m_view.table_pane.contains(*at);
    return shows_deck(state) && at && reader_geometry(m_view.viewport, state).pane.contains(*at);
}

Scroll& Shell::pressed_scroll(const app::State& state) {
    return m_view.press_is_in_pane ? m_view.pane_scroll : active_scroll(state);
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
    if (const auto* pressed = std::get_if<ElementPressed>(&event))
        return press_element(pressed->id, state, commands);
    if (const auto* focused = std::get_if<ElementFocused>(&event))
        return focus_element(focused->id);
    if (const auto* changed = std::get_if<ViewportChanged>(&event)) {
        m_view.viewport = changed->viewport;
        const auto room = changed->viewport.width_pt >= wide_from_pt ? app::Room::Wide : app::Room::Narrow;
        if (room != state.room)
            commands.emplace_back(app::RoomChanged{room});
    }
    if (const auto* pasted = std::get_if<TextPasted>(&event)) {
        if (app::typed_text(state) != nullptr)
            handle_text(pasted->text, state, commands);
        else
            commands.emplace_back(app::ImportText{pasted->text});
    }
    if (const auto* arrived = std::get_if<CommandArrived>(&event))
        commands.push_back(arrived->command);
    if (const auto* dropped = std::get_if<FilesDropped>(&event))
        commands.emplace_back(app::ImportFiles{dropped->paths});
    if (std::holds_alternative<FocusGained>(event) || std::holds_alternative<FocusLost>(event))
        m_view.has_keyboard = std::holds_alternative<FocusGained>(event);
    if (std::holds_alternative<FocusLost>(event) || std::holds_alternative<Hidden>(event))
        for (const Gesture& gesture : m_view.gestures.cancel())
            handle_gesture(gesture, state, commands);
    if (std::holds_alternative<CloseRequested>(event))
        commands.emplace_back(app::Quit{});
    return true;
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
    const bool hovers_elsewhere = hovered_before != element_id();
    if (hovers_elsewhere || !gestures.empty()) {
        m_view.tooltip_is_due = false;
        m_view.hover_began_s.reset();
        if (m_view.hover && hovers_elsewhere)
            m_view.hover_began_s = now_s;
    }
    return !gestures.empty() || hovers_elsewhere;
}

std::optional<double> Shell::due_s() const {
    const auto gesture = m_view.gestures.due_s();
    if (!m_view.hover_began_s)
        return gesture;
    const double tooltip = *m_view.hover_began_s + tooltip_s;
    return gesture ? std::min(*gesture, tooltip) : tooltip;
}

bool Shell::wait(double now_s, const app::State& state, app::Commands& commands) {
    const auto gestures = m_view.gestures.wait(now_s);
    for (const Gesture& gesture : gestures)
        handle_gesture(gesture, state, commands);
    const bool shows_tooltip = m_view.hover_began_s && *m_view.hover_began_s + tooltip_s <= now_s;
    if (shows_tooltip) {
        m_view.hover_began_s.reset();
        m_view.tooltip_is_due = true;
    }
    return shows_tooltip || !gestures.empty();
}

void Shell::handle_gesture(const Gesture& gesture, const app::State& state, app::Commands& commands) {
    const std::optional<Point> pressed_at = std::exchange(m_view.pressed_at, std::nullopt);
    if (const auto* pressed = std::get_if<Pressed>(&gesture)) {
        press(pressed->at, state);
    } else if (const auto* tapped = std::get_if<Tapped>(&gesture)) {
        tap(*tapped, state, commands);
        end_drag({}, state, commands);
    } else if (const auto* held = std::get_if<LongPressed>(&gesture)) {
        m_view.pressed_at = pressed_at;
        begin_selection(held->at, state, commands);
    } else if (const auto* moved = std::get_if<LongPressMoved>(&gesture)) {
        move_selection(moved->at, state, commands);
    } else if (std::holds_alternative<LongPressEnded>(gesture)) {
        if (pressed_at && !std::exchange(m_view.pressed_words, std::nullopt)) // a slow press of a button
            tap({*pressed_at, 1}, state, commands);
        end_drag({}, state, commands);
    } else if (const auto* edge = std::get_if<EdgeSwiped>(&gesture)) {
        m_view.edge_swipe_pt = edge->distance_pt;
    } else if (const auto* lifted = std::get_if<EdgeSwipeEnded>(&gesture)) {
        m_view.edge_swipe_pt = 0;
        end_drag({}, state, commands);
        if (lifted->is_meant)
            commands.emplace_back(app::StepBack{});
    } else if (const auto* dragged = std::get_if<Dragged>(&gesture)) {
        drag(*dragged, state);
    } else if (const auto* ended = std::get_if<DragEnded>(&gesture)) {
        end_drag(*ended, state, commands);
    } else if (const auto* pinched = std::get_if<PinchEnded>(&gesture)) {
        constexpr float clearly = 1.15F;
        end_drag({}, state, commands);
        if (pinched->factor > clearly || pinched->factor < 1 / clearly)
            commands.emplace_back(app::ChangeDepth{pinched->factor > 1 ? 1 : -1});
    } else if (std::holds_alternative<PressCancelled>(gesture)) {
        end_drag({}, state, commands);
    }
}

/// What is pressed, else the words there.
void Shell::tap(const Tapped& tapped, const app::State& state, app::Commands& commands) {
    if (m_view.press_caught_motion)
        return;
    const Element* const element = m_view.elements.at(tapped.at);
    if (element != nullptr) {
        if (element->command)
            commands.push_back(*element->command);
    } else if (shows_deck(state)) {
        if (tapped.count == 2)
            commands.emplace_back(app::ToggleFullText{});
        else
            tap_words(tapped.at, state, commands);
    }
}

/// A highlight is selected by a tap on it; a tap beside it selects nothing.
void Shell::tap_words(Point at, const app::State& state, app::Commands& commands) {
    if (const auto words = highlighted_words_at(at, state, m_view))
        commands.emplace_back(app::Select{*words});
    else if (state.reader->selection)
        commands.emplace_back(app::ClearSelection{});
}

/// The word under a long press.
void Shell::begin_selection(Point at, const app::State& state, app::Commands& commands) {
    const bool on_words =
        shows_deck(state) && m_view.elements.at(at) == nullptr && !m_view.press_caught_motion;
    m_view.pressed_words = on_words ? word_at(at, state, m_view, m_typography->typesetter()) : std::nullopt;
    if (m_view.pressed_words)
        commands.emplace_back(app::Select{*m_view.pressed_words});
}

void Shell::move_selection(Point at, const app::State& state, app::Commands& commands) {
    if (shows_deck(state) && m_view.pressed_words)
        commands.emplace_back(
            app::Select{words_up_to(at, *m_view.pressed_words, state, m_view, m_typography->typesetter())});
}

/// Whatever moves stops under the finger.
void Shell::press(Point at, const app::State& state) {
    m_view.pressed_at = at;
    m_view.pressed_words.reset();
    m_view.press_is_in_pane = is_in_pane(at, state);
    m_view.dragged_column = pressed_column(at, state, m_view);
    Scroll& scroll = pressed_scroll(state);
    m_view.focused_element.clear();
    m_view.press_caught_motion = scroll.is_moving() || (shows_deck(state) && m_view.pager.is_moving());
    m_view.pager_at_press = m_view.pager.value();
    m_view.pager.hold(m_view.pager.value());
    m_view.scroll_at_press_pt = scroll.offset_pt();
    scroll.stop();
}

void Shell::drag(const Dragged& drag, const app::State& state) {
    if (m_view.dragged_column && drag.axis == Axis::Horizontal)
        m_view.dragged_column->width_pt = m_view.dragged_column->width_at_press_pt - drag.distance_pt;
    else if (drag.axis == Axis::Vertical)
        pressed_scroll(state).drag(m_view.scroll_at_press_pt, drag.distance_pt);
    else if (shows_deck(state)) // also from the pane: it has nothing to move sideways
        m_view.pager.hold(held_position(m_view.pager_at_press - drag.distance_pt / slot_width(m_view, state),
                                        last_card(state)));
}

void Shell::end_drag(const DragEnded& drag, const app::State& state, app::Commands& commands) {
    if (const auto column = std::exchange(m_view.dragged_column, std::nullopt);
        column && column->width_pt != column->width_at_press_pt)
        commands.emplace_back(app::ResizeColumn{column->column, static_cast<int>(column->width_pt)});
    pressed_scroll(state).release(drag.axis == Axis::Vertical ? drag.velocity_pt_s : 0);
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
    const bool in_pane = is_in_pane(m_view.hover, state);
    Scroll& scroll = in_pane ? m_view.pane_scroll : active_scroll(state);
    const bool sideways = std::abs(event.dx) > std::abs(event.dy);
    const float room = event.dy > 0 ? scroll.destination_pt() : scroll.max_pt() - scroll.destination_pt();
    if (in_pane || (!sideways && (!shows_deck(state) || room > 0.5F))) {
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
    active_scroll(state).scroll_by(static_cast<float>(effect.lines) * scroll_line_pt);
}

void Shell::reveal(const app::RevealPlace& effect) {
    m_view.revealed = effect.place;
}

bool Shell::set_own_font(std::shared_ptr<const std::string> bytes) {
    m_view.compared.clear();
    m_view.layouts.clear(); // they point to glyphs of the font before
    m_view.miniatures.clear();
    return m_typography->set_own_font(std::move(bytes));
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
    prepare_field(state, m_view);
    if (state.reader)
        draw_reader(painter, state, m_view, commands);
    else if (state.library.home == app::Home::Terminal)
        draw_terminal(painter, state, m_view, commands);
    else
        draw_library(painter, state, m_view, commands);
    draw_panel(painter.with_tab(tab), state, m_view);
    draw_notice(painter, state, m_view);
    draw_edge_swipe(painter, m_view);
    draw_tooltip(painter, m_view);
    if (const Element* const focused = m_view.elements.find(m_view.focused_element))
        painter.frame(focused->rect.inset(1, 1), ColorRole::Accent, 5, 2);
    else
        m_view.focused_element.clear();
    m_view.focus_has_moved = false;
}

} // namespace ui
