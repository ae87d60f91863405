// Links, permissions, pipes and devices, which only POSIX has this way.
#if !defined(_WIN32)

#include "platform/host/host.h"
#include "tests/support/temporary_folder.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <thread>

namespace fs = std::filesystem;

using library::ErrorKind;
using tests::content;
using tests::TemporaryFolder;

namespace {

constexpr std::size_t megabyte = 1024 * 1024;

mode_t mode_of(const std::string& path) {
    struct stat status = {};
    REQUIRE(::stat(path.c_str(), &status) == 0);
    return status.st_mode & 07777U;
}

/// A limit of the system that is lower for one test.
class LowerLimit {
public:
    LowerLimit(decltype(RLIMIT_FSIZE) what, rlim_t limit) : m_what(what) {
        ::getrlimit(m_what, &m_before);
        const rlimit lower = {limit, m_before.rlim_max};
        ::setrlimit(m_what, &lower);
    }
    LowerLimit(const LowerLimit&) = delete;
    LowerLimit& operator=(const LowerLimit&) = delete;
    ~LowerLimit() { ::setrlimit(m_what, &m_before); }

private:
    decltype(RLIMIT_FSIZE) m_what;
    rlimit m_before = {};
};

} // namespace

TEST_CASE("a new file gets what the umask leaves of 0644, an old one keeps its permissions") {
    const TemporaryFolder folder;
    const auto files = platform::make_disk_files();
    const mode_t umask_before = ::umask(027);
    const bool written = files->write(folder / "new", "x").has_value();
    ::umask(umask_before);
    REQUIRE(written);
    CHECK(mode_of(folder / "new") == 0640);

    REQUIRE(::chmod((folder / "new").c_str(), 0606) == 0);
    REQUIRE(files->write(folder / "new", "y"));
    CHECK(mode_of(folder / "new") == 0606);
    CHECK(content(folder / "new") == "y");
}

TEST_CASE("DSTL_LIBRARY names folders as PATH does") {
    REQUIRE(::setenv("DSTL_LIBRARY", "/a b::relative:", 1) == 0);
    CHECK(platform::library_folders_of_environment() == std::vector<std::string>{"/a b", "relative"});
    REQUIRE(::unsetenv("DSTL_LIBRARY") == 0);
    CHECK(platform::library_folders_of_environment().empty());
}

TEST_CASE("the entries of a folder are its files and folders, and no links") {
    const TemporaryFolder folder;
    const auto files = platform::make_disk_files();
    REQUIRE(files->make_folder(folder / "sub"));
    REQUIRE(files->write(folder / "a", "x"));
    fs::create_symlink(".", folder / "circle");
    fs::create_symlink("a", folder / "link");
    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
    const auto entries = files->entries(folder / "");
    REQUIRE(entries);
    REQUIRE(entries->size() == 2);
    CHECK(entries->at(0).name == "a");
    CHECK_FALSE(entries->at(0).is_folder);
    CHECK(entries->at(1).name == "sub");
    CHECK(entries->at(1).is_folder);
    CHECK_FALSE(files->entries(folder / "nowhere"));
    CHECK_FALSE(files->entries(folder / "a"));
}

TEST_CASE("a link stays a link, and what it names is replaced") {
    const TemporaryFolder folder;
    const auto files = platform::make_disk_files();
    REQUIRE(files->make_folder(folder / "sub"));
    fs::create_symlink("sub/real", folder / "link");
    fs::create_symlink("link", folder / "link-to-link");

    REQUIRE(files->write(folder / "link-to-link", "created"));
    CHECK(content(folder / "sub/real") == "created");
    REQUIRE(files->write(folder / "link", "replaced"));
    CHECK(content(folder / "sub/real") == "replaced");
    CHECK(fs::is_symlink(folder / "link"));
    CHECK(fs::is_symlink(folder / "link-to-link"));

    fs::create_symlink("circle", folder / "circle");
    CHECK(files->write(folder / "circle", "x").error().what == "its links lead in a circle");
}

