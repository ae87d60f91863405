#include "library/links.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

using namespace library;

namespace {

std::string link_at(const std::string& url, std::optional<std::int64_t> seconds) {
    Thesis thesis;
    thesis.title = "Title";
    thesis.source.channel = "Channel";
    thesis.source.url = url;
    return library::link_at(thesis, seconds);
}

} // namespace

TEST_CASE("plain web links are openable as they are") {
    for (const std::string link :
         {"http://example.org", "https://example.org/", "HTTPS://Example.org:8080/a/b;c?d=e&f#g",
          "http://localhost:3000/", "http://127.0.0.1/a", "http://[2001:db8::1]:80/",
          "https://a_b.example.org/%20?x=%7B", "http://1.example/",
          "https://www.youtube.com/watch?v=vif8NQcjVf0"})
        CHECK_MESSAGE(openable_link(link) == link, link);
}

TEST_CASE("letters beyond ASCII are percent-encoded behind the host") {
    CHECK(openable_link("https://example.org/é?ü#ß") == "https://example.org/%C3%A9?%C3%BC#%C3%9F");
    CHECK(openable_link("https://example.org/\u202E") == "https://example.org/%E2%80%AE");
}

TEST_CASE("everything else is not opened") {
    for (const std::string link : {"",
                                   "example.org",
                                   "//example.org",
                                   "/etc/passwd",
                                   "file:///etc/passwd",
                                   "javascript:alert(1)",
                                   "ftp://a/",
                                   "data:text/html,x",
                                   "http:",
                                   "http://",
                                   "http:///a",
                                   "http:/a",
                                   "http:a",
                                   "https://?",
                                   "http://u@a/",
                                   "http://u:p@a/",
                                   "http://@a/",
                                   "http://a:65536/",
                                   "http://a:99999999999999999999/",
                                   "http://a:x/",
                                   "http://a:/",
                                   "http://a b/",
                                   "http://a/ b",
                                   " http://a/",
                                   "http://a/\n",
                                   "http://a/\x7F",
                                   "http://a\t.org/",
                                   "http://a\\b/",
                                   "http://a/\"",
                                   "http://a/<",
                                   "http://a/`",
                                   "http://a/|",
                                   "http://a/%",
                                   "http://a/%zz",
                                   "http://a/[",
                                   "http://ä.org/",
                                   "http://%61.org/",
                                   "http://a.xn--p1ai/",
                                   "http://XN--a.org/",
                                   "http://a..b/",
                                   "http://./",
                                   "http://a./",
                                   "http://256/",
                                   "http://0x7f.1/",
                                   "http://1.2.3/",
                                   "http://1.2.3.4.5/",
                                   "http://1.2.3.256/",
                                   "http://01.2.3.4/",
                                   "http://1.2.3.4./",
                                   "http://a.0x/",
                                   "http://[::1",
                                   "http://[v1.a]/",
                                   "http://[::1%25lo]/",
                                   "http://a!/",
                                   "http://a/\xFF",
                                   "https://--help;x/",
                                   "calc.exe",
                                   "-h",
                                   "http://a/\u0085 "})
        CHECK_MESSAGE(!openable_link(link), link);
    CHECK_FALSE(openable_link(std::string_view("http://a/\0b", 11)));
    CHECK_FALSE(openable_link("http://a/" + std::string(link_bytes_max, 'b')));
    CHECK_FALSE(openable_link("http://" + std::string(254, 'b') + "/"));
}

