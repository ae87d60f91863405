#include "ui/views/home_bar.h"

#include "app/terminal_line.h"
#include "ui/views/button.h"
#include "ui/views/field_view.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace ui {

namespace {

constexpr float tabs_pt = 52;
constexpr float line_pt = 44;
constexpr float tools_pt = 44;
constexpr float narrow_pt = 560;
constexpr TextStyle tab_style{mono, 13, 1.4F, ColorRole::Muted, 0.12F};
constexpr TextStyle words_style{sans, 14, 1.4F, ColorRole::Muted, 0};
constexpr TextStyle chip_style{mono, 12, 1.4F, ColorRole::Muted, 0.06F};

float margin_of(const ViewState& view) {
    return view.viewport.width_pt < narrow_pt ? 12.0F : 24.0F;
}

/// Buttons from the right to the left, as long as there is room.
class RightToLeft {
public:
    RightToLeft(const Painter& painter, ViewState& view, const Rect& row)
        : m_painter(painter), m_view(view), m_row(row), m_right(row.right) {}

    void add(NewElement element, std::string_view words, bool is_on = false) {
        const float width = std::max(44.0F, m_painter.width(chip_style, words) + 24);
        if (m_right - width < m_row.left)
            return;
        element.rect = {m_right - width, m_row.top, m_right, m_row.bottom};
        if (is_on)
            m_painter.frame(element.rect.inset(2, 8), ColorRole::Accent, 6, 1.5F);
        draw_button(m_painter, m_view, std::move(element), words,
                    is_on ? ColorRole::Accent : ColorRole::Muted);
        m_right -= width;
    }

