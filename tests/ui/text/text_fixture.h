// A typesetter with the bundled fonts and dictionary, and what must hold of every layout.
#pragma once

#include "assets/assets.h"
#include "ui/text/selection.h"
#include "ui/text/typesetter.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace text_fixture {

inline std::string_view asset(const std::string& id) {
    const auto bytes = assets::find(id);
    if (!bytes)
        throw std::runtime_error("no asset " + id);
    return *bytes;
}

inline text::Hyphenator hyphenator(const std::string& language) {
    auto loaded = text::Hyphenator::from_dictionary(asset("hyphenation/" + language + ".dic"));
    if (!loaded)
        throw std::runtime_error("no dictionary for " + language);
    return *std::move(loaded);
}

inline text::Typesetter typesetter() {
    using text::Family;
    using text::Slant;
    using text::Weight;
    constexpr std::array<std::pair<const char*, text::Face>, 6> files = {{
        {"fonts/SourceSerif4-Regular.otf", {Family::Serif, Weight::Regular, Slant::Upright}},
        {"fonts/SourceSerif4-Italic.otf", {Family::Serif, Weight::Regular, Slant::Italic}},
        {"fonts/SourceSerif4-SemiBold.otf", {Family::Serif, Weight::Semibold, Slant::Upright}},
        {"fonts/SourceSans3-Regular.otf", {Family::Sans, Weight::Regular, Slant::Upright}},
        {"fonts/SourceSans3-SemiBold.otf", {Family::Sans, Weight::Semibold, Slant::Upright}},
        {"fonts/JetBrainsMono-Regular.ttf", {Family::Mono, Weight::Regular, Slant::Upright}},
    }};
    text::Fonts fonts;
    for (const auto& [id, face] : files)
        if (!fonts.add(face, {nullptr, asset(id)}))
            throw std::runtime_error(std::string("no font: ") + id);
    text::Typesetter made(std::move(fonts));
    made.add_hyphenator("en-us", hyphenator("en-us"));
    return made;
}

inline text::Paragraph paragraph(std::string text) {
    text::Paragraph made;
    made.text = std::move(text);
    return made;
}

inline std::string text_of(const text::ShapedParagraph& shaped, const text::Line& line) {
    return shaped.text.substr(line.begin, line.end - line.begin);
}

inline std::span<const text::CaretStop> stops_of(const text::Layout& layout, const text::Line& line) {
    return std::span(layout.stops).subspan(line.first_stop, line.stop_count);
}

inline std::vector<text::PlacedGlyph> glyphs_of(const text::Layout& layout, const text::Line& line) {
    std::vector<text::PlacedGlyph> glyphs;
    for (const text::GlyphRun& run : std::span(layout.runs).subspan(line.first_run, line.run_count))
        glyphs.insert(glyphs.end(), layout.glyphs.begin() + run.first,
                      layout.glyphs.begin() + run.first + run.count);
    return glyphs;
}

inline bool is_space(const text::ShapedParagraph& shaped, const text::CaretStop& stop) {
    const auto byte = static_cast<unsigned char>(shaped.text[stop.begin]);
    return byte <= ' ' || byte == 0x7F; // control characters are set as spaces
}

/// How many grapheme clusters of a line are seen.
inline std::size_t visible_clusters(const text::ShapedParagraph& shaped, const text::Layout& layout,
                                    const text::Line& line) {
    const auto stops = stops_of(layout, line);
    return static_cast<std::size_t>(std::count_if(stops.begin(), stops.end(), [&](const auto& stop) {
        const bool starts = shaped.graphemes.empty() ||
                            std::binary_search(shaped.graphemes.begin(), shaped.graphemes.end(), stop.begin);
        return starts && stop.begin < line.end && stop.width > 0 && !is_space(shaped, stop);
    }));
}

/// Of the line without the spaces that it begins and ends with.
inline float width_of(const text::ShapedParagraph& shaped, const text::Layout& layout,
                      const text::Line& line) {
    std::size_t begin = line.next;
    std::size_t end = line.begin;
    for (const text::CaretStop& stop : stops_of(layout, line))
        if (!is_space(shaped, stop)) {
            begin = std::min<std::size_t>(begin, stop.begin);
            end = std::max<std::size_t>(end, stop.end);
        }
    float width = line.right - line.left;
    for (const text::CaretStop& stop : stops_of(layout, line))
        if (stop.begin < begin || stop.begin >= end)
            width -= stop.width;
    return width;
}

