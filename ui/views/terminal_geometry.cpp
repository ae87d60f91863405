#include "ui/views/terminal_geometry.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr float header_pt = 44;
constexpr float gap_pt = 16;
constexpr float title_min_pt = 260;
constexpr float pane_beside_from_pt = 900;

float width_of(const app::TableColumn& column, const ViewState& view) {
    if (view.dragged_column && view.dragged_column->column == column.column)
        return view.dragged_column->width_pt;
    return static_cast<float>(column.width_pt);
}

} // namespace

TerminalGeometry terminal_geometry(const Rect& below_bar, const app::State& state) {
    Rect table = below_bar;
    Rect pane{table.right, table.bottom, table.right, table.bottom};
    if (state.library.row && table.width() >= pane_beside_from_pt) {
        const float width = std::clamp(table.width() * 0.32F, 300.0F, 440.0F);
        pane = {table.right - width, table.top, table.right, table.bottom - gap_pt};
        table.right = pane.left - gap_pt;
    } else if (state.library.row && table.height() > 480) {
        pane = {table.left, table.bottom - table.height() * 0.4F, table.right, table.bottom - 8};
        table.bottom = pane.top - 8;
    }
    const float header = table.top + header_pt;
    return {
        {table.left, table.top, table.right, header}, {table.left, header, table.right, table.bottom}, pane};
}

std::vector<PlacedColumn> placed_columns(const app::TableColumns& columns, const Rect& header,
                                         const ViewState& view) {
    std::vector<PlacedColumn> placed;
    float room = header.width() - title_min_pt;
    for (const app::TableColumn& one : columns) {
        const bool is_title = one.column == library::SortColumn::Title;
        const float width = is_title ? 0 : width_of(one, view);
        if (!one.is_shown || width > room)
            continue;
        room -= width;
        placed.push_back({one.column, 0, width});
    }
    float left = header.left;
    for (PlacedColumn& one : placed) {
        const float width =
            one.column == library::SortColumn::Title ? title_min_pt + std::max(room, 0.0F) : one.right;
        one.left = left;
        one.right = left + width;
        left = one.right;
    }
    return placed;
}

const PlacedColumn* edge_at(const std::vector<PlacedColumn>& columns, const Rect& header, Point at) {
    constexpr float near_pt = 10;
    if (!header.contains(at))
        return nullptr;
    const auto found = std::find_if(columns.begin(), columns.end(), [&](const PlacedColumn& one) {
        return one.column != library::SortColumn::Title && std::abs(one.left - at.x) < near_pt;
    });
    return found == columns.end() ? nullptr : &*found;
}

} // namespace ui
