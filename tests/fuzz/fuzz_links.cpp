// Any bytes are judged without harm; a link that may be opened is plain ASCII, http or https, and openable as it is now;
// so is every link to a moment of a talk.
#include "library/links.h"
#include "tests/fuzz/require.h"

#include <algorithm>
#include <cstdint>

namespace {

bool is_plain(std::string_view link) {
    return std::all_of(
        link.begin(), link.end(), [](char c) { return c > 0x20 && c < 0x7F; });
}

} // namespace

// NOLINTNEXTLINE(readability-identifier-naming): the name is libFuzzer's.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto link = library::openable_link(bytes);
    library::Thesis thesis;
    thesis.title = bytes;
    thesis.source.url = bytes;
    const std::string at = library::link_at(thesis, 5862);
    require(is_plain(at) && at.starts_with(link ? "" : "https://duckduckgo.com/?q="));
    if (link) {
        require(is_plain(*link) && library::openable_link(*link) == *link);
        require(at.size() > library::link_bytes_max || library::openable_link(at) == at);
    }
    return 0;
}
