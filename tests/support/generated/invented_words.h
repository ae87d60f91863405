// Words that look English and are not: syllables, and the endings by which English makes several forms of one word.
#pragma once

#include "tests/support/generated/random.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace generated {

/// The endings of one kind of word. "2" stands for the stem's last letter once more: "plan", "planned".
using Endings = std::array<std::string_view, 6>;

inline constexpr std::array word_kinds{
    Endings{"", "s", "ed", "ing", "er", "ers"},
    Endings{"", "s", "ed", "ing", "ment", "ments"},
    Endings{"", "s", "2ed", "2ing", "2er", "2ers"},
    Endings{"e", "es", "ed", "ing", "er", "able"},
    Endings{"", "s", "'s", "al", "ally", "less"},
    Endings{"ate", "ates", "ated", "ating", "ation", "ations"},
    Endings{"ize", "izes", "ized", "izing", "ization", "izer"},
    Endings{"ify", "ifies", "ified", "ifying", "ification"},
    Endings{"tion", "tions", "tional", "tionally", "tioning"},
    Endings{"ive", "ively", "iveness", "ivity", "ivities"},
    Endings{"y", "ies", "ied", "ying", "ily", "iness"},
    Endings{"", "ly", "ness", "er", "est"},
    Endings{"ful", "fully", "fulness", "less", "lessly"},
    Endings{"ous", "ously", "ousness"},
    Endings{"able", "ably", "ability", "abilities"},
    Endings{"ism", "ist", "ists", "istic", "istically"},
    Endings{"ent", "ence", "ences", "ently", "ency"},
    Endings{"", "s"},
    Endings{""},
};
inline constexpr Endings name_endings{"", "'s", "ian", "ians"};

/// Real words with accents: a reader types them without. The names begin with a capital.
inline constexpr std::array<std::string_view, 40> accented_words{
    "café",    "naïve",    "résumé",   "façade",  "cliché", "protégé",   "fiancé",  "élan",
    "Zürich",  "Malmö",    "São",      "Bogotá",  "Łódź",   "Genève",    "Köln",    "Århus",
    "Nestlé",  "Hermès",   "L'Oréal",  "Citroën", "Škoda",  "Pelé",      "Lancôme", "Møller",
    "Müller",  "Société",  "Générale", "Moët",    "Crédit", "Björn",     "Piñera",  "Dvořák",
    "Erdoğan", "Ångström", "entrepôt", "détente", "exposé", "coöperate", "rôle",    "tête-à-tête"};

inline std::string invented_syllable(Random& random) {
    constexpr std::array<std::string_view, 44> onsets{
        "b",  "c",  "d",  "f",  "g",  "h",  "l",  "m",  "n",  "p",  "r",  "s",  "t",   "v",  "w",
        "br", "cr", "dr", "fr", "gr", "pr", "tr", "bl", "cl", "fl", "gl", "pl", "sl",  "st", "sp",
        "sc", "sk", "sm", "sn", "sw", "ch", "sh", "th", "qu", "j",  "k",  "z",  "str", "y"};
    constexpr std::array<std::string_view, 20> vowels{"e",  "a",  "i",  "o",  "e",  "u",  "a",
                                                      "i",  "o",  "e",  "ea", "ou", "ai", "oo",
                                                      "ee", "ie", "oa", "au", "io", "y"};
    std::string syllable(random.pick_skewed(onsets));
    syllable += random.pick_skewed(vowels);
    return syllable;
}

/// Another letter in place of the first that has one with an accent.
inline std::string with_accent(const std::string& word, Random& random) {
    constexpr std::array<std::array<std::string_view, 4>, 5> accented{{{"á", "à", "â", "å"},
                                                                       {"é", "è", "ê", "ë"},
                                                                       {"í", "ì", "î", "ï"},
                                                                       {"ó", "ô", "ö", "ø"},
                                                                       {"ú", "ù", "û", "ü"}}};
    constexpr std::string_view plain = "aeiou";
    const std::size_t at = word.find_first_of(plain);
    if (at == std::string::npos)
        return word;
    const std::string_view letter = random.pick(accented.at(plain.find(word[at])));
    return word.substr(0, at) + std::string(letter) + word.substr(at + 1);
}

/// What endings are put to: it ends with a consonant.
inline std::string invented_stem(Random& random, std::size_t syllables_max) {
    constexpr std::array<std::string_view, 30> codas{
        "n", "r",  "t",  "l",  "s", "d",  "m",  "nd", "c",  "st", "nt", "p",  "ct", "ss", "g",
        "v", "rt", "ck", "ll", "b", "sh", "th", "ng", "rm", "ch", "mp", "rd", "x",  "lt", "z"};
    const std::size_t syllables = 1 + random.below(syllables_max);
    std::string stem;
    for (std::size_t syllable = 0; syllable < syllables; ++syllable)
        stem += invented_syllable(random);
    stem += random.pick_skewed(codas);
    return random.below(60) == 0 ? with_accent(stem, random) : stem;
}

inline std::string with_ending(std::string stem, std::string_view ending) {
    if (ending.starts_with('2')) {
        stem += stem.back();
        ending.remove_prefix(1);
    }
    return stem + std::string(ending);
}

inline std::string with_capital(std::string word) {
    if (!word.empty() && word.front() >= 'a' && word.front() <= 'z')
        word.front() = static_cast<char>(word.front() - 'a' + 'A');
    else if (word.size() > 1 && word[0] == '\xC3' && word[1] >= '\xA0' && word[1] <= '\xBE')
        word[1] = static_cast<char>(word[1] - 0x20); // "é" is "É", and so on in Latin-1
    return word;
}

/// A surname, or the name of a company.
inline std::string invented_name(Random& random) {
    return with_capital(invented_stem(random, 2));
}

/// The forms of one word, the plain one first.
inline std::vector<std::string> invented_forms(Random& random, std::size_t syllables_max) {
    const bool is_name = random.percent(8);
    const std::string stem = is_name ? invented_name(random) : invented_stem(random, syllables_max);
    std::vector<std::string> forms;
    for (const std::string_view ending : is_name ? name_endings : random.pick(word_kinds))
        if (!ending.empty() || forms.empty())
            forms.push_back(with_ending(stem, ending));
    return forms;
}

} // namespace generated
