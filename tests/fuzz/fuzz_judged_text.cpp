// Any paragraph is read for its skew, and any defense for its answer, without harm; what is read lies within the text.
#include "library/risk_answer.h"
#include "library/skew_range.h"
#include "tests/fuzz/require.h"

#include <cstdint>
#include <string_view>

// NOLINTNEXTLINE(readability-identifier-naming): the name is libFuzzer's.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    std::size_t behind = 0;
    for (const library::SkewRange& range : library::read_skew(text)) {
        require(range.begin >= behind && range.begin < range.end && range.end <= size);
        require(range.min_percent >= 0 && range.max_percent.value_or(range.min_percent) >= range.min_percent);
        behind = range.begin;
    }
    require(!library::risk_answer_name(library::suggested_answer(text)).empty());
    return 0;
}
