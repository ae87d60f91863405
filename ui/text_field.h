// One field of typed text: where its caret stands, and what keys do to it. The text itself belongs to the state; the field
// says what it is to become.
#pragma once

#include "app/keys.h"
#include "ui/text/layout.h"
#include "ui/text/segmentation.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

class TextField {
public:
    /// What a key did: nothing that concerns the field, or to text and caret.
    struct Answer {
        bool taken = false;
        std::optional<std::string> text = std::nullopt; ///< the new text, where it has changed
        std::optional<std::string> copied = std::nullopt;
        bool wants_paste = false;
    };

    /// Editing keys as on the desktop: arrows by characters, Ctrl with arrows by words, Shift selects, Home, End,
    /// Backspace, Delete, Ctrl+A, C, X, V, Z. Space writes a space.
    [[nodiscard]] Answer handle(const app::KeyChord& chord, const std::string& text);

    /// In a field of many lines the caret goes by lines too, and Enter begins a new one. `area` is the field's text as it
    /// was last drawn.
    [[nodiscard]] Answer handle_in_area(const app::KeyChord& chord, const std::string& text,
                                        const text::Layout& area);

    /// Typed or pasted in place of what is selected. Control characters but the line feed are left out.
    [[nodiscard]] std::string insert(std::string_view typed, const std::string& text);

    /// The caret to the end, with everything selected or nothing.
    void start(const std::string& text, bool select_all);

    [[nodiscard]] std::size_t caret() const { return m_caret; }
    [[nodiscard]] std::size_t selection_begin() const { return m_anchor < m_caret ? m_anchor : m_caret; }
    [[nodiscard]] std::size_t selection_end() const { return m_anchor < m_caret ? m_caret : m_anchor; }

private:
    enum class Step { Character, Word };
    void keep_within(const std::string& text);
    [[nodiscard]] std::size_t moved(const std::string& text, bool forwards, Step step);
    [[nodiscard]] std::size_t line_away(const text::Layout& area, int by) const;
    [[nodiscard]] Answer undo(const std::string& text);
    void remember(const std::string& text);
    void move_to(std::size_t byte, bool selects);
    [[nodiscard]] std::string without_selection(const std::string& text);
    [[nodiscard]] Answer erase(const std::string& text, bool forwards, Step step);
    [[nodiscard]] Answer handle_shortcut(char32_t character, const std::string& text);

    text::Segmenter m_segmenter;
    std::size_t m_caret = 0;
    std::size_t m_anchor = 0;          ///< the other end of what is selected
    std::vector<std::string> m_before; ///< the texts that typing took away, the last one at the end
};

} // namespace ui
