#include "platform/host/host.h"
#include "tests/support/temporary_folder.h"

#include <doctest/doctest.h>

using library::ErrorKind;
using tests::TemporaryFolder;

namespace {

constexpr std::size_t megabyte = 1024 * 1024;

} // namespace

TEST_CASE("a file is written, read, and replaced as a whole") {
    const TemporaryFolder folder;
    const auto files = platform::make_disk_files();
    const std::string path = folder / "thesis.json";

    REQUIRE(files->write(path, "the first, longer text"));
    REQUIRE(files->write(path, std::string_view("a\0b\r\n", 5)));
    CHECK(files->read(path, megabyte) == std::string("a\0b\r\n", 5));
    CHECK(folder.names() == std::vector<std::string>{"thesis.json"});
}

TEST_CASE("paths are UTF-8") {
    const TemporaryFolder folder;
    const auto files = platform::make_disk_files();
    const std::string path = folder / "Mühe – 思い – 🦉.json";

    CHECK_FALSE(files->exists(path));
    REQUIRE(files->write(path, "x"));
    CHECK(files->exists(path));
    CHECK(files->read(path, megabyte) == "x");
}

TEST_CASE("a file below a path longer than old systems take") {
    const TemporaryFolder folder;
    const auto files = platform::make_disk_files();
    std::string deep = folder / "deep";
    for (int level = 0; level < 10; ++level)
        deep += "/a folder with a name of thirty-odd";

    REQUIRE(files->make_folder(deep));
    REQUIRE(files->write(deep + "/x.json", "x"));
    CHECK(files->read(deep + "/x.json", megabyte) == "x");
}

TEST_CASE("a file that is too large is refused, one at the limit is not") {
    const TemporaryFolder folder;
    const auto files = platform::make_disk_files();
    const std::string path = folder / "long.txt";
    REQUIRE(files->write(path, std::string(megabyte, 'x')));

    CHECK(files->read(path, megabyte).value().size() == megabyte);
    const auto refused = files->read(path, megabyte - 1);
    REQUIRE_FALSE(refused);
    CHECK(refused.error() ==
          library::Error{ErrorKind::BadInput, path, "is larger than 1023 KB; a thesis is some 20 KB"});
}

TEST_CASE("what cannot be read is told in words") {
    const TemporaryFolder folder;
    const auto files = platform::make_disk_files();
    REQUIRE(files->write(folder / "file", "x"));

    CHECK(files->read(folder / "talk.txt", megabyte).error() ==
          library::Error{ErrorKind::System, folder / "talk.txt", "no such file"});
    CHECK(files->read(folder / "", megabyte).error().what == "is a folder; name a file in it");
    CHECK(files->read("", megabyte).error().what == "its name is empty; name a file");
    CHECK_FALSE(files->read(std::string(folder / "file") + std::string("\0.txt", 5), megabyte));
    CHECK_FALSE(files->read(folder / "file/below", megabyte));
}

TEST_CASE("a failed write says why and leaves nothing behind") {
    const TemporaryFolder folder;
    const auto files = platform::make_disk_files();
    REQUIRE(files->make_folder(folder / "folder"));

    CHECK(files->write(folder / "folder", "x").error().what == "is a folder; name a file in it");
    CHECK(files->write(folder / "missing/x.json", "x").error().what ==
          "its folder does not exist; create it first");
    CHECK(folder.names() == std::vector<std::string>{"folder"});
}

TEST_CASE("bytes are added at the end of a file, which is made when it is not there") {
    const TemporaryFolder folder;
    const auto files = platform::make_disk_files();
    const std::string path = folder / "device.jsonl";

    REQUIRE(files->append(path, "one\n"));
    REQUIRE(files->append(path, std::string_view("t\0wo\r\n", 6)));
    REQUIRE(files->append(path, ""));
    CHECK(files->read(path, megabyte) == std::string("one\nt\0wo\r\n", 10));
    CHECK(folder.names() == std::vector<std::string>{"device.jsonl"});
}

TEST_CASE("nothing is added where no file can be") {
    const TemporaryFolder folder;
    const auto files = platform::make_disk_files();
    REQUIRE(files->make_folder(folder / "folder"));

    CHECK(files->append(folder / "folder", "x").error().what == "is a folder; name a file in it");
    CHECK(files->append(folder / "missing/x", "x").error().what ==
          "its folder does not exist; create it first");
    CHECK_FALSE(files->append("", "x"));
    CHECK(folder.names() == std::vector<std::string>{"folder"});
}

TEST_CASE("the files of a folder are listed by name, without folders") {
    const TemporaryFolder folder;
    const auto files = platform::make_disk_files();
    CHECK(files->list(folder / "missing").value().empty());
    for (const char* name : {"b.jsonl", "M\u00FChe.jsonl", "a.jsonl"})
        REQUIRE(files->write(folder / name, "x"));
    REQUIRE(files->make_folder(folder / "c"));

    CHECK(files->list(folder / "").value() ==
          std::vector<std::string>{"M\u00FChe.jsonl", "a.jsonl", "b.jsonl"});
    CHECK_FALSE(files->list(folder / "a.jsonl"));
    CHECK_FALSE(files->list(""));
}

TEST_CASE("a device is named once") {
    const TemporaryFolder folder;
    const auto files = platform::make_disk_files();
    const std::string state = folder / "state/dstl";
    const std::string id = platform::device_id(*files, state).value();
    CHECK(id.size() == 16);
    CHECK(id.find_first_not_of("0123456789abcdef") == std::string::npos);
    CHECK(platform::device_id(*files, state) == id);
    CHECK(platform::device_id(*files, folder / "other") != id);

    REQUIRE(files->write(state + "/device", "../../elsewhere\n"));
    const std::string renamed = platform::device_id(*files, state).value();
    CHECK(renamed.size() == 16);
    CHECK(platform::device_id(*files, state) == renamed);

    REQUIRE(files->write(folder / "file", "x"));
    CHECK_FALSE(platform::device_id(*files, folder / "file"));
}

TEST_CASE("folders are made with those above them, and may be there already") {
    const TemporaryFolder folder;
    const auto files = platform::make_disk_files();

    REQUIRE(files->make_folder(folder / "a/b/c"));
    REQUIRE(files->make_folder(folder / "a/b/c"));
    CHECK(files->is_folder(folder / "a/b/c"));
    CHECK_FALSE(files->is_folder(folder / "a/b/d"));

    REQUIRE(files->write(folder / "file", "x"));
    CHECK_FALSE(files->is_folder(folder / "file"));
    CHECK_FALSE(files->make_folder(folder / "file"));
    CHECK_FALSE(files->make_folder(folder / "file/below"));
}
