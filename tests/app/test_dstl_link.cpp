#include "app/dstl_link.h"

#include <doctest/doctest.h>

using namespace app;

namespace {

library::MarkPlace place_of(const std::string& card, const std::string& block, const std::string& words) {
    library::MarkPlace place;
    place.card_id = card;
    place.block_id = block;
    place.exact = words;
    return place;
}

} // namespace

TEST_CASE("a link names a thesis, a block and its first words") {
    const DstlLink link{"energy", "", "premise/body/1", "“Cheap” & (dear) 50%"};
    const std::string written = write_dstl_link(link);
    CHECK(written == "dstl://open/energy?block=premise/body/1"
                     "&text=%E2%80%9CCheap%E2%80%9D%20%26%20%28dear%29%2050%25");
    CHECK(read_dstl_link(written) == link);
    CHECK(write_dstl_link({"energy", "", "", ""}) == "dstl://open/energy");
    CHECK(read_dstl_link("dstl://open/energy") == DstlLink{"energy", "", "", ""});
}

TEST_CASE("a link is read as other programs may have written it") {
    const DstlLink link{"energy", "risk-1", "", ""};
    for (const char* text : {"DSTL://OPEN/energy?card=risk-1", "dstl://open/energy/?card=risk%2d1",
                             "dstl://open/energy?new=1&card=risk-1&card=other&=#part"})
        CHECK_MESSAGE(read_dstl_link(text) == link, text);
    CHECK(read_dstl_link("dstl://open/energy?text=100%&block=")->text == "100%");
}

TEST_CASE("a link that leads elsewhere is refused") {
    for (const char* text :
         {"", "dstl:", "dstl://open/", "dstl://open", "dstl://open/?card=x", "dstl://open/../x",
          "dstl://open/%2e%2e", "dstl://open/Energy", "dstl://open/a/b", "dstl://open/con",
          "dstl://remove/energy", "dstl:open/energy", "http://open/energy", "file:///etc/passwd",
          "dstl://open/energy?text=%00", "dstl://open/energy?card=%0A", "dstl://open/energy?block=%1B[2J",
          "dstl://open/energy?text=%FF", "dstl://open/energy?text=%E2%80%AE"})
        CHECK_MESSAGE(!read_dstl_link(text), text);
    CHECK_FALSE(read_dstl_link("dstl://open/energy?text=" + std::string(600, 'a')));
    CHECK_FALSE(read_dstl_link("dstl://open/energy?" + std::string(5000, '&')));
}

TEST_CASE("what begins with the scheme is a link and no file") {
    CHECK(is_dstl_link("dstl://open/energy"));
    CHECK(is_dstl_link("DSTL:whatever"));
    CHECK_FALSE(is_dstl_link("dstl"));
    CHECK_FALSE(is_dstl_link("talk.json"));
}

TEST_CASE("a link to a place has the first words alone, and none is made to a name it cannot carry") {
    CHECK(
        link_to_place("energy", place_of("premise", "premise/body/1",
                                         "One two\n three four five six seven eight nine")) ==
        "dstl://open/energy?block=premise/body/1&text=One%20two%20three%20four%20five%20six%20seven%20eight");
    CHECK(link_to_place("energy", place_of("premise", "", "")) == "dstl://open/energy?card=premise");
    CHECK(link_to_place("../x", place_of("premise", "", "")).empty());
    CHECK(link_to_place("energy", place_of("a\nb", "", "")).empty());
    std::string long_word;
    for (int i = 0; i < 100; ++i)
        long_word += "能"; // a text without spaces
    const auto link = read_dstl_link(link_to_place("energy", place_of("c", "b", long_word)));
    REQUIRE(link);
    CHECK(link->text.size() == 120);
}
