// What can be pressed by its id although it may be scrolled out of view and not be among the elements of the frame
// (ui/element.h): the rows of lists, with names that say more than their labels.
#pragma once

#include "app/command.h"
#include "app/state.h"
#include "ui/view_state.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

struct Pressable {
    std::string id; ///< that its element has when it is in view
    std::string name;
    app::Command command;
    bool selected = false;
};

/// The theses of the LIBRARY: title and claim.
[[nodiscard]] std::vector<Pressable> shelf_rows(const app::State& state);
/// The cards of the open thesis, as the pane beside the card lists them.
[[nodiscard]] std::vector<Pressable> outline_rows(const app::Reader& reader);
/// The same, as the overview shows them; `selected` is the one that the arrow keys are at.
[[nodiscard]] std::vector<Pressable> overview_rows(const app::Reader& reader, std::size_t selected);
[[nodiscard]] std::vector<Pressable> palette_rows(const app::PalettePanel& panel);
/// The reader's own marks, as the pane beside the card lists them.
[[nodiscard]] std::vector<Pressable> mine_rows(const app::Reader& reader);

/// What a press of that id asks for now. Nothing when it is not there or lies below a panel.
[[nodiscard]] std::optional<app::Command> command_of(std::string_view id, const app::State& state,
                                                     const ViewState& view);

} // namespace ui
