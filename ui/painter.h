// Drawing in points with the theme's colours, into Dear ImGui's draw list.
#pragma once

#include "ui/geometry.h"
#include "ui/text_block.h"
#include "ui/theme.h"
#include "ui/typeface.h"

#include <string_view>

struct ImDrawList;

namespace ui {

/// What colours mean while one part is drawn.
struct Ink {
    app::Theme theme = app::Theme::Paper;
    library::Tab tab = library::Tab::Thesis;

    [[nodiscard]] Color operator[](ColorRole role) const { return color(theme, role, tab); }
};

enum class Align { Left, Center, Right };

class Painter {
public:
    Painter(ImDrawList& list, const Typefaces& typefaces, Ink ink)
        : m_list(list), m_typefaces(typefaces), m_ink(ink) {}

    [[nodiscard]] const Typefaces& typefaces() const { return m_typefaces; }
    [[nodiscard]] Painter with_tab(library::Tab tab) const {
        return {m_list, m_typefaces, {m_ink.theme, tab}};
    }

    void fill(const Rect& rect, ColorRole role, float radius_pt = 0, float alpha = 1) const;
    void frame(const Rect& rect, ColorRole role, float radius_pt, float thickness_pt) const;
    void triangle(Point a, Point b, Point c, ColorRole role) const;

    /// One line of text whose line box has its upper left corner (or the middle or right end of its top) at `at`.
    void text(Point at, const TextStyle& style, std::string_view line, Align align = Align::Left) const;
    /// The same, cut with "…" where it is wider than `width_pt`.
    void text_within(Point at, const TextStyle& style, std::string_view line, float width_pt,
                     Align align = Align::Left) const;
    [[nodiscard]] float width(const TextStyle& style, std::string_view line) const;

    void clip(const Rect& rect) const;
    void unclip() const;

private:
    ImDrawList& m_list;
    const Typefaces& m_typefaces;
    Ink m_ink;
};

} // namespace ui
