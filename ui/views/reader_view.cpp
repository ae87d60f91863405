#include "app/reader_marks.h"
#include "ui/cards/draw_card.h"
#include "ui/cards/word_marks.h"
#include "ui/views/button.h"
#include "ui/views/panel_frame.h"
#include "ui/views/reader_geometry.h"
#include "ui/views/views.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace ui {

namespace {

using app::Reader;
using library::Card;
using library::Tab;

const CardLayout& layout_of(const Painter& painter, const app::State& state, const Card& card,
                            const SheetGeometry& sheet, ViewState& view) {
    const Reader& reader = *state.reader;
    const LayoutKey key{state.settings.depth,
                        sheet.content_width_pt(),
                        sheet.padding_x_pt,
                        reading_type(state.settings),
                        app::is_second_side_shown(reader, card),
                        app::judgement_of(*reader.deck, card, reader.marks)};
    auto& [known_key, layout] = view.layouts[card.id];
    if (!(known_key == key)) {
        layout = lay_out(card, key, painter.typography());
        known_key = key;
    }
    return layout;
}

/// Follows the state: another thesis starts at rest, the next card slides in, any other one is there at once.
void follow_card(const app::State& state, ViewState& view) {
    const Reader& reader = *state.reader;
    const auto card = static_cast<float>(reader.card);
    const bool animated = app::is_animated(state.settings.look, state.system);
    if (view.anchored_thesis != reader.thesis->id) {
        view.layouts.clear();
        view.miniatures.clear();
        view.card_scrolls.clear();
        view.pager.jump(card);
    } else if (std::abs(card - view.pager.target()) > 1 || (!animated && !view.gestures.is_pressed())) {
        view.pager.jump(card);
    } else {
        view.pager.aim(card);
    }
}

/// Scrolls the current card to the state's anchor when the state has moved it or the layout is another one.
void follow_anchor(const Reader& reader, const CardLayout& layout, bool laid_out_anew, ViewState& view) {
    const std::string& card_id = app::current_card(reader).id;
    const bool other_card = view.anchored_thesis != reader.thesis->id || view.anchored_card != card_id;
    if (other_card || laid_out_anew || !(view.anchored_at == reader.anchor))
        view.card_scrolls[card_id].jump(layout.y_of(reader.anchor));
    view.anchored_thesis = reader.thesis->id;
    view.anchored_card = card_id;
    view.anchored_at = reader.anchor;
}

/// Scrolls so far that a place that was jumped to can be read, with some of what stands above it.
void reveal_place(const CardLayout& layout, const SheetGeometry& sheet, Scroll& scroll, ViewState& view) {
    constexpr float above = 0.3F;
    if (!view.revealed)
        return;
    const float y = layout.y_of(*view.revealed) + sheet.padding_y_pt;
    const float margin = sheet.sheet.height() * above;
    if (y < scroll.offset_pt() + margin / 2 || y > scroll.offset_pt() + sheet.sheet.height() - margin)
        scroll.jump(std::clamp(y - margin, 0.0F, scroll.max_pt()));
    view.revealed.reset();
}

/// Tells the state what stands at the top, once the card has come to rest there.
void tell_anchor(const Reader& reader, const CardLayout& layout, ViewState& view, app::Commands& commands) {
    const std::string& card_id = app::current_card(reader).id;
    const Scroll& scroll = view.card_scrolls[card_id];
    if (scroll.is_moving() || view.gestures.is_pressed())
        return;
    const app::Anchor anchor = scroll.offset_pt() > 0 ? layout.anchor_at(scroll.offset_pt()) : app::Anchor{};
    if (anchor == reader.anchor)
        return;
    view.anchored_at = anchor;
    commands.emplace_back(app::RestAt{card_id, anchor});
}

void draw_scroll_mark(const Painter& painter, const SheetGeometry& sheet, const Scroll& scroll, float dx) {
    if (scroll.max_pt() <= 0)
        return;
    constexpr float width_pt = 3;
    const Rect track = sheet.sheet.moved(dx, 0).inset(6, 10);
    const float share = sheet.sheet.height() / (sheet.sheet.height() + scroll.max_pt());
    const float length = std::max(24.0F, track.height() * share);
    const float at = std::clamp(scroll.offset_pt() / scroll.max_pt(), 0.0F, 1.0F);
    const float top = track.top + (track.height() - length) * at;
    painter.fill({track.right - width_pt, top, track.right, top + length}, ColorRole::Rule, width_pt / 2);
}

/// What can be pressed on the card, also what is scrolled out of view.
void list_targets(const CardLayout& layout, Point origin, const Rect& inside, Scroll& scroll,
                  ViewState& view) {
    for (const CardTarget& target : layout.targets) {
        const Rect rect = target.rect.moved(origin.x, origin.y);
        const NewElement element{target.id, target.label, rect.clipped(inside), target.command};
        list_row(view, scroll, element, rect, inside);
        if (rect.bottom > inside.top && rect.top < inside.bottom)
            view.elements.add(element);
    }
}

/// One card at its place in the row of sheets. The one in the middle lists what can be pressed on it.
void draw_sheet(const Painter& painter, const app::State& state, std::size_t at,
                const ReaderGeometry& geometry, ViewState& view) {
    const Card& card = state.reader->deck->at(at);
    const Painter ink = painter.with_tab(card.tab);
    const SheetGeometry sheet = sheet_geometry(geometry, card, reading_type(state.settings));
    const CardLayout& layout = layout_of(ink, state, card, sheet, view);
    const float dx = (static_cast<float>(at) - view.pager.value()) * geometry.slot_width_pt;
    Scroll& scroll = view.card_scrolls[card.id];
    const Rect rect = sheet.sheet.moved(dx, 0);
    ink.fill(rect, ColorRole::Sheet, sheet.bordered ? 4.0F : 0.0F);
    if (sheet.bordered)
        ink.frame(rect, ColorRole::Rule, 4, 1);
    const Rect inside = rect.clipped(geometry.deck);
    Point origin = sheet.content_origin(card, layout.height_pt);
    origin.x += dx;
    origin.y = painter.snapped(origin.y - scroll.offset_pt()); // lines keep their distances while they move
    ink.clip(inside);
    draw_card(ink, layout, word_marks(state, card), origin, inside);
    draw_scroll_mark(ink, sheet, scroll, dx);
    ink.unclip();
    if (at != state.reader->card)
        return;
    view.card_origin = origin;
    list_targets(layout, origin, inside, scroll, view);
}

void prepare_current(const Painter& painter, const app::State& state, const ReaderGeometry& geometry,
                     ViewState& view, app::Commands& commands) {
    const Card& card = app::current_card(*state.reader);
    const SheetGeometry sheet = sheet_geometry(geometry, card, reading_type(state.settings));
    const LayoutKey before = view.layouts[card.id].first;
    const CardLayout& layout = layout_of(painter, state, card, sheet, view);
    const LayoutKey& now = view.layouts[card.id].first;
    // A revealed side only adds below: what stood at the top stays there by itself.
    const bool laid_out_anew =
        before.width_pt != now.width_pt || !(before.type == now.type) || before.depth != now.depth;
    view.card_scrolls[card.id].set_max(sheet.scroll_max_pt(layout.height_pt));
    follow_anchor(*state.reader, layout, laid_out_anew, view);
    reveal_place(layout, sheet, view.card_scrolls[card.id], view);
    tell_anchor(*state.reader, layout, view, commands);
}

void draw_deck(const Painter& painter, const app::State& state, const ReaderGeometry& geometry,
               ViewState& view, app::Commands& commands) {
    prepare_current(painter, state, geometry, view, commands);
    const auto last = static_cast<float>(state.reader->deck->size()) - 1;
    const float first_visible = std::clamp(std::floor(view.pager.value()), 0.0F, last);
    const float last_visible = std::clamp(std::ceil(view.pager.value()), 0.0F, last);
    painter.clip(geometry.deck);
    for (float at = first_visible; at <= last_visible; ++at)
        draw_sheet(painter, state, static_cast<std::size_t>(at), geometry, view);
    painter.unclip();
}

/// Arrows beside the sheet, for the mouse; a finger swipes.
void draw_arrows(const Painter& painter, const app::State& state, const ReaderGeometry& geometry,
                 ViewState& view) {
    constexpr float target_pt = 44;
    const Card& card = app::current_card(*state.reader);
    const Rect& deck = geometry.deck;
    if (!sheet_geometry(geometry, card, reading_type(state.settings)).bordered)
        return;
    const float top = deck.top + (deck.height() - target_pt) / 2;
    if (state.reader->card > 0)
        draw_button(
            painter, view,
            {"card.previous", "Previous card", {6, top, 6 + target_pt, top + target_pt}, app::TurnCards{-1}},
            "\u2190", ColorRole::Muted);
    if (state.reader->card + 1 < state.reader->deck->size())
        draw_button(painter, view,
                    {"card.next",
                     "Next card",
                     {deck.right - 6 - target_pt, top, deck.right - 6, top + target_pt},
                     app::TurnCards{1}},
                    "\u2192", ColorRole::Muted);
}

void draw_tab(const Painter& painter, const app::State& state, ViewState& view, Tab tab, const Rect& rect) {
    constexpr std::array<std::string_view, 3> ids = {"tab.thesis", "tab.risk", "tab.alpha"};
    const bool there = library::first_card_of(*state.reader->deck, tab).has_value();
    const bool shown = app::current_card(*state.reader).tab == tab;
    const Painter ink = painter.with_tab(tab);
    if (shown)
        ink.fill({rect.left + 8, rect.bottom - 4, rect.right - 8, rect.bottom - 1}, ColorRole::Accent);
    const ColorRole role = shown ? ColorRole::Accent : (there ? ColorRole::Muted : ColorRole::Rule);
    draw_button(ink, view,
                {ids.at(static_cast<std::size_t>(tab)),
                 std::string(library::tab_name(tab)) + (shown ? ", shown" : ""), rect, app::ShowTab{tab}},
                library::tab_name(tab), role);
}

/// What stands at the right end of the top bar, as far as there is room; the last one leads to all the rest.
struct BarButton {
    const char* id;
    const char* label;
    const char* words;
    app::Command command;
    float width_pt;
};

void draw_bar_buttons(const Painter& painter, const Rect& bar, float room_pt, ViewState& view) {
    const std::array<BarButton, 4> buttons = {
        {{"palette", "All commands", "\u22EF", app::TogglePanel{app::PalettePanel{}}, 44},
         {"look", "Theme and type", "Aa", app::TogglePanel{app::LookPanel{}}, 44},
         {"overview", "Overview of all cards", "ALL", app::TogglePanel{app::OverviewPanel{}}, 52},
         {"find", "Find in this thesis", "FIND", app::TogglePanel{app::FindPanel{}}, 60}}};
    float right = bar.right;
    for (const BarButton& button : buttons) {
        if (bar.right - right + button.width_pt > room_pt)
            return;
        draw_button(painter, view,
                    {button.id,
                     button.label,
                     {right - button.width_pt, bar.top, right, bar.bottom - 1},
                     button.command},
                    button.words, ColorRole::Muted);
        right -= button.width_pt;
    }
}

void draw_top_bar(const Painter& painter, const app::State& state, const Rect& bar, ViewState& view) {
    constexpr float wide_pt = 720;
    const bool wide = bar.width() >= wide_pt;
    const float back = wide ? 130.0F : 44.0F;
    const float room = wide ? 204.0F : (bar.width() >= 350 ? 88.0F : 44.0F);
    const float tab_width = std::min(120.0F, (bar.width() - back - room) / 3);
    painter.fill(bar, ColorRole::Background);
    painter.fill({bar.left, bar.bottom - 1, bar.right, bar.bottom}, ColorRole::Rule);
    draw_button(
        painter, view,
        {"back", "Back to library", {bar.left, bar.top, bar.left + back, bar.bottom - 1}, app::CloseThesis{}},
        wide ? "\u2190 LIBRARY" : "\u2190", ColorRole::Muted);
    float left = wide ? (bar.left + bar.right - 3 * tab_width) / 2 : bar.left + back;
    for (const Tab tab : {Tab::Thesis, Tab::Risk, Tab::Alpha}) {
        draw_tab(painter, state, view, tab, {left, bar.top, left + tab_width, bar.bottom - 1});
        left += tab_width;
    }
    draw_bar_buttons(painter, bar, room, view);
}

constexpr TextStyle progress_style{mono, 12, 1.4F, ColorRole::Muted, 0.04F};

/// A segment a card, the current one in its tab's accent.
void draw_segments(const Painter& painter, const app::Reader& reader, const Rect& track, float segment) {
    const float gap = std::min(4.0F, segment / 3);
    float left = track.left + (track.width() - segment * static_cast<float>(reader.deck->size())) / 2;
    for (std::size_t at = 0; at < reader.deck->size(); ++at) {
        const bool shown = at == reader.card;
        const float half = shown ? 2.5F : 1.0F;
        painter.with_tab(reader.deck->at(at).tab)
            .fill({left, track.top - half, left + segment - gap, track.top + half},
                  shown ? ColorRole::Accent : ColorRole::Rule, half);
        left += segment;
    }
}

/// How far one has come, where there are too many cards for segments.
void draw_bar(const Painter& painter, const app::Reader& reader, const Rect& track) {
    const float part = static_cast<float>(reader.card + 1) / static_cast<float>(reader.deck->size());
    painter.fill({track.left, track.top - 1, track.right, track.top + 1}, ColorRole::Rule, 1);
    painter.fill({track.left, track.top - 2, track.left + track.width() * part, track.top + 2},
                 ColorRole::Accent, 2);
}

/// A ribbon: full on a bookmarked card, else its outline.
void draw_ribbon(const Painter& painter, const Rect& ribbon, bool full) {
    const float notch = ribbon.width() / 2;
    const Point middle{(ribbon.left + ribbon.right) / 2, ribbon.bottom - notch};
    if (full) {
        painter.fill({ribbon.left, ribbon.top, ribbon.right, middle.y}, ColorRole::Accent);
        painter.triangle({ribbon.left, middle.y}, middle, {ribbon.left, ribbon.bottom}, ColorRole::Accent);
        painter.triangle(middle, {ribbon.right, middle.y}, {ribbon.right, ribbon.bottom}, ColorRole::Accent);
        return;
    }
    const std::array<Point, 6> corners = {{{ribbon.left, ribbon.top},
                                           {ribbon.right, ribbon.top},
                                           {ribbon.right, ribbon.bottom},
                                           middle,
                                           {ribbon.left, ribbon.bottom},
                                           {ribbon.left, ribbon.top}}};
    for (std::size_t at = 1; at < corners.size(); ++at)
        painter.line(corners.at(at - 1), corners.at(at), ColorRole::Muted, 1.2F);
}

void draw_bookmark(const Painter& painter, const app::Reader& reader, const Rect& strip, ViewState& view) {
    constexpr float target_pt = 44;
    const bool bookmarked = app::mark_of_card(reader, library::MarkKind::Bookmark) != nullptr;
    const Rect target{strip.left + 4, strip.top, strip.left + 4 + target_pt, strip.bottom};
    draw_button(painter, view,
                {"bookmark", bookmarked ? "Take the bookmark away" : "Bookmark this card", target,
                 app::ToggleBookmark{}},
                "", ColorRole::Muted);
    const float middle = (target.left + target.right) / 2;
    const float top = (target.top + target.bottom) / 2 - 9;
    draw_ribbon(painter, {middle - 6, top, middle + 6, top + 18}, bookmarked);
}

void draw_progress(const Painter& painter, const app::State& state, const Rect& strip) {
    constexpr float margin_pt = 22;
    constexpr float segment_max_pt = 40;
    constexpr float segment_min_pt = 4;
    const Reader& reader = *state.reader;
    const auto count = static_cast<float>(reader.deck->size());
    const float middle = (strip.top + strip.bottom) / 2;
    const std::string number = std::to_string(reader.card + 1) + " / " + std::to_string(reader.deck->size());
    const float number_pt = painter.width(progress_style, number) + margin_pt;
    painter.text({strip.right - margin_pt, middle - progress_style.line_pt() / 2}, progress_style, number,
                 Align::Right);
    Rect track{strip.left + number_pt, middle, strip.right - margin_pt - number_pt, middle};
    const float segment = std::min(segment_max_pt, track.width() / count);
    const bool room_on_both_sides = segment * count < strip.width() - 2 * (margin_pt + number_pt);
    if (room_on_both_sides)
        track = strip.inset((strip.width() - segment * count) / 2, 0);
    track.top = track.bottom = middle;
    if (segment >= segment_min_pt)
        draw_segments(painter, reader, track, segment);
    else
        draw_bar(painter, reader, track);
}

} // namespace

void draw_reader(const Painter& painter, const app::State& state, ViewState& view, app::Commands& commands) {
    const ReaderGeometry geometry = reader_geometry(view.viewport, state);
    const Painter ink = painter.with_tab(app::current_card(*state.reader).tab);
    follow_card(state, view);
    draw_deck(painter, state, geometry, view, commands);
    draw_arrows(painter, state, geometry, view);
    draw_top_bar(ink, state, geometry.top_bar, view);
    draw_progress(painter, state, geometry.progress);
    draw_bookmark(ink, *state.reader, geometry.progress, view);
    if (state.reader->selection && !app::is_modal(state.panel))
        draw_selection_bar(ink, state, geometry.progress, view);
    if (const auto* find = std::get_if<app::FindPanel>(&state.panel))
        draw_find(ink, *find, geometry.find, view);
    if (geometry.pane.width() > 0)
        draw_pane(ink, state, geometry.pane, view);
}

} // namespace ui
