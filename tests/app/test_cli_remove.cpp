// What leaves the library on the command line.
#include "tests/support/command_line.h"

#include <doctest/doctest.h>

using tests::CommandLine;
using tests::thesis_json;

namespace {

struct SmallLibrary : CommandLine {
    SmallLibrary() {
        files.files["/lib/theses/tin.json"] = thesis_json("tin", "The metal");
        files.files["/lib/theses/tin-one.json"] = thesis_json("tin-one", "Tin and its mines");
        files.files["/lib/theses/tin-two.json"] = thesis_json("tin-two", "Tin once more");
    }
};

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("remove moves the thesis that was meant to the trash, by id or by words") {
    SmallLibrary dstl;
    const std::string tin = dstl.files.files.at("/lib/theses/tin.json");
    CHECK(dstl({"remove", "tin"}) == 0); // the id, though it is part of others
    CHECK(dstl.out == "tin: is in the trash; its marks stay in the journal\n");
    CHECK(dstl.trash.taken.at("/lib/theses/tin.json") == tin);
    CHECK(dstl({"remove", "once", "more"}) == 0);
    CHECK(dstl.trash.taken.contains("/lib/theses/tin-two.json"));
    CHECK(dstl.files.files.size() == 1);
    CHECK(dstl({"remove"}) == 2);
}

TEST_CASE("remove takes nothing when words fit several theses, or none") {
    SmallLibrary dstl;
    CHECK(dstl({"remove", "tin", "and"}) == 0);
    CHECK(dstl({"remove", "ti"}) == 1);
    CHECK(dstl.err == "dstl: ti: could be any of: tin-two, tin\n");
    CHECK(dstl({"remove", "gold"}) == 1);
    CHECK(dstl({"remove", "../theses/tin"}) == 1);
    CHECK(dstl.trash.taken.size() == 1);
}

TEST_CASE("remove leaves what is part of the program, and what lies in a library that is only read") {
    SmallLibrary dstl;
    const std::string id = dstl.shelf.theses.front()->id;
    CHECK(dstl({"remove", id}) == 1);
    CHECK(has(dstl.err, "part of the program"));

    dstl.files.folders = {"/lib", "/b"};
    dstl.files.files["/b/theses/gold.json"] = thesis_json("gold", "Gold");
    CHECK(dstl({"remove", "gold", "--library", "/lib", "--library", "/b"}) == 1);
    CHECK(has(dstl.err, "lies in /b, which is only read"));
    CHECK(dstl({"remove", "gold", "--library", "/nowhere"}) == 3);
    CHECK(dstl.trash.taken.empty());
    CHECK(dstl({"remove", "gold", "--library", "/b"}) == 0);
}

TEST_CASE("remove tells when another thesis of the id comes to light") {
    SmallLibrary dstl;
    const std::string id = dstl.shelf.theses.front()->id;
    dstl.files.files["/lib/theses/" + id + ".json"] = thesis_json(id, "Mine");
    CHECK(dstl({"remove", id}) == 0);
    CHECK(has(dstl.out, "another thesis of this id is seen now"));
}

TEST_CASE("remove takes a damaged thesis by its name, and tells when the trash takes nothing") {
    SmallLibrary dstl;
    dstl.files.files["/lib/theses/damaged.json"] = "{";
    CHECK(dstl({"remove", "damaged"}) == 0);
    dstl.files.files["/lib/theses/other.json"] = thesis_json("hand-copied", "By hand");
    CHECK(dstl({"remove", "hand-copied"}) == 1);
    CHECK(has(dstl.err, "not named after it"));
    dstl.trash.is_full = true;
    CHECK(dstl({"remove", "tin"}) == 3);
    CHECK(dstl.files.files.contains("/lib/theses/tin.json"));
    CHECK(dstl.out.empty());
}
