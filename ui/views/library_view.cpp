#include "ui/views/button.h"
#include "ui/views/views.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace ui {

namespace {

constexpr float top_bar_pt = 52;
constexpr float list_width_max_pt = 820;

struct RowStyles {
    TextStyle title;
    TextStyle source;
    TextStyle claim;
    std::size_t title_lines = 2; ///< at most
    std::size_t claim_lines = 3;
};

/// Large type in a narrow window needs more lines for the same words.
RowStyles row_styles(int text_percent, float width_pt) {
    constexpr float narrow_em = 22;
    const float body = 17.0F * static_cast<float>(text_percent) / 100;
    const bool narrow = width_pt < narrow_em * body;
    return {{serif_semibold, body * 1.25F, 1.22F, ColorRole::Ink, 0},
            {mono, body * 0.72F, 1.7F, ColorRole::Muted, 0},
            {serif, body, 1.42F, ColorRole::Ink, 0},
            narrow ? std::size_t{6} : std::size_t{2},
            narrow ? std::size_t{5} : std::size_t{3}};
}

constexpr float padding_pt = 20;
constexpr float gap_pt = 6;

float row_height(const RowStyles& styles) {
    return 2 * padding_pt + styles.title.line_pt() * static_cast<float>(styles.title_lines) +
           styles.source.line_pt() * 2 + styles.claim.line_pt() * static_cast<float>(styles.claim_lines) +
           gap_pt;
}

/// The first paragraph, and of a long one no more than any row shows.
std::string_view beginning_of(std::string_view text) {
    std::size_t end = std::min({text.find('\n'), text.size(), std::size_t{600}});
    while (end > 0 && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end; // not within a character
    return text.substr(0, end);
}

/// At most `most` lines; the last one says with "…" that there is more. Returns the height below them.
float draw_lines(const Painter& painter, Point at, const TextStyle& style, std::string_view words,
                 float width, std::size_t most) {
    const text::Paragraph paragraph = plain_paragraph(style, beginning_of(words));
    const auto shaped = painter.typography().shaped(paragraph);
    const text::Layout layout = painter.typography().typesetter().lay_out(*shaped, width);
    const std::size_t whole = layout.lines.size() > most ? most - 1 : layout.lines.size();
    if (whole > 0)
        painter.layout(layout, at, {at.x, at.y, at.x + width, at.y + layout.lines[whole - 1].baseline});
    if (whole == layout.lines.size())
        return at.y + layout.height_pt;
    const text::Line& last = layout.lines[whole];
    painter.text_within({at.x, at.y + last.top}, style, std::string_view(shaped->text).substr(last.begin),
                        width);
    return at.y + last.bottom;
}

std::string with_dots(std::initializer_list<std::string> parts) {
    std::string text;
    for (const std::string& part : parts)
        if (!part.empty())
            text += (text.empty() ? "" : " \u00B7 ") + part;
    return text;
}

std::string source_line(const library::Thesis& thesis) {
    const library::Source& source = thesis.source;
    return with_dots({source.channel, source.duration ? source.duration->text : "",
                      source.views ? source.views->text : ""});
}

std::string facts_line(const app::State& state, const library::Thesis& thesis) {
    const bool begun = state.positions.find(thesis.id) != state.positions.end();
    return with_dots({thesis.asset_class, thesis.conviction, thesis.horizon ? thesis.horizon->text : "",
                      begun ? "READING" : ""});
}

void draw_row(const Painter& painter, const app::State& state, const library::Thesis& thesis,
              const Rect& rect, ViewState& view) {
    const RowStyles styles = row_styles(state.settings.text_percent, rect.width());
    const bool selected = thesis.id == state.selected_id;
    const Rect sheet = rect.inset(0, 6);
    painter.fill(sheet, ColorRole::Sheet, 4);
    painter.frame(sheet, selected ? ColorRole::Accent : ColorRole::Rule, 4, selected ? 2.0F : 1.0F);
    const float left = sheet.left + padding_pt;
    const float width = sheet.width() - 2 * padding_pt;
    painter.clip(sheet);
    float y = draw_lines(painter, {left, sheet.top + padding_pt}, styles.title, thesis.title, width,
                         styles.title_lines);
    painter.text_within({left, y}, styles.source, source_line(thesis), width);
    y += styles.source.line_pt() + gap_pt;
    draw_lines(painter, {left, y}, styles.claim, thesis.thesis, width, styles.claim_lines);
    TextStyle facts = styles.source;
    facts.color = ColorRole::Accent;
    painter.text_within({left, sheet.bottom - padding_pt - facts.line_pt()}, facts, facts_line(state, thesis),
                        width);
    painter.unclip();
    view.elements.add({{"shelf/", thesis.id}, "Open " + thesis.title, sheet, app::OpenThesis{thesis.id}});
}

void draw_failed(const Painter& painter, const app::FailedThesis& failed, const Rect& rect) {
    const TextStyle style{mono, 12, 1.5F, ColorRole::Muted, 0};
    draw_lines(painter, {rect.left, rect.top + 8}, style, failed.where + ": " + failed.what, rect.width(), 3);
}

void draw_empty(const Painter& painter, const Rect& list) {
    const TextStyle style{serif, 19, 1.5F, ColorRole::Muted, 0};
    draw_lines(painter, {list.left, list.top + 40}, style,
               "Nothing here yet. Copy the text of a thesis page in your browser and paste it here with "
               "Ctrl+V, or drop a "
               "file on this window.",
               list.width(), 6);
}

void draw_rows(const Painter& painter, const app::State& state, const Rect& list, ViewState& view) {
    const app::Shelf& shelf = *state.shelf;
    const float height = row_height(row_styles(state.settings.text_percent, list.width())) + 12;
    const std::size_t count = shelf.theses.size() + shelf.failed.size();
    view.shelf_scroll.set_max(height * static_cast<float>(count) + 24 - list.height());
    const float top = list.top + 8 - view.shelf_scroll.offset_pt();
    const auto first = static_cast<std::size_t>(std::max(0.0F, std::floor((list.top - top) / height)));
    for (std::size_t at = first; at < count; ++at) {
        const float y = top + height * static_cast<float>(at);
        if (y > list.bottom)
            break;
        const Rect row{list.left, y, list.right, y + height};
        if (at < shelf.theses.size())
            draw_row(painter, state, *shelf.theses[at], row, view);
        else
            draw_failed(painter, shelf.failed[at - shelf.theses.size()], row);
    }
}

std::string place_name(const app::State& state) {
    if (!state.loading)
        return "dstl // LIBRARY";
    return "dstl // READING " + std::to_string(state.loading->done) + " OF " +
           std::to_string(state.loading->of);
}

void draw_top_bar(const Painter& painter, const app::State& state, float margin, ViewState& view) {
    constexpr float wide_pt = 480;
    const bool wide = view.viewport.width_pt >= wide_pt;
    float right = view.viewport.width_pt - margin;
    const auto button = [&](const char* id, const char* label, const char* words, float width_pt,
                            app::Command command) {
        draw_button(painter, view, {id, label, {right - width_pt, 0, right, top_bar_pt}, std::move(command)},
                    words, ColorRole::Muted);
        right -= width_pt;
    };
    button("palette", "All commands", "\u22EF", 44, app::TogglePanel{app::PalettePanel{}});
    button("look", "Theme and type", "Aa", 44, app::TogglePanel{app::LookPanel{}});
    button("paste", "Paste the text of a thesis page", wide ? "+ PASTE" : "+", wide ? 96 : 44, app::Paste{});
    const TextStyle title{mono, 13, 1.4F, ColorRole::Accent, 0.12F};
    painter.text_within({margin, (top_bar_pt - title.line_pt()) / 2}, title, place_name(state),
                        right - margin);
}

} // namespace

void draw_library(const Painter& painter, const app::State& state, ViewState& view) {
    const float width = view.viewport.width_pt;
    const float margin = std::max(16.0F, (width - list_width_max_pt) / 2);
    const Rect list{margin, top_bar_pt, width - margin, view.viewport.height_pt};
    painter.clip({0, list.top, width, list.bottom});
    if (state.shelf->theses.empty() && state.shelf->failed.empty() && !state.loading)
        draw_empty(painter, list);
    else
        draw_rows(painter, state, list, view);
    painter.unclip();
    draw_top_bar(painter, state, margin, view);
}

} // namespace ui