TEST_CASE("a name without a folder is of the current one") {
    const TemporaryFolder folder;
    const auto files = platform::make_disk_files();
    const fs::path before = fs::current_path();
    fs::current_path(folder.path());
    const bool written = files->write("x.json", "x").has_value();
    fs::current_path(before);
    CHECK(written);
    CHECK(content(folder / "x.json") == "x");
}

TEST_CASE("a write that fails on its way keeps the old file and leaves no other") {
    const TemporaryFolder folder;
    const auto files = platform::make_disk_files();
    REQUIRE(files->write(folder / "x.json", "old"));

    SUBCASE("after some of the bytes") {
        const auto signal_before = std::signal(SIGXFSZ, SIG_IGN);
        library::Result<void> result;
        {
            const LowerLimit limit(RLIMIT_FSIZE, 4096);
            result = files->write(folder / "x.json", std::string(10000, 'x'));
        }
        std::signal(SIGXFSZ, signal_before);
        REQUIRE_FALSE(result);
        CHECK(result.error().what == "would be larger than this system allows");
    }
    SUBCASE("at the temporary file") {
        library::Result<void> result;
        {
            const LowerLimit limit(RLIMIT_NOFILE, 3);
            result = files->write(folder / "x.json", "new");
        }
        REQUIRE_FALSE(result);
    }
    CHECK(content(folder / "x.json") == "old");
    CHECK(folder.names() == std::vector<std::string>{"x.json"});
}

TEST_CASE("an append that fails on its way cuts the file back to what it held") {
    const TemporaryFolder folder;
    const auto files = platform::make_disk_files();
    const std::string before(4000, 'b');
    REQUIRE(files->append(folder / "x.jsonl", before));
    library::Result<void> result;

    SUBCASE("after some of the bytes") {
        const auto signal_before = std::signal(SIGXFSZ, SIG_IGN);
        {
            const LowerLimit limit(RLIMIT_FSIZE, 4096);
            result = files->append(folder / "x.jsonl", std::string(10000, 'x'));
        }
        std::signal(SIGXFSZ, signal_before);
        REQUIRE_FALSE(result);
        CHECK(result.error().what == "would be larger than this system allows");
    }
    SUBCASE("when it is opened") {
        const LowerLimit limit(RLIMIT_NOFILE, 3);
        result = files->append(folder / "x.jsonl", "x");
        REQUIRE_FALSE(result);
    }
    CHECK(content(folder / "x.jsonl") == before);
    REQUIRE(files->append(folder / "x.jsonl", "after"));
    CHECK(content(folder / "x.jsonl") == before + "after");
}

TEST_CASE("a new file that nothing could be added to is left empty") {
    const TemporaryFolder folder;
    const auto files = platform::make_disk_files();
    const auto signal_before = std::signal(SIGXFSZ, SIG_IGN);
    library::Result<void> result;
    {
        const LowerLimit limit(RLIMIT_FSIZE, 10);
        result = files->append(folder / "x.jsonl", std::string(100, 'x'));
    }
    std::signal(SIGXFSZ, signal_before);
    REQUIRE_FALSE(result);
    CHECK(content(folder / "x.jsonl").empty());
}

TEST_CASE("what is added goes to what a link names, and to nothing that is no file") {
    const TemporaryFolder folder;
    const auto files = platform::make_disk_files();
    REQUIRE(files->append(folder / "real", "a"));
    fs::create_symlink("real", folder / "link");
    REQUIRE(files->append(folder / "link", "b"));
    CHECK(content(folder / "real") == "ab");

    CHECK(files->append("/dev/null", "x").error().what == "is no regular file; name another");
    const std::string pipe = folder / "pipe";
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    CHECK_FALSE(files->append(pipe, "x"));
}

TEST_CASE("only regular files are listed, and links to them") {
    const TemporaryFolder folder;
    const auto files = platform::make_disk_files();
    REQUIRE(files->write(folder / "file", "x"));
    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
    fs::create_symlink("file", folder / "a link");
    fs::create_symlink("nowhere", folder / "a broken link");
    CHECK(files->list(folder / "").value() == std::vector<std::string>{"a link", "file"});
}

