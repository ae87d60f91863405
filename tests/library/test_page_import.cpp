#include "library/page_import.h"
#include "library/thesis_json.h"
#include "tests/library/conservation.h"
#include "tests/library/hedge_endings.h"
#include "tests/library/page_printer.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

using library::import_page;
using library::Thesis;
using tests::Dice;
using tests::PageStyle;

namespace {

const std::filesystem::path data_dir = TEST_DATA_DIR;
const std::filesystem::path shared_pages = data_dir / "../../../shared/data/import_other_pages";

std::string read_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    REQUIRE(file.is_open());
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string seed_page() {
    return read_file(data_dir / "pages/nvidia.txt");
}

library::ImportedPage imported(const std::string& text) {
    auto page = import_page(text, {}, "test");
    REQUIRE_MESSAGE(page.has_value(), page.error().what);
    return std::move(*page);
}

Thesis thesis_of(const std::string& text) {
    return imported(text).thesis;
}

Thesis without_unplaced(Thesis thesis) {
    thesis.unplaced.clear();
    return thesis;
}

void check_nothing_lost(const std::string& text, const Thesis& thesis) {
    const std::vector<std::string> lost = tests::lost_lines(text, thesis);
    CHECK_MESSAGE(lost.empty(),
                  "lost: " << (lost.empty() ? "" : lost.front()) << "\nof: " << text.substr(0, 3000));
}

std::string joined(const std::vector<std::string>& texts) {
    std::string all;
    for (const std::string& text : texts) {
        all += text;
        all += '\n';
    }
    return all;
}

/// A page around the lines of interest.
std::string page_with(const std::string& lines) {
    return "dstl\nTERMINAL\nLIBRARY\n//\nA Title\nA Channel\n1:00:00\n5 Views\nTHESIS\nThe claim.\n" + lines;
}

std::vector<std::string> foreign_texts() {
    std::vector<std::string> texts;
    for (const auto& folder : {data_dir / "pages/foreign", shared_pages}) {
        if (!std::filesystem::exists(folder)) {
            MESSAGE("skipped, as it is not here: " << folder.string());
            continue;
        }
        std::vector<std::filesystem::path> paths;
        for (const auto& entry : std::filesystem::directory_iterator(folder))
            if (entry.path().extension() == ".txt")
                paths.push_back(entry.path());
        std::sort(paths.begin(), paths.end());
        std::transform(paths.begin(), paths.end(), std::back_inserter(texts), read_file);
    }
    REQUIRE(!texts.empty());
    return texts;
}

/// What the importer makes of any page, the reader of thesis files reads. A refused page is fine too.
bool is_refused_or_readable(const std::string& text) {
    const auto page = import_page(text, {}, "test");
    return !page || library::read_thesis(library::write_thesis(page->thesis), "test").has_value();
}

std::string repeated(const std::string& text, std::size_t bytes) {
    std::string result;
    while (result.size() + text.size() <= bytes)
        result += text;
    return result;
}

} // namespace

