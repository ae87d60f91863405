#include "app/uri_list.h"

#include <doctest/doctest.h>

using app::paths_of_uri_list;
using Paths = std::vector<std::string>;

TEST_CASE("files of a list of URIs are told in its order") {
    CHECK(paths_of_uri_list("file:///home/a/page.txt\r\nfile:///b.json\r\n") ==
          Paths{"/home/a/page.txt", "/b.json"});
    CHECK(paths_of_uri_list("file:///a\nfile:///b") == Paths{"/a", "/b"});
    CHECK(paths_of_uri_list("# what was dragged\r\nfile:///a\r\n") == Paths{"/a"});
}

TEST_CASE("a file's URI may name a host, and its scheme be in capitals") {
    CHECK(paths_of_uri_list("file://localhost/a") == Paths{"/a"});
    CHECK(paths_of_uri_list("FILE://some.machine/a/b") == Paths{"/a/b"});
    CHECK(paths_of_uri_list("file://machine").empty());
    CHECK(paths_of_uri_list("file://").empty());
}

TEST_CASE("percent signs are decoded, and stand for themselves where no number follows") {
    CHECK(paths_of_uri_list("file:///my%20page%2etxt") == Paths{"/my page.txt"});
    CHECK(paths_of_uri_list("file:///%D1%84%C3%BC") == Paths{"/фü"});
    CHECK(paths_of_uri_list("file:///100%.txt") == Paths{"/100%.txt"});
    CHECK(paths_of_uri_list("file:///a%2") == Paths{"/a%2"});
    CHECK(paths_of_uri_list("file:///a%-1%+1%0x") == Paths{"/a%-1%+1%0x"});
    CHECK(paths_of_uri_list("file:///a%") == Paths{"/a%"});
    CHECK(paths_of_uri_list("file:///%2520") == Paths{"/%20"});
}

TEST_CASE("what is no file is left out of a list of URIs") {
    CHECK(paths_of_uri_list("https://example.org/a\r\nfile:///a\r\nfile:b\r\n/c\r\njavascript:alert(1)") ==
          Paths{"/a"});
    CHECK(paths_of_uri_list("").empty());
    CHECK(paths_of_uri_list("\r\n\r\n\n").empty());
}

TEST_CASE("paths that no file of ours can have are left out of a list of URIs") {
    CHECK(paths_of_uri_list("file:///a%00b").empty());
    CHECK(paths_of_uri_list("file:///%FF%FE").empty());
    CHECK(paths_of_uri_list("file:///\xC3").empty());
    CHECK(paths_of_uri_list(std::string("file:///a\0b", 11)).empty());
}

TEST_CASE("a list of URIs is bounded") {
    std::string many;
    for (std::size_t at = 0; at < app::dropped_files_max + 9; ++at)
        many += "file:///a\r\n";
    CHECK(paths_of_uri_list(many).size() == app::dropped_files_max);
    CHECK(paths_of_uri_list("file:///" + std::string(app::uri_list_bytes_max, 'a')).empty());
}
