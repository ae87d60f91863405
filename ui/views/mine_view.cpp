#include "ui/cards/mark_name.h"
#include "ui/views/button.h"
#include "ui/views/panel_frame.h"
#include "ui/views/views.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace ui {

namespace {

using library::MarkKind;

constexpr TextStyle kind_style{mono, 11, 1.4F, ColorRole::Accent, 0.08F};
constexpr TextStyle words_style{serif, 15, 1.35F, ColorRole::Ink, 0};
constexpr TextStyle note_style{sans, 14, 1.35F, ColorRole::Muted, 0};
constexpr TextStyle hint_style{sans, 15, 1.45F, ColorRole::Muted, 0};
constexpr float padding_pt = 12;
constexpr std::size_t lines_max = 3;

/// Places rows below one another, and draws those in view.
class MineList {
public:
    MineList(const Painter& painter, const app::Reader& reader, const Rect& list, ViewState& view)
        : m_painter(painter),
          m_reader(reader),
          m_list(list),
          m_view(view),
          m_y(list.top - view.pane_scroll.offset_pt()) {}

    void add_heading(std::string_view words) {
        m_painter.text_within({m_list.left + padding_pt, m_y + 16}, kind_style, words,
                              m_list.width() - 2 * padding_pt);
        m_y += 40;
    }

    void add(const app::PlacedMark& one) {
        const float width = m_list.width() - padding_pt - target_pt;
        const text::Layout words = lay_out(words_style, marked_words(m_reader, one), width);
        const text::Layout note = lay_out(note_style, one.mark.note, width);
        const float words_pt = height_of(words);
        const float note_pt = one.mark.note.empty() ? 0 : height_of(note) + 4;
        const Rect row{m_list.left, m_y, m_list.right,
                       m_y + std::max(target_pt, kind_style.line_pt() + words_pt + note_pt + 18)};
        m_y = row.bottom + 2;
        const std::string label = mark_kind_words(one.mark) + ": go there";
        NewElement element{{"mine/", one.mark.id}, label, row.clipped(m_list), app::GoToMark{one.mark.id}};
        list_row(m_view, m_view.pane_scroll, element, row, m_list);
        if (row.bottom <= m_list.top || row.top >= m_list.bottom)
            return;
        draw_row(m_painter, m_view, std::move(element), false);
        Point at{row.left + padding_pt, row.top + 8};
        m_painter.text_within(at, kind_style, mark_kind_words(one.mark), width);
        at.y += kind_style.line_pt();
        draw(words, at);
        if (note_pt > 0)
            draw(note, {at.x, at.y + words_pt + 4});
        draw_buttons(one, row);
    }

    [[nodiscard]] float bottom() const { return m_y; }

private:
    static constexpr float target_pt = 44;

    [[nodiscard]] text::Layout lay_out(const TextStyle& style, const std::string& words, float width) const {
        constexpr std::size_t bytes_max = 400; // more than its lines can show
        return m_painter.typography().plain(style, std::string_view(words).substr(0, bytes_max), width);
    }

    static float height_of(const text::Layout& layout) {
        return layout.lines.at(std::min(lines_max, layout.lines.size()) - 1).bottom;
    }

    void draw(const text::Layout& layout, Point at) const {
        const float height = height_of(layout);
        m_painter.clip(Rect{at.x, at.y, m_list.right, at.y + height}.clipped(m_list));
        m_painter.layout(layout, at, {at.x, at.y, m_list.right, at.y + height - 1});
        m_painter.unclip();
    }

    void draw_buttons(const app::PlacedMark& one, const Rect& row) const {
        const Rect remove{row.right - target_pt, row.top, row.right, row.top + target_pt};
        if (remove.top >= m_list.top && remove.bottom <= m_list.bottom)
            draw_button(
                m_painter, m_view,
                {"mine/" + one.mark.id + "/remove", "Take it away", remove, app::RemoveMark{one.mark.id}},
                "\u00D7", ColorRole::Muted);
        const Rect edit = remove.moved(0, target_pt);
        const bool room = edit.bottom <= row.bottom && edit.top >= m_list.top && edit.bottom <= m_list.bottom;
        if (room && one.mark.kind != MarkKind::Bookmark)
            draw_button(m_painter, m_view,
                        {"mine/" + one.mark.id + "/note", "Write a note", edit, app::EditNote{one.mark.id}},
                        "\u270E", ColorRole::Muted);
    }

    const Painter& m_painter;
    const app::Reader& m_reader;
    Rect m_list;
    ViewState& m_view;
    float m_y;
};

void draw_hint(const Painter& painter, const Rect& list) {
    constexpr std::string_view words = "Nothing here yet. b bookmarks the card; a long press, or v, selects "
                                       "words; h highlights them and n writes a "
                                       "note.";
    const Rect inside = list.inset(padding_pt, 16);
    painter.layout(painter.typography().plain(hint_style, words, inside.width()), {inside.left, inside.top},
                   inside);
}

} // namespace

void draw_mine(const Painter& painter, const app::State& state, const Rect& list, ViewState& view) {
    const app::Reader& reader = *state.reader;
    painter.clip(list);
    MineList rows(painter, reader, list, view);
    bool any = false;
    bool lost = false;
    for (const app::PlacedMark& one : reader.marks) {
        if (!is_listed(one.mark))
            continue;
        if (!one.place && !std::exchange(lost, true))
            rows.add_heading("NO LONGER IN THE TEXT");
        rows.add(one);
        any = true;
    }
    if (!any)
        draw_hint(painter, list);
    painter.unclip();
    view.pane_scroll.set_max(rows.bottom() + view.pane_scroll.offset_pt() - list.bottom + 12);
}

} // namespace ui
