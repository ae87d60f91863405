// The fonts that text is set in: the bundled faces, and behind them whatever else has the characters these lack.
#pragma once

#include "ui/text/font.h"
#include "ui/text/style.h"

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace text {

/// Finds a font on the system that has the character, best in the family and for the language. `emoji` asks for a
/// pictorial one.
using FindFont = std::function<std::optional<FontFile>(char32_t character, const Face& face,
                                                       std::string_view language, bool emoji)>;

class Fonts {
public:
    /// `find` may be empty: then only the fonts added are used.
    explicit Fonts(FindFont find = {}) : m_find(std::move(find)) {}

    /// False when the file is no font. The first face added of a family stands in for those that it lacks.
    bool add(const Face& face, FontFile file);
    /// The same for a file that is known to be a font: it is opened when it is first used.
    void add_known(const Face& face, FontFile file);

    /// The fonts of the family are used no more; what was shaped with them stays valid.
    void retire(Family family);

    /// The font for a face. At least one font must have been added.
    [[nodiscard]] const Font& primary(const Face& face) const;

    /// The font to set one grapheme cluster in: the face's own when it has all of its characters, else another bundled
    /// one, else one of the system's. The face's own, which shows a box, when there is none.
    [[nodiscard]] const Font& font_for(const Face& face, std::u32string_view cluster,
                                       std::string_view language);

private:
    struct Bundled {
        Face face;
        FontFile file;
        mutable std::unique_ptr<Font> font; ///< null until it is used

        [[nodiscard]] const Font& opened() const;
    };
    [[nodiscard]] const Font* bundled(const Face& face, std::u32string_view cluster) const;
    [[nodiscard]] const Font* of_system(const Face& face, std::u32string_view cluster,
                                        std::string_view language, bool emoji);
    [[nodiscard]] const Font* opened(const FontFile& file);
    [[nodiscard]] const Font* fallback(const Face& face, std::u32string_view cluster,
                                       std::string_view language, bool emoji);

    FindFont m_find;
    std::vector<Bundled> m_bundled;
    std::vector<std::unique_ptr<Font>> m_retired;
    /// The answer to a question to the system: for a face and kind, a font of m_opened, or null for "there is none".
    struct Found {
        Face face;
        bool emoji = false;
        const Font* font = nullptr;
        char32_t character = 0; ///< that was asked for
    };
    std::vector<Found> m_found;
    struct Opened {
        const char* bytes = nullptr; ///< of the file, by which it is known
        unsigned face_index = 0;
        std::unique_ptr<Font> font;
    };
    std::vector<Opened> m_opened;
};

} // namespace text
