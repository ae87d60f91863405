// Any bytes as a copied page: the importer answers, gives the same answer twice, and loses no line.
#include "library/page_import.h"
#include "library/plain_text.h"
#include "library/thesis_json.h"
#include "tests/library/conservation.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>

namespace {

void require(bool holds, std::string_view what) {
    if (!holds) {
        std::cerr << what << '\n';
        std::abort();
    }
}

} // namespace

// NOLINTNEXTLINE(readability-identifier-naming): the name is libFuzzer's.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto page = library::import_page(bytes, {}, "fuzz");
    const auto again = library::import_page(bytes, {}, "fuzz");
    require(page.has_value() == again.has_value(), "refused only once");
    if (page) {
        require(page->thesis == again->thesis && page->remarks == again->remarks, "imported in two ways");
        for (const std::string& line : tests::lost_lines(library::repaired_utf8(bytes), page->thesis))
            require(false, "lost: " + line);
        const auto read = library::read_thesis(library::write_thesis(page->thesis), "fuzz");
        require(read && read->thesis == page->thesis, "is another thesis when read from its JSON");
    }
    return 0;
}