namespace detail {

inline bool is_break_character(std::string_view text, std::size_t byte) {
    const std::string_view rest = text.substr(byte);
    return (rest.front() >= '\n' && rest.front() <= '\r') || rest.starts_with("\u0085") ||
           rest.starts_with("\u2028") || rest.starts_with("\u2029");
}

inline std::string flaw_of_bytes(const text::ShapedParagraph& shaped, const text::Layout& layout) {
    std::size_t begin = 0;
    for (const text::Line& line : layout.lines) {
        if (line.begin != begin || line.end < line.begin || line.next < line.end)
            return "lines leave gaps or overlap";
        for (const std::size_t byte : {line.begin, line.end, line.next})
            if (!text::is_character_boundary(shaped.text, byte))
                return "a line ends within a character";
        begin = line.next;
    }
    return begin == shaped.text.size() ? "" : "lines do not reach the end";
}

/// Stops of a line are side by side, and each byte but those of line feeds is in one.
inline std::string flaw_of_stops(const text::ShapedParagraph& shaped, const text::Layout& layout) {
    std::vector<int> stops_at(shaped.text.size(), 0);
    for (const text::Line& line : layout.lines) {
        const auto stops = stops_of(layout, line);
        for (std::size_t at = 0; at < stops.size(); ++at) {
            const text::CaretStop& stop = stops[at];
            if (stop.begin < line.begin || stop.end > line.next || stop.begin >= stop.end)
                return "a stop is not of its line";
            if (!std::isfinite(stop.x) || !std::isfinite(stop.width))
                return "a stop is nowhere";
            const float tolerance = 0.01F + std::abs(stop.x) * 1e-4F;
            const float gap = at > 0 ? stop.x - stops[at - 1].x - stops[at - 1].width : 0;
            if (std::abs(gap) > tolerance && !line.hyphenated) // the hyphen that is added belongs to no stop
                return "stops are not side by side";
            for (std::size_t byte = stop.begin; byte < stop.end; ++byte)
                ++stops_at[byte];
        }
    }
    for (std::size_t byte = 0; byte < shaped.text.size(); ++byte) {
        if (stops_at[byte] > 1)
            return "a byte is in two stops";
        const bool known = text::is_character_boundary(shaped.text, byte);
        if (known && stops_at[byte] == 0 && !is_break_character(shaped.text, byte))
            return "byte " + std::to_string(byte) + " is in no stop";
    }
    return "";
}

inline std::string flaw_of_glyphs(const text::Layout& layout) {
    std::size_t glyph = 0;
    std::size_t run = 0;
    float top = 0;
    for (const text::Line& line : layout.lines) {
        if (line.first_run != run || line.top != top || line.bottom < line.top)
            return "lines are not one below the other";
        top = line.bottom;
        run += line.run_count;
    }
    if (run != layout.runs.size() || layout.height_pt != top)
        return "the runs or the height are not those of the lines";
    for (const text::GlyphRun& each : layout.runs) {
        if (each.font == nullptr || each.first != glyph)
            return "a run does not begin where the one before ends";
        glyph += each.count;
    }
    const bool finite = std::all_of(layout.glyphs.begin(), layout.glyphs.end(), [](const auto& placed) {
        return std::isfinite(placed.x) && std::isfinite(placed.y);
    });
    return glyph == layout.glyphs.size() && finite ? "" : "glyphs are in no run, or nowhere";
}

} // namespace detail

/// What is wrong with a layout whatever the text is; empty when all is well.
inline std::string flaw(const text::ShapedParagraph& shaped, const text::Layout& layout) {
    if (layout.lines.empty())
        return "no line";
    std::string found = detail::flaw_of_bytes(shaped, layout);
    if (found.empty())
        found = detail::flaw_of_stops(shaped, layout);
    if (found.empty())
        found = detail::flaw_of_glyphs(layout);
    return found;
}

/// The first line that is wider than the measure though it has more than one grapheme cluster; empty when there is none.
inline std::string flaw_of_width(const text::ShapedParagraph& shaped, const text::Layout& layout) {
    const float hanging = static_cast<float>(shaped.hanging) / text::scaled_per_pt;
    float kern = 0.5F; // what a letter at the end of a line may gain where it had kerned with the next
    for (const text::Style& style : shaped.styles)
        kern = std::max(kern, style.size_pt / 8);
    for (const text::Line& line : layout.lines) {
        const float room = layout.width_pt + (line.begin == 0 ? hanging : 0);
        const float width = width_of(shaped, layout, line);
        if (width > room + kern && visible_clusters(shaped, layout, line) > 1)
            return std::to_string(width) + " pt of " + std::to_string(room) + ": " + text_of(shaped, line);
    }
    return "";
}

} // namespace text_fixture
