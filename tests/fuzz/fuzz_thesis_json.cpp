// Any bytes are read without harm; and what is read as a thesis is written, read again as the same thesis, and written
// again as the same bytes.
#include "library/thesis_json.h"

#include <cstdint>
#include <cstdlib>

// NOLINTNEXTLINE(readability-identifier-naming): the name is libFuzzer's.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto first = library::read_thesis(bytes, "fuzz");
    if (!first)
        return 0;
    const std::string written = library::write_thesis(first->thesis);
    const auto second = library::read_thesis(written, "fuzz");
    if (!second || second->thesis != first->thesis || library::write_thesis(second->thesis) != written)
        std::abort();
    return 0;
}
