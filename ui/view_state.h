// What the screen knows and the program does not: where things are in their movement, under the finger, in focus. It
// belongs to one window's frame loop; nothing of it is saved.
#pragma once

#include "app/state.h"
#include "ui/cards/card_layout.h"
#include "ui/element.h"
#include "ui/gestures.h"
#include "ui/motion.h"
#include "ui/text_field.h"
#include "ui/wheel.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace ui {

/// A column of the table whose left edge is being dragged.
struct DraggedColumn {
    library::SortColumn column = library::SortColumn::Title;
    float width_at_press_pt = 0;
    float width_pt = 0;
};

struct ViewState {
    Viewport viewport;

    GestureRecognizer gestures;
    WheelTurns wheel_turns;
    std::optional<Point> hover;       ///< where the mouse is
    std::string focused_element;      ///< reached by the Tab key; empty when the keyboard is not used so
    bool focus_has_moved = false;     ///< since the frame drawn last, so that it may have to be scrolled to
    bool has_keyboard = true;         ///< keys go to the window, as far as it was told
    bool press_caught_motion = false; ///< the press stopped something, so it is no tap

    std::optional<Point> pressed_at;             ///< a press that may still become a tap
    bool press_is_in_pane = false;               ///< the finger that is down moves the pane, not the card
    std::optional<app::Selection> pressed_words; ///< what a long press began with
    Point card_origin;                           ///< of the current card's layout, in the frame drawn last
    std::optional<double> hover_began_s;         ///< since when the mouse has been at the same element
    bool tooltip_is_due = false;
    float edge_swipe_pt = 0; ///< how far a finger has come in from the edge

    Spring
        pager; ///< which card is in the middle, in cards: 2.3 is nearly a third of the way from card 2 to card 3
    float pager_at_press = 0;
    float scroll_at_press_pt = 0;

    std::map<std::string, Scroll> card_scrolls; ///< by card id
    Scroll shelf_scroll;
    Scroll panel_scroll;
    Scroll pane_scroll;

    TextField field;                 ///< of the open panel
    std::size_t shown_panel = 0;     ///< the kind of panel that field and scroll belong to
    std::size_t panel_selection = 0; ///< that the panel was last scrolled to
    text::Layout area;               ///< of a field of many lines, in the frame drawn last
    float area_scroll_pt = 0;
    int overview_columns = 1;
    int shelf_columns = 1;
    std::optional<DraggedColumn> dragged_column; ///< of the table
    Rect table_header;                           ///< in the frame drawn last
    Rect table_pane;                             ///< beside the table or below it
    std::optional<std::size_t> revealed_row;     ///< of the library, that it was last scrolled to
    std::string field_text;                      ///< as the field left it; another one comes from elsewhere
    std::optional<Rect> caret_rect;              ///< of the field in the frame drawn last, for input methods
    std::optional<app::Anchor> revealed;         ///< a place to scroll to when the card is laid out

    /// What the current card's scroll has been set from; where the state's anchor differs, the state has moved it.
    std::string anchored_thesis;
    std::string anchored_card;
    app::Anchor anchored_at;

    std::map<std::string, std::pair<LayoutKey, CardLayout>> layouts;    ///< by card id, of the open thesis
    std::map<std::string, std::pair<LayoutKey, CardLayout>> compared;   ///< by side and card id
    std::map<std::string, std::pair<LayoutKey, CardLayout>> miniatures; ///< the same, for the overview

    Elements elements; ///< of the frame drawn last
};

} // namespace ui
