#include "library/thesis_id.h"

#include <doctest/doctest.h>

#include <string>

using namespace library;

TEST_CASE("ids are made from titles") {
    CHECK(thesis_id_from_title("Jensen Huang on NVIDIA's AI Factory Vision and the Future of Compute") ==
          "jensen-huang-on-nvidias-ai-factory-vision-and-the-future-of-compute");
    CHECK(thesis_id_from_title("NVIDIA’s") == "nvidias");
    CHECK(thesis_id_from_title("  Tech & Power: 50% – more?!  ") == "tech-power-50-more");
    CHECK(thesis_id_from_title("Café Zürich, naïve Ångström, straße, ﬁnance №½") ==
          "cafe-zurich-naive-angstrom-strasse-finance-no1-2");
    CHECK(thesis_id_from_title("Cafe\u0301") == "cafe");
    CHECK(thesis_id_from_title("投资 2024") == "2024");
    CHECK(thesis_id_from_title("a\xFF\xFE\x62") == "a-b");
}

TEST_CASE("a title that leaves nothing gives a hash of itself") {
    const std::string chinese = thesis_id_from_title("投资");
    CHECK(chinese.starts_with("thesis-"));
    CHECK(chinese.size() == 23);
    CHECK(chinese == thesis_id_from_title("投资"));
    CHECK(chinese != thesis_id_from_title("投機"));
    CHECK(thesis_id_from_title("") == "thesis-cbf29ce484222325");
    CHECK(is_thesis_id(thesis_id_from_title("🚀")));
}

TEST_CASE("names that Windows reserves are no ids") {
    for (const std::string name : {"con", "prn", "aux", "nul", "com0", "com1", "com9", "lpt1"}) {
        CHECK_FALSE(is_thesis_id(name));
        CHECK(thesis_id_from_title(name) == name + "-thesis");
    }
    CHECK(thesis_id_from_title("CON!") == "con-thesis");
    CHECK(is_thesis_id("com10"));
    CHECK(is_thesis_id("convex"));
}

TEST_CASE("long titles are cut between words") {
    std::string title;
    for (int i = 0; i < 100; ++i)
        title += "seven77 ";
    const std::string id = thesis_id_from_title(title);
    CHECK(id.size() == 79); // ten words and their hyphens
    CHECK(id.ends_with("-seven77"));
    CHECK(thesis_id_from_title(std::string(300, 'x')) == std::string(thesis_id_length_max, 'x'));
    CHECK(thesis_id_from_title(std::string(80, 'x') + " y") == std::string(80, 'x'));
    CHECK(thesis_id_from_title(std::string(80, 'x')) == std::string(80, 'x'));
    for (std::size_t length = 70; length < 90; ++length)
        CHECK(is_thesis_id(thesis_id_from_title(std::string(length, 'x') + " y z " + std::string(20, 'w'))));
    CHECK(is_thesis_id(thesis_id_from_title(std::string(1'000'000, '\''))));
}

TEST_CASE("only safe names are ids") {
    CHECK(is_thesis_id("a"));
    CHECK(is_thesis_id("2024-outlook"));
    CHECK(is_thesis_id(std::string(80, 'a')));
    for (const std::string id :
         {"", "A", "a b", "a/b", "..", "a.b", "-a", "a-", "-", "ä", "a\n", "a\\b", "a:b"})
        CHECK_MESSAGE(!is_thesis_id(id), id);
    CHECK_FALSE(is_thesis_id(std::string(81, 'a')));
    CHECK_FALSE(is_thesis_id(std::string_view("a\0b", 3)));
}
