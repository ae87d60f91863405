#include "library/thesis_json.h"
#include "tests/support/bundled_theses.h"
#include "tests/support/generated/queries.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace library;

namespace {

constexpr std::uint64_t seed = 7;

generated::World make_world() {
    return generated::make_world(bundled_theses(), seed);
}

} // namespace

TEST_CASE("a generated thesis is the same whenever it is made") {
    const generated::World first = make_world();
    const generated::World second = make_world();
    const Thesis made_first = generated::make_thesis(first, seed, 3);
    (void)generated::make_thesis(second, seed, 2);
    CHECK(made_first == generated::make_thesis(second, seed, 3));
    CHECK(generated::make_query(first, seed, 3) == generated::make_query(second, seed, 3));
    CHECK(made_first != generated::make_thesis(second, seed, 4));
}

TEST_CASE("generated theses are read back as they were written, without a remark") {
    const generated::World world = make_world();
    std::set<std::string> ids;
    for (std::size_t number = 0; number < 60; ++number) {
        const Thesis thesis = generated::make_thesis(world, seed, number);
        const auto read = read_thesis(write_thesis(thesis), "generated");
        REQUIRE(read);
        CHECK(read->problems.empty());
        CHECK(read->thesis == thesis);
        ids.insert(thesis.id);
    }
    CHECK(ids.size() == 60);
}
