#include "library/catalogue_spelling.h"

#include "library/edit_distance.h"
#include "library/word_counts.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <utf8.h>

#include <algorithm>
#include <string_view>
#include <utility>

namespace library {

namespace {

std::u32string letters_of(std::string_view word) {
    std::u32string letters;
    utf8::utf8to32(word.begin(), word.end(), std::back_inserter(letters)); // of folded_text(), hence valid
    return letters;
}

std::string text_of(std::u32string_view letters) {
    std::string text;
    for (const char32_t letter : letters)
        utf8::unchecked::append(letter, std::back_inserter(text));
    return text;
}

/// The nearest words seen so far.
class Nearest {
public:
    explicit Nearest(const std::string& word)
        : m_letters(letters_of(word)), m_distance_max(m_letters.size() <= short_word ? 1 : 2) {}

    [[nodiscard]] const std::u32string& letters() const { return m_letters; }

    /// Rows of a word and how many theses have it.
    void take(SQLite::Statement& rows) {
        while (rows.executeStep())
            take(rows.getColumn(0).getText(), static_cast<std::size_t>(rows.getColumn(1).getInt64()));
        rows.reset();
    }

    [[nodiscard]] std::vector<CountedText> first(std::size_t most) {
        const auto fits_better = [](const Found& a, const Found& b) {
            return std::pair(a.distance, b.word.count) < std::pair(b.distance, a.word.count);
        };
        std::stable_sort(m_found.begin(), m_found.end(), fits_better);
        std::vector<CountedText> words;
        for (Found& found : m_found)
            if (words.size() < most)
                words.push_back(std::move(found.word));
        return words;
    }

private:
    static constexpr std::size_t short_word = 4; ///< in which two other letters are half of it

    struct Found {
        std::size_t distance = 0;
        CountedText word;
    };

    void take(std::string_view word, std::size_t count) {
        const std::u32string letters = letters_of(word);
        const std::size_t shorter = std::min(letters.size(), m_letters.size());
        if (std::max(letters.size(), m_letters.size()) - shorter > m_distance_max)
            return;
        const std::size_t distance =
            edit_distance(std::u32string_view(letters), std::u32string_view(m_letters));
        if (distance > 0 && distance <= m_distance_max)
            m_found.push_back({distance, {std::string(word), count}});
    }

    std::u32string m_letters;
    std::size_t m_distance_max;
    std::vector<Found> m_found;
};

/// All that begin with a letter and are of a length that may do.
void take_beginning(SQLite::Database& database, char32_t letter, Nearest& nearest) {
    SQLite::Statement rows(database, "SELECT text, theses FROM word WHERE text >= ? AND text < ?");
    rows.bind(1, text_of(std::u32string(1, letter)));
    rows.bind(2, text_of(std::u32string(1, letter + 1)));
    nearest.take(rows);
}

/// Those that differ in the first letter only: that of another word's first letter in place of it, or before it.
void take_other_first_letters(SQLite::Database& database, Nearest& nearest) {
    SQLite::Statement row(database, "SELECT text, theses FROM word WHERE text = ?");
    const std::u32string& letters = nearest.letters();
    for (char32_t first = U'a'; first <= U'z'; ++first)
        for (const std::size_t left_out : {std::size_t{0}, std::size_t{1}}) {
            row.bind(1, text_of(first + letters.substr(left_out)));
            if (first != letters[0] && first != letters[1])
                nearest.take(row);
        }
}

} // namespace

std::vector<CountedText> words_like(SQLite::Database& database, const std::string& word, std::size_t most) {
    Nearest nearest(word);
    const std::u32string& letters = nearest.letters();
    if (word.size() < WordCounts::bytes_min || word.size() > WordCounts::bytes_max || letters.size() < 2)
        return {};
    take_beginning(database, letters[0], nearest);
    if (letters[1] != letters[0])
        take_beginning(database, letters[1], nearest); // the first one is too many, or the two are swapped
    take_other_first_letters(database, nearest);
    return nearest.first(most);
}

} // namespace library
