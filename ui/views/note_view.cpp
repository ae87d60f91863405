#include "ui/views/button.h"
#include "ui/views/field_view.h"
#include "ui/views/panel_frame.h"
#include "ui/views/views.h"

#include <algorithm>
#include <string>

namespace ui {

namespace {

constexpr TextStyle quote_style{serif, 16, 1.4F, ColorRole::Muted, 0};

/// What the note is about: the marked words, or the card.
std::string about(const app::State& state, const library::Mark& mark) {
    if (!mark.place.exact.empty())
        return "\u201C" + mark.place.exact + "\u201D";
    const auto card = library::find_card(*state.reader->deck, mark.place.card_id);
    return "On card " + (card ? std::to_string(*card + 1) : std::string("?")) + " of this thesis";
}

} // namespace

void draw_note(const Painter& painter, const app::State& state, const app::NotePanel& panel,
               ViewState& view) {
    const Rect content = draw_panel_frame(painter, view, "// NOTE", {620, 360, PanelPlace::Top});
    painter.text_within({content.left, content.top}, quote_style, about(state, panel.mark), content.width());
    constexpr float buttons_pt = 48;
    const Rect area{content.left, content.top + 32, content.right,
                    std::max(content.bottom - buttons_pt - 8, content.top + 76)};
    draw_text_area(painter, view, area, panel.mark.note, "Your own words. Esc keeps them.");
    const float top = area.bottom + 8;
    draw_button(painter, view,
                {"note.keep",
                 "Keep the note",
                 {content.right - 120, top, content.right, top + buttons_pt},
                 app::ClosePanel{}},
                "KEEP", ColorRole::Accent);
    if (!panel.mark.id.empty())
        draw_button(painter, view,
                    {"note.remove",
                     "Take it away",
                     {content.left, top, content.left + 120, top + buttons_pt},
                     app::RemoveMark{panel.mark.id}},
                    "REMOVE", ColorRole::Muted);
}

} // namespace ui
