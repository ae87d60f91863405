#include "ui/views/views.h"

#include <variant>

namespace ui {

namespace {

/// Another panel begins at its top, with its field ready to be typed over.
void start_panel(const app::State& state, ViewState& view) {
    if (view.shown_panel == state.panel.index())
        return;
    view.shown_panel = state.panel.index();
    view.panel_scroll.jump(0);
    view.panel_selection = 0;
    view.compared.clear();
    if (const std::string* typed = app::typed_text(state)) {
        view.field.start(*typed, !app::shows<app::NotePanel>(state) && !app::is_typing_in_library(state));
        view.field_text = *typed;
    }
}

/// A text that did not come from the field is typed on at its end.
void follow_text(const app::State& state, ViewState& view) {
    const std::string* typed = app::typed_text(state);
    if (typed == nullptr || *typed == view.field_text)
        return;
    view.field.start(*typed, false);
    view.field_text = *typed;
}

} // namespace

void prepare_field(const app::State& state, ViewState& view) {
    start_panel(state, view);
    follow_text(state, view);
}

void draw_panel(const Painter& painter, const app::State& state, ViewState& view) {
    if (std::holds_alternative<app::HelpPanel>(state.panel))
        draw_help(painter, view);
    else if (const auto* palette = std::get_if<app::PalettePanel>(&state.panel))
        draw_palette(painter, *palette, view);
    else if (const auto* overview = std::get_if<app::OverviewPanel>(&state.panel))
        draw_overview(painter, state, *overview, view);
    else if (std::holds_alternative<app::LookPanel>(state.panel))
        draw_look(painter, state, view);
    else if (const auto* note = std::get_if<app::NotePanel>(&state.panel))
        draw_note(painter, state, *note, view);
    else if (const auto* compared = std::get_if<app::ComparePanel>(&state.panel))
        draw_compare(painter, state, *compared, view);
    else if (const auto* import = std::get_if<app::ImportPanel>(&state.panel))
        draw_import(painter, state, *import, view);
}

} // namespace ui
