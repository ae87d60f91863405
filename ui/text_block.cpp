#include "ui/text_block.h"

#include <imgui.h>
#include <utf8.h>

#include <algorithm>

namespace ui {

namespace {

/// Where the first line of `text` ends when letters are set apart: at the last space that fits, or within a word that is
/// too long by itself.
std::size_t tracked_line_end(const Typefaces& typefaces, const TextStyle& style, std::string_view text,
                             float width_pt) {
    float width = 0;
    std::size_t last_space = 0;
    for (auto at = text.begin(); at != text.end();) {
        const auto letter = at;
        const auto offset = static_cast<std::size_t>(letter - text.begin());
        utf8::unchecked::next(at);
        const auto length = static_cast<std::size_t>(at - letter);
        width += typefaces.width(style.face, style.size_pt, text.substr(offset, length), style.tracking_pt());
        if (text[offset] == ' ')
            last_space = offset;
        else if (width > width_pt)
            return last_space > 0 ? last_space : offset;
    }
    return text.size();
}

std::size_t line_end(const Typefaces& typefaces, const TextStyle& style, std::string_view text,
                     float width_pt) {
    if (style.tracking_em > 0)
        return tracked_line_end(typefaces, style, text, width_pt);
    const char* const end = typefaces.font(style.face)
                                .CalcWordWrapPosition(Typefaces::imgui_size(style.face, style.size_pt),
                                                      text.data(), text.data() + text.size(), width_pt);
    return static_cast<std::size_t>(end - text.data());
}

/// The length of the first character: a line holds at least that, however narrow it is.
std::size_t first_letter(std::string_view text) {
    auto at = text.begin();
    if (at != text.end())
        utf8::unchecked::next(at);
    return static_cast<std::size_t>(at - text.begin());
}

} // namespace

std::vector<TextLine> break_lines(const Typefaces& typefaces, const TextStyle& style, std::string_view text,
                                  float width_pt) {
    std::vector<TextLine> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t paragraph_end = std::min(text.find('\n', begin), text.size());
        const std::string_view rest = text.substr(begin, paragraph_end - begin);
        const std::size_t fits = line_end(typefaces, style, rest, width_pt);
        const std::size_t length = fits == 0 ? first_letter(rest) : fits;
        lines.push_back({begin, begin + length});
        begin += length;
        while (begin < paragraph_end && text[begin] == ' ')
            ++begin;
        if (begin == paragraph_end)
            ++begin; // past the line feed
    }
    if (lines.empty())
        lines.push_back({0, 0});
    return lines;
}

} // namespace ui
