// What the window asks of the library, to be answered when it is there: app/librarian.h does so, with a command.
#pragma once

#include "app/listing.h"
#include "library/query.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>

namespace app {

/// Rows of a listing, from `first` on.
struct RowRange {
    std::size_t first = 0;
    std::size_t count = 0;

    bool operator==(const RowRange&) const = default;
};

/// Answered by LibraryFound. Of several that wait only the last one has to be.
struct SearchLibrary {
    std::uint64_t number = 0;
    library::Query query;
    std::string kept_id; ///< the thesis whose row is wanted too, and the rows around it
    RowRange rows;       ///< where that is empty, or not among what is found
};
/// Of the search with that number; answered by RowsRead.
struct ReadRows {
    std::uint64_t number = 0;
    RowRange rows;
};
/// Where in a thesis the words of a query stand; answered by PlacesFound.
struct FindPlaces {
    std::string thesis_id;
    library::Query query;
};
/// Answered by ThesisFetched.
struct FetchThesis {
    std::string thesis_id;
};

using LibraryRequest = std::variant<SearchLibrary, ReadRows, FindPlaces, FetchThesis>;

} // namespace app
