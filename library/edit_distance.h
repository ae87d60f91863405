// How far one word is from another.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace library {

/// How many letters have to be put in, taken out, changed, or swapped with their neighbour to make one word of the other
/// (the optimal string alignment distance).
template <class Letter>
[[nodiscard]] std::size_t edit_distance(std::basic_string_view<Letter> a, std::basic_string_view<Letter> b) {
    std::vector<std::size_t> before_last(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> now(b.size() + 1);
    for (std::size_t column = 0; column <= b.size(); ++column)
        last[column] = column;
    for (std::size_t row = 1; row <= a.size(); ++row) {
        now[0] = row;
        for (std::size_t column = 1; column <= b.size(); ++column) {
            const std::size_t change = a[row - 1] == b[column - 1] ? 0 : 1;
            now[column] = std::min({last[column] + 1, now[column - 1] + 1, last[column - 1] + change});
            if (row > 1 && column > 1 && a[row - 1] == b[column - 2] && a[row - 2] == b[column - 1])
                now[column] = std::min(now[column], before_last[column - 2] + 1);
        }
        std::swap(before_last, last);
        std::swap(last, now);
    }
    return last.back();
}

} // namespace library
