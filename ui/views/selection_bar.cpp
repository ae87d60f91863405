#include "app/reader_marks.h"
#include "ui/views/button.h"
#include "ui/views/views.h"

#include <array>
#include <string>

namespace ui {

namespace {

constexpr std::array<ColorRole, 4> swatches = {ColorRole::HighlightKey, ColorRole::HighlightAgree,
                                               ColorRole::HighlightDoubt, ColorRole::HighlightAsk};
constexpr float with_names_from_pt = 620;
constexpr float name_pt = 96;
constexpr float target_pt = 44;

/// The kind under a selection that is just a highlight's words.
std::string_view highlighted_as(const app::Reader& reader) {
    const app::Selection& selection = *reader.selection;
    if (selection.begin.block_id != selection.end.block_id)
        return "";
    const app::PlacedMark* known =
        app::highlight_of(reader, selection.begin.block_id, selection.begin.byte, selection.end.byte);
    return known == nullptr ? std::string_view() : known->mark.value;
}

void draw_kind(const Painter& painter, ViewState& view, std::size_t at, const Rect& rect, bool names,
               bool is_now) {
    const app::HighlightKind& kind = app::highlight_kinds.at(at);
    painter.fill(rect.inset(4, 7), swatches.at(at), 6);
    painter.frame(rect.inset(4, 7), is_now ? ColorRole::Accent : ColorRole::Rule, 6, is_now ? 2.0F : 1.0F);
    const std::string name(kind.name);
    const std::string words = std::string(kind.sign) + (names ? " " + name : "");
    draw_button(painter, view,
                {"highlight." + std::string(kind.value),
                 is_now ? "Take the highlight away" : "Highlight as " + name, rect,
                 app::Highlight{std::string(kind.value)}},
                words, ColorRole::Ink);
}

} // namespace

void draw_selection_bar(const Painter& painter, const app::State& state, const Rect& bar, ViewState& view) {
    const bool names = bar.width() >= with_names_from_pt;
    const std::string_view now = highlighted_as(*state.reader);
    painter.fill(bar, ColorRole::Sheet);
    painter.fill({bar.left, bar.top, bar.right, bar.top + 1}, ColorRole::Rule);
    view.elements.add({"selection.bar", "", bar, std::nullopt, false});
    float left = bar.left + 4;
    for (std::size_t at = 0; at < app::highlight_kinds.size(); ++at) {
        const float width = names ? name_pt : target_pt;
        draw_kind(painter, view, at, {left, bar.top, left + width, bar.bottom}, names,
                  now == app::highlight_kinds.at(at).value);
        left += width;
    }
    float right = bar.right - 2;
    const auto button = [&](const char* id, const char* label, const char* words, float width,
                            app::Command command) {
        draw_button(painter, view,
                    {id, label, {right - width, bar.top, right, bar.bottom}, std::move(command)}, words,
                    ColorRole::Muted);
        right -= width;
    };
    button("selection.clear", "Select nothing", "\u00D7", 36, app::ClearSelection{});
    button("copy", "Copy with source and time", "COPY", 48, app::CopyWords{});
    button("note", "Write a note", "NOTE", 48, app::EditNote{""});
}

} // namespace ui
