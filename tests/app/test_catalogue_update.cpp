#include "app/catalogue_update.h"
#include "library/thesis_json.h"
#include "tests/support/memory_files.h"
#include "tests/support/temporary_folder.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace app;

namespace {

/// Counts what is read.
class CountedFiles : public MemoryFiles {
public:
    library::Result<std::string> read(const std::string& path, std::size_t bytes_max) override {
        ++reads;
        return MemoryFiles::read(path, bytes_max);
    }
    std::size_t reads = 0;
};

struct World {
    tests::TemporaryFolder folder;
    CountedFiles files;
    library::Result<library::Catalogue> catalogue = library::Catalogue::open(folder / "catalogue.sqlite");
    NotesByThesis notes;

    World() {
        REQUIRE(catalogue);
        files.folders = {"one", "one/theses", "two", "two/theses"};
    }
    void write(const std::string& id, const std::string& claim, const std::string& in = "one") {
        library::Thesis thesis;
        thesis.id = id;
        thesis.title = id;
        thesis.thesis = claim;
        REQUIRE(files.write(in + "/theses/" + id + ".json", library::write_thesis(thesis)));
    }
    CatalogueUpdate update() {
        files.reads = 0;
        auto done =
            update_catalogue(files, {{"one", "two"}, {}, notes}, *catalogue, [](auto...) { return true; });
        REQUIRE(done);
        return *std::move(done);
    }
    std::size_t count_of(const std::string& word) {
        const library::WordsTerm term{library::TextField::Any, word, false};
        return catalogue->search({{library::QueryKind::Term, term, {}}, {}})->size();
    }
};

} // namespace

TEST_CASE("only files that are new or have changed are read") {
    World world;
    world.write("a", "coal");
    world.write("b", "coal", "two");
    CHECK(world.update().read == 2);
    CHECK(world.count_of("coal") == 2);
    CHECK(world.update().read == 0);
    CHECK(world.files.reads == 0);
    world.write("a", "wind");
    CHECK(world.update().read == 1);
    CHECK(world.count_of("coal") == 1);
    CHECK(world.count_of("wind") == 1);
}

TEST_CASE("a file that was written again with the same bytes is read once and stays as it is") {
    World world;
    world.write("a", "coal");
    (void)world.update();
    world.write("a", "coal");
    CHECK(world.update().read == 1);
    CHECK(*world.catalogue->share_outdated() == 0);
    CHECK(world.update().read == 0);
}

TEST_CASE("files that have gone are forgotten, also when their whole folder has") {
    World world;
    world.write("a", "coal");
    world.write("b", "coal", "two");
    (void)world.update();
    world.files.files.erase("one/theses/a.json");
    CHECK(world.update().gone == 1);
    CHECK(world.count_of("coal") == 1);
    world.files.files.clear();
    world.files.folders.erase("two/theses");
    CHECK(world.update().gone == 1);
    CHECK(world.count_of("coal") == 0);
}

TEST_CASE("a bad file is listed with its problem until it is mended") {
    World world;
    world.write("a", "coal");
    REQUIRE(world.files.write("one/theses/bad.json", "{"));
    (void)world.update();
    CHECK(world.count_of("coal") == 1);
    CHECK(world.catalogue->failed()->size() == 1);
    CHECK(world.update().read == 0);
    world.write("bad", "coal");
    (void)world.update();
    CHECK(world.catalogue->failed()->empty());
    CHECK(world.count_of("coal") == 2);
}

TEST_CASE("the reader's notes are found with the thesis they are on") {
    World world;
    world.write("a", "coal");
    world.write("b", "coal");
    (void)world.update();
    world.notes["a"] = "Ask about uranium";
    CHECK(world.update().read == 1);
    CHECK(world.count_of("uranium") == 1);
    CHECK(world.update().read == 0);
    world.notes.clear();
    CHECK(world.update().read == 1);
    CHECK(world.count_of("uranium") == 0);
}

TEST_CASE("what was done is kept when the reading is stopped") {
    World world;
    for (int number = 0; number < 20; ++number)
        world.write("thesis-" + std::to_string(number), "coal");
    const auto stopped = update_catalogue(world.files, {{"one"}, {}, {}}, *world.catalogue,
                                          [](std::size_t done, std::size_t) { return done < 5; });
    REQUIRE(stopped);
    CHECK(stopped->read == 5);
    CHECK(world.count_of("coal") == 5);
    CHECK(world.update().read == 15);
}
