#include "platform/atspi/serve/text.h"

#include "platform/atspi/serve/accessible.h"
#include "ui/accessibility/text_units.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace platform {

namespace {

using text::ByteRange;
using ui::AccessibleNode;
using ui::TextUnit;

const AccessibleNode& node_of(gpointer accessible) {
    return *member_of(accessible).node;
}

/// The words of a range, and its ends in code points. The caller frees the words.
gchar* answer(const std::string& text, const ByteRange& range, gint* begin, gint* end) {
    *begin = offset_of(text, range.begin);
    *end = offset_of(text, range.end);
    return g_strndup(text.data() + range.begin, range.end - range.begin);
}

gint character_count(AtkText* text) {
    return offset_of(node_of(text).text, node_of(text).text.size());
}

gchar* get_text(AtkText* text, gint begin, gint end) {
    const std::string& all = node_of(text).text;
    const std::size_t first = byte_of(all, begin);
    const std::size_t last = end < 0 ? all.size() : std::max(first, byte_of(all, end));
    return g_strndup(all.data() + first, last - first);
}

gunichar character_at(AtkText* text, gint offset) {
    const std::string& all = node_of(text).text;
    const std::size_t byte = byte_of(all, offset);
    return byte < all.size() ? g_utf8_get_char(all.data() + byte) : 0;
}

TextUnit unit_of(AtkTextGranularity granularity) {
    switch (granularity) {
    case ATK_TEXT_GRANULARITY_CHAR: return TextUnit::Character;
    case ATK_TEXT_GRANULARITY_WORD: return TextUnit::Word;
    case ATK_TEXT_GRANULARITY_SENTENCE: return TextUnit::Sentence;
    case ATK_TEXT_GRANULARITY_LINE: return TextUnit::Line;
    case ATK_TEXT_GRANULARITY_PARAGRAPH: break;
    }
    return TextUnit::Paragraph;
}

TextUnit unit_of(AtkTextBoundary boundary) {
    switch (boundary) {
    case ATK_TEXT_BOUNDARY_CHAR: return TextUnit::Character;
    case ATK_TEXT_BOUNDARY_WORD_START:
    case ATK_TEXT_BOUNDARY_WORD_END: return TextUnit::Word;
    case ATK_TEXT_BOUNDARY_SENTENCE_START:
    case ATK_TEXT_BOUNDARY_SENTENCE_END: return TextUnit::Sentence;
    case ATK_TEXT_BOUNDARY_LINE_START:
    case ATK_TEXT_BOUNDARY_LINE_END: break;
    }
    return TextUnit::Line;
}

enum class Neighbor { Before, This, After };

gchar* unit_near(AtkText* text, gint offset, TextUnit unit, Neighbor which, gint* begin, gint* end) {
    const AccessibleNode& node = node_of(text);
    text::Segmenter segmenter;
    const auto starts = ui::unit_starts(node, unit, segmenter);
    ByteRange range = ui::unit_at(starts, byte_of(node.text, offset));
    if (which == Neighbor::Before)
        range = range.begin == 0 ? ByteRange{0, 0} : ui::unit_at(starts, range.begin - 1);
    if (which == Neighbor::After)
        range =
            range.end == node.text.size() ? ByteRange{range.end, range.end} : ui::unit_at(starts, range.end);
    return answer(node.text, range, begin, end);
}

gchar* string_at(AtkText* text, gint offset, AtkTextGranularity granularity, gint* begin, gint* end) {
    return unit_near(text, offset, unit_of(granularity), Neighbor::This, begin, end);
}

template <Neighbor which>
gchar* text_near(AtkText* text, gint offset, AtkTextBoundary boundary, gint* begin, gint* end) {
    return unit_near(text, offset, unit_of(boundary), which, begin, end);
}

gint caret_offset(AtkText* text) {
    const AccessibleNode& node = node_of(text);
    return node.caret ? offset_of(node.text, *node.caret) : 0;
}

gint selection_count(AtkText* text) {
    return node_of(text).selection ? 1 : 0;
}

gchar* get_selection(AtkText* text, gint number, gint* begin, gint* end) {
    const AccessibleNode& node = node_of(text);
    return number == 0 && node.selection ? answer(node.text, *node.selection, begin, end) : nullptr;
}

/// One style for the whole text.
AtkAttributeSet* run_attributes(AtkText* text, gint /*offset*/, gint* begin, gint* end) {
    *begin = 0;
    *end = character_count(text);
    return nullptr;
}

/// The part of a line that the bytes cover, as if all its letters were of one width.
std::optional<ui::Rect> part_of(const ui::AccessibleLine& line, const ByteRange& range) {
    const std::size_t begin = std::max(range.begin, line.bytes.begin);
    const std::size_t end = std::min(range.end, line.bytes.end);
    if (begin >= end)
        return std::nullopt;
    const float byte_pt = line.rect.width() / static_cast<float>(line.bytes.end - line.bytes.begin);
    const auto x = [&](std::size_t byte) {
        return line.rect.left + byte_pt * static_cast<float>(byte - line.bytes.begin);
    };
    return ui::Rect{x(begin), line.rect.top, x(end), line.rect.bottom};
}

ui::Rect bounds_of(const AccessibleNode& node, const ByteRange& range) {
    std::optional<ui::Rect> bounds;
    for (const ui::AccessibleLine& line : node.lines)
        if (const auto part = part_of(line, range))
            bounds = !bounds ? *part
                             : ui::Rect{std::min(bounds->left, part->left), std::min(bounds->top, part->top),
                                        std::max(bounds->right, part->right),
                                        std::max(bounds->bottom, part->bottom)};
    return bounds.value_or(node.bounds);
}

void range_extents(AtkText* text, gint begin, gint end, AtkCoordType /*type*/, AtkTextRectangle* rect) {
    const AccessibleNode& node = node_of(text);
    const AtkRectangle pixels =
        pixels_of(member_of(text), bounds_of(node, {byte_of(node.text, begin), byte_of(node.text, end)}));
    *rect = {pixels.x, pixels.y, pixels.width, pixels.height};
}

void character_extents(AtkText* text, gint offset, gint* x, gint* y, gint* width, gint* height,
                       AtkCoordType type) {
    AtkTextRectangle rect{};
    range_extents(text, offset, offset + 1, type, &rect);
    *x = rect.x;
    *y = rect.y;
    *width = rect.width;
    *height = rect.height;
}

} // namespace

void init_text(gpointer interface, gpointer /*data*/) {
    auto* const text = static_cast<AtkTextIface*>(interface);
    text->get_text = get_text;
    text->get_character_count = character_count;
    text->get_character_at_offset = character_at;
    text->get_string_at_offset = string_at;
    text->get_text_before_offset = text_near<Neighbor::Before>;
    text->get_text_at_offset = text_near<Neighbor::This>;
    text->get_text_after_offset = text_near<Neighbor::After>;
    text->get_caret_offset = caret_offset;
    text->get_n_selections = selection_count;
    text->get_selection = get_selection;
    text->get_run_attributes = run_attributes;
    text->get_range_extents = range_extents;
    text->get_character_extents = character_extents;
}

int offset_of(const std::string& text, std::size_t byte) {
    return static_cast<int>(g_utf8_pointer_to_offset(text.data(), text.data() + std::min(byte, text.size())));
}

std::size_t byte_of(const std::string& text, int offset) {
    const char* at = text.data();
    const char* const end = at + text.size();
    for (; offset > 0 && at < end; --offset)
        at = g_utf8_next_char(at);
    return static_cast<std::size_t>(std::min(at, end) - text.data());
}

} // namespace platform