TEST_CASE("a video is opened at its second") {
    CHECK(link_at("https://www.youtube.com/watch?v=vif8NQcjVf0", 5862) ==
          "https://www.youtube.com/watch?v=vif8NQcjVf0&t=5862s");
    CHECK(link_at("https://youtube.com/watch?t=1m&v=a&start=5&list=b#t=9", 7) ==
          "https://youtube.com/watch?v=a&list=b&t=7s");
    CHECK(link_at("https://m.youtube.com/watch?v=a#c", 7) == "https://m.youtube.com/watch?v=a&t=7s#c");
    CHECK(link_at("https://music.youtube.com/watch?v=a&", 7) == "https://music.youtube.com/watch?v=a&t=7s");
    CHECK(link_at("https://youtu.be/a", 0) == "https://youtu.be/a?t=0s");
    CHECK(link_at("https://YouTu.be/a?si=b", 1) == "https://YouTu.be/a?si=b&t=1s");
    CHECK(link_at("https://www.youtube.com/live/a?feature=share", 7) ==
          "https://www.youtube.com/live/a?feature=share&t=7s");
    CHECK(link_at("https://www.youtube.com/embed/a?start=3", 7) == "https://www.youtube.com/embed/a?t=7s");
    CHECK(link_at("https://www.youtube.com/shorts/a", 7) == "https://www.youtube.com/shorts/a?t=7s");
    CHECK(link_at("https://vimeo.com/76979871#t=1s", 7) == "https://vimeo.com/76979871#t=7s");
    CHECK(link_at("https://example.org/talk.MP3?x=1#t=2", 7) == "https://example.org/talk.MP3?x=1#t=7");
}

TEST_CASE("other links are opened as they are") {
    for (const std::string link :
         {"https://example.org/talk?t=3#t=4", "https://www.youtube.com/@channel",
          "https://notyoutube.com/watch?v=a", "https://youtube.com.example.org/watch?v=a"})
        CHECK(link_at(link, 7) == link);
    CHECK(link_at("https://youtu.be/a?t=3s", std::nullopt) == "https://youtu.be/a?t=3s");
}

TEST_CASE("without an openable link the web is searched") {
    CHECK(link_at("", 7) == "https://duckduckgo.com/?q=Title%20Channel");
    CHECK(link_at("javascript:alert(1)", std::nullopt) == "https://duckduckgo.com/?q=Title%20Channel");
    Thesis thesis;
    thesis.title = "R&D=50% #é\n\"x\"";
    CHECK(library::link_at(thesis, 7) == "https://duckduckgo.com/?q=R%26D%3D50%25%20%23%C3%A9%0A%22x%22");
    thesis.title = "a";
    for (int i = 0; i < 1000; ++i)
        thesis.title += "€";
    thesis.source.channel = thesis.title;
    const std::string link = library::link_at(thesis, {});
    CHECK(openable_link(link) == link);
}

TEST_CASE("links that browsers refuse or read as another scheme are never opened") {
    const std::filesystem::path folder = std::filesystem::path(TEST_DATA_DIR) / "../../../shared/data/urls";
    std::ifstream cases(folder / "absolute_url_cases.jsonl", std::ios::binary);
    if (!cases) {
        MESSAGE("skipped: there is no ../shared/data");
        return;
    }
    int openable = 0;
    int opened = 0;
    for (std::string line; std::getline(cases, line);) {
        const nlohmann::json test = nlohmann::json::parse(line, nullptr, false);
        if (test.is_discarded())
            continue; // A lone surrogate is no text that could reach us.
        const std::string input = test["input"];
        const bool is_opened = openable_link(input).has_value();
        CHECK_MESSAGE((!is_opened || test["open"] == true), input);
        openable += test["open"] == true ? 1 : 0;
        opened += is_opened ? 1 : 0;
    }
    MESSAGE("opened " << opened << " of " << openable << " openable links");
}

TEST_CASE("links that are not absolute are never opened") {
    std::ifstream cases(std::filesystem::path(TEST_DATA_DIR) / "../../../shared/data/urls/urltestdata.json",
                        std::ios::binary);
    if (!cases) {
        MESSAGE("skipped: there is no ../shared/data");
        return;
    }
    // One array, one test or comment an element; lone surrogates in it stop nlohmann, so they are replaced.
    std::string text{std::istreambuf_iterator<char>(cases), {}};
    for (std::size_t at = text.find("\\uD"); at != std::string::npos; at = text.find("\\uD", at))
        text.replace(at, 6, "\\uFFFD");
    const nlohmann::json tests = nlohmann::json::parse(text, nullptr, false);
    REQUIRE(tests.is_array());
    for (const nlohmann::json& test : tests) {
        if (test.is_object() && openable_link(test.value("input", ""))) {
            CHECK_MESSAGE(!test.contains("failure"), test.dump());
            CHECK_MESSAGE(test.value("href", "").starts_with("http"), test.dump());
        }
    }
}
