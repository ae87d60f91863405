#include "app/library_state.h"

#include "library/names.h"

#include <algorithm>

namespace app {

namespace {

constexpr library::Names<Home, 2> home_names = {{{Home::Library, "library"}, {Home::Terminal, "terminal"}}};

bool is_within(const RowRange& inner, const RowRange& outer) {
    return inner.count == 0 ||
           (inner.first >= outer.first && inner.first + inner.count <= outer.first + outer.count);
}

} // namespace

std::string_view home_name(Home home) {
    return library::name_of(home_names, home);
}

std::optional<Home> home_from_name(std::string_view name) {
    return library::value_of(home_names, name);
}

bool lacks_rows(const LibraryState& library, const RowRange& rows) {
    const Listing& listing = library.listing;
    const RowRange wanted{rows.first, std::min(rows.first + rows.count, listing.count) -
                                          std::min(rows.first, listing.count)};
    const bool is_read = is_within(wanted, {listing.first, listing.rows.size()});
    return !is_read && !(library.asked_rows && is_within(wanted, *library.asked_rows));
}

std::optional<std::size_t> place_of_filter(std::string_view line, std::string_view word) {
    for (std::size_t at = line.find(word); at != std::string_view::npos; at = line.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        if ((at == 0 || line[at - 1] == ' ') && (end == line.size() || line[end] == ' '))
            return at;
    }
    return std::nullopt;
}

const library::ThesisSummary* selected_row(const LibraryState& library) {
    return library.row ? row_at(library.listing, *library.row) : nullptr;
}

} // namespace app
