#include "ui/text_field.h"

#include "ui/text/selection.h"
#include "ui/text/utf.h"

#include <algorithm>
#include <utility>

namespace ui {

using app::Key;

namespace {

constexpr std::size_t undo_max = 200;

/// Of the one that the byte is part of; a byte beyond the end is the end.
std::size_t beginning_of_character(std::string_view text, std::size_t byte) {
    byte = std::min(byte, text.size());
    while (byte > 0 && byte < text.size() && (static_cast<unsigned char>(text[byte]) & 0xC0U) == 0x80U)
        --byte;
    return byte;
}

} // namespace

void TextField::start(const std::string& text, bool select_all) {
    m_caret = text.size();
    m_anchor = select_all ? 0 : m_caret;
    m_before.clear();
}

void TextField::keep_within(const std::string& text) {
    m_caret = beginning_of_character(text, m_caret);
    m_anchor = beginning_of_character(text, m_anchor);
}

/// The boundary next to the caret, of grapheme clusters or words.
std::size_t TextField::moved(const std::string& text, bool forwards, Step step) {
    const text::Utf16Text utf16(text);
    const auto boundaries =
        step == Step::Word ? m_segmenter.word_boundaries(utf16, "") : m_segmenter.grapheme_boundaries(utf16);
    const auto is_stop = [&](std::size_t byte) { // spaces belong to the word before
        return step == Step::Character || byte == 0 || byte == text.size() ||
               (text[byte] != ' ' && (forwards || text[byte - 1] == ' '));
    };
    if (forwards) {
        for (const std::size_t byte : boundaries)
            if (byte > m_caret && is_stop(byte))
                return byte;
        return text.size();
    }
    for (auto byte = boundaries.rbegin(); byte != boundaries.rend(); ++byte)
        if (*byte < m_caret && is_stop(*byte))
            return *byte;
    return 0;
}

void TextField::move_to(std::size_t byte, bool selects) {
    m_caret = byte;
    if (!selects)
        m_anchor = byte;
}

std::string TextField::without_selection(const std::string& text) {
    std::string left = text;
    remember(text);
    left.erase(selection_begin(), selection_end() - selection_begin());
    m_caret = m_anchor = selection_begin();
    return left;
}

TextField::Answer TextField::erase(const std::string& text, bool forwards, Step step) {
    if (m_caret == m_anchor)
        m_caret = moved(text, forwards, step);
    if (m_caret == m_anchor)
        return {.taken = true};
    return {.taken = true, .text = without_selection(text)};
}

void TextField::remember(const std::string& text) {
    if (m_before.size() == undo_max)
        m_before.erase(m_before.begin());
    m_before.push_back(text);
}

TextField::Answer TextField::undo(const std::string& text) {
    if (m_before.empty())
        return {.taken = true};
    std::string before = std::move(m_before.back());
    m_before.pop_back();
    const auto differs = std::mismatch(before.rbegin(), before.rend(), text.rbegin(), text.rend());
    m_caret = m_anchor = static_cast<std::size_t>(before.rend() - differs.first);
    return {.taken = true, .text = std::move(before)};
}

std::size_t TextField::line_away(const text::Layout& area, int by) const {
    const auto line = static_cast<std::ptrdiff_t>(text::line_of(area, m_caret)) + by;
    if (line < 0)
        return 0;
    if (line >= static_cast<std::ptrdiff_t>(area.lines.size()))
        return area.lines.back().next;
    const text::Line& there = area.lines[static_cast<std::size_t>(line)];
    const float x = text::caret_box(area, {m_caret, text::Affinity::After}).left;
    return text::caret_at(area, x, (there.top + there.bottom) / 2).byte;
}

TextField::Answer TextField::handle_in_area(const app::KeyChord& chord, const std::string& text,
                                            const text::Layout& area) {
    keep_within(text);
    if (chord.ctrl || chord.alt || area.lines.empty()) // it has not been drawn yet
        return handle(chord, text);
    const text::Line& line = area.lines[text::line_of(area, m_caret)];
    const auto move = [&](std::size_t byte) { // drawn before the last keys, the area may be of an older text
        move_to(beginning_of_character(text, byte), chord.shift);
        return Answer{.taken = true};
    };
    switch (chord.key) {
    case Key::Enter: return {.taken = true, .text = insert("\n", text)};
    case Key::Up: return move(line_away(area, -1));
    case Key::Down: return move(line_away(area, 1));
    case Key::Home: return move(line.begin);
    case Key::End: return move(line.end);
    default: return handle(chord, text);
    }
}

TextField::Answer TextField::handle_shortcut(char32_t character, const std::string& text) {
    const std::string selected = text.substr(selection_begin(), selection_end() - selection_begin());
    switch (character) {
    case U'a': start(text, true); return {.taken = true};
    case U'c': return {.taken = true, .copied = selected};
    case U'x': return {.taken = true, .text = without_selection(text), .copied = selected};
    case U'v': return {.taken = true, .wants_paste = true};
    case U'z': return undo(text);
    default: return {};
    }
}

TextField::Answer TextField::handle(const app::KeyChord& chord, const std::string& text) {
    keep_within(text);
    const Step step = chord.ctrl ? Step::Word : Step::Character;
    if (chord.alt)
        return {};
    switch (chord.key) {
    case Key::Left: move_to(moved(text, false, step), chord.shift); return {.taken = true};
    case Key::Right: move_to(moved(text, true, step), chord.shift); return {.taken = true};
    case Key::Home: move_to(0, chord.shift); return {.taken = true};
    case Key::End: move_to(text.size(), chord.shift); return {.taken = true};
    case Key::Backspace: return erase(text, false, step);
    case Key::Delete: return erase(text, true, step);
    case Key::Space:
        if (chord.ctrl || chord.alt)
            return {};
        return {.taken = true, .text = insert(" ", text)};
    case Key::Character:
        return chord.ctrl && !chord.shift ? handle_shortcut(chord.character, text) : Answer{};
    default: return {};
    }
}

std::string TextField::insert(std::string_view typed, const std::string& text) {
    keep_within(text);
    std::string clean = text::repaired(typed);
    std::erase_if(clean, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && c != '\n') || byte == 0x7F;
    });
    std::string made = without_selection(text);
    made.insert(m_caret, clean);
    m_caret = m_anchor = m_caret + clean.size();
    return made;
}

} // namespace ui
