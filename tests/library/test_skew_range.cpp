#include "assets/assets.h"
#include "library/skew_range.h"
#include "library/thesis_json.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>
#include <string_view>
#include <vector>

using namespace library;

namespace {

std::string shown(const SkewRange& range) {
    std::string text = range.side == SkewSide::Downside ? "down " : "up ";
    text += std::to_string(std::lround(range.min_percent));
    if (!range.max_percent)
        return text + "+";
    if (*range.max_percent != range.min_percent)
        text += "-" + std::to_string(std::lround(*range.max_percent));
    return text;
}

/// "down 30-50, up 200+"
std::string read(std::string_view text) {
    std::string all;
    for (const SkewRange& range : read_skew(text))
        all += (all.empty() ? "" : ", ") + shown(range);
    return all;
}

struct Example {
    std::string_view text;
    std::string_view wanted;
};

/// Of its own, as clang 14 lets no lambda, such as the macro's, take a structured binding.
void check_read(std::string_view text, std::string_view wanted) {
    CHECK_MESSAGE(read(text) == wanted, text << " gave " << read(text));
}

} // namespace

TEST_CASE("a skew is read in words and digits") {
    for (const auto& [text, wanted] : std::vector<Example>{
             {"representing perhaps thirty to fifty percent downside from current valuations.", "down 30-50"},
             {"The downside is 50-70%.", "down 50-70"},
             {"Downside of 30% against upside of 200%.", "down 30, up 200"},
             {"A 50\u201370% drawdown is possible.", "down 50-70"},
             {"20 percent downside and 3x upside.", "down 20, up 200"},
             {"The upside could reach two to three times the original investment.", "up 100-200"},
             {"The stock doubles from here.", "up 100"},
             {"Shares could double or triple.", "up 100-200"},
             {"The stock falls by a factor of two.", "down 50"},
             {"The shares could lose half of their value.", "down 50"},
             {"Investors lose two thirds of their capital.", "down 67"},
             {"The stock halves.", "down 50"},
             {"The stock could fall 40 percent.", "down 40"},
             {"The stock could be cut by half, a 50 percent downside.", "down 50"},
             {"Upside of at least 3x.", "up 200+"},
             {"Upside of more than 150 percent.", "up 150+"},
             {"Up to 70 percent downside.", "down 0-70"},
             {"No more than 20 percent downside.", "down 0-20"},
             {"The upside is 100% or more.", "up 100+"},
             {"The downside is twenty-five percent and the upside one hundred and fifty percent.",
              "down 25, up 150"},
             {"Thirty percent to the downside, two hundred percent to the upside.", "down 30, up 200"},
             {"Bear case: 40%. Bull case: 150%.", "down 40, up 150"},
             {"In the bear case the stock loses 60 percent.", "down 60"},
             {"A tenfold return on the investment is possible.", "up 900"},
             {"The position has 5x upside with 1.5x as a floor.", "up 400"},
             {"The stock trades 40 percent below current levels in that case.", "down 40"},
             {"Between 30 and 50 percent downside.", "down 30-50"},
             {"between thirty and fifty percent of downside", "down 30-50"},
             {"thirty-to-fifty percent downside", "down 30-50"},
             {"30% to 50% downside", "down 30-50"},
             {"30 per cent downside", "down 30"},
             {"Potential returns of 3x to 5x dwarf the downside.", "up 200-400"},
             {"A 30% chance of a 50% loss for shareholders.", "down 50"},
             {"The upside, in contrast, is 80 percent.", ""}, // a word between that it does not know
             {"The asymmetry is 20% downside versus 60% upside.", "down 20, up 60"},
             {"Downside is limited to 15 percent; upside exceeds 100 percent.", "down 15, up 100"},
             {"a 1,000 percent upside", "up 1000"},
             {"The share price could rise 75%.", "up 75"},
             {"You can lose 100% of your capital.", "down 100"},
         })
        check_read(text, wanted);
}

TEST_CASE("numbers that state no skew are not read") {
    for (const std::string_view text : {
             "",
             "The skew favors the upside.",
             "Over a five to ten year horizon the risk-reward becomes more balanced.",
             "Within a 24-month window the upside dominates.",
             "By 2030 the upside is clear.",
             "The upside comes from 70% of revenue being recurring.",
             "The downside is contained as the company has 80 percent market share.",
             "Upside from a 30 percent market share.",
             "If revenue falls 30 percent, the thesis breaks.",
             "A 40% decline in sales is the downside scenario.",
             "The downside is a 40 percent drop in earnings.",
             "With 60% gross margins the downside is small.",
             "There is a 20 percent probability of downside.",
             "The odds are 80 percent in favor of the upside.",
             "The upside is two to three times the downside.",
             "The upside is 3x larger than the downside.",
             "The stock trades at 30x earnings, which caps the upside.",
             "A re-rating from 20x to 30x is the upside.",
             "A three-to-one upside to downside ratio.",
             "The risk-reward is 3:1.",
             "The upside is an annual return of 15 percent.",
             "Upside of 12 percent a year.",
             "A 15% IRR is the upside.",
             "There is no 50 percent upside here.",
             "This is not a 3x return for investors.",
             "The downside is 200 percent.",
             "Upside of several hundred percent.",
             "Rates at 5 percent limit the upside.",
             "The downside is that rates rise to 6 percent.",
             "In the bear case, revenue grows 10 percent.",
             "In the downside case only 30 percent would survive.",
             "Demand doubles in the upside case.",
             "The price of oil doubles.",
             "Double-digit returns are the upside for the stock.",
             "$50 upside per share.",
             "Upside to $3 trillion of revenue.",
             "The upside is 150 basis points.",
             "The downside of 30 percentage points of margin.",
             "Half of the downside is priced in.",
             "The second half has more upside.",
             "Thirty down, two hundred up.",
             "Costs fall 30 percent, which is upside.",
             "A loss of market share of 20 percent is possible.",
             "200 suppliers and 1.3 million components create downside.",
             "A position of 5% of the portfolio limits the downside.",
             "The percentage of GDP rises 100 times.",
         })
        CHECK_MESSAGE(read(text).empty(), text << " gave " << read(text));
}

TEST_CASE("a range tells the words it was read from") {
    const std::string_view text =
        "In short, perhaps thirty to fifty percent downside from here; shares could gain up to 80%.";
    const std::vector<SkewRange> ranges = read_skew(text);
    REQUIRE(ranges.size() == 2);
    CHECK(text.substr(ranges[0].begin, ranges[0].end - ranges[0].begin) ==
          "thirty to fifty percent downside");
    CHECK(text.substr(ranges[1].begin, ranges[1].end - ranges[1].begin) == "up to 80%");
}

TEST_CASE("the bundled thesis states a downside and no upside in numbers") {
    const auto json =
        assets::find("theses/jensen-huang-on-nvidias-ai-factory-vision-and-the-future-of-compute.json");
    REQUIRE(json);
    const auto thesis = read_thesis(*json, "bundled");
    REQUIRE(thesis);
    CHECK(read(thesis->thesis.risk.asymmetric_skew) == "down 30-50");
}
