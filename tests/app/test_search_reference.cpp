// The catalogue finds what a plain look at every thesis finds.
#include "app/catalogue_update.h"
#include "app/query_parser.h"
#include "library/catalogue.h"
#include "library/thesis_json.h"
#include "tests/support/bundled_theses.h"
#include "tests/support/generated/nasty_queries.h"
#include "tests/support/generated/queries.h"
#include "tests/support/generated/thesis.h"
#include "tests/support/memory_files.h"
#include "tests/support/reference_search.h"
#include "tests/support/temporary_folder.h"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

namespace {

/// A generated library in a catalogue, and for the slow and plain way.
class Compared {
public:
    Compared(const generated::World& world, std::uint64_t seed, std::size_t thesis_count) {
        m_files.folders = {"lib", "lib/theses"};
        app::NotesByThesis notes;
        std::vector<library::ReaderFacts> facts;
        for (std::size_t at = 0; at < thesis_count; ++at) {
            reference::Item item = read_by_somebody(generated::make_thesis(world, seed, at), at);
            const std::string id = item.thesis.id;
            REQUIRE(m_files.write("lib/theses/" + id + ".json", library::write_thesis(item.thesis)));
            if (!item.notes.empty())
                notes[id] = item.notes.front();
            facts.push_back(facts_of(item));
            m_theses.emplace_back(id, reference::Searched(std::move(item)));
        }
        REQUIRE(m_catalogue);
        REQUIRE(m_catalogue->set_reader_facts(facts));
        REQUIRE(
            app::update_catalogue(m_files, {{"lib"}, {}, notes}, *m_catalogue, [](auto...) { return true; }));
    }

    /// Whether anything is found.
    bool is_same(const std::string& typed) {
        const auto query = app::parse_query(typed);
        REQUIRE_MESSAGE(query, typed);
        std::set<std::string> expected;
        for (const auto& [id, searched] : m_theses)
            if (searched.matches(*query))
                expected.insert(id);
        const auto ids = m_catalogue->search(*query);
        REQUIRE_MESSAGE(ids, typed);
        std::set<std::string> found;
        const auto summaries = m_catalogue->summaries(*ids);
        REQUIRE(summaries);
        for (const library::ThesisSummary& one : *summaries)
            found.insert(one.thesis_id);
        CHECK_MESSAGE(found == expected, typed << ": " << found.size() << " instead of " << expected.size());
        CHECK(ids->size() == found.size());
        return !expected.empty();
    }

private:
    /// Some theses have been read, and written on.
    static reference::Item read_by_somebody(library::Thesis thesis, std::size_t number) {
        reference::Item item;
        item.thesis = std::move(thesis);
        item.added_day = 0; // as files in memory have no time
        item.progress_percent = static_cast<int>(number % 5 * 25);
        item.has_highlight = number % 3 == 0;
        item.has_bookmark = number % 4 == 0;
        if (number % 2 == 0)
            item.tags = {"Energy", "to read"};
        if (number % 7 == 0)
            item.collections = {"Energie"};
        if (number % 3 == 1)
            item.notes = {"Ask about the energy of it. Caf\u00E9!"};
        if (number % 6 == 0 && !item.thesis.risk.risks.empty())
            item.answers[1] = library::RiskAnswer::Unanswered;
        return item;
    }

    static library::ReaderFacts facts_of(const reference::Item& item) {
        library::ReaderFacts facts;
        facts.thesis_id = item.thesis.id;
        facts.progress_percent = item.progress_percent;
        facts.has_note = !item.notes.empty();
        facts.has_highlight = item.has_highlight;
        facts.has_bookmark = item.has_bookmark;
        facts.tags = item.tags;
        facts.collections = item.collections;
        if (!item.answers.empty())
            facts.unanswered = static_cast<std::int64_t>(reference::count_unanswered(item));
        return facts;
    }

    tests::TemporaryFolder m_folder;
    library::Result<library::Catalogue> m_catalogue = library::Catalogue::open(m_folder / "catalogue.sqlite");
    MemoryFiles m_files;
    std::vector<std::pair<std::string, reference::Searched>> m_theses;
};

} // namespace

TEST_CASE("the catalogue finds what a look at every thesis finds") {
    constexpr std::size_t query_count = 400;
    for (const std::uint64_t seed : {7U, 20U}) {
        const auto world = generated::make_world(bundled_theses(), seed);
        Compared compared(world, seed, 150);
        std::size_t found_any = 0;
        for (std::size_t at = 0; at < query_count; ++at)
            found_any += compared.is_same(generated::make_query(world, seed, at)) ? 1U : 0U;
        CHECK(found_any > query_count / 2);
    }
}

TEST_CASE("the catalogue finds the same for queries that are meant badly") {
    constexpr std::size_t query_count = 600;
    for (const std::uint64_t seed : {31U, 32U, 33U}) {
        const auto world = generated::make_world(bundled_theses(), seed);
        Compared compared(world, seed, 80);
        std::size_t found_any = 0;
        for (std::size_t at = 0; at < query_count; ++at)
            found_any += compared.is_same(generated::NastyQueryMaker(world, seed, at).make()) ? 1U : 0U;
        CHECK(found_any > query_count / 2);
    }
}