TEST_CASE("import: the seed page, all of it") {
    const std::string text = seed_page();
    const library::ImportedPage page = imported(text);
    const Thesis& thesis = page.thesis;
    CHECK(page.remarks.empty());
    CHECK(thesis.unplaced.empty());
    check_nothing_lost(text, thesis);

    CHECK(thesis.id == "jensen-huang-on-nvidias-ai-factory-vision-and-the-future-of-compute");
    CHECK(thesis.title == "Jensen Huang on NVIDIA's AI Factory Vision and the Future of Compute");
    CHECK(thesis.source.channel == "Lex Fridman");
    CHECK(thesis.source.duration->seconds == 8751);
    CHECK(thesis.source.views->count == 13'000);
    CHECK(thesis.thesis.starts_with("NVIDIA's CEO argues"));
    CHECK(thesis.asset_class == "SECULAR");
    CHECK(thesis.conviction == "HIGH");
    CHECK(thesis.horizon->min_years == 5.0);
    CHECK(thesis.horizon->max_years == 10.0);
    REQUIRE(thesis.argument.size() == 3);
    CHECK(thesis.argument[2].kind == "outcome");
    CHECK(thesis.necessary_condition.starts_with("Regulatory frameworks"));
    REQUIRE(thesis.quotes.size() == 1);
    CHECK(thesis.quotes[0].time->seconds == 5862);
    CHECK(thesis.risk.steel_man.starts_with("The strongest counter-thesis"));
    REQUIRE(thesis.risk.risks.size() == 3);
    CHECK(thesis.risk.risks[2].headline == "Concentration of Value Capture by AI Application Layer");
    CHECK(thesis.risk.risks[2].defense.starts_with("Jensen does not address"));
    CHECK(thesis.risk.asymmetric_skew.starts_with("The downside scenario"));
    CHECK(thesis.alpha.consensus.size() == 2);
    CHECK(thesis.alpha.variant.size() == 2);
    CHECK(thesis.alpha.edge.starts_with("Jensen's claimed edge"));
    CHECK(thesis.alpha.conviction_detected.size() == 8);
    REQUIRE(thesis.alpha.hedge_detected.size() == 7);
    CHECK(thesis.alpha.hedge_detected[6].ends_with("for two and a half years'"));
    CHECK(thesis.alpha.language_note.starts_with("The ratio of conviction to hedging"));
}

TEST_CASE("import: a printed thesis comes back as it was, however it is printed") {
    for (std::uint32_t seed = 0; seed < 2000; ++seed) {
        CAPTURE(seed);
        Dice dice(seed);
        const Thesis thesis = tests::random_thesis(dice);
        const PageStyle style = tests::random_style(dice);
        const std::string text = tests::print_page(thesis, style, dice);
        const auto page = import_page(text, {}, "test");
        REQUIRE_MESSAGE(page.has_value(), text);
        if (!(page->thesis == thesis)) {
            CHECK_MESSAGE(library::write_thesis(page->thesis) == library::write_thesis(thesis), text);
            break; // one failure says enough
        }
    }
}

TEST_CASE("import: foreign text around a page stays out of the thesis, and is kept line by line") {
    const std::vector<std::string> foreign = foreign_texts();
    const std::string seed = seed_page();
    const Thesis alone = thesis_of(seed);
    for (const std::string& text : foreign) {
        const auto refused = import_page(text, {}, "test");
        REQUIRE_FALSE(refused.has_value());
        CHECK(refused.error().kind == library::ErrorKind::BadInput);
        CHECK(refused.error().what.find("no copied thesis page") != std::string::npos);

        for (const std::string& page : {joined({seed, text}), joined({text, seed})}) {
            const Thesis thesis = thesis_of(page);
            CHECK(without_unplaced(thesis) == alone);
            CHECK(thesis.unplaced.size() >= library::fold_lines(text).size());
            check_nothing_lost(page, thesis);
        }
    }
}

TEST_CASE("import: foreign text around printed pages, with menu and without commentary") {
    const std::vector<std::string> foreign = foreign_texts();
    for (std::uint32_t seed = 0; seed < 150; ++seed) {
        CAPTURE(seed);
        Dice dice(seed);
        const Thesis thesis = tests::random_thesis(dice);
        PageStyle style = tests::random_style(dice);
        style.has_menu = true;
        const std::string text = tests::print_page(thesis, style, dice);
        const std::string page = joined({dice.pick(foreign), text, dice.pick(foreign)});
        const Thesis found = thesis_of(page);
        CHECK_MESSAGE(library::write_thesis(without_unplaced(found)) == library::write_thesis(thesis), text);
        check_nothing_lost(page, found);
    }
}

TEST_CASE("import: pages with lines deleted, doubled and swapped lose nothing") {
    for (std::uint32_t seed = 0; seed < 700; ++seed) {
        CAPTURE(seed);
        Dice dice(seed);
        const PageStyle style = tests::random_style(dice);
        std::vector<tests::PrintedLine> lines = tests::page_lines(tests::random_thesis(dice), style, dice);
        for (std::size_t mutations = 1 + dice.below(8); mutations > 0 && lines.size() > 2; --mutations) {
            const auto at = lines.begin() + static_cast<std::ptrdiff_t>(dice.below(lines.size()));
            const auto other = lines.begin() + static_cast<std::ptrdiff_t>(dice.below(lines.size()));
            switch (dice.below(4)) {
            case 0: lines.erase(at); break;
            case 1: lines.insert(at, tests::PrintedLine(*other)); break;
            case 2: std::swap(*at, *other); break;
            default: std::rotate(lines.begin(), at, lines.end()); break;
            }
        }
        const std::string text = tests::page_text(lines, style, dice);
        if (const auto page = import_page(text, {}, "test")) {
            check_nothing_lost(text, page->thesis);
            CHECK(import_page(text, {}, "test")->thesis == page->thesis);
        }
    }
}

TEST_CASE("import: only consecutive equal lines are copies") {
    const Thesis thesis = thesis_of(page_with("// RISK 01\nSame\nTHESIS\nSame\nSame\nDEFENSE\nSame\n"));
    REQUIRE(thesis.risk.risks.size() == 1);
    CHECK(thesis.risk.risks[0].headline == "Same");
    CHECK(thesis.risk.risks[0].thesis == "Same");
    CHECK(thesis.risk.risks[0].defense == "Same");
}

TEST_CASE("import: a line above a time is a key quote, wherever it stands") {
    const Thesis thesis = thesis_of(page_with(
        "01\n//\nPREMISE\nHead\nOne.\n1:37:42\nBody\n"
        "// NECESSARY CONDITION\nMust hold.\nTwo.\n(97:42)\nThree.\n\u2014 0:07\nRISK\nFour.\n1:00\n"
        "Steel Man Counter-Thesis\nBut.\n"));
    REQUIRE(thesis.quotes.size() == 4);
    CHECK(thesis.quotes[0].text == "One.");
    CHECK(thesis.quotes[0].time->seconds == 5862);
    CHECK(thesis.quotes[1].time->text == "97:42");
    CHECK(thesis.quotes[2].time->seconds == 7);
    CHECK(thesis.quotes[3].text == "Four.");
    CHECK(thesis.argument[0].headline == "Head");
    CHECK(thesis.argument[0].body == "Body");
    CHECK(thesis.necessary_condition == "Must hold.");
    CHECK(thesis.unplaced.empty());
}

TEST_CASE("import: a name behind a number and two strokes is a step of the argument") {
    for (const std::string printed :
         {"04\n//\nCATALYST\n", "04 // Catalyst\n", "04 //\nCATALYST\nCATALYST\n"}) {
        const Thesis thesis = thesis_of(page_with("01 // PREMISE\nA\nB\n" + printed + "Head\nBody\n"));
        REQUIRE(thesis.argument.size() == 2);
        CHECK(thesis.argument[1].kind == "catalyst");
        CHECK(thesis.argument[1].number == 4);
        CHECK(thesis.argument[1].headline == "Head");
    }
}

TEST_CASE("import: a section of another name is kept, and not taken for part of the one above") {
    const Thesis thesis = thesis_of(page_with("// WATCH LIST\nCopper.\nSteel.\n// ASYMMETRIC SKEW\nUp.\n"));
    CHECK(thesis.thesis == "The claim.");
    CHECK(thesis.risk.asymmetric_skew == "Up.");
    REQUIRE(thesis.unplaced.size() == 3);
    CHECK(thesis.unplaced[0] == library::UnplacedLine{11, "// WATCH LIST", ""});
    CHECK(thesis.unplaced[2] == library::UnplacedLine{13, "Steel.", ""});
}

TEST_CASE("import: THESIS and DEFENSE belong to the risk above them, in either order") {
    const Thesis thesis =
        thesis_of(page_with("RISK 02\nSecond\nDEFENSE\nd2\nTHESIS\nt2\nRISK 01\nFirst\nTHESIS\nt1\n"));
    REQUIRE(thesis.risk.risks.size() == 2);
    CHECK(thesis.risk.risks[0] == library::Risk{std::nullopt, "First", "t1", "", ""});
    CHECK(thesis.risk.risks[1] == library::Risk{std::nullopt, "Second", "t2", "d2", ""});
}

TEST_CASE("import: a printed number that is not the place in the list is kept") {
    const Thesis thesis = thesis_of(page_with("RISK 01\nA\nRISK 03\nC\nRISK 12\nD\n"));
    REQUIRE(thesis.risk.risks.size() == 3);
    CHECK_FALSE(thesis.risk.risks[0].number.has_value());
    CHECK(thesis.risk.risks[1].number == 3);
    CHECK(thesis.risk.risks[2].number == 12);
}

TEST_CASE("import: what a label says twice is unplaced the second time, with its line number") {
    const library::ImportedPage page =
        imported(page_with("CONVICTION\nHIGH\n// ASYMMETRIC SKEW\nUp.\nCONVICTION\nLOW\n"));
    CHECK(page.thesis.conviction == "HIGH");
    REQUIRE(page.remarks.size() == 1);
    CHECK(page.remarks[0].where == "line 16");
    CHECK(page.thesis.unplaced == std::vector{library::UnplacedLine{16, "LOW", ""}});
}

TEST_CASE("import: numbers and menu words that label nothing are lines like any other") {
    const Thesis thesis =
        thesis_of(page_with("CONVICTION\n90\n// ASYMMETRIC SKEW\nUp.\n12\nLIBRARY\n07 // SIGNAL\nYes.\n"));
    CHECK(thesis.conviction == "90");
    CHECK(thesis.risk.asymmetric_skew == "Up.\n\n12");
    CHECK(thesis.alpha.variant == std::vector<std::string>{"Yes."});
    REQUIRE(thesis.unplaced.size() == 2);
    CHECK(thesis.unplaced[0].text == "LIBRARY");
    CHECK(thesis.unplaced[1].text == "07 // SIGNAL");
}

TEST_CASE("import: a key quote may stand in the header") {
    const std::string quote = "Right at the start.\n12:34\n";
    const std::string rest = "THESIS\nThe claim.\n// ASYMMETRIC SKEW\nUp.\n";
    for (const std::string facts :
         {"A Channel\n1:00:00\n5 Views\n", "1:00:00\n", "A Channel\n5 Views\n", "A Channel\n"}) {
        CAPTURE(facts);
        const Thesis thesis = thesis_of(joined({"TERMINAL\nLIBRARY\nA Title", facts, quote, rest}));
        REQUIRE(thesis.quotes.size() == 1);
        CHECK(thesis.quotes[0].text == "Right at the start.");
        CHECK(thesis.title == "A Title");
        CHECK(thesis.source.channel == (facts.starts_with("A") ? "A Channel" : ""));
        CHECK(thesis.source.duration.has_value() == (facts.find("1:00:00") != std::string::npos));
    }
}

TEST_CASE("import: a label in capitals and its content may share a line") {
    const Thesis thesis = thesis_of(page_with(
        "TIME HORIZON: 3 years\nRISK 02: Head\nTHESIS: But.\nALPHA: NOISE / The Consensus\nAll say so.\n"));
    CHECK(thesis.horizon->max_years == 3.0);
    REQUIRE(thesis.risk.risks.size() == 1);
    CHECK(thesis.risk.risks[0].number == 2);
    CHECK(thesis.risk.risks[0].thesis == "But.");
    CHECK(thesis.alpha.consensus == std::vector<std::string>{"All say so."});
}

TEST_CASE("import: quotes on one line or on a line each, the first with or without its bullet") {
    const std::vector<std::string> quotes = {"I am sure", "We know", "No doubt at all"};
    for (const std::string printed : {"\u2022 I am sure \u2022 We know \u2022 No doubt at all",
                                      "I am sure \u2022 We know \u2022 No doubt at all",
                                      "\u2022 I am sure\n\u2022 We know\n\u2022 No doubt at all",
                                      "I am sure\n\u2022 We know\n\u2022 No doubt at all",
                                      "\u2022\nI am sure\n\u2022\nWe know\n\u2022\nNo doubt at all",
                                      "\u2022I am sure\u2022We know\u2022No doubt at all\u2022"}) {
        CAPTURE(printed);
        CHECK(thesis_of(page_with("CONVICTION DETECTED\n" + printed)).alpha.conviction_detected == quotes);
        CHECK(thesis_of(page_with("CONVICTION DETECTED\n" + printed + "\nHEDGE DETECTED\nMaybe"))
                  .alpha.conviction_detected == quotes);
    }
}

TEST_CASE("import: the commentary may stand on its own line, or behind the last list of quotes") {
    const std::string note = "His language is assertive, and he hedges only on dates.";
    const std::string below = page_with("HEDGE DETECTED\n\u2022 Maybe \u2022 I guess so\n" + note);
    const std::string behind = page_with(
        "HEDGE DETECTED\n\u2022 Maybe \u2022 I guess so\nCONVICTION DETECTED\n\u2022 I know " + note);
    for (const std::string& text : {below, behind}) {
        const Thesis thesis = thesis_of(text);
        CHECK(thesis.alpha.language_note == note);
        CHECK(thesis.alpha.hedge_detected == std::vector<std::string>{"Maybe", "I guess so"});
        CHECK(thesis.unplaced.empty());
    }
}

TEST_CASE("import: without a menu, title and channel stand right above length and views") {
    const Thesis thesis = thesis_of("Some feed\nOther entry\nA Title\nA Channel\n1:00:00\nTHESIS\nX.\nASSET "
                                    "CLASS\nMACRO\nCONVICTION\nLOW\n");
    CHECK(thesis.title == "A Title");
    CHECK(thesis.source.channel == "A Channel");
    CHECK(thesis.unplaced.size() == 2);
}

TEST_CASE("import: of two pages the first is imported, and the second kept in unplaced") {
    const std::string first = page_with("// ASYMMETRIC SKEW\nUp.\n");
    const Thesis thesis = thesis_of(first + seed_page());
    CHECK(without_unplaced(thesis) == thesis_of(first));
    check_nothing_lost(first + seed_page(), thesis);
}

TEST_CASE("import: a page without a title says so, and one with three parts is enough") {
    const library::ImportedPage page = imported("dstl\nTERMINAL\nLIBRARY\nTHESIS\nThe claim.\n");
    CHECK(page.thesis.thesis == "The claim.");
    REQUIRE(page.remarks.size() == 1);
    CHECK(page.remarks[0].where == "title");
    CHECK(page.remarks[0].severity == library::Severity::Error);
}

TEST_CASE("import: words that are labels here are headings elsewhere, and make no thesis") {
    for (const std::string text :
         {"", "\n\n", "Signal\nText.\nNoise\nText.\nConviction\nText.\nRisk\nText.\n", "THESIS\nMine.\n",
          "Library\nTerminal\n", "Risk 1\nFire.\nRisk 2\nWater.\n", "//\n//\n", "\u2022 a \u2022 b\n"}) {
        CAPTURE(text);
        CHECK_FALSE(import_page(text, {}, "test").has_value());
    }
}

TEST_CASE("import: bytes that are no UTF-8 text are replaced or refused") {
    const library::ImportedPage page = imported(page_with("// ASYMMETRIC SKEW\nUp \xFF down.\n"));
    CHECK(page.thesis.risk.asymmetric_skew == "Up \uFFFD down.");
    CHECK(page.remarks.size() == 1);
    CHECK_FALSE(import_page(std::string("\xFF\xFE"
                                        "d\0s\0",
                                        6),
                            {}, "test")
                    .has_value());
    CHECK_FALSE(import_page(std::string("THESIS\0", 7), {}, "test").has_value());
    CHECK_FALSE(import_page(std::string(library::page_bytes_max + 1, 'a'), {}, "test").has_value());
}

/// ctest ends a test that takes too long, so this one is about time as well.
TEST_CASE("import: a megabyte of anything is refused, or makes a file that can be read") {
    const std::string start = page_with("// ASYMMETRIC SKEW\nUp.\nHEDGE DETECTED\n");
    for (const std::string piece : {"a",
                                    "a\n",
                                    "\u2022 ",
                                    "\u2022 I\n",
                                    "RISK 01\n",
                                    "RISK 01\nRISK 02\n",
                                    "//",
                                    "//\n",
                                    "01\n02\n",
                                    ". ",
                                    "a.a.",
                                    "' ",
                                    "'I ",
                                    "\"I ",
                                    "1:00\n",
                                    "x\n1:00\n",
                                    "NOISE: a\n",
                                    ":",
                                    "dstl\nTERMINAL\nx\n",
                                    "\u2028",
                                    " ",
                                    "The He \n",
                                    "\xFF",
                                    "\n",
                                    "\r"}) {
        CAPTURE(piece);
        CHECK(is_refused_or_readable(repeated(piece, library::page_bytes_max - piece.size())));
        CHECK(is_refused_or_readable(start +
                                     repeated(piece, library::page_bytes_max - start.size() - piece.size())));
    }
}
