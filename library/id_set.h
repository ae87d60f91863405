// A set of small whole numbers, one bit each.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace library {

class IdSet {
public:
    void add(std::int64_t id) {
        const auto word = static_cast<std::size_t>(id) / 64;
        if (word >= m_words.size())
            m_words.resize(word + 1);
        m_words[word] |= bit(id);
    }
    [[nodiscard]] bool has(std::int64_t id) const {
        const auto word = static_cast<std::size_t>(id) / 64;
        return word < m_words.size() && (m_words[word] & bit(id)) != 0;
    }
    [[nodiscard]] std::size_t size() const {
        std::size_t count = 0;
        for (const std::uint64_t word : m_words)
            count += static_cast<std::size_t>(std::popcount(word));
        return count;
    }

    void unite(const IdSet& other) {
        if (other.m_words.size() > m_words.size())
            m_words.resize(other.m_words.size());
        for (std::size_t at = 0; at < other.m_words.size(); ++at)
            m_words[at] |= other.m_words[at];
    }
    void intersect(const IdSet& other) {
        if (m_words.size() > other.m_words.size())
            m_words.resize(other.m_words.size());
        for (std::size_t at = 0; at < m_words.size(); ++at)
            m_words[at] &= other.m_words[at];
    }
    void subtract(const IdSet& other) {
        for (std::size_t at = 0; at < m_words.size() && at < other.m_words.size(); ++at)
            m_words[at] &= ~other.m_words[at];
    }

private:
    static std::uint64_t bit(std::int64_t id) {
        return std::uint64_t{1} << (static_cast<std::uint64_t>(id) % 64);
    }

    std::vector<std::uint64_t> m_words;
};

} // namespace library
