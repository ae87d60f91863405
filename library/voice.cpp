#include "library/voice.h"

#include "library/plain_text.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace library {

namespace {

/// Words of one weight; "hedg*" stands for all that begin so.
struct VoiceWords {
    int weight;
    std::string_view words;
};

constexpr std::array voices = {
    VoiceWords{
        -8,
        "i i'm i've i'll i'd me my mine myself we're we've we'll we'd you're you've you'll you'd yeah gonna "
        "wanna gotta kinda"},
    VoiceWords{-6, "we our ours us you your yours okay ok let's"},
    VoiceWords{-3, "guess guys stuff"},
    VoiceWords{-2, "it's that's there's he's she's they're don't can't didn't won't isn't maybe probably "
                   "think just really "
                   "actually"},
    VoiceWords{
        2,
        "he she his her himself herself rather whether while although interview conversation consistent* "
        "balance* genuine* unusual* weight remains confined limited absolute appear* occurs functions serves "
        "treats names answers asked pressed belief* scenario* forecast* prediction* specific* despite"},
    VoiceWords{
        3, "confident* qualified largely primarily rarely seldom heavily throughout deliberate* disciplined "
           "humility reserve* frequen* soften* undercut* credib* cautio* candid candor seems speaks causal "
           "claim"},
    VoiceWords{
        4, "confidence statement* claims overall signals signaling signalling reflect* implies demonstrates "
           "acknowledg* conced* concession* admits skew* pattern* marker* directional* thesis absence modal* "
           "conditional* doubt* definitive* express* projects delivers attaches"},
    VoiceWords{
        5, "asserts suggests suggesting indicates indicating reveals conveys notably predominant* asymmetr* "
           "phras* vocabular* probabilistic* cluster* categorical* betray*"},
    VoiceWords{
        6,
        "conviction* certainty uncertaint* language assertion* tentative* caveat* verbal* emphatic* equivoc* "
        "unequivoc* performative* calibrat* tone tonal* wording superlative* ratio listener* qualif* adverb* "
        "pronoun* grammat* disclaimer*"},
    VoiceWords{8,
               "hedg* unhedged speaker* rhetoric* linguistic* epistemic* assertive* declarative* absolutes "
               "overconfiden*"},
};

/// Endings of the abstract words that a commentary has more of.
constexpr std::array<std::string_view, 6> abstract_endings = {"tion", "tions", "ness",
                                                              "ment", "ity",   "ically"};

constexpr std::string_view common_words = "a about above across after again against all almost although "
                                          "among an and any are as at because before behind "
                                          "beneath besides between beyond both but by compared consider "
                                          "despite during each either even every everything "
                                          "except far few fewer five for four from given he her here his how "
                                          "however if in indeed instead interestingly is "
                                          "it its less like little many more most much nearly neither never "
                                          "no none nor not note nothing of on once one only "
                                          "or other outside over perhaps several she since so some still "
                                          "such taken that the their then there these they "
                                          "this those though three through throughout to together two under "
                                          "unlike until very was were what whatever when "
                                          "whenever where whereas wherever which who with within without yet";

/// The words of the lists above by name.
class Lexicon {
public:
    Lexicon() {
        for (const VoiceWords& group : voices) {
            for (const std::string_view word : split(group.words, " ")) {
                const bool is_stem = word.ends_with('*');
                (is_stem ? m_stems : m_words)
                    .emplace(word.substr(0, word.size() - (is_stem ? 1 : 0)), group.weight);
            }
        }
        for (const std::string_view word : split(common_words, " "))
            m_common.insert(word);
    }

    [[nodiscard]] bool is_common(std::string_view word) const { return m_common.contains(word); }

    [[nodiscard]] int weight_of(std::string_view word) const {
        if (const auto found = m_words.find(word); found != m_words.end())
            return found->second;
        for (std::size_t length = std::min(word.size(), longest_stem); length >= shortest_stem; --length)
            if (const auto found = m_stems.find(word.substr(0, length)); found != m_stems.end())
                return found->second;
        const bool is_abstract =
            std::any_of(abstract_endings.begin(), abstract_endings.end(), [&](std::string_view ending) {
                return word.size() > ending.size() + 2 && word.ends_with(ending);
            });
        return is_abstract ? 1 : 0;
    }

private:
    static constexpr std::size_t shortest_stem = 4; // "hedg*"
    static constexpr std::size_t longest_stem = 16;

    std::unordered_map<std::string_view, int> m_words;
    std::unordered_map<std::string_view, int> m_stems;
    std::unordered_set<std::string_view> m_common;
};

const Lexicon& lexicon() {
    static const Lexicon words;
    return words;
}

/// In lower case, with straight apostrophes.
std::string plain(std::string_view text) {
    std::string result;
    for (const std::string_view part : split(text, "\u2019")) {
        result += result.empty() ? "" : "'";
        result += ascii_lower(part);
    }
    return result;
}

std::string_view without_apostrophes(std::string_view word) {
    const std::size_t first = std::min(word.find_first_not_of('\''), word.size());
    return word.substr(first, word.find_last_not_of('\'') + 1 - first); // npos + 1 is 0
}

} // namespace

int voice_of(std::string_view text) {
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz'";
    const std::string lower = plain(text);
    std::string_view rest = lower;
    int voice = 0;
    while (!rest.empty()) {
        const std::size_t length = std::min(rest.find_first_not_of(letters), rest.size());
        if (const std::string_view word = without_apostrophes(rest.substr(0, length)); !word.empty())
            voice += lexicon().weight_of(word);
        rest.remove_prefix(std::min(length + 1, rest.size()));
    }
    return voice;
}

bool is_common_word(std::string_view word) {
    return lexicon().is_common(ascii_lower(word));
}

bool is_capitalised(std::string_view word) {
    utf8proc_int32_t first = 0;
    const auto size = static_cast<utf8proc_ssize_t>(word.size());
    const auto* const bytes = reinterpret_cast<const utf8proc_uint8_t*>(word.data());
    const bool is_valid = !word.empty() && utf8proc_iterate(bytes, size, &first) > 0;
    return is_valid && utf8proc_category(first) == UTF8PROC_CATEGORY_LU;
}

} // namespace library
