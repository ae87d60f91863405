#include "ui/views/button.h"
#include "ui/views/panel_frame.h"
#include "ui/views/views.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace ui {

namespace {

constexpr TextStyle name_style{mono, 12, 1.5F, ColorRole::Muted, 0.02F};
constexpr TextStyle title_style{serif_semibold, 20, 1.25F, ColorRole::Ink, 0};
constexpr TextStyle words_style{sans, 15, 1.4F, ColorRole::Ink, 0};
constexpr TextStyle problem_style{sans, 14, 1.4F, ColorRole::Muted, 0};
constexpr float buttons_pt = 48;
constexpr std::size_t problems_max = 50; ///< of one item, that are listed

/// Paragraphs below one another.
class Lines {
public:
    Lines(const Painter& painter, const Rect& list, float offset_pt)
        : m_painter(painter), m_list(list), m_y(list.top - offset_pt) {}

    void add(const TextStyle& style, std::string_view words, float space_above_pt = 0) {
        constexpr std::size_t bytes_max = 600;
        const text::Layout layout =
            m_painter.typography().plain(style, words.substr(0, bytes_max), m_list.width());
        m_y += space_above_pt;
        m_painter.layout(layout, {m_list.left, m_y}, m_list);
        m_y += layout.height_pt;
    }

    [[nodiscard]] float bottom() const { return m_y; }

private:
    const Painter& m_painter;
    Rect m_list;
    float m_y;
};

/// What taking it in will do.
std::string outcome(const app::State& state, const app::ImportItem& item) {
    if (!item.is_in_library && app::find_thesis(*state.shelf, item.thesis->id) == nullptr)
        return "New in your library.";
    return "Takes the place of the one in your library; your marks and notes stay.";
}

void add_item(Lines& lines, const app::State& state, const app::ImportItem& item) {
    lines.add(name_style, item.name, 14);
    if (!item.thesis) {
        lines.add(words_style, "Cannot be read: " + item.failure, 4);
        return;
    }
    lines.add(title_style, item.thesis->title, 4);
    lines.add(words_style, outcome(state, item), 4);
    if (item.problems.empty())
        lines.add(problem_style, "Everything in it has its place.", 4);
    for (std::size_t at = 0; at < std::min(item.problems.size(), problems_max); ++at) {
        const library::Problem& problem = item.problems[at];
        lines.add(problem_style, (problem.where.empty() ? "" : problem.where + ": ") + problem.what, 4);
    }
    if (item.problems.size() > problems_max)
        lines.add(problem_style, std::to_string(item.problems.size() - problems_max) + " more", 4);
}

void draw_buttons(const Painter& painter, const app::ImportPanel& panel, const Rect& row, ViewState& view) {
    const bool is_read = panel.items.size() == panel.wanted;
    const bool any = std::any_of(panel.items.begin(), panel.items.end(),
                                 [](const app::ImportItem& item) { return item.thesis != nullptr; });
    draw_button(
        painter, view,
        {"import.cancel", "Cancel", {row.left, row.top, row.left + 120, row.bottom}, app::ClosePanel{}},
        "CANCEL", ColorRole::Muted);
    if (is_read && any)
        draw_button(painter, view,
                    {"import.accept",
                     "Take it into the library",
                     {row.right - 200, row.top, row.right, row.bottom},
                     app::AcceptImport{}},
                    "ADD TO LIBRARY", ColorRole::Accent);
}

} // namespace

void draw_import(const Painter& painter, const app::State& state, const app::ImportPanel& panel,
                 ViewState& view) {
    const Rect content = draw_panel_frame(painter, view, "// IMPORT", {640, 460, PanelPlace::Middle});
    const Rect list{content.left, content.top, content.right, content.bottom - buttons_pt - 8};
    painter.clip(list);
    Lines lines(painter, list, view.panel_scroll.offset_pt());
    if (panel.items.size() < panel.wanted)
        lines.add(words_style, "Reading " + std::to_string(panel.items.size() + 1) + " of " +
                                   std::to_string(panel.wanted) + "\u2026");
    for (const app::ImportItem& item : panel.items)
        add_item(lines, state, item);
    painter.unclip();
    view.panel_scroll.set_max(lines.bottom() + view.panel_scroll.offset_pt() - list.bottom + 12);
    draw_buttons(painter, panel, {content.left, content.bottom - buttons_pt, content.right, content.bottom},
                 view);
}

} // namespace ui
