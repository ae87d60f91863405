#include "app/catalogue_update.h"
#include "app/completion_values.h"
#include "app/library_catalogue.h"
#include "app/library_folders.h"
#include "app/shelf.h"
#include "library/thesis_json.h"
#include "tests/support/memory_files.h"
#include "tests/support/temporary_folder.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
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

TEST_CASE("notes that have changed are searched, and no file is read for those that have not") {
    World world;
    world.write("a", "coal");
    world.write("b", "wind");
    (void)world.update();
    world.notes["a"] = "peat";
    CHECK(world.update().read == 1);
    CHECK(world.count_of("peat") == 1);
    CHECK(world.update().read == 0);
    world.notes = {{"b", "peat"}, {"gone", "peat"}};
    CHECK(world.update().read == 2);
    CHECK(world.count_of("peat") == 1);
    world.notes.clear();
    CHECK(world.update().read == 1);
    CHECK(world.count_of("peat") == 0);
    CHECK(world.update().read == 0);
}

TEST_CASE("what a library has is offered while a query is typed, the most frequent first") {
    World world;
    for (const char* const id : {"a", "b", "c"}) {
        library::Thesis thesis;
        thesis.id = id;
        thesis.title = id;
        thesis.asset_class = thesis.id == "c" ? "MACRO" : "SECULAR";
        thesis.source.channel = "Channel of " + thesis.id;
        REQUIRE(world.files.write("one/theses/" + thesis.id + ".json", library::write_thesis(thesis)));
    }
    (void)world.update();
    const auto values = completion_values(*world.catalogue);
    REQUIRE(values);
    CHECK(values->classes == std::vector<std::string>{"SECULAR", "MACRO"});
    CHECK(values->channels.size() == 3);
    CHECK(values->tags.empty());
}

TEST_CASE("of two programs that take in the same files the second writes none of them again") {
    World world;
    world.write("a", "coal");
    auto other = library::Catalogue::open(world.folder / "catalogue.sqlite");
    REQUIRE(other);
    const auto update_of_other = [&] {
        return update_catalogue(world.files, {{"one", "two"}, {}, {}}, *other, [](auto...) { return true; });
    };
    // The other begins when the first has looked, and is done before the first writes.
    REQUIRE(update_catalogue(world.files, {{"one", "two"}, {}, {}}, *world.catalogue, [&](auto...) {
        REQUIRE(update_of_other());
        return true;
    }));
    CHECK(*world.catalogue->share_outdated() == 0);
    CHECK(world.count_of("coal") == 1);
}

TEST_CASE("where the cache folder cannot be written it is told, and a temporary catalogue does") {
    const tests::TemporaryFolder folder;
    std::ofstream(folder / "file") << "no folder";
    MemoryFiles files;
    const LibraryFolders folders = choose_library({"lib"}, {}, "");
    for (const std::string& cache : {folder / "file/cache", std::string()}) {
        const auto catalogue = open_library_catalogue(files, cache, folders);
        REQUIRE_FALSE(catalogue);
        CHECK(catalogue.error().kind == library::ErrorKind::System);
    }
    auto temporary = library::Catalogue::open_temporary();
    REQUIRE(temporary);
    REQUIRE(
        refresh_library_catalogue(files, folders, bundled_shelf(), *temporary, [](auto...) { return true; }));
    CHECK_FALSE(temporary->search({})->empty());
}

TEST_CASE("a catalogue that is overwritten or cut off while it is open says so, and is made anew") {
    World world;
    for (int number = 0; number < 200; ++number)
        world.write("thesis-" + std::to_string(number), "coal and wind number " + std::to_string(number));
    (void)world.update();
    const std::string path = world.catalogue->path();
    world.catalogue =
        library::Catalogue::open(path); // nothing of it is in memory, and its log is in the file
    const auto size = std::filesystem::file_size(path);
    SUBCASE("noise") {
        std::fstream file(path, std::ios::binary | std::ios::in | std::ios::out);
        for (std::uintmax_t at = 0; at < size; ++at)
            file.put(static_cast<char>(at * at % 251));
    }
    SUBCASE("cut off") {
        std::filesystem::resize_file(path, size / 2);
    }
    SUBCASE("empty") {
        std::filesystem::resize_file(path, 0);
    }
    const library::WordsTerm term{library::TextField::Any, "coal", false};
    const library::Query coal{{library::QueryKind::Term, term, {}}, {}};
    const auto found = world.catalogue->search(coal);
    if (!found)
        CHECK(found.error().kind == library::ErrorKind::BadInput);
    world.catalogue = library::Catalogue::open_anew(path);
    REQUIRE(world.catalogue);
    CHECK(world.update().read == 200);
    CHECK(world.count_of("coal") == 200);
}
