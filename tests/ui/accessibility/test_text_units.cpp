#include "ui/accessibility/text_units.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace ui;

namespace {

AccessibleNode node_with(std::string_view text) {
    AccessibleNode node;
    node.text = text;
    return node;
}

std::vector<std::string> units(const AccessibleNode& node, TextUnit unit) {
    text::Segmenter segmenter;
    const auto starts = unit_starts(node, unit, segmenter);
    std::vector<std::string> parts;
    for (std::size_t at = 0; at + 1 < starts.size(); ++at)
        parts.push_back(node.text.substr(starts[at], starts[at + 1] - starts[at]));
    return parts;
}

using Words = std::vector<std::string>;

} // namespace

TEST_CASE("words take the spaces and the punctuation behind them along") {
    CHECK(units(node_with("Power, cheap power."), TextUnit::Word) == Words{"Power, ", "cheap ", "power."});
    CHECK(units(node_with("\u00DCber uns"), TextUnit::Word) == Words{"\u00DCber ", "uns"});
}

TEST_CASE("characters are those that a reader sees") {
    CHECK(units(node_with("e\u0301a"), TextUnit::Character) == Words{"e\u0301", "a"});
}

TEST_CASE("sentences follow each other without a gap") {
    CHECK(units(node_with("One. Two is longer. Three"), TextUnit::Sentence) ==
          Words{"One. ", "Two is longer. ", "Three"});
}

TEST_CASE("lines are those that were set, else the whole text is one") {
    AccessibleNode node = node_with("one two three");
    CHECK(units(node, TextUnit::Line) == Words{"one two three"});
    node.lines = {{{0, 8}, {}}, {{8, 13}, {}}};
    CHECK(units(node, TextUnit::Line) == Words{"one two ", "three"});
    node.lines.push_back({{99, 120}, {}}); // of a text that was longer
    CHECK(units(node, TextUnit::Line) == Words{"one two ", "three"});
}

TEST_CASE("a unit is found by any of its bytes, and the last one at the end") {
    text::Segmenter segmenter;
    const auto starts = unit_starts(node_with("ab cd"), TextUnit::Word, segmenter);
    CHECK(unit_at(starts, 0) == text::ByteRange{0, 3});
    CHECK(unit_at(starts, 2) == text::ByteRange{0, 3});
    CHECK(unit_at(starts, 3) == text::ByteRange{3, 5});
    CHECK(unit_at(starts, 5) == text::ByteRange{3, 5});
    CHECK(unit_at(starts, 500) == text::ByteRange{3, 5});
}

TEST_CASE("an empty text has one place and no unit") {
    text::Segmenter segmenter;
    for (const TextUnit unit : {TextUnit::Character, TextUnit::Word, TextUnit::Sentence, TextUnit::Line})
        CHECK(unit_at(unit_starts(node_with(""), unit, segmenter), 0) == text::ByteRange{0, 0});
}
