// Which words there are in texts, as they are written, and how many theses have each.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace library {

/// A word is letters side by side, as folded_text() has them. Words that are too short to be misspelt, and those that nobody
/// types, are left out.
class WordCounts {
public:
    static constexpr std::size_t bytes_min = 4;
    static constexpr std::size_t bytes_max = 32;

    /// What is added now is of another thesis.
    void begin_thesis() { ++m_thesis; }
    void add(std::string_view text);

    struct Count {
        std::int64_t theses = 0;
        std::int64_t last_thesis = 0;
    };
    struct Hash : std::hash<std::string_view> {
        using is_transparent = void;
    };
    using Counts = std::unordered_map<std::string, Count, Hash, std::equal_to<>>;
    [[nodiscard]] const Counts& counts() const { return m_counts; }

private:
    void count(std::string_view word);
    void count_folded(std::string_view characters);

    Counts m_counts;
    std::int64_t m_thesis = 0;
};

} // namespace library
