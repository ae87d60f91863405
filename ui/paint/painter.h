// Drawing in points with the theme's colours, into Dear ImGui's draw list.
#pragma once

#include "ui/geometry.h"
#include "ui/paint/glyph_atlas.h"
#include "ui/text/layout.h"
#include "ui/text_style.h"
#include "ui/theme.h"
#include "ui/typography.h"

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

/// What the painters of one window share.
struct PaintTools {
    ImDrawList& list;
    Typography& typography;
    GlyphAtlas& glyphs;
    float pixels_per_pt = 1;
};

class Painter {
public:
    Painter(PaintTools tools, Ink ink) : m_tools(tools), m_ink(ink) {}

    [[nodiscard]] Typography& typography() const { return m_tools.typography; }
    [[nodiscard]] Painter with_tab(library::Tab tab) const;
    /// Draws everything `zoom` times as large, with its upper left corner at `at`. Text is rasterised at that size.
    [[nodiscard]] Painter zoomed(float zoom, Point at) const;
    [[nodiscard]] app::Theme theme() const { return m_ink.theme; }

    void fill(const Rect& rect, ColorRole role, float radius_pt = 0, float alpha = 1) const;
    void frame(const Rect& rect, ColorRole role, float radius_pt, float thickness_pt) const;
    void triangle(Point a, Point b, Point c, ColorRole role) const;
    void circle(Point middle, float radius_pt, ColorRole role) const;
    void ring(Point middle, float radius_pt, ColorRole role, float thickness_pt) const;
    void line(Point a, Point b, ColorRole role, float thickness_pt) const;

    /// The lines of `layout` that are in `view`, with its upper left corner at `origin`.
    void layout(const text::Layout& layout, Point origin, const Rect& view) const;

    /// One line of text whose line box has its upper left corner (or the middle or right end of its top) at `at`.
    void text(Point at, const TextStyle& style, std::string_view line, Align align = Align::Left) const;
    /// The same, cut with "…" where it is wider than `width_pt`.
    void text_within(Point at, const TextStyle& style, std::string_view line, float width_pt,
                     Align align = Align::Left) const;
    [[nodiscard]] float width(const TextStyle& style, std::string_view line) const;

    /// The nearest whole pixel.
    [[nodiscard]] float snapped(float pt) const;

    void clip(const Rect& rect) const;
    void unclip() const;

private:
    void run(const text::Layout& layout, const text::GlyphRun& run, Point origin) const;
    [[nodiscard]] Point placed(Point p) const { return {m_at.x + p.x * m_zoom, m_at.y + p.y * m_zoom}; }

    PaintTools m_tools;
    Ink m_ink;
    float m_zoom = 1;
    Point m_at;
};

} // namespace ui
