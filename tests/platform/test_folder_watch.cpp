// Real folders, watched while they change.
#if defined(__linux__)

#include "platform/host/folder_watch.h"
#include "tests/support/temporary_folder.h"

#include <doctest/doctest.h>

#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <set>
#include <string>
#include <thread>

namespace fs = std::filesystem;

using namespace std::chrono_literals;

namespace {

/// Counts what is told, and waits for it.
class Told {
public:
    void operator()() {
        const std::lock_guard lock(m_mutex);
        ++m_count;
        m_changed.notify_all();
    }
    [[nodiscard]] int count() {
        const std::lock_guard lock(m_mutex);
        return m_count;
    }
    /// Whether it was told anything since it was asked this before.
    [[nodiscard]] bool anything(std::chrono::milliseconds within = 3s) {
        std::unique_lock lock(m_mutex);
        const bool told = m_changed.wait_for(lock, within, [this] { return m_count > m_known; });
        m_known = m_count;
        return told;
    }
    void until_quiet() {
        while (anything(700ms)) {
        }
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    int m_count = 0;
    int m_known = 0;
};

void write(const fs::path& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

class Watched {
public:
    explicit Watched(const fs::path& library)
        : m_library(library), m_watch(platform::watch_folders({library.string()}, [this] { m_told(); })) {
        REQUIRE(m_watch != nullptr);
    }

    [[nodiscard]] fs::path path(const std::string& name) const { return m_library / name; }
    [[nodiscard]] Told& told() { return m_told; }
    /// A file that is written now is told.
    [[nodiscard]] bool tells_of(const std::string& name) {
        m_told.until_quiet();
        write(path(name), "now");
        return m_told.anything();
    }

private:
    fs::path m_library;
    Told m_told;
    std::unique_ptr<platform::FolderWatch> m_watch;
};

std::set<std::string> threads() {
    std::set<std::string> numbers;
    for (const auto& entry : fs::directory_iterator("/proc/self/task"))
        numbers.insert(entry.path().filename().string());
    return numbers;
}

/// How often it went to sleep, as Linux counts it.
std::string sleeps_of(const std::string& thread) {
    std::ifstream status("/proc/self/task/" + thread + "/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("voluntary_ctxt_switches:"))
            return line;
    return "";
}

} // namespace

TEST_CASE("a file that is written, renamed, replaced or removed in a watched folder is told") {
    const tests::TemporaryFolder library;
    fs::create_directories(library / "theses");
    fs::create_directories(library / "journal");
    Watched watched(library.path());
    write(watched.path("theses/a.json"), "a");
    CHECK(watched.told().anything());
    write(watched.path("theses/a.json"), "other");
    CHECK(watched.told().anything());
    fs::rename(watched.path("theses/a.json"), watched.path("theses/b.json"));
    CHECK(watched.told().anything());
    write(watched.path("outside.tmp"), "b");
    fs::rename(watched.path("outside.tmp"), watched.path("theses/b.json"));
    CHECK(watched.told().anything());
    fs::rename(watched.path("theses/b.json"), watched.path("away"));
    CHECK(watched.told().anything());
    fs::create_hard_link(watched.path("away"), watched.path("theses/c.json"));
    CHECK(watched.told().anything());
    fs::remove(watched.path("theses/c.json"));
    CHECK(watched.told().anything());
    std::ofstream(watched.path("journal/device.jsonl"), std::ios::app) << "line\n";
    CHECK(watched.told().anything());
}

TEST_CASE("what happens elsewhere in the library is not told, and nothing wakes the watch at rest") {
    const tests::TemporaryFolder library;
    for (const char* const part : {"theses", "journal", "progress"})
        fs::create_directories(library / part);
    const std::set<std::string> before = threads();
    Watched watched(library.path());
    std::set<std::string> own = threads();
    for (const std::string& thread : before)
        own.erase(thread);
    REQUIRE(own.size() == 1);
    std::this_thread::sleep_for(100ms);
    const std::string sleeps = sleeps_of(*own.begin());
    fs::create_directories(watched.path("transcripts"));
    write(watched.path("transcripts/a.txt"), "a");
    write(watched.path("notes.txt"), "a");
    CHECK_FALSE(watched.told().anything(500ms));
    CHECK(sleeps_of(*own.begin()) == sleeps);
}

TEST_CASE("folders that come later are watched from then on") {
    const tests::TemporaryFolder folder;
    Watched watched(folder.path() / "deep" / "library");
    fs::create_directories(folder / "deep");
    fs::create_directories(folder / "another");
    CHECK_FALSE(watched.told().anything(500ms));
    fs::create_directories(watched.path("theses"));
    CHECK(watched.told().anything());
    CHECK(watched.tells_of("theses/a.json"));
    fs::create_directories(watched.path("progress"));
    CHECK(watched.told().anything());
    CHECK(watched.tells_of("progress/a.json"));
}

TEST_CASE("a folder that is removed, moved away or replaced is told, and watched when it comes back") {
    const tests::TemporaryFolder folder;
    fs::create_directories(folder / "library/theses");
    Watched watched(folder.path() / "library");
    CHECK(watched.tells_of("theses/a.json"));
    SUBCASE("removed and made anew") {
        fs::remove_all(watched.path("theses"));
        CHECK(watched.told().anything());
        watched.told().until_quiet();
        fs::create_directories(watched.path("theses"));
        CHECK(watched.told().anything());
    }
    SUBCASE("removed and made anew at once") {
        fs::remove_all(watched.path("theses"));
        fs::create_directories(watched.path("theses"));
        CHECK(watched.told().anything());
    }
    SUBCASE("the library moved away and back") {
        fs::rename(folder / "library", folder / "away");
        CHECK(watched.told().anything());
        watched.told().until_quiet();
        write(folder / "away/theses/b.json", "b");
        CHECK_FALSE(watched.told().anything(500ms));
        fs::rename(folder / "away", folder / "library");
        CHECK(watched.told().anything());
    }
    SUBCASE("another in its place") {
        fs::create_directories(folder / "other/theses");
        fs::rename(folder / "library", folder / "away");
        fs::rename(folder / "other", folder / "library");
        CHECK(watched.told().anything());
    }
    SUBCASE("a link in its place that is made to lead elsewhere") {
        fs::rename(folder / "library", folder / "first");
        fs::create_directory_symlink(folder / "first", folder / "library");
        CHECK(watched.tells_of("theses/b.json"));
        fs::create_directories(folder / "second/theses");
        fs::remove(folder / "library");
        fs::create_directory_symlink(folder / "second", folder / "library");
        CHECK(watched.told().anything());
    }
    CHECK(watched.tells_of("theses/c.json"));
}

TEST_CASE("ten thousand files at once are told few times, the last time behind the last of them") {
    constexpr int file_count = 10'000;
    const tests::TemporaryFolder library;
    fs::create_directories(library / "theses");
    Watched watched(library.path());
    for (int file = 0; file < file_count; ++file)
        write(watched.path("theses/" + std::to_string(file) + ".json"), "{}");
    const int told_before_the_end = watched.told().count();
    watched.told().until_quiet();
    CHECK(watched.told().count() > told_before_the_end);
    CHECK(watched.told().count() < 20);
}

TEST_CASE("changes that never end are told meanwhile") {
    const tests::TemporaryFolder library;
    fs::create_directories(library / "theses");
    Watched watched(library.path());
    for (int times = 0; times < 100; ++times) {
        write(watched.path("theses/a.json"), std::to_string(times));
        std::this_thread::sleep_for(10ms);
    }
    CHECK(watched.told().count() >= 2);
}

TEST_CASE("more changes than the system keeps are told, and the watch goes on") {
    constexpr int renames = 30'000; // each of two events; Linux keeps 16,384
    const tests::TemporaryFolder library;
    fs::create_directories(library / "theses");
    Watched watched(library.path());
    write(watched.path("theses/a"), "a");
    for (int times = 0; times < renames / 2; ++times) {
        fs::rename(watched.path("theses/a"), watched.path("theses/b"));
        fs::rename(watched.path("theses/b"), watched.path("theses/a"));
    }
    CHECK(watched.told().anything());
    CHECK(watched.tells_of("theses/b"));
    fs::remove_all(watched.path("theses"));
    fs::create_directories(watched.path("theses"));
    CHECK(watched.tells_of("theses/b"));
}

TEST_CASE("a watch ends at once, also in the middle of changes, and tells nothing behind that") {
    const tests::TemporaryFolder library;
    fs::create_directories(library / "theses");
    Told told;
    auto watch = platform::watch_folders({library.path().string()}, [&] { told(); });
    REQUIRE(watch != nullptr);
    write(library.path() / "theses/a.json", "a");
    const auto began = std::chrono::steady_clock::now();
    watch.reset();
    CHECK(std::chrono::steady_clock::now() - began < 500ms);
    CHECK_FALSE(told.anything(400ms));
}

#endif
