// The words of a generated library, and how often each is used.
//
// The most frequent are English words with the frequencies that they have in real theses. Behind them come the rarer
// words of those theses and invented ones, by the law of Zipf and Mandelbrot: the word of rank r is used as often as
// 1 / (r + 2.7). From the rank of about 8,000 on it falls faster, as it does in large collections: R. Ferrer i
// Cancho, R. V. Solé, "Two regimes in the frequency of words and the origins of complex lexicons", Journal of
// Quantitative Linguistics 8 (2001).
#pragma once

#include "tests/support/generated/invented_words.h"
#include "tests/support/generated/random.h"
#include "tests/support/generated/word_counts.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

namespace generated {

inline constexpr std::size_t vocabulary_size = 60'000;

class Vocabulary {
public:
    /// The same for the same real words and seed.
    Vocabulary(const std::vector<CountedWord>& real, std::uint64_t seed) {
        add_common(real);
        add_rare(real, seed);
        std::vector<std::uint64_t> weights;
        for (std::size_t rank = m_common_count; rank < m_forms.size(); ++rank)
            weights.push_back(rare_weight(rank));
        m_rare = WeightedPlaces(weights);
    }

    /// By rank: the most frequent first.
    [[nodiscard]] const std::vector<std::string>& forms() const { return m_forms; }
    [[nodiscard]] const std::string& form(std::size_t rank) const { return m_forms[rank]; }
    [[nodiscard]] std::size_t common_count() const { return m_common_count; }

    /// Whether the next word of a text is to be a common one.
    [[nodiscard]] bool draw_is_common(Random& random) const {
        return random.below_64(m_words_seen) < m_common_seen;
    }
    [[nodiscard]] std::size_t draw_common(Random& random) const { return m_common.draw(random); }
    [[nodiscard]] std::size_t draw_rare(Random& random) const { return m_common_count + m_rare.draw(random); }

private:
    /// Words seen more rarely say little about how frequent they are.
    static constexpr std::uint64_t common_seen_least = 4;

    static bool is_common(const CountedWord& word) {
        return word.count >= common_seen_least && !word.is_name;
    }

    void add_common(const std::vector<CountedWord>& real) {
        std::vector<std::uint64_t> weights;
        for (const CountedWord& word : real) {
            m_words_seen += word.count;
            if (!is_common(word))
                continue;
            m_common_seen += word.count;
            m_forms.push_back(word.form);
            weights.push_back(word.count);
        }
        m_common_count = m_forms.size();
        m_common = WeightedPlaces(weights);
    }

    /// Names, and the forms of one word, are scattered: some of them are much rarer than others.
    void add_rare(const std::vector<CountedWord>& real, std::uint64_t seed) {
        Random random(seed, 0);
        std::vector<Ranked> rare;
        std::unordered_set<std::string> taken(m_forms.begin(), m_forms.end());
        const auto add = [&](std::size_t order, const std::string& form) {
            if (taken.insert(form).second)
                rare.push_back({order, form});
        };
        for (const CountedWord& word : real)
            if (!is_common(word))
                add(word.is_name ? 200 + random.below(8000) : rare.size(), word.form);
        for (const std::string_view word : accented_words)
            add(200 + random.below(12'000), std::string(word));
        for (std::size_t word = 0; m_common_count + rare.size() < vocabulary_size; ++word) {
            const std::size_t syllables_max = word < 400 ? 1 : word < 6000 ? 2 : 3;
            std::size_t times_16 = 16;
            for (const std::string& form : invented_forms(random, syllables_max)) {
                add((word + 100) * times_16 / 16, form);
                times_16 = 16 + random.below(96);
            }
        }
        std::stable_sort(rare.begin(), rare.end(),
                         [](const Ranked& a, const Ranked& b) { return a.order < b.order; });
        for (Ranked& word : rare)
            m_forms.push_back(std::move(word.form));
    }

    static std::uint64_t rare_weight(std::size_t rank) {
        constexpr std::uint64_t scale = std::uint64_t{1} << 40U;
        constexpr std::uint64_t knee = 8000;
        const std::uint64_t weight = scale / (10 * rank + 27);
        return rank <= knee ? weight : weight * knee / rank;
    }

    struct Ranked {
        std::size_t order = 0;
        std::string form;
    };

    std::vector<std::string> m_forms;
    std::size_t m_common_count = 0;
    std::uint64_t m_words_seen = 0;  ///< words of the real theses
    std::uint64_t m_common_seen = 0; ///< those of them that are common
    WeightedPlaces m_common;
    WeightedPlaces m_rare;
};

} // namespace generated
