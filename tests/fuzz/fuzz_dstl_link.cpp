// Any bytes as a link into a thesis: one that is followed names a thesis by its id and a place in a few bytes of sound text, and
// is the same when it is written and read again.
#include "app/dstl_link.h"
#include "library/plain_text.h"
#include "library/thesis_id.h"

#include <cstdint>
#include <cstdlib>

namespace {

void require(bool holds) {
    if (!holds)
        std::abort();
}

void require_fit(const std::string& part) {
    require(part.size() <= app::dstl_link_part_bytes_max);
    require(library::without_control_characters(part) == part);
}

} // namespace

// NOLINTNEXTLINE(readability-identifier-naming): the name is libFuzzer's.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto link = app::read_dstl_link(bytes);
    require(!link || app::is_dstl_link(bytes));
    if (link) {
        require(library::is_thesis_id(link->thesis_id));
        for (const std::string& part : {link->card_id, link->block_id, link->text})
            require_fit(part);
        const std::string written = app::write_dstl_link(*link);
        require(written.size() > app::dstl_link_bytes_max || app::read_dstl_link(written) == link);
    }
    library::MarkPlace place;
    place.card_id = "card";
    place.block_id = bytes.substr(0, size / 2);
    place.exact = bytes.substr(size / 2);
    const std::string to_place = app::link_to_place("energy", place);
    require(to_place.empty() || app::read_dstl_link(to_place).has_value());
    return 0;
}
