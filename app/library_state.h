// What is shown while no thesis is open: the LIBRARY or the TERMINAL, two looks at one list of theses.
#pragma once

#include "app/dstl_link.h"
#include "app/library_request.h"
#include "app/listing.h"
#include "app/panel.h"
#include "app/query_completion.h"
#include "app/query_error.h"
#include "library/catalogue_places.h"
#include "library/query.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

enum class Home { Library, Terminal };

/// Where the words that were typed stand in one thesis.
struct FoundWords {
    std::string thesis_id;
    std::string typed; ///< what they were found for
    std::vector<library::FoundPlace> places;
    std::size_t selected = 0;

    bool operator==(const FoundWords&) const = default;
};

/// A thesis that is to be opened as soon as it has been read: where it was left, or at one of these places.
struct AwaitedThesis {
    std::string thesis_id;
    std::optional<DstlLink> link = std::nullopt;
    std::optional<FindHit> words = std::nullopt;
    bool is_jump = true; ///< where one was is remembered

    bool operator==(const AwaitedThesis&) const = default;
};

struct LibraryState {
    Home home = Home::Library;
    std::string typed;                       ///< the command line; what it says is in app/terminal_line.h
    bool is_typing = false;                  ///< in the LIBRARY, whether keys go to the line
    std::optional<QueryError> error;         ///< of what is typed
    std::optional<library::SortOrder> order; ///< that was chosen; one that is typed comes before it
    Listing listing;
    std::uint64_t asked = 0;            ///< the number of the search that was asked last
    std::optional<RowRange> asked_rows; ///< that have not come yet
    std::optional<std::size_t> row;     ///< the one that is selected
    std::string selected_id;            ///< of its thesis, as far as it has been read
    FoundWords found;                   ///< in the thesis of that row
    bool shows_figures = false;         ///< in place of the selected thesis
    Figures figures;
    QueryCompletionValues values;             ///< what there is in the library, to be offered
    std::string suggestion;                   ///< a line that finds something where this one does not
    std::vector<QueryCompletion> completions; ///< of the word at the line's end
    std::vector<std::string> history;         ///< of lines that led somewhere, the latest at the end
    std::optional<std::size_t> recalled;      ///< which of them stands in the line now
    std::string typed_before;                 ///< what stood there before
    std::vector<std::string> marked; ///< ids of theses that are to be compared, in the order they were marked
    bool is_comparing = false;       ///< the marked ones are being read for it
    std::vector<std::shared_ptr<const library::Thesis>> compared; ///< of those, what has been read
    std::optional<AwaitedThesis> awaited;

    bool operator==(const LibraryState&) const = default;
};

[[nodiscard]] std::string_view home_name(Home home); ///< "library", "terminal"
[[nodiscard]] std::optional<Home> home_from_name(std::string_view name);

/// Whether any of these rows, of those that there are, has neither been read nor been asked for.
[[nodiscard]] bool lacks_rows(const LibraryState& library, const RowRange& rows);

/// Where the word of a query, which may be a quoted phrase, stands in the line by itself: its first byte.
[[nodiscard]] std::optional<std::size_t> place_of_filter(std::string_view line, std::string_view word);

/// The selected row, as far as it has been read.
[[nodiscard]] const library::ThesisSummary* selected_row(const LibraryState& library);

} // namespace app
