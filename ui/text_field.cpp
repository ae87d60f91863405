#include "ui/text_field.h"

#include "ui/text/utf.h"

#include <algorithm>
#include <utility>

namespace ui {

using app::Key;

void TextField::start(const std::string& text, bool select_all) {
    m_caret = text.size();
    m_anchor = select_all ? 0 : m_caret;
}

void TextField::keep_within(const std::string& text) {
    m_caret = std::min(m_caret, text.size());
    m_anchor = std::min(m_anchor, text.size());
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

TextField::Answer TextField::handle_shortcut(char32_t character, const std::string& text) {
    const std::string selected = text.substr(selection_begin(), selection_end() - selection_begin());
    switch (character) {
    case U'a': start(text, true); return {.taken = true};
    case U'c': return {.taken = true, .copied = selected};
    case U'x': return {.taken = true, .text = without_selection(text), .copied = selected};
    case U'v': return {.taken = true, .wants_paste = true};
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
    case Key::Space: return {.taken = true, .text = insert(" ", text)};
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
