#include "ui/text/line_breaker.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

using namespace text;
using nlohmann::json;

namespace {

/// A paragraph as TeX saw it, and what TeX made of it.
struct Case {
    std::string id;
    std::vector<Item> items;
    std::vector<std::string> texts; ///< of the items: what a line shows of each that is within it
    std::vector<std::string> at_end;
    Scaled line_width = 0;
    BreakRules rules;
    std::int64_t demerits = 0;
    std::vector<std::string> lines;
};

Item item_of(const json& item) {
    const std::string kind = item.at("t");
    if (kind == "box")
        return Item::box(item.at("w"));
    if (kind == "pen")
        return Item::break_for(item.at("p"));
    if (kind == "glue") {
        if (item.value("sto", 0) != 0)
            return Item::fill();
        return Item::glue(item.at("w"), item.value("st", 0), item.value("sh", 0));
    }
    REQUIRE(kind == "disc");
    Item hyphen = Item::hyphen(item.value("pre", 0), item.value("p", 0));
    hyphen.width = item.value("rep", 0);
    hyphen.after = item.value("post", 0);
    return hyphen;
}

Case case_of(const json& paragraph) {
    Case made;
    made.id = paragraph.at("id");
    for (const json& item : paragraph.at("items")) {
        made.items.push_back(item_of(item));
        const bool glue = made.items.back().kind == Item::Kind::Glue;
        made.texts.push_back(glue ? " " : item.value("s", item.value("rep_s", "")));
        made.at_end.push_back(item.value("pre_s", ""));
    }
    const json& params = paragraph.at("params");
    made.line_width = paragraph.at("width_sp");
    made.rules.tolerance = params.at("tolerance");
    made.rules.line_penalty = params.at("linepenalty");
    made.rules.adjacent_demerits = params.at("adjdemerits");
    made.rules.double_hyphen_demerits = params.at("doublehyphendemerits");
    made.rules.final_hyphen_demerits = params.at("finalhyphendemerits");
    made.demerits = paragraph.at("demerits");
    for (const json& line : paragraph.at("lines"))
        made.lines.push_back(line.is_string() ? line : line.at("s"));
    return made;
}

std::vector<Case> cases_of(std::istream& file) {
    std::vector<Case> cases;
    for (std::string line; std::getline(file, line);)
        cases.push_back(case_of(json::parse(line)));
    return cases;
}

/// The paragraph's letters line by line, without spaces, which tell nothing more.
std::vector<std::string> lines_of(const Case& paragraph, const Breaks& breaks) {
    std::vector<std::string> lines;
    std::size_t begin = 0;
    for (const std::size_t at : breaks) {
        std::string line;
        for (std::size_t item = begin; item < at; ++item)
            if (paragraph.texts[item] != " ")
                line += paragraph.texts[item];
        if (at < paragraph.items.size() && paragraph.items[at].kind == Item::Kind::Discretionary)
            line += "-";
        lines.push_back(line);
        begin = line_start_after(paragraph.items, at);
    }
    return lines;
}

std::vector<std::string> without_spaces(std::vector<std::string> lines) {
    for (std::string& line : lines)
        std::erase(line, ' ');
    return lines;
}

/// Whether lines are broken as well as TeX broke them.
bool is_optimal(const Case& paragraph) {
    const auto breaks = break_optimally(paragraph.items, paragraph.line_width, paragraph.rules);
    return breaks &&
           demerits(paragraph.items, *breaks, paragraph.line_width, paragraph.rules) == paragraph.demerits;
}

std::int64_t width_of(const std::vector<Item>& items, std::size_t begin, std::size_t at) {
    std::int64_t width = 0;
    for (std::size_t item = begin; item < at; ++item)
        width += items[item].width;
    const bool hyphen = at < items.size() && items[at].kind == Item::Kind::Discretionary;
    return width + (hyphen ? items[at].before : 0);
}

std::vector<Item> words(const std::vector<Scaled>& widths) {
    std::vector<Item> items;
    for (const Scaled width : widths) {
        if (!items.empty())
            items.push_back(Item::glue(10, 5, 3));
        items.push_back(Item::box(width));
    }
    items.push_back(Item::break_for(infinite_penalty));
    items.push_back(Item::fill());
    return items;
}

} // namespace

TEST_CASE("paragraphs are broken into lines where TeX breaks them") {
    std::ifstream file(std::string(TEST_DATA_DIR) + "/knuth_plass/paragraphs.jsonl");
    const std::vector<Case> cases = cases_of(file);
    CHECK(cases.size() == 10);
    for (const Case& paragraph : cases) {
        CAPTURE(paragraph.id);
        CHECK(is_optimal(paragraph));
        const auto breaks = break_optimally(paragraph.items, paragraph.line_width, paragraph.rules);
        REQUIRE(breaks);
        CHECK(lines_of(paragraph, *breaks) == without_spaces(paragraph.lines));
    }
}