    [[nodiscard]] float left() const { return m_right; }

private:
    const Painter& m_painter;
    ViewState& m_view;
    Rect m_row;
    float m_right;
};

void draw_tab(const Painter& painter, ViewState& view, const Rect& rect, app::Home home, bool is_shown) {
    const bool is_library = home == app::Home::Library;
    TextStyle style = tab_style;
    style.color = is_shown ? ColorRole::Accent : ColorRole::Muted;
    painter.text({(rect.left + rect.right) / 2, (rect.height() - style.line_pt()) / 2}, style,
                 is_library ? "LIBRARY" : "TERMINAL", Align::Center);
    if (is_shown)
        painter.fill({rect.left + 10, rect.bottom - 12, rect.right - 10, rect.bottom - 10},
                     ColorRole::Accent);
    view.elements.add({is_library ? "home.library" : "home.terminal", is_library ? "Library" : "Terminal",
                       rect, app::ShowHome{home}});
}

void draw_tabs(const Painter& painter, const app::State& state, ViewState& view, const Rect& row) {
    const float width = painter.width(tab_style, "TERMINAL") + 24;
    float left = row.left - 10;
    for (const app::Home home : {app::Home::Library, app::Home::Terminal}) {
        draw_tab(painter, view, {left, row.top, left + width, row.bottom}, home, state.library.home == home);
        left += width;
    }
    RightToLeft buttons(painter, view, {left, row.top, row.right + 8, row.bottom});
    const bool wide = row.width() > narrow_pt;
    buttons.add({"palette", "All commands", {}, app::TogglePanel{app::PalettePanel{}}}, "\u22EF");
    buttons.add({"look", "Theme and type", {}, app::TogglePanel{app::LookPanel{}}}, "Aa");
    if (wide && state.library.home == app::Home::Library &&
        state.positions.contains(state.library.selected_id))
        buttons.add({"continue", "Continue reading", {}, app::OpenThesis{state.library.selected_id}},
                    "CONTINUE");
    buttons.add({"paste", "Paste the text of a thesis page", {}, app::Paste{}}, wide ? "+ PASTE" : "+");
}

void draw_line(const Painter& painter, const app::State& state, ViewState& view, const Rect& rect) {
    const app::LibraryState& library = state.library;
    const bool is_terminal = library.home == app::Home::Terminal;
    const std::string_view hint =
        is_terminal ? "Words, class:energy, horizon>=5y, or > for commands" : "Search the library";
    view.elements.add({"line", "Search the library", rect, app::TypeInLibrary{true}, !is_terminal});
    if (app::is_typing_in_library(state)) {
        draw_field(painter, view, rect, library.typed, hint);
        return;
    }
    painter.fill(rect, ColorRole::Wash, 6);
    const TextStyle style{serif, 19, 1.4F, library.typed.empty() ? ColorRole::Muted : ColorRole::Ink, 0};
    painter.text_within({rect.left + 12, rect.top + (rect.height() - style.line_pt()) / 2}, style,
                        library.typed.empty() ? hint : std::string_view(library.typed), rect.width() - 24);
}

void draw_filters(const Painter& painter, const app::State& state, ViewState& view, const Rect& row) {
    constexpr std::array<std::pair<const char*, const char*>, 4> filters = {{{"is:unread", "UNREAD"},
                                                                             {"is:reading", "READING"},
                                                                             {"conviction:high", "HIGH"},
                                                                             {"is:read", "READ"}}};
    RightToLeft chips(painter, view, row);
    chips.add({"sort", "Sort by", {}, app::TogglePanel{app::PalettePanel{"Sort by "}}}, "SORT",
              state.library.order.has_value());
    for (const auto& [word, label] : filters)
        chips.add({{"filter/", word}, label, {}, app::ToggleFilter{word}}, label,
                  app::place_of_filter(state.library.typed, word).has_value());
}

void draw_table_tools(const Painter& painter, const app::LibraryState& library, ViewState& view,
                      const Rect& row) {
    RightToLeft chips(painter, view, row);
    if (library.marked.size() == 2)
        chips.add({"compare", "Compare the marked theses", {}, app::CompareMarked{}}, "COMPARE", true);
    chips.add({"columns", "Columns of the table", {}, app::TogglePanel{app::PalettePanel{"Column: "}}},
              "COLUMNS");
    chips.add({"figures", "Pictures of what is found", {}, app::ToggleFigures{}}, "FIGURES",
              library.shows_figures);
}

/// What the word at the end of the line may become; Tab takes the first.
void draw_completions(const Painter& painter, const app::LibraryState& library, ViewState& view,
                      const Rect& row) {
    float left = row.left;
    for (std::size_t at = 0; at < library.completions.size(); ++at) {
        const app::QueryCompletion& one = library.completions[at];
        const float width = std::max(44.0F, painter.width(chip_style, one.insert) + 24);
        if (left + width > row.right)
            return;
        const std::string id = "complete/" + std::to_string(at);
        const Rect rect{left, row.top, left + width, row.bottom};
        painter.frame(rect.inset(2, 8), at == 0 ? ColorRole::Accent : ColorRole::Rule, 6, 1);
        draw_button(painter, view, {id, one.help, rect, app::Complete{at}}, one.insert,
                    at == 0 ? ColorRole::Accent : ColorRole::Muted);
        left += width;
    }
}

void draw_suggestion(const Painter& painter, const app::LibraryState& library, ViewState& view,
                     const Rect& row) {
    const float width = std::min(row.width(), painter.width(chip_style, library.suggestion) + 40);
    draw_button(painter, view,
                {"suggestion",
                 "Look for this instead",
                 {row.left - 12, row.top, row.left - 12 + width, row.bottom},
                 app::TakeSuggestion{}},
                library.suggestion, ColorRole::Accent);
}

void draw_tools(const Painter& painter, const app::State& state, ViewState& view, const Rect& row) {
    const app::LibraryState& library = state.library;
    if (app::is_typing_in_library(state) && !library.completions.empty() && !library.error)
        return draw_completions(painter, library, view, row);
    const std::string words = listing_words(state);
    const float width = std::min(row.width(), painter.width(words_style, words) + 24);
    painter.text_within({row.left, row.top + (row.height() - words_style.line_pt()) / 2}, words_style, words,
                        row.width());
    const Rect rest{row.left + width, row.top, row.right + 8, row.bottom};
    if (library.listing.count == 0 && !library.suggestion.empty() && !library.error)
        return draw_suggestion(painter, library, view, rest);
    if (library.home == app::Home::Library)
        draw_filters(painter, state, view, rest);
    else
        draw_table_tools(painter, library, view, rest);
}

/// Another list begins at its top.
void start_list(const app::State& state, ViewState& view) {
    std::pair shown(state.library.home, state.library.typed);
    if (view.shown_list == shown)
        return;
    view.shown_list = std::move(shown);
    view.shelf_scroll.jump(0);
    view.pane_scroll.jump(0);
    view.revealed_row.reset();
}

std::string counted(std::size_t count) {
    return std::to_string(count) + (count == 1 ? " thesis" : " theses");
}

} // namespace

std::string listing_words(const app::State& state) {
    const app::LibraryState& library = state.library;
    if (library.error)
        return "Column " + std::to_string(library.error->begin + 1) + ": " + library.error->what;
    if (state.reading)
        return counted(library.listing.count) + " so far; reading " + std::to_string(state.reading->done) +
               " of " + std::to_string(state.reading->of) + " files";
    if (app::read_terminal_line(library.typed).action == app::LineAction::Verb)
        return "Commands";
    if (library.listing.is_near)
        return "No thesis has all of these words; " + counted(library.listing.count) + " with some";
    if (library.listing.count == 0 && !library.suggestion.empty())
        return "No thesis meets this. Did you mean";
    if (library.listing.count == 0 && !library.typed.empty())
        return "No thesis meets this; Esc takes it back";
    return counted(library.listing.count);
}

Rect draw_home_bar(const Painter& painter, const app::State& state, ViewState& view) {
    start_list(state, view);
    const float margin = margin_of(view);
    const Rect window{margin, 0, view.viewport.width_pt - margin, view.viewport.height_pt};
    draw_tabs(painter, state, view, {window.left, 0, window.right, tabs_pt});
    draw_line(painter, state, view, {window.left, tabs_pt, window.right, tabs_pt + line_pt});
    const float tools = tabs_pt + line_pt + 2;
    draw_tools(painter, state, view, {window.left, tools, window.right, tools + tools_pt});
    return {window.left, tools + tools_pt + 2, window.right, window.bottom};
}

} // namespace ui
