// The catalogue finds what a plain look at every thesis finds.
#include "app/catalogue_update.h"
#include "app/query_parser.h"
#include "library/catalogue.h"
#include "library/thesis_json.h"
#include "tests/support/bundled_theses.h"
#include "tests/support/generated/queries.h"
#include "tests/support/generated/thesis.h"
#include "tests/support/memory_files.h"
#include "tests/support/reference_search.h"
#include "tests/support/temporary_folder.h"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

TEST_CASE("the catalogue finds what a look at every thesis finds") {
    constexpr std::size_t thesis_count = 150;
    constexpr std::size_t query_count = 400;
    const auto world = generated::make_world(bundled_theses(), 7);
    MemoryFiles files;
    files.folders = {"lib", "lib/theses"};
    std::vector<std::pair<std::string, reference::Searched>> theses;
    for (std::size_t at = 0; at < thesis_count; ++at) {
        reference::Item item;
        item.thesis = generated::make_thesis(world, 7, at);
        const std::string id = item.thesis.id;
        REQUIRE(files.write("lib/theses/" + id + ".json", library::write_thesis(item.thesis)));
        theses.emplace_back(id, reference::Searched(std::move(item)));
    }
    const tests::TemporaryFolder folder;
    auto catalogue = library::Catalogue::open(folder / "catalogue.sqlite");
    REQUIRE(catalogue);
    REQUIRE(app::update_catalogue(files, {{"lib"}, {}, {}}, *catalogue, [](auto...) { return true; }));
    std::size_t found_any = 0;
    for (std::size_t at = 0; at < query_count; ++at) {
        const std::string typed = generated::make_query(world, 7, at);
        const auto query = app::parse_query(typed);
        REQUIRE_MESSAGE(query, typed);
        std::set<std::string> expected;
        for (const auto& [id, searched] : theses)
            if (searched.matches(*query))
                expected.insert(id);
        const auto ids = catalogue->search(*query);
        REQUIRE_MESSAGE(ids, typed);
        std::set<std::string> found;
        const auto summaries = catalogue->summaries(*ids);
        REQUIRE(summaries);
        for (const library::ThesisSummary& one : *summaries)
            found.insert(one.thesis_id);
        CHECK_MESSAGE(found == expected, typed << ": " << found.size() << " instead of " << expected.size());
        found_any += expected.empty() ? 0U : 1U;
    }
    CHECK(found_any > query_count / 2);
}
