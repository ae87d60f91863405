// Where the parts of the TERMINAL are.
#pragma once

#include "app/state.h"
#include "ui/geometry.h"
#include "ui/view_state.h"

#include <vector>

namespace ui {

struct TerminalGeometry {
    Rect header;
    Rect list;
    Rect pane; ///< of no size while no thesis is selected
};

/// In a wide window the pane stands beside the table, else below it.
[[nodiscard]] TerminalGeometry terminal_geometry(const Rect& below_bar, const app::State& state);

struct PlacedColumn {
    library::SortColumn column = library::SortColumn::Title;
    float left = 0;
    float right = 0;
};

/// Those that there is room for, from left to right; the title takes what the others leave. One that is being dragged has the
/// width that the hand gives it.
[[nodiscard]] std::vector<PlacedColumn> placed_columns(const app::TableColumns& columns, const Rect& header,
                                                       const ViewState& view);

/// The column whose left edge is at the point, nearly: the title stands to the left of all and takes what is left.
[[nodiscard]] const PlacedColumn* edge_at(const std::vector<PlacedColumn>& columns, const Rect& header,
                                          Point at);

} // namespace ui
