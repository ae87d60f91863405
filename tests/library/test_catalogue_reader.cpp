// What the catalogue is told of the reader.
#include "library/catalogue.h"
#include "tests/support/temporary_folder.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <vector>

using namespace library;

namespace {

ReaderFacts facts_of(const std::string& id, double progress_percent) {
    ReaderFacts facts;
    facts.thesis_id = id;
    facts.progress_percent = progress_percent;
    facts.tags = {"power", "Power"}; // one, as they are compared
    facts.collections = {"Spring"};
    return facts;
}

} // namespace

TEST_CASE("facts that are known already are not written again") {
    const tests::TemporaryFolder folder;
    auto catalogue = Catalogue::open(folder / "catalogue.sqlite");
    REQUIRE(catalogue);
    const auto written_bytes = [&] { return std::filesystem::file_size(folder / "catalogue.sqlite-wal"); };
    ReaderFacts judged = facts_of("b", 0);
    judged.unanswered = 2;
    std::vector<ReaderFacts> facts = {facts_of("a", 100.0 / 3), judged};
    REQUIRE(catalogue->set_reader_facts(facts));
    const auto before = written_bytes();
    std::swap(facts[0], facts[1]);
    REQUIRE(catalogue->set_reader_facts(facts));
    CHECK(written_bytes() == before);

    facts[0].unanswered = 1;
    REQUIRE(catalogue->set_reader_facts(facts));
    const auto after = written_bytes();
    CHECK(after > before);
    facts.pop_back();
    REQUIRE(catalogue->set_reader_facts(facts));
    CHECK(written_bytes() > after);
}
