// Numbers drawn at random, the same on every platform for the same seed: the standard says what std::mt19937_64
// gives, but not what its distributions make of that.
//
// C++ leaves open which argument of a call, or which side of a "+", is worked out first. So no two draws stand in one
// expression: each is a variable of its own.
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

namespace generated {

class Random {
public:
    /// Each stream of a seed is a sequence of its own: what one draws changes nothing in another.
    Random(std::uint64_t seed, std::uint64_t stream)
        : m_engine((seed + 1) * 0x9E3779B97F4A7C15U ^ (stream + 1) * 0xC2B2AE3D27D4EB4FU) {}

    [[nodiscard]] std::size_t below(std::size_t end) { return static_cast<std::size_t>(m_engine() % end); }
    [[nodiscard]] std::uint64_t below_64(std::uint64_t end) { return m_engine() % end; }

    /// Both ends are possible.
    [[nodiscard]] std::int64_t between(std::int64_t least, std::int64_t most) {
        return least + static_cast<std::int64_t>(m_engine() % static_cast<std::uint64_t>(most - least + 1));
    }

    /// Small numbers more often than large ones, about as 1/(n + 1).
    [[nodiscard]] std::size_t skewed_below(std::size_t end) {
        const std::size_t bound = below(end);
        return below(bound + 1);
    }

    [[nodiscard]] bool percent(std::uint64_t chance) { return m_engine() % 100 < chance; }

    template <class List>
    [[nodiscard]] const auto& pick(const List& list) {
        return list[below(list.size())];
    }

    template <class List>
    [[nodiscard]] const auto& pick_skewed(const List& list) {
        return list[skewed_below(list.size())];
    }

private:
    std::mt19937_64 m_engine;
};

/// Draws places of a list by their weights in constant time, with whole numbers only: the alias method of M. D. Vose,
/// "A linear algorithm for generating random numbers with a given distribution", IEEE Transactions on Software
/// Engineering 17 (1991).
class WeightedPlaces {
public:
    WeightedPlaces() = default;

    /// The number of weights times their sum is below 2^64.
    explicit WeightedPlaces(const std::vector<std::uint64_t>& weights) : m_columns(weights.size()) {
        for (const std::uint64_t weight : weights)
            m_total += weight;
        std::vector<std::size_t> small;
        std::vector<std::size_t> large;
        for (std::size_t place = 0; place < weights.size(); ++place) {
            m_columns[place] = {weights[place] * weights.size(), place};
            (m_columns[place].own < m_total ? small : large).push_back(place);
        }
        while (!small.empty() && !large.empty()) {
            Column& lacking = m_columns[small.back()];
            Column& giving = m_columns[large.back()];
            lacking.other = large.back();
            giving.own -= m_total - lacking.own;
            small.pop_back();
            if (giving.own < m_total) {
                small.push_back(large.back());
                large.pop_back();
            }
        }
    }

    [[nodiscard]] std::size_t draw(Random& random) const {
        const std::size_t place = random.below(m_columns.size());
        const std::uint64_t height = random.below_64(m_total);
        return height < m_columns[place].own ? place : m_columns[place].other;
    }

private:
    struct Column {
        std::uint64_t own = 0; ///< how much of the column is its own place's; above that it is the other's
        std::size_t other = 0;
    };

    std::vector<Column> m_columns;
    std::uint64_t m_total = 0;
};

} // namespace generated
