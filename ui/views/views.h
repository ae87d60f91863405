// The views that a window shows. Each draws from the state, keeps what moves in the view state, lists what can be
// pressed, and asks for changes by commands.
#pragma once

#include "app/command.h"
#include "app/state.h"
#include "ui/paint/painter.h"
#include "ui/view_state.h"

namespace ui {

/// The LIBRARY: the shelf as a list.
void draw_library(const Painter& painter, const app::State& state, ViewState& view);

/// The READER: one thesis as a deck of cards. Asks for RestAt when a card's scroll has come to rest.
void draw_reader(const Painter& painter, const app::State& state, ViewState& view, app::Commands& commands);

/// HELP: every verb with its keys, over what is shown.
void draw_help(const Painter& painter, const app::State& state, ViewState& view);

/// A line told to the reader, over what is shown.
void draw_notice(const Painter& painter, const app::State& state, const ViewState& view);

} // namespace ui
