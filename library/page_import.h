// Imports the text of a thesis page as a browser copied it.
//
// Such a page carries each line once, twice or three times (a copy per screen size); consecutive equal lines are one.
// Sections are found by their labels, in any order that makes sense, any of them missing. Nothing is dropped: a line
// that has no place is in `unplaced`, with its number. Nothing is guessed: a fact the page does not print stays empty.
#pragma once

#include "library/problem.h"
#include "library/result.h"
#include "library/thesis.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace library {

/// The largest page text that is read, in bytes, and the most lines and quotes on lines. Whatever page keeps within both
/// makes a thesis file that keeps within what read_thesis reads, even if no line of it has a place.
inline constexpr std::size_t page_bytes_max = 1024 * 1024;
inline constexpr std::size_t page_pieces_max = 25'000;

/// What is known of the talk although the page does not print it. Empty members are not known.
struct ImportOptions {
    std::string id;        ///< instead of one made from the title
    std::string url;       ///< of the talk
    std::string published; ///< ISO 8601 date of the talk
};

struct ImportedPage {
    Thesis thesis;
    Problems remarks; ///< `where` is "line N"; a long list ends with the number of those not listed
};

/// Reads page text: UTF-8 (invalid bytes become U+FFFD with a remark), any line endings, with or without a byte order
/// mark. Fails with BadInput when the text is no thesis page, and says how it was recognised as none.
[[nodiscard]] Result<ImportedPage> import_page(std::string_view page_text, const ImportOptions& options,
                                               std::string_view where);

} // namespace library
