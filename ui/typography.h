// The typesetter with the bundled fonts, and what has been set with it: drawing asks for the same words in every frame.
#pragma once

#include "library/result.h"
#include "ui/text/typesetter.h"
#include "ui/text_style.h"

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

namespace ui {

/// Words of the program's own: each line takes what fits, nothing is hyphenated.
[[nodiscard]] text::Paragraph plain_paragraph(const TextStyle& style, std::string_view words);

class Typography {
public:
    /// `find` finds fonts of the system for characters that the bundled ones lack; it may be empty. Fails when an asset is
    /// missing.
    [[nodiscard]] static library::Result<std::unique_ptr<Typography>> load(text::FindFont find);

    [[nodiscard]] text::Typesetter& typesetter() { return m_typesetter; }

    /// The font of text::Family::Own from now on; none for a null pointer. False when the bytes are no font.
    [[nodiscard]] bool set_own_font(std::shared_ptr<const std::string> bytes);

    /// One line, cut with "…" where it is wider than `width_pt`. The reference holds until the next call.
    [[nodiscard]] const text::Layout& line(const TextStyle& style, std::string_view words, float width_pt);

    /// A plain paragraph at a width, shaped once however often it is drawn.
    [[nodiscard]] text::Layout plain(const TextStyle& style, std::string_view words, float width_pt);

    /// The paragraph, shaped once however often it is set at another width.
    [[nodiscard]] std::shared_ptr<const text::ShapedParagraph> shaped(const text::Paragraph& paragraph);

private:
    explicit Typography(text::Fonts fonts) : m_typesetter(std::move(fonts)) {}

    struct LineKeyView {
        const TextStyle& style;
        std::string_view words;
        float width_pt;
    };
    struct LineKey {
        TextStyle style;
        std::string words;
        float width_pt;
    };
    struct LineHash {
        using is_transparent = void;
        std::size_t operator()(const LineKeyView& key) const;
        std::size_t operator()(const LineKey& key) const {
            return (*this)(LineKeyView{key.style, key.words, key.width_pt});
        }
    };
    struct LineEqual {
        using is_transparent = void;
        template <class A, class B>
        bool operator()(const A& a, const B& b) const {
            return a.width_pt == b.width_pt && a.style == b.style && a.words == b.words;
        }
    };
    /// Loads the dictionary when the first paragraph of a language comes that is hyphenated.
    void need_hyphenator(const std::string& language);
    [[nodiscard]] text::Layout set_line(const TextStyle& style, std::string_view words, float width_pt);

    text::Typesetter m_typesetter;
    std::unordered_map<LineKey, text::Layout, LineHash, LineEqual> m_lines;
    std::unordered_map<std::string,
                       std::vector<std::pair<text::Paragraph, std::shared_ptr<const text::ShapedParagraph>>>>
        m_shaped; ///< by text: the same words may be set in several styles
};

} // namespace ui
