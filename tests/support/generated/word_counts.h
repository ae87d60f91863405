// How often the words of real theses are used.
#pragma once

#include "library/plain_text.h"
#include "library/thesis.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace generated {

struct CountedWord {
    std::string form; ///< as it is written within a sentence
    std::uint64_t count = 0;
    bool is_name = false; ///< never written in lower case
};

/// Counts words of running text, whatever their case. A letter beyond ASCII parts words: real theses have few.
class WordCounter {
public:
    void add(std::string_view text) {
        bool begins_sentence = true;
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t length = word_length(text.substr(at));
            if (length > 0) {
                add_word(text.substr(at, length), begins_sentence);
                begins_sentence = false;
            } else if (text[at] == '.' || text[at] == '!' || text[at] == '?') {
                begins_sentence = true;
            }
            at += std::max<std::size_t>(length, 1);
        }
    }

    /// The most frequent first; equally frequent ones by their letters.
    [[nodiscard]] std::vector<CountedWord> counted() const {
        std::vector<CountedWord> words;
        for (const auto& [lower, seen] : m_seen) {
            const bool is_name = !seen.in_lower_case && !seen.name.empty();
            words.push_back({is_name ? seen.name : lower, seen.count, is_name});
        }
        std::stable_sort(words.begin(), words.end(),
                         [](const CountedWord& a, const CountedWord& b) { return a.count > b.count; });
        return words;
    }

private:
    struct Seen {
        std::uint64_t count = 0;
        bool in_lower_case = false;
        std::string name; ///< as first written with a capital within a sentence
    };

    static bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

    /// Letters, with an apostrophe or a hyphen between two of them; 0 where the text begins with no letter.
    static std::size_t word_length(std::string_view text) {
        std::size_t length = 0;
        while (length < text.size()) {
            const bool joins = length > 0 && length + 1 < text.size() &&
                               (text[length] == '\'' || text[length] == '-') && is_letter(text[length + 1]);
            if (!is_letter(text[length]) && !joins)
                break;
            ++length;
        }
        return length;
    }

    void add_word(std::string_view word, bool begins_sentence) {
        const std::string lower = library::ascii_lower(word);
        Seen& seen = m_seen[lower];
        ++seen.count;
        if (word == lower)
            seen.in_lower_case = true;
        else if (!begins_sentence && seen.name.empty())
            seen.name = word;
    }

    std::map<std::string, Seen> m_seen;
};

/// Words of the theses' running text. Titles and headlines are left out, since every word of theirs has a capital.
inline std::vector<CountedWord> count_words(const std::vector<library::Thesis>& theses) {
    WordCounter counter;
    for (const library::Thesis& thesis : theses) {
        for (const std::string* text :
             {&thesis.thesis, &thesis.necessary_condition, &thesis.risk.steel_man,
              &thesis.risk.asymmetric_skew, &thesis.alpha.edge, &thesis.alpha.language_note})
            counter.add(*text);
        for (const library::Argument& argument : thesis.argument)
            counter.add(argument.body);
        for (const library::Quote& quote : thesis.quotes)
            counter.add(quote.text);
        for (const library::Risk& risk : thesis.risk.risks) {
            counter.add(risk.thesis);
            counter.add(risk.defense);
        }
        for (const auto* texts : {&thesis.alpha.consensus, &thesis.alpha.variant,
                                  &thesis.alpha.conviction_detected, &thesis.alpha.hedge_detected})
            for (const std::string& text : *texts)
                counter.add(text);
    }
    return counter.counted();
}

} // namespace generated
