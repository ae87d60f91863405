// What the lists of the library show: the theses that meet what was typed, in their order. Of many only those rows have been
// read that are in view, or nearly so.
#pragma once

#include "library/catalogue.h"
#include "library/thesis.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace app {

struct Shelf;

/// A thesis file that could not be read. It is listed, and hides nothing else.
struct FailedThesis {
    std::string where;
    std::string what;

    bool operator==(const FailedThesis&) const = default;
};

struct Listing {
    std::uint64_t number = 0;                 ///< of the search that it answers
    std::size_t count = 0;                    ///< of all that were found
    std::size_t first = 0;                    ///< the place of the first row that has been read
    std::vector<library::ThesisSummary> rows; ///< one behind the other from there on
    bool is_near = false;                     ///< nothing meets the query; these have some of its words
    std::vector<FailedThesis> failed;

    bool operator==(const Listing&) const = default;
};

/// Null where that row has not been read, or there is none.
[[nodiscard]] const library::ThesisSummary* row_at(const Listing& listing, std::size_t row);

/// A thesis as lists show it before anything is known of its reader.
[[nodiscard]] library::ThesisSummary summary_of(const library::Thesis& thesis);

/// Everything on the shelf, in its order.
[[nodiscard]] Listing listing_of(const Shelf& shelf);

} // namespace app
