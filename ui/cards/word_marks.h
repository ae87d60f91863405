// What lies under the words of a card: highlights, the selection, the words looked for. Drawn before the words.
#pragma once

#include "ui/cards/card_layout.h"
#include "ui/paint/painter.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace ui {

enum class WordMarkKind { Highlight, Found, FoundNow, Selection };

/// Bytes `begin` to `end` of a block.
struct WordMark {
    WordMarkKind kind = WordMarkKind::Selection;
    std::string block_id;
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t highlight = 0; ///< of app::highlight_kinds
    bool has_note = false;
};

/// Those of the card, in the order they are drawn.
[[nodiscard]] std::vector<WordMark> word_marks(const app::State& state, const library::Card& card);

/// Kinds of highlights differ by their line and by a sign in the margin, so that colour is never the only difference.
void draw_word_marks(const Painter& painter, const CardLayout& layout, Point origin,
                     const std::vector<WordMark>& marks);

/// The words under a point, in the card's own coordinates; `byte` is that of the character there. Nothing where a block has
/// no words near it.
struct WordPlace {
    const PlacedBlock* block = nullptr;
    std::size_t byte = 0;
};
[[nodiscard]] std::optional<WordPlace> words_at(const CardLayout& layout, Point point);
/// The nearest ones, however far.
[[nodiscard]] std::optional<WordPlace> nearest_words(const CardLayout& layout, Point point);

} // namespace ui