TEST_CASE("a file without permission") {
    if (::geteuid() == 0)
        return; // who may do anything
    const TemporaryFolder folder;
    const auto files = platform::make_disk_files();
    REQUIRE(files->write(folder / "x.json", "old"));
    REQUIRE(::chmod((folder / "x.json").c_str(), 0444) == 0);
    CHECK(files->write(folder / "x.json", "new").error().what == "permission denied");
    REQUIRE(::chmod((folder / "x.json").c_str(), 0) == 0);
    CHECK(files->read(folder / "x.json", megabyte).error().what == "permission denied");
}

TEST_CASE("a pipe that nobody writes to does not hang us, one with a late writer is read") {
    const TemporaryFolder folder;
    const auto files = platform::make_disk_files();
    const std::string pipe = folder / "pipe";
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);

    std::thread writer([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        const int descriptor = ::open(pipe.c_str(), O_WRONLY);
        const std::string_view text = "late";
        CHECK(::write(descriptor, text.data(), 2) == 2);
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        CHECK(::write(descriptor, text.data() + 2, 2) == 2);
        ::close(descriptor);
    });
    CHECK(files->read(pipe, megabyte) == "late");
    writer.join();

    CHECK(files->read(pipe, megabyte) == "");
}

TEST_CASE("devices are read up to the limit and written to, never replaced") {
    const auto files = platform::make_disk_files();
    CHECK(files->read("/dev/null", megabyte) == "");
    const auto endless = files->read("/dev/zero", 8 * megabyte);
    REQUIRE_FALSE(endless);
    CHECK(endless.error().kind == ErrorKind::BadInput);
    CHECK(endless.error().what == "is larger than 8 MB; a thesis is some 20 KB");

    CHECK(files->write("/dev/null", "x"));
    CHECK(fs::is_character_file("/dev/null"));
    if (fs::exists("/dev/full"))
        CHECK(files->write("/dev/full", "x").error().what ==
              "no space left on the disk; make room and try again");
}

TEST_CASE("standard input is read up to the limit") {
    const TemporaryFolder folder;
    const auto files = platform::make_disk_files();
    REQUIRE(files->write(folder / "input", "from the keyboard"));
    const int input_before = ::dup(STDIN_FILENO);
    const int input = ::open((folder / "input").c_str(), O_RDONLY);
    REQUIRE(::dup2(input, STDIN_FILENO) == STDIN_FILENO);

    SUBCASE("short") {
        CHECK(files->read("-", megabyte) == "from the keyboard");
    }
    SUBCASE("long") {
        CHECK(files->read("-", 4).error().where == "standard input");
    }
    ::dup2(input_before, STDIN_FILENO);
    ::close(input_before);
    ::close(input);
}

TEST_CASE("the folders of the user follow XDG, but only to absolute folders") {
    const auto with = [](const char* folder, const char* home) {
        ::setenv("XDG_STATE_HOME", folder, 1);
        ::setenv("XDG_DATA_HOME", folder, 1);
        ::setenv("HOME", home, 1);
        return platform::state_folder();
    };
    const char* home = std::getenv("HOME");
    const std::string home_before = home == nullptr ? "" : home;
#if !defined(__APPLE__)
    CHECK(with("/state", "/home/ada") == "/state/dstl");
    CHECK(platform::data_folder() == "/state/dstl");
    CHECK(with("state", "/home/ada") == "/home/ada/.local/state/dstl");
    CHECK(with("", "/home/ada") == "/home/ada/.local/state/dstl");
    CHECK(platform::data_folder() == "/home/ada/.local/share/dstl");
#endif
    CHECK(with("", "").empty());
    CHECK(with("", "home").empty());
    CHECK(platform::data_folder().empty());
    ::unsetenv("XDG_STATE_HOME");
    ::unsetenv("XDG_DATA_HOME");
    ::setenv("HOME", home_before.c_str(), 1);
}

#endif
