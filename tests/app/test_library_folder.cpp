#include "app/library_folder.h"
#include "library/thesis_json.h"
#include "tests/support/memory_files.h"

#include <doctest/doctest.h>

using namespace app;

namespace {

library::Thesis thesis(const std::string& id, const std::string& title) {
    library::Thesis t;
    t.id = id;
    t.title = title;
    return t;
}

bool go_on(std::size_t /*done*/, std::size_t /*of*/) {
    return true;
}

} // namespace

TEST_CASE("what is saved into the library folder is read again, and replaces what had its id") {
    MemoryFiles files;
    REQUIRE(save_library_thesis(files, "/lib", thesis("one", "First")));
    REQUIRE(save_library_thesis(files, "/lib", thesis("two", "Second")));
    REQUIRE(save_library_thesis(files, "/lib", thesis("one", "First, again")));
    const Shelf shelf = read_library_folder(files, "/lib", go_on);
    REQUIRE(shelf.theses.size() == 2);
    CHECK(shelf.theses[0]->title == "First, again");
    CHECK((*read_library_thesis(files, "/lib", "two"))->title == "Second");
    CHECK_FALSE(read_library_thesis(files, "/lib", "three"));
}

TEST_CASE("one bad file of the library is listed and hides no other") {
    MemoryFiles files;
    REQUIRE(save_library_thesis(files, "/lib", thesis("one", "First")));
    files.files["/lib/theses/broken.json"] = "{";
    files.files["/lib/theses/notes.txt"] = "not a thesis";
    const Shelf shelf = read_library_folder(files, "/lib", go_on);
    CHECK(shelf.theses.size() == 1);
    REQUIRE(shelf.failed.size() == 1);
    CHECK(shelf.failed[0].where == "/lib/theses/broken.json");
}

TEST_CASE("an id never leads out of the library folder") {
    MemoryFiles files;
    for (const char* id : {"../x", "a/b", "", "..", "C:x", "con"}) {
        CHECK_FALSE(save_library_thesis(files, "/lib", thesis(id, "T")));
        CHECK_FALSE(read_library_thesis(files, "/lib", id));
    }
    CHECK(files.files.empty());
}

TEST_CASE("reading a library can be stopped") {
    MemoryFiles files;
    for (const char* id : {"one", "two", "three"})
        REQUIRE(save_library_thesis(files, "/lib", thesis(id, "T")));
    const Shelf shelf = read_library_folder(files, "/lib", [](std::size_t done, std::size_t of) {
        CHECK(of == 3);
        return done < 2;
    });
    CHECK(shelf.theses.size() == 2);
}

TEST_CASE("joined shelves have each thesis once") {
    Shelf a;
    a.theses = {std::make_shared<const library::Thesis>(thesis("one", "Mine"))};
    Shelf b;
    b.theses = {std::make_shared<const library::Thesis>(thesis("one", "Bundled")),
                std::make_shared<const library::Thesis>(thesis("two", "Other"))};
    const Shelf shelf = joined(a, b);
    REQUIRE(shelf.theses.size() == 2);
    CHECK(shelf.theses[0]->title == "Mine");
}
