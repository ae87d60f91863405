// Where words stand in one text, judged by what is around them. Counts characters of comparable texts, not bytes.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace library {

/// Words with what stood before and behind them, all as comparable_text() has them. An empty prefix says that the text began
/// with the words, an empty suffix that it ended with them.
struct MarkedWords {
    std::u32string words;
    std::u32string prefix;
    std::u32string suffix;
};

struct WordsMatch {
    std::size_t begin = 0;
    std::size_t end = 0;
    int fit_percent = 0;          ///< how much of the surroundings is as it was: 200 is all on both sides
    std::size_t common_count = 0; ///< the characters that speak for it: of the words and around them

    bool operator==(const WordsMatch&) const = default;
};

/// The places of the same words, from the first on; of words that stand there more than a thousand times, the first thousand.
[[nodiscard]] std::vector<WordsMatch> find_same_words(const MarkedWords& marked, std::u32string_view text);

/// The place of words that were changed a little: what is between the same surroundings, or what begins and ends as they
/// did. Nothing when they are short, when two places fit equally well, or when what stands there is not much like them.
[[nodiscard]] std::optional<WordsMatch> find_changed_words(const MarkedWords& marked,
                                                           std::u32string_view text);

} // namespace library
