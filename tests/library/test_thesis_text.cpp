#include "library/thesis_text.h"

#include <doctest/doctest.h>

using namespace library;

namespace {

Thesis small_thesis() {
    Thesis t;
    t.title = "Rates *stay* high";
    t.source.channel = "Macro";
    t.source.url = "https://www.youtube.com/watch?v=abcdefghijk";
    t.thesis = "Rates stay high. For long.";
    t.quotes = {{"It is over.", Timestamp{"97:42", 5862, ""}, ""}};
    t.risk.risks = {{std::nullopt, "Recession", "It comes.", "It does not.", ""}};
    t.alpha.hedge_detected = {"Maybe", "Perhaps"};
    t.unplaced = {{12, "Share this page", ""}};
    return t;
}

} // namespace

TEST_CASE("a thesis as text has every part and what had no place") {
    CHECK(thesis_as_text(small_thesis(), Depth::Full) ==
          "Rates *stay* high\n\nMacro\n\nTHESIS\n\nRates stay high. For long.\n"
          "\n// KEY QUOTE\n\n\u201CIt is over.\u201D\n97:42\n"
          "\nRISK\n\n// RISK 01\n\nRecession\n\nTHESIS\n\nIt comes.\n\nDEFENSE\n\nIt does not.\n"
          "\nALPHA\n\n// HEDGE DETECTED\n\n\u2022 Maybe\n\u2022 Perhaps\n"
          "\nLINES THAT HAVE NO PLACE\n\nline 12: Share this page\n");
}

TEST_CASE("a thesis in one line is one line") {
    Thesis t = small_thesis();
    t.title = "Rates\nstay";
    CHECK(thesis_as_text(t, Depth::Line) == "Rates stay: Rates stay high.\n");
}

TEST_CASE("Markdown escapes what would mark up, and links times to the talk") {
    const std::string markdown = thesis_as_markdown(small_thesis(), Depth::Full);
    CHECK(markdown.find("# Rates \\*stay\\* high\n") == 0);
    CHECK(markdown.find("> It is over.\n") != std::string::npos);
    CHECK(markdown.find("t=5862s)") != std::string::npos);
    CHECK(markdown.find("## RISK\n") != std::string::npos);
    CHECK(markdown.find("- Maybe\n- Perhaps\n") != std::string::npos);
}

TEST_CASE("text from a file cannot steer a terminal") {
    Thesis t = small_thesis();
    t.title = "evil\x1b]0;title\x07 \u202Egnp.exe";
    const std::string text = thesis_as_text(t, Depth::Full);
    CHECK(text.find('\x1b') == std::string::npos);
    CHECK(text.find('\x07') == std::string::npos);
    CHECK(text.find("\u202E") == std::string::npos);
    CHECK(text.find("evil\uFFFD]0;title\uFFFD") == 0);
}
