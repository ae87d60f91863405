// The frame that every panel has: a sheet over what is dimmed below, a heading and a way out.
#pragma once

#include "ui/paint/painter.h"
#include "ui/view_state.h"

#include <string_view>

namespace ui {

enum class PanelPlace { Middle, Top, Right };

struct PanelSize {
    float width_pt = 560;
    float height_pt = 400; ///< of what is below the heading
    PanelPlace place = PanelPlace::Middle;
};

/// Draws the frame, makes what lies below unreachable, and returns where the panel's content goes: within the window
/// whatever was asked for. On a narrow window the panel takes its whole width.
[[nodiscard]] Rect draw_panel_frame(const Painter& painter, ViewState& view, std::string_view heading,
                                    const PanelSize& size);

/// A row that can be pressed, washed where the mouse or the arrow keys are.
void draw_row(const Painter& painter, ViewState& view, NewElement element, bool selected);

/// Lists what is out of view, so that the Tab key reaches it, and scrolls to it once it has. `row` is where it is, of which
/// `list` is seen. What is in view whoever draws it lists.
void list_row(ViewState& view, Scroll& scroll, const NewElement& element, const Rect& row, const Rect& list);

inline constexpr float row_pt = 44;

} // namespace ui
