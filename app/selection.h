// What a selection of words means: its bytes in each block, its text, and the next one by words and sentences.
#pragma once

#include "app/state.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace app {

/// The selected bytes of one block.
struct SelectedWords {
    const library::Block* block = nullptr;
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// In reading order; only blocks of words that are shown, none of no length. Ends beyond a block's text are cut.
[[nodiscard]] std::vector<SelectedWords> selected_words(const Reader& reader, const Selection& selection);

/// What copying yields: the words, each block on lines of its own, then the source and the time they stand at.
[[nodiscard]] std::string copied_words(const Reader& reader);

/// The sentence `by` after (or before) the selection's, within the card; from `reader.anchor` on when nothing is
/// selected. Nothing when there is none.
[[nodiscard]] std::optional<Selection> next_sentence(const Reader& reader, int by);

/// The selection with its end moved by so many words, within the card; never of no length.
[[nodiscard]] Selection grown(const Reader& reader, const Selection& selection, int by);

} // namespace app
