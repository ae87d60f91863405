#include "ui/paint/painter.h"

#include <imgui.h>

#include <cmath>
#include <span>

namespace ui {

namespace {

constexpr float unbounded_pt = 30000;

ImVec2 vec(Point p) {
    return {p.x, p.y};
}

} // namespace

Painter Painter::with_tab(library::Tab tab) const {
    Painter other = *this;
    other.m_ink.tab = tab;
    return other;
}

Painter Painter::zoomed(float zoom, Point at) const {
    Painter other = *this;
    other.m_at = placed(at);
    other.m_zoom = m_zoom * zoom;
    return other;
}

void Painter::fill(const Rect& rect, ColorRole role, float radius_pt, float alpha) const {
    const Color color = alpha < 1 ? with_alpha(m_ink[role], alpha) : m_ink[role];
    m_tools.list.AddRectFilled(vec(placed({rect.left, rect.top})), vec(placed({rect.right, rect.bottom})),
                               color, radius_pt * m_zoom);
}

void Painter::frame(const Rect& rect, ColorRole role, float radius_pt, float thickness_pt) const {
    m_tools.list.AddRect(vec(placed({rect.left, rect.top})), vec(placed({rect.right, rect.bottom})),
                         m_ink[role], radius_pt * m_zoom, 0, thickness_pt);
}

void Painter::triangle(Point a, Point b, Point c, ColorRole role) const {
    m_tools.list.AddTriangleFilled(vec(placed(a)), vec(placed(b)), vec(placed(c)), m_ink[role]);
}

void Painter::circle(Point middle, float radius_pt, ColorRole role) const {
    m_tools.list.AddCircleFilled(vec(placed(middle)), radius_pt * m_zoom, m_ink[role]);
}

void Painter::ring(Point middle, float radius_pt, ColorRole role, float thickness_pt) const {
    m_tools.list.AddCircle(vec(placed(middle)), radius_pt * m_zoom, m_ink[role], 0, thickness_pt * m_zoom);
}

void Painter::line(Point a, Point b, ColorRole role, float thickness_pt) const {
    m_tools.list.AddLine(vec(placed(a)), vec(placed(b)), m_ink[role], thickness_pt * m_zoom);
}

float Painter::snapped(float pt) const {
    return std::round(pt * m_tools.pixels_per_pt) / m_tools.pixels_per_pt;
}

void Painter::layout(const text::Layout& layout, Point origin, const Rect& view) const {
    for (const text::Line& line : layout.lines) {
        if (origin.y + line.bottom < view.top || origin.y + line.top > view.bottom)
            continue;
        for (const text::GlyphRun& run : std::span(layout.runs).subspan(line.first_run, line.run_count))
            this->run(layout, run, origin);
    }
}

void Painter::run(const text::Layout& layout, const text::GlyphRun& run, Point origin) const {
    const auto glyphs = std::span(layout.glyphs).subspan(run.first, run.count);
    const float scale = m_tools.pixels_per_pt;
    const Color ink = m_ink[static_cast<ColorRole>(run.color)];
    GlyphKey key;
    key.font = run.font;
    key.size_64th_px = static_cast<std::uint32_t>(std::lround(run.size_pt * m_zoom * scale * 64));
    key.polarity = is_light(ink) ? Polarity::LightOnDark : Polarity::DarkOnLight;
    const auto pen = [&](const text::PlacedGlyph& glyph) { // in whole pixels and a quarter
        const float quarters = std::round(placed({origin.x + glyph.x, 0}).x * scale * 4);
        const float whole = std::floor(quarters / 4);
        key.glyph = glyph.id;
        key.quarter = static_cast<std::uint8_t>(quarters - whole * 4);
        return whole;
    };
    for (const text::PlacedGlyph& glyph : glyphs) {
        pen(glyph);
        m_tools.glyphs.prepare(key);
    }
    ImDrawList& list = m_tools.list;
    const auto count = static_cast<int>(glyphs.size());
    list.PrimReserve(count * 6, count * 4);
    int drawn = 0;
    for (const text::PlacedGlyph& glyph : glyphs) {
        const float x_px = pen(glyph);
        const GlyphPlace place = m_tools.glyphs.place(key);
        if (place.width_px == 0)
            continue;
        const float left = x_px + static_cast<float>(place.left_px);
        const float top =
            std::round(placed({0, origin.y + glyph.y}).y * scale) - static_cast<float>(place.top_px);
        list.PrimRectUV({left / scale, top / scale},
                        {(left + static_cast<float>(place.width_px)) / scale,
                         (top + static_cast<float>(place.height_px)) / scale},
                        {place.u0, place.v0}, {place.u1, place.v1}, place.colored ? 0xFFFFFFFFU : ink);
        ++drawn;
    }
    list.PrimUnreserve((count - drawn) * 6, (count - drawn) * 4);
}

float Painter::width(const TextStyle& style, std::string_view line) const {
    return m_tools.typography.line(style, line, unbounded_pt).lines.front().right;
}

void Painter::text(Point at, const TextStyle& style, std::string_view line, Align align) const {
    text_within(at, style, line, unbounded_pt, align);
}

void Painter::text_within(Point at, const TextStyle& style, std::string_view line, float width_pt,
                          Align align) const {
    const text::Layout& layout = m_tools.typography.line(style, line, width_pt);
    if (align != Align::Left)
        at.x -= layout.lines.front().right * (align == Align::Center ? 0.5F : 1.0F);
    this->layout(layout, at, {at.x, at.y, at.x + width_pt, at.y + layout.height_pt});
}

void Painter::clip(const Rect& rect) const {
    m_tools.list.PushClipRect(vec(placed({rect.left, rect.top})), vec(placed({rect.right, rect.bottom})),
                              true);
}

void Painter::unclip() const {
    m_tools.list.PopClipRect();
}

} // namespace ui
