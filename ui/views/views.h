// The views that a window shows. Each draws from the state, keeps what moves in the view state, lists what can be
// pressed, and asks for changes by commands.
#pragma once

#include "app/command.h"
#include "app/state.h"
#include "ui/paint/painter.h"
#include "ui/view_state.h"

namespace ui {

/// The LIBRARY: theses by their covers.
void draw_library(const Painter& painter, const app::State& state, ViewState& view, app::Commands& commands);

/// The TERMINAL: the same theses as a table.
void draw_terminal(const Painter& painter, const app::State& state, ViewState& view, app::Commands& commands);

/// The selected thesis, and where in it the words were found.
void draw_found(const Painter& painter, const app::State& state, const Rect& pane, ViewState& view);

/// The READER: one thesis as a deck of cards. Asks for RestAt when a card's scroll has come to rest.
void draw_reader(const Painter& painter, const app::State& state, ViewState& view, app::Commands& commands);

/// The pane beside the card or over it: what it shows is the state's.
void draw_pane(const Painter& painter, const app::State& state, const Rect& pane, ViewState& view);

/// Every card by its name, the one that is read marked.
void draw_outline(const Painter& painter, const app::State& state, const Rect& list, ViewState& view);

/// The bar in which words are looked for, at the top of the deck.
void draw_find(const Painter& painter, const app::FindPanel& panel, const Rect& bar, ViewState& view);

/// Before anything is drawn: the field is that of what is typed in now.
void prepare_field(const app::State& state, ViewState& view);

/// The panel that is open, over what is shown.
void draw_panel(const Painter& painter, const app::State& state, ViewState& view);

/// HELP: every verb with its keys.
void draw_help(const Painter& painter, ViewState& view);
void draw_palette(const Painter& painter, const app::PalettePanel& panel, ViewState& view);
void draw_overview(const Painter& painter, const app::State& state, const app::OverviewPanel& panel,
                   ViewState& view);
void draw_look(const Painter& painter, const app::State& state, ViewState& view);

/// What the element under the resting mouse or the keyboard's focus does, and its key.
void draw_tooltip(const Painter& painter, const ViewState& view);

/// An arrow that comes in from the edge with a finger.
void draw_edge_swipe(const Painter& painter, const ViewState& view);

/// What can be done with the selected words.
void draw_selection_bar(const Painter& painter, const app::State& state, const Rect& bar, ViewState& view);

/// The reader's own marks and notes, in reading order.
void draw_mine(const Painter& painter, const app::State& state, const Rect& list, ViewState& view);

/// What is about to be taken into the library, and what was odd about it.
void draw_import(const Painter& painter, const app::State& state, const app::ImportPanel& panel,
                 ViewState& view);

/// Two theses side by side.
void draw_compare(const Painter& painter, const app::State& state, const app::ComparePanel& panel,
                  ViewState& view);

void draw_note(const Painter& painter, const app::State& state, const app::NotePanel& panel, ViewState& view);

/// A line told to the reader, over what is shown.
void draw_notice(const Painter& painter, const app::State& state, const ViewState& view);

} // namespace ui
