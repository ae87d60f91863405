#include "ui/views/list_text.h"

#include <algorithm>

namespace ui {

namespace {

/// The first paragraph, and of a long one no more than any list shows.
std::string_view beginning_of(std::string_view text) {
    std::size_t end = std::min({text.find('\n'), text.size(), std::size_t{600}});
    while (end > 0 && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end; // not within a character
    return text.substr(0, end);
}

} // namespace

float draw_lines(const Painter& painter, const Rect& column, const FewLines& lines, float top) {
    const text::Paragraph paragraph = plain_paragraph(lines.style, beginning_of(lines.words));
    const auto shaped = painter.typography().shaped(paragraph);
    const text::Layout layout = painter.typography().typesetter().lay_out(*shaped, column.width());
    const std::size_t whole = layout.lines.size() > lines.most ? lines.most - 1 : layout.lines.size();
    if (whole > 0)
        painter.layout(layout, {column.left, top},
                       {column.left, top, column.right, top + layout.lines[whole - 1].baseline});
    if (whole == layout.lines.size())
        return top + layout.height_pt;
    const text::Line& last = layout.lines[whole];
    painter.text_within({column.left, top + last.top}, lines.style,
                        std::string_view(shaped->text).substr(last.begin), column.width());
    return top + last.bottom;
}

std::string with_dots(std::initializer_list<std::string_view> parts) {
    std::string text;
    for (const std::string_view part : parts)
        if (!part.empty())
            text.append(text.empty() ? "" : " \u00B7 ").append(part);
    return text;
}

} // namespace ui
