// English words without their endings: M. F. Porter, "An algorithm for suffix stripping", Program 14 (1980), step by
// step as the paper has it. Where SQLite's departs from the paper, this does as SQLite's, so that the two can be
// compared (tests/library/test_porter_stemmer.cpp): words of less than 3 or more than 64 bytes stay as they are, as
// do endings with nothing before them ("eed", "ies"); "bli" and "logi" are endings, as in Porter's own program
// (https://tartarus.org/martin/PorterStemmer/); and "yy" counts as a double consonant.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace reference {

class PorterStemmer {
public:
    /// The word is of small letters; whatever is none of a to z counts as a consonant.
    explicit PorterStemmer(std::string_view word) : m_word(word) {}

    [[nodiscard]] std::string stem() {
        if (m_word.size() < length_least || m_word.size() > length_most)
            return m_word;
        plurals();
        past_and_progressive();
        if (ends_with("y") && has_vowel(m_word.size() - 1))
            m_word.back() = 'i';
        double_endings();
        short_endings();
        last_endings();
        final_e_and_double_l();
        return m_word;
    }

private:
    static constexpr std::size_t length_least = 3;
    static constexpr std::size_t length_most = 64;

    /// An ending, and what stands in its place.
    struct Rule {
        std::string_view ending;
        std::string_view replacement;
    };

    /// Something stands before an ending.
    [[nodiscard]] bool ends_with(std::string_view ending) const {
        return m_word.size() > ending.size() && m_word.ends_with(ending);
    }
    [[nodiscard]] std::size_t before(std::string_view ending) const { return m_word.size() - ending.size(); }

    /// A consonant is a letter that is neither one of a, e, i, o, u nor a y behind a consonant.
    [[nodiscard]] bool is_consonant(std::size_t at) const {
        constexpr std::string_view vowels = "aeiou";
        if (vowels.find(m_word[at]) != std::string_view::npos)
            return false;
        return m_word[at] != 'y' || at == 0 || !is_consonant(at - 1);
    }

    /// The paper's m: how often a vowel is followed by a consonant in the first letters.
    [[nodiscard]] std::size_t measure(std::size_t length) const {
        std::size_t count = 0;
        for (std::size_t at = 1; at < length; ++at)
            if (is_consonant(at) && !is_consonant(at - 1))
                ++count;
        return count;
    }

    [[nodiscard]] bool has_vowel(std::size_t length) const {
        for (std::size_t at = 0; at < length; ++at)
            if (!is_consonant(at))
                return true;
        return false;
    }

    [[nodiscard]] bool ends_with_double_consonant() const {
        const std::size_t size = m_word.size();
        const bool is_y = ends_with("y");
        return size > 1 && m_word[size - 1] == m_word[size - 2] && (is_y || is_consonant(size - 1));
    }

    /// The paper's *o: the first letters end with consonant, vowel, consonant, and the last is no w, x or y.
    [[nodiscard]] bool ends_short(std::size_t length) const {
        if (length < 3 || !is_consonant(length - 1) || is_consonant(length - 2) || !is_consonant(length - 3))
            return false;
        const char last = m_word[length - 1];
        return last != 'w' && last != 'x' && last != 'y';
    }

    void replace(std::string_view ending, std::string_view replacement) {
        m_word.resize(before(ending));
        m_word += replacement;
    }

    /// The rule of the longest ending that the word has is the only one that is looked at.
    template <std::size_t count>
    void replace_longest(const std::array<Rule, count>& rules, std::size_t measure_least) {
        const Rule* longest = nullptr;
        for (const Rule& rule : rules)
            if (ends_with(rule.ending) && (!longest || rule.ending.size() > longest->ending.size()))
                longest = &rule;
        if (longest && measure(before(longest->ending)) >= measure_least)
            replace(longest->ending, longest->replacement);
    }

    /// Step 1a: "caresses", "ponies", "cats".
    void plurals() {
        constexpr std::array rules{Rule{"sses", "ss"}, Rule{"ies", "i"}, Rule{"ss", "ss"}, Rule{"s", ""}};
        replace_longest(rules, 0);
    }

    /// Step 1b: "agreed", "plastered", "motoring".
    void past_and_progressive() {
        if (ends_with("eed")) {
            if (measure(before("eed")) > 0)
                m_word.pop_back();
            return;
        }
        for (const std::string_view ending : {"ed", "ing"})
            if (ends_with(ending) && has_vowel(before(ending))) {
                replace(ending, "");
                mend_stem();
                return;
            }
    }

    /// "conflat" is "conflate", "hopp" is "hop", "fil" is "file".
    void mend_stem() {
        const bool lacks_e = ends_with("at") || ends_with("bl") || ends_with("iz");
        const bool stays_double = ends_with("l") || ends_with("s") || ends_with("z");
        if (!lacks_e && ends_with_double_consonant() && !stays_double)
            m_word.pop_back();
        else if (lacks_e || (measure(m_word.size()) == 1 && ends_short(m_word.size())))
            m_word += 'e';
    }

    /// Step 2.
    void double_endings() {
        constexpr std::array rules{Rule{"ational", "ate"}, Rule{"tional", "tion"}, Rule{"enci", "ence"},
                                   Rule{"anci", "ance"},   Rule{"izer", "ize"},    Rule{"bli", "ble"},
                                   Rule{"alli", "al"},     Rule{"entli", "ent"},   Rule{"eli", "e"},
                                   Rule{"ousli", "ous"},   Rule{"ization", "ize"}, Rule{"ation", "ate"},
                                   Rule{"ator", "ate"},    Rule{"alism", "al"},    Rule{"iveness", "ive"},
                                   Rule{"fulness", "ful"}, Rule{"ousness", "ous"}, Rule{"aliti", "al"},
                                   Rule{"iviti", "ive"},   Rule{"biliti", "ble"},  Rule{"logi", "log"}};
        replace_longest(rules, 1);
    }

    /// Step 3.
    void short_endings() {
        constexpr std::array rules{Rule{"icate", "ic"}, Rule{"ative", ""},  Rule{"alize", "al"},
                                   Rule{"iciti", "ic"}, Rule{"ical", "ic"}, Rule{"ful", ""},
                                   Rule{"ness", ""}};
        replace_longest(rules, 1);
    }

    /// Step 4.
    void last_endings() {
        if (ends_with("sion") || ends_with("tion")) {
            if (measure(before("ion")) > 1)
                replace("ion", "");
            return;
        }
        constexpr std::array rules{Rule{"al", ""},    Rule{"ance", ""}, Rule{"ence", ""}, Rule{"er", ""},
                                   Rule{"ic", ""},    Rule{"able", ""}, Rule{"ible", ""}, Rule{"ant", ""},
                                   Rule{"ement", ""}, Rule{"ment", ""}, Rule{"ent", ""},  Rule{"ou", ""},
                                   Rule{"ism", ""},   Rule{"ate", ""},  Rule{"iti", ""},  Rule{"ous", ""},
                                   Rule{"ive", ""},   Rule{"ize", ""}};
        replace_longest(rules, 2);
    }

    /// Step 5.
    void final_e_and_double_l() {
        if (ends_with("e")) {
            const std::size_t length = m_word.size() - 1;
            if (measure(length) > 1 || (measure(length) == 1 && !ends_short(length)))
                m_word.pop_back();
        }
        if (ends_with("ll") && measure(m_word.size()) > 1)
            m_word.pop_back();
    }

    std::string m_word;
};

} // namespace reference
