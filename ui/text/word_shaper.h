// Shapes words with HarfBuzz, and remembers them: running text says the same words again and again, at every size alike,
// as they are shaped in units of the font.
#pragma once

#include "ui/text/font.h"
#include "ui/text/style.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

struct hb_buffer_t;

namespace text {

/// A glyph of a shaped word, in font units.
struct ShapedGlyph {
    GlyphId id = 0;
    std::uint32_t byte = 0; ///< where its cluster begins in the text
    std::int32_t advance = 0;
    std::int32_t x_offset = 0;
    std::int32_t y_offset = 0;
};

/// What shaping depends on besides the word.
struct ShapeStyle {
    const Font* font = nullptr;
    std::uint32_t script = 0;       ///< ISO 15924, packed as HarfBuzz packs it
    const void* language = nullptr; ///< HarfBuzz's own handle; equal languages have equal ones
    bool right_to_left = false;
    bool tracked = false; ///< letters set apart: no ligatures then
    Figures figures = Figures::AsDesigned;
    Capitals capitals = Capitals::AsWritten;
    Fitting fitting = Fitting::Fitted;

    bool operator==(const ShapeStyle&) const = default;
};

/// HarfBuzz's handle for a BCP 47 language.
[[nodiscard]] const void* shaping_language(std::string_view language);

class WordShaper {
public:
    WordShaper();
    WordShaper(const WordShaper&) = delete;
    WordShaper& operator=(const WordShaper&) = delete;
    WordShaper(WordShaper&&) noexcept;
    WordShaper& operator=(WordShaper&&) noexcept;
    ~WordShaper();

    /// The glyphs of `word`, valid UTF-8, from left to right whatever its direction. The reference holds until the next
    /// call.
    [[nodiscard]] const std::vector<ShapedGlyph>& shape(const ShapeStyle& style, std::string_view word);

    /// The same for bytes `begin` to `end` of `text`, whose letters join with those around them. Not remembered.
    [[nodiscard]] const std::vector<ShapedGlyph>& shape_within(const ShapeStyle& style, std::string_view text,
                                                               std::size_t begin, std::size_t end);

private:
    struct KeyView {
        const ShapeStyle& style;
        std::string_view word;
    };
    struct Key {
        ShapeStyle style;
        std::string word;
    };
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(const KeyView& key) const;
        std::size_t operator()(const Key& key) const { return (*this)(KeyView{key.style, key.word}); }
    };
    struct Equal {
        using is_transparent = void;
        bool operator()(const Key& a, const Key& b) const { return a.style == b.style && a.word == b.word; }
        bool operator()(const KeyView& a, const Key& b) const {
            return a.style == b.style && a.word == b.word;
        }
        bool operator()(const Key& a, const KeyView& b) const { return (*this)(b, a); }
    };
    struct DestroyBuffer {
        void operator()(hb_buffer_t* buffer) const;
    };

    std::unique_ptr<hb_buffer_t, DestroyBuffer> m_buffer;
    std::unordered_map<Key, std::vector<ShapedGlyph>, Hash, Equal> m_words;
    std::vector<ShapedGlyph> m_unremembered;
};

} // namespace text
