#include "ui/views/cover_art.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

using namespace ui;

namespace {

library::ThesisSummary thesis(const std::string& id) {
    library::ThesisSummary one;
    one.thesis_id = id;
    one.conviction = "HIGH";
    return one;
}

} // namespace

TEST_CASE("a thesis keeps its cover, whatever becomes of its text, and no two of ten thousand look alike") {
    library::ThesisSummary changed = thesis("energy");
    changed.title = "Another title";
    CHECK(cover_art(changed) == cover_art(thesis("energy")));
    std::set<std::vector<int>> seen;
    for (int at = 0; at < 10'000; ++at) {
        const CoverArt art = cover_art(thesis("talk-" + std::to_string(at)));
        std::vector<int> looks = {static_cast<int>(art.motif), static_cast<int>(art.ink)};
        for (const float value : art.values) // as far as an eye tells them apart
            looks.push_back(static_cast<int>(value * 6));
        CHECK(seen.insert(looks).second);
        CHECK(std::all_of(art.values.begin(), art.values.end(),
                          [](float value) { return value >= 0 && value <= 1; }));
    }
}
