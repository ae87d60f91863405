// Where in a thesis the words of a query stand.
#pragma once

#include "library/deck.h"
#include "library/query.h"
#include "library/result.h"
#include "library/text_range.h"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace library {

struct FoundPlace {
    Tab tab = Tab::Thesis;
    std::string card_id;
    std::string block_id;
    std::string text;             ///< of the whole block
    std::vector<TextRange> marks; ///< the words in it, in order, none over another; bytes

    bool operator==(const FoundPlace&) const = default;
};

/// Finds words as the catalogue does, with the same index, made anew in memory for each thesis. Of one thread.
class PlaceFinder {
public:
    [[nodiscard]] static Result<PlaceFinder> make();
    PlaceFinder(const PlaceFinder&) = delete;
    PlaceFinder& operator=(const PlaceFinder&) = delete;
    PlaceFinder(PlaceFinder&&) noexcept;
    PlaceFinder& operator=(PlaceFinder&&) noexcept;
    ~PlaceFinder();

    /// The first `most` blocks, in reading order, that have any of the words which the query wants to be there.
    [[nodiscard]] Result<std::vector<FoundPlace>> find(const Thesis& thesis, const Query& query,
                                                       std::size_t most);

private:
    struct Parts;
    explicit PlaceFinder(std::unique_ptr<Parts> parts);

    std::unique_ptr<Parts> m_parts;
};

/// The part of a place's text around its first mark, about `characters_max` long, with "…" where something is left out; the
/// marks are moved along, those that are left out are dropped.
[[nodiscard]] FoundPlace excerpt_of(const FoundPlace& place, std::size_t characters_max);

} // namespace library
