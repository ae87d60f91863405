#include "ui/element.h"

#include <doctest/doctest.h>

using namespace ui;

TEST_CASE("the element drawn last lies on top") {
    Elements elements;
    elements.add({"below", "Below", {0, 0, 100, 100}, app::CloseThesis{}});
    elements.add({"above", "Above", {50, 50, 150, 150}, app::CloseThesis{}});
    CHECK(elements.at({60, 60})->id == "above");
    CHECK(elements.at({10, 10})->id == "below");
    CHECK(elements.at({100, 10}) == nullptr); // the right and lower edges are the neighbour's
}

TEST_CASE("the focus goes round") {
    Elements elements;
    CHECK(elements.neighbor("", 1).empty());
    for (const char* id : {"a", "b", "c"})
        elements.add({id, id, {}, app::CloseThesis{}});
    CHECK(elements.neighbor("", 1) == "a");
    CHECK(elements.neighbor("", -1) == "c");
    CHECK(elements.neighbor("c", 1) == "a");
    CHECK(elements.neighbor("a", -1) == "c");
    CHECK(elements.neighbor("gone", 1) == "a");
}

TEST_CASE("an element keeps words that its view has let go of") {
    Elements elements;
    {
        const std::string of = "a card";
        const std::string label = "Go to it";
        elements.add({{"outline/", of}, label, {}, app::GoToCard{of}});
    }
    CHECK(elements.find("outline/a card")->label == "Go to it");
    elements.clear();
    CHECK(elements.all().empty());
    CHECK(elements.find("outline/a card") == nullptr);
    elements.add({"find.bar", "", {}, std::nullopt, false});
    CHECK(elements.all().size() == 1);
    CHECK(!elements.all().front().command);
    CHECK(ElementId("outline/", "a card").is("outline/a card"));
    CHECK(!ElementId("outline/", "a card").is("outline/a"));
}