// DSTL_SHARED_DATA names a folder with knuth_plass/tex_paragraphs.jsonl, or the same packed with gzip.
TEST_CASE("all the paragraphs that TeX has set for us have the fewest demerits") {
    const char* const folder = std::getenv("DSTL_SHARED_DATA");
    if (folder == nullptr) {
        MESSAGE("skipped: DSTL_SHARED_DATA names no folder");
        return;
    }
    const std::string packed = std::string(folder) + "/knuth_plass/tex_paragraphs.jsonl.gz";
    const auto unpacked = std::filesystem::temp_directory_path() / "dstl_tex_paragraphs.jsonl";
    const std::string unpack = "gzip -dc '" + packed + "' >'" + unpacked.string() + "'";
    REQUIRE(std::system(unpack.c_str()) == 0);
    std::ifstream file(unpacked);
    const std::vector<Case> cases = cases_of(file);
    std::filesystem::remove(unpacked);
    CHECK(cases.size() == 148);
    for (const Case& paragraph : cases) {
        CAPTURE(paragraph.id);
        CHECK(is_optimal(paragraph));
    }
}

TEST_CASE("demerits are refused where a line is too long, and are never fewer than the optimum's") {
    std::ifstream file(std::string(TEST_DATA_DIR) + "/knuth_plass/paragraphs.jsonl");
    for (const Case& paragraph : cases_of(file)) {
        CAPTURE(paragraph.id);
        BreakRules lenient = paragraph.rules;
        lenient.tolerance = infinite_penalty;
        const Breaks greedy = break_greedily(paragraph.items, paragraph.line_width, true);
        const auto of_greedy = demerits(paragraph.items, greedy, paragraph.line_width, lenient);
        REQUIRE(of_greedy);
        CHECK(*of_greedy > paragraph.demerits);
        CHECK_FALSE(demerits(paragraph.items, {paragraph.items.size()}, paragraph.line_width, lenient));
    }
}

TEST_CASE("a greedy line is never too long when it can be avoided, and takes all that fits") {
    std::ifstream file(std::string(TEST_DATA_DIR) + "/knuth_plass/paragraphs.jsonl");
    for (const Case& paragraph : cases_of(file))
        for (const bool hyphenate : {false, true}) {
            CAPTURE(paragraph.id);
            const Breaks breaks = break_greedily(paragraph.items, paragraph.line_width, hyphenate);
            CHECK(breaks.back() == paragraph.items.size());
            std::size_t begin = 0;
            for (std::size_t line = 0; line < breaks.size(); ++line) {
                CHECK(width_of(paragraph.items, begin, breaks[line]) <= paragraph.line_width);
                if (line + 1 < breaks.size()) {
                    std::size_t next = breaks[line] + 1; // the next place at a space
                    while (next < paragraph.items.size() && paragraph.items[next].kind != Item::Kind::Glue)
                        ++next;
                    CHECK(width_of(paragraph.items, begin, next) > paragraph.line_width);
                }
                begin = line_start_after(paragraph.items, breaks[line]);
            }
        }
}

TEST_CASE("without leave to hyphenate no greedy line ends in a hyphen") {
    std::vector<Item> items = {Item::box(60), Item::glue(10, 5, 3), Item::box(30), Item::hyphen(5, 50),
                               Item::box(30)};
    CHECK(break_greedily(items, 110, true) == Breaks{3, 5});
    CHECK(break_greedily(items, 110, false) == Breaks{1, 5});
    items[3].before = 0; // a hyphen of the word's own
    CHECK(break_greedily(items, 110, false) == Breaks{3, 5});
}

TEST_CASE("a forced break is taken, and lines are filled up to it") {
    std::vector<Item> items = words({40, 40});
    items.push_back(Item::break_for(-infinite_penalty));
    const std::size_t forced = items.size() - 1;
    const std::vector<Item> second = words({40});
    items.insert(items.end(), second.begin(), second.end());
    CHECK(break_greedily(items, 300, true) == Breaks{forced, items.size()});
    CHECK(break_optimally(items, 300, BreakRules()) == Breaks{forced, items.size()});
}

TEST_CASE("a penalty keeps lines from ending, and an infinite one forbids it") {
    std::vector<Item> items = words({45, 45, 45, 45});
    items.insert(items.begin() + 3,
                 Item::break_for(infinite_penalty)); // between the second word and its space
    BreakRules lenient;
    lenient.tolerance = infinite_penalty;
    const auto breaks = break_optimally(items, 100, lenient);
    REQUIRE(breaks);
    CHECK(std::find(breaks->begin(), breaks->end(), 3) == breaks->end());
    CHECK(std::find(breaks->begin(), breaks->end(), 4) == breaks->end());
    CHECK(break_greedily(items, 100, true).front() == 1);
}

TEST_CASE("what cannot fit has no answer, or is set too long where that is asked for") {
    const std::vector<Item> items = words({40, 500, 40, 40});
    BreakRules rules;
    rules.tolerance = infinite_penalty;
    CHECK_FALSE(break_optimally(items, 100, rules));
    rules.take_too_long = true;
    const auto breaks = break_optimally(items, 100, rules);
    REQUIRE(breaks);
    CHECK(*breaks == Breaks{1, 3, items.size()});
    CHECK(break_greedily(items, 100, true) == Breaks{1, 3, items.size()});
    CHECK_FALSE(demerits(items, *breaks, 100, rules));
}

TEST_CASE("nothing at all is one line") {
    CHECK(break_greedily({}, 100, true) == Breaks{0});
    BreakRules lenient;
    lenient.tolerance = infinite_penalty;
    lenient.take_too_long = true;
    CHECK(break_optimally({}, 100, lenient) == Breaks{0});
    const std::vector<Item> empty = words({0});
    CHECK(break_optimally(empty, 0, lenient) == Breaks{empty.size()});
}
