#include "ui/painter.h"

#include <imgui.h>
#include <utf8.h>

#include <string>

namespace ui {

namespace {

ImVec2 vec(Point p) {
    return {p.x, p.y};
}

} // namespace

void Painter::fill(const Rect& rect, ColorRole role, float radius_pt, float alpha) const {
    const Color color = alpha < 1 ? with_alpha(m_ink[role], alpha) : m_ink[role];
    m_list.AddRectFilled({rect.left, rect.top}, {rect.right, rect.bottom}, color, radius_pt);
}

void Painter::frame(const Rect& rect, ColorRole role, float radius_pt, float thickness_pt) const {
    m_list.AddRect({rect.left, rect.top}, {rect.right, rect.bottom}, m_ink[role], radius_pt, 0, thickness_pt);
}

void Painter::triangle(Point a, Point b, Point c, ColorRole role) const {
    m_list.AddTriangleFilled(vec(a), vec(b), vec(c), m_ink[role]);
}

float Painter::width(const TextStyle& style, std::string_view line) const {
    return m_typefaces.width(style.face, style.size_pt, line, style.tracking_pt());
}

void Painter::text(Point at, const TextStyle& style, std::string_view line, Align align) const {
    if (align != Align::Left)
        at.x -= width(style, line) * (align == Align::Center ? 0.5F : 1.0F);
    const float size = Typefaces::imgui_size(style.face, style.size_pt);
    at.y += (style.line_pt() - size) / 2; // the leading goes half above, half below
    ImFont& font = m_typefaces.font(style.face);
    const Color color = m_ink[style.color];
    const char* const end = line.data() + line.size();
    if (style.tracking_em <= 0)
        return m_list.AddText(&font, size, vec(at), color, line.data(), end);
    for (const char* letter = line.data(); letter < end;) {
        const char* next = letter;
        utf8::unchecked::next(next);
        m_list.AddText(&font, size, vec(at), color, letter, next);
        at.x += m_typefaces.width(style.face, style.size_pt,
                                  {letter, static_cast<std::size_t>(next - letter)}, style.tracking_pt());
        letter = next;
    }
}

void Painter::text_within(Point at, const TextStyle& style, std::string_view line, float width_pt,
                          Align align) const {
    constexpr std::string_view ellipsis = "\u2026";
    if (width(style, line) <= width_pt)
        return text(at, style, line, align);
    const char* fits = line.data();
    m_typefaces.font(style.face)
        .CalcTextSizeA(Typefaces::imgui_size(style.face, style.size_pt), width_pt - width(style, ellipsis), 0,
                       line.data(), line.data() + line.size(), &fits);
    text(at, style, std::string(line.data(), fits) + std::string(ellipsis), align);
}

void Painter::clip(const Rect& rect) const {
    m_list.PushClipRect({rect.left, rect.top}, {rect.right, rect.bottom}, true);
}

void Painter::unclip() const {
    m_list.PopClipRect();
}

} // namespace ui
