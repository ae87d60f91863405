#include "ui/views/reader_geometry.h"

#include "ui/cards/card_layout.h"

#include <algorithm>

namespace ui {

namespace {

using library::CardKind;

constexpr float top_bar_pt = 52;
constexpr float progress_pt = 44;
constexpr float find_bar_pt = 53;
constexpr float narrow_pt = 640;
constexpr float side_margin_pt = 56; ///< room for the arrows beside the sheet
constexpr float margin_top_pt = 20;
constexpr float gap_between_sheets_pt = 24;

bool stands_in_the_middle(const library::Card& card) {
    return card.kind == CardKind::Cover || card.kind == CardKind::Quote || card.kind == CardKind::Condition;
}

} // namespace

ReaderGeometry reader_geometry(const Viewport& viewport, const app::State& state) {
    ReaderGeometry geometry;
    const float width = viewport.width_pt;
    const bool beside = viewport.width_pt >= wide_from_pt;
    const bool has_pane = app::shown_pane(state) != app::Pane::None;
    const float deck_right = has_pane && beside ? width - std::clamp(width * 0.26F, 300.0F, 420.0F) : width;
    const float deck_bottom = std::max(viewport.height_pt - progress_pt, top_bar_pt);
    geometry.top_bar = {0, 0, width, top_bar_pt};
    const float find_bottom = top_bar_pt + (app::shows<app::FindPanel>(state) ? find_bar_pt : 0);
    geometry.find = {0, top_bar_pt, deck_right, find_bottom};
    geometry.deck = {0, find_bottom, deck_right, std::max(deck_bottom, find_bottom)};
    geometry.progress = {0, deck_bottom, deck_right, viewport.height_pt};
    const float pane_left = beside ? deck_right : std::max(0.0F, width - 400);
    geometry.pane = {has_pane ? pane_left : width, top_bar_pt, width, viewport.height_pt};
    geometry.slot_width_pt = deck_right + gap_between_sheets_pt;
    return geometry;
}

SheetGeometry sheet_geometry(const ReaderGeometry& geometry, const library::Card& card,
                             const ReadingType& type) {
    SheetGeometry result;
    const Rect& deck = geometry.deck;
    result.bordered = deck.width() >= narrow_pt;
    result.padding_x_pt = result.bordered ? 64 : 22;
    result.padding_y_pt = result.bordered ? 48 : 22;
    const float available = deck.width() - (result.bordered ? 2 * side_margin_pt : 0);
    const float content = std::max(1.0F, available - 2 * result.padding_x_pt);
    const float width = std::min(content, content_width_max(card, content, type)) + 2 * result.padding_x_pt;
    const float left = deck.left + (deck.width() - (result.bordered ? width : available)) / 2;
    const float margin_top = result.bordered ? margin_top_pt : 0;
    result.sheet = {left, deck.top + margin_top, left + (result.bordered ? width : available), deck.bottom};
    if (!result.bordered) // the measure still holds where only the border is gone
        result.padding_x_pt += std::max(0.0F, (available - width) / 2);
    return result;
}

float SheetGeometry::scroll_max_pt(float content_height_pt) const {
    return std::max(0.0F, content_height_pt + 2 * padding_y_pt - sheet.height());
}

Point SheetGeometry::content_origin(const library::Card& card, float content_height_pt) const {
    constexpr float above_the_middle = 0.42F;
    const float room = sheet.height() - content_height_pt - 2 * padding_y_pt;
    const float drop = stands_in_the_middle(card) ? std::max(0.0F, room * above_the_middle) : 0;
    return {sheet.left + padding_x_pt, sheet.top + padding_y_pt + drop};
}

} // namespace ui
