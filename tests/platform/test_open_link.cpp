// Opens links with a program of our own in place of xdg-open, which writes down what it was given.
#if !defined(_WIN32)

#include "platform/host/host.h"
#include "tests/support/temporary_folder.h"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <thread>

using tests::content;
using tests::TemporaryFolder;

namespace {

/// A PATH with the recording program alone in it, for one test.
class RecordingBrowser {
public:
    RecordingBrowser() {
        for (const char* name : {"xdg-open", "open"}) {
            std::ofstream(m_folder / name) << "#!/bin/sh\n"
                                              "printf '%s\\n' \"$#\" \"$@\" > \"${0%/*}/written\"\n"
                                              "echo noise; echo noise >&2\n"
                                              "/bin/mv \"${0%/*}/written\" \"${0%/*}/record\"\n";
            ::chmod((m_folder / name).c_str(), 0755);
        }
        ::setenv("PATH", m_folder.path().c_str(), 1);
    }
    RecordingBrowser(const RecordingBrowser&) = delete;
    RecordingBrowser& operator=(const RecordingBrowser&) = delete;
    ~RecordingBrowser() { ::setenv("PATH", m_path_before.c_str(), 1); }

    /// What was recorded; empty when nothing was within the time.
    [[nodiscard]] std::string record(std::chrono::milliseconds patience) const {
        const auto end = std::chrono::steady_clock::now() + patience;
        while (!std::filesystem::exists(m_folder / "record") && std::chrono::steady_clock::now() < end)
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        return content(m_folder / "record");
    }

private:
    TemporaryFolder m_folder;
    std::string m_path_before = std::getenv("PATH");
};

/// Whether every process we started is gone from the process table, within some seconds.
bool all_children_are_collected() {
    for (int attempt = 0; attempt < 1000; ++attempt) {
        siginfo_t child = {};
        if (::waitid(P_ALL, 0, &child, WEXITED | WNOHANG | WNOWAIT) != 0)
            return errno == ECHILD;
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return false;
}

} // namespace

TEST_CASE("a link is one argument, whatever is in it") {
    const RecordingBrowser browser;
    const std::string link = "https://www.youtube.com/watch?v=vif8NQcjVf0&t=5862s;$(touch)'*'&&!~#(x)";
    REQUIRE(platform::open_link(link));
    CHECK(browser.record(std::chrono::seconds(5)) == "1\n" + link + "\n");
    CHECK(all_children_are_collected());
}

TEST_CASE("what is no link of the web is refused, and nothing runs") {
    const RecordingBrowser browser;
    for (const char* link :
         {"file:///etc/passwd", "javascript:alert(1)", "--help", "-", "", "www.example.com",
          "mailto:a@example.com", "dstl://x", "https:", "http//example.com", "data:text/html,x",
          "https://a.example/\nfile:///etc/passwd", " file:///etc/passwd"}) {
        const auto result = platform::open_link(link);
        INFO(link);
        REQUIRE_FALSE(result);
        CHECK(result.error().kind == library::ErrorKind::BadInput);
    }
    CHECK(browser.record(std::chrono::milliseconds(200)).empty());
}

TEST_CASE("without a program for it, the link is told to be copied") {
    const std::string path_before = std::getenv("PATH");
    ::setenv("PATH", "/nowhere", 1);
    const auto result = platform::open_link("https://example.com/talk");
    ::setenv("PATH", path_before.c_str(), 1);
    REQUIRE_FALSE(result);
    CHECK(result.error().kind == library::ErrorKind::System);
    CHECK(result.error().where == "https://example.com/talk");
    CHECK(result.error().what.find("copy it into a browser") != std::string::npos);
}

#endif
