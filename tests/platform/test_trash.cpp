// The trash of the desktop, in a folder of its own.
#if !defined(_WIN32) && !defined(__APPLE__)

#include "platform/host/host.h"
#include "tests/support/temporary_folder.h"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <regex>

namespace fs = std::filesystem;

using tests::content;
using tests::TemporaryFolder;

namespace {

/// $XDG_DATA_HOME for one test.
class DataHome {
public:
    explicit DataHome(const std::string& folder) {
        if (const char* value = std::getenv("XDG_DATA_HOME"))
            m_before = value;
        ::setenv("XDG_DATA_HOME", folder.c_str(), 1);
    }
    DataHome(const DataHome&) = delete;
    DataHome& operator=(const DataHome&) = delete;
    ~DataHome() {
        m_before.empty() ? ::unsetenv("XDG_DATA_HOME") : ::setenv("XDG_DATA_HOME", m_before.c_str(), 1);
    }

private:
    std::string m_before;
};

void write(const std::string& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

dev_t device_of(const fs::path& path) {
    struct stat status = {};
    return ::stat(path.c_str(), &status) == 0 ? status.st_dev : 0;
}

} // namespace

TEST_CASE("a removed file is in the home trash, with a note of where it was") {
    const TemporaryFolder folder;
    const DataHome home(folder / "data");
    fs::create_directories(folder / "a b");
    write(folder / "a b/50%.json", "bytes");
    REQUIRE(platform::make_trash()->take(folder / "a b/50%.json"));
    CHECK_FALSE(fs::exists(folder / "a b/50%.json"));
    CHECK(content(folder / "data/Trash/files/50%.json") == "bytes");
    const std::string note = content(folder / "data/Trash/info/50%.json.trashinfo");
    const std::string path = fs::canonical(folder.path()).string();
    CHECK(note.starts_with("[Trash Info]\nPath=" + path + "/a%20b/50%25.json\nDeletionDate="));
    CHECK(std::regex_search(note, std::regex("DeletionDate=\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\n$")));
    struct stat status = {};
    REQUIRE(::stat((folder / "data/Trash").c_str(), &status) == 0);
    CHECK((status.st_mode & 0777U) == 0700);
}

TEST_CASE("what is in the trash already is never written over") {
    const TemporaryFolder folder;
    const DataHome home(folder / "data");
    const auto trash = platform::make_trash();
    for (const char* bytes : {"one", "two"}) {
        write(folder / "talk.json", bytes);
        REQUIRE(trash->take(folder / "talk.json"));
    }
    write(folder / "data/Trash/files/talk.3.json", "without a note");
    write(folder / "data/Trash/info/talk.4.json.trashinfo", "of another program");
    write(folder / "talk.json", "three");
    REQUIRE(trash->take(folder / "talk.json"));
    CHECK(content(folder / "data/Trash/files/talk.json") == "one");
    CHECK(content(folder / "data/Trash/files/talk.2.json") == "two");
    CHECK(content(folder / "data/Trash/files/talk.3.json") == "without a note");
    CHECK(content(folder / "data/Trash/files/talk.5.json") == "three");
    CHECK(content(folder / "data/Trash/info/talk.4.json.trashinfo") == "of another program");
}

TEST_CASE("a link is removed, not what it leads to, and folders and nothing are refused") {
    const TemporaryFolder folder;
    const DataHome home(folder / "data");
    const auto trash = platform::make_trash();
    write(folder / "real.json", "bytes");
    fs::create_symlink("real.json", folder / "link.json");
    REQUIRE(trash->take(folder / "link.json"));
    CHECK(content(folder / "real.json") == "bytes");
    CHECK(fs::is_symlink(folder / "data/Trash/files/link.json"));
    CHECK_FALSE(trash->take(folder / "nowhere.json"));
    CHECK_FALSE(trash->take(folder / "data"));
    CHECK_FALSE(fs::exists(folder / "data/Trash/info/nowhere.json.trashinfo"));
}

TEST_CASE("a file on another disk goes to a trash of that disk") {
    const fs::path other = "/dev/shm";
    const TemporaryFolder folder;
    if (::access(other.c_str(), W_OK) != 0 || device_of(other) == device_of(folder.path()))
        return;
    const DataHome home(folder / "data");
    const std::string name = folder.path().filename().string() + ".json";
    write(other / name, "bytes");
    const fs::path trash = other / (".Trash-" + std::to_string(::getuid()));
    const bool was_there = fs::exists(trash);
    REQUIRE(platform::make_trash()->take(other / name));
    CHECK_FALSE(fs::exists(other / name));
    CHECK(content(trash / "files" / name) == "bytes");
    CHECK(content(trash / "info" / (name + ".trashinfo")).starts_with("[Trash Info]\nPath=" + name + "\n"));
    fs::remove(trash / "files" / name);
    fs::remove(trash / "info" / (name + ".trashinfo"));
    if (!was_there)
        fs::remove_all(trash);
}

TEST_CASE("where no trash can be made nothing is removed") {
    const fs::path other = "/dev/shm";
    const TemporaryFolder folder;
    const fs::path trash = other / (".Trash-" + std::to_string(::getuid()));
    if (::access(other.c_str(), W_OK) != 0 || device_of(other) == device_of(folder.path()) ||
        fs::exists(trash))
        return;
    const DataHome home(folder / "data");
    const std::string name = folder.path().filename().string() + ".json";
    write(other / name, "bytes");
    fs::create_symlink(folder.path(), trash); // put there by somebody who wants our files
    const auto taken = platform::make_trash()->take(other / name);
    fs::remove(trash);
    CHECK_FALSE(taken);
    CHECK(content(other / name) == "bytes");
    CHECK((taken || taken.error().what.find("nothing was removed") != std::string::npos));
    fs::remove(other / name);
}

#endif
