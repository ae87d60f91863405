#include "tests/ui/text/text_fixture.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <numeric>

using namespace text;
using text_fixture::flaw;
using text_fixture::flaw_of_width;
using text_fixture::glyphs_of;
using text_fixture::paragraph;
using text_fixture::stops_of;
using text_fixture::text_of;

namespace {

Typesetter& typesetter() {
    static Typesetter made = text_fixture::typesetter();
    return made;
}

nlohmann::json thesis() {
    return nlohmann::json::parse(text_fixture::asset(
        "theses/jensen-huang-on-nvidias-ai-factory-vision-and-the-future-of-compute.json"));
}

std::vector<std::string> bodies() {
    const nlohmann::json whole = thesis();
    std::vector<std::string> found;
    for (const auto& step : whole.at("argument"))
        found.push_back(step.at("body"));
    return found;
}

std::vector<std::string> headlines() {
    const nlohmann::json whole = thesis();
    std::vector<std::string> found = {whole.at("title"), whole.at("thesis")};
    for (const auto& step : whole.at("argument"))
        found.push_back(step.at("headline"));
    for (const auto& risk : whole.at("risk").at("risks"))
        found.push_back(risk.at("headline"));
    for (const auto& quote : whole.at("quotes"))
        found.push_back(quote.at("text"));
    return found;
}

Paragraph justified(std::string text) {
    Paragraph made = paragraph(std::move(text));
    made.block.alignment = Alignment::Justified;
    return made;
}

Layout set(std::string text, float width_pt = 300) {
    return typesetter().lay_out(paragraph(std::move(text)), width_pt);
}

std::vector<std::string> lines(const Paragraph& paragraph, float width_pt) {
    const ShapedParagraph shaped = typesetter().shape(paragraph);
    std::vector<std::string> texts;
    for (const Line& line : typesetter().lay_out(shaped, width_pt).lines)
        texts.push_back(text_of(shaped, line));
    return texts;
}

float width_of(const Line& line) {
    return line.right - line.left;
}

float widest(const Layout& layout) {
    float width = 0;
    for (const Line& line : layout.lines)
        width = std::max(width, width_of(line));
    return width;
}

GlyphId glyph(std::string_view character) {
    return set(std::string(character)).glyphs.front().id;
}

std::vector<std::string> hostile() {
    return {
        std::string(3000, 'x'),
        std::string(300, ' '),
        std::string(200, '\n'),
        std::string("a\0b\x01\x7F", 5) + "c",
        "  leading and trailing  ",
        "a\r\nb\rc\vd\fe\u0085f\u2028g\u2029h\n",
        "\n\nafter two, before two\n\n",
        "\u00AD\u00AD\u200B\u200B\u2060\uFEFF",
        "e" + std::string(200, '\xCC') + "\xCC\x81",
        "Z" +
            [] {
                std::string marks;
                for (int i = 0; i < 100; ++i)
                    marks += "\u0301\u0327";
                return marks;
            }() +
            "algo",
        "\U0001F468\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466 \U0001F1E9\U0001F1EA\U0001F1FA",
        "\u202Eabc\u202C \u2067def\u2069 (אב) 123",
        "שלום עולם 123 abc, מה שלומך היום? טוב!",
        "السلام عليكم ورحمة الله وبركاته",
        "日本語の文章は「空白」がない。",
        "https://example.org/a/very/long/path/with/many/parts?and=query&another=one#fragment",
        "\uFFFC\uFFFC text \uFFFC",
        "\t\ttabs\tbetween\twords\t",
        "\xF0\x9F\x98 \xED\xA0\x80 \xC0\xAF \xFF",
    };
}

Paragraph with(Paragraph paragraph, Alignment alignment, Breaking breaking) {
    paragraph.block.alignment = alignment;
    paragraph.block.breaking = breaking;
    return paragraph;
}

} // namespace

TEST_CASE("the lines of real and of hostile text leave no gaps and do not overlap, at any width") {
    std::vector<std::string> texts = hostile();
    texts.push_back(bodies().front());
    for (const std::string& text : texts)
        for (const Alignment alignment : {Alignment::Start, Alignment::Justified, Alignment::End})
            for (const Breaking breaking : {Breaking::Optimum, Breaking::Greedy, Breaking::Balanced}) {
                const Paragraph set = with(paragraph(text), alignment, breaking);
                const ShapedParagraph shaped = typesetter().shape(set);
                for (const float width : {0.0F, 1.0F, 7.0F, 40.0F, 133.0F, 350.0F, 2000.0F}) {
                    CAPTURE(text.substr(0, 60));
                    CAPTURE(width);
                    CHECK(flaw(shaped, typesetter().lay_out(shaped, width)) == "");
                }
            }
}

TEST_CASE("no line is wider than the measure unless it is a single letter") {
    std::vector<std::string> texts = bodies();
    texts.emplace_back(250, 'x');
    texts.emplace_back("שלום עולם מה שלומך היום");
    texts.emplace_back("السلام عليكم ورحمة الله وبركاته");
    texts.emplace_back("שלום abc, מה");
    texts.emplace_back("100\u00A0000\u00A0000\u00A0units \u00A0 of a page\u00A0 that was copied");
    texts.emplace_back(
        "\u04DA\u04DA\u04DA\u04DAn\u0308\u0323n\u0308\u0323n\u0308\u0323"); // letters of several glyphs
    texts.emplace_back("https://example.org/a/rather/long/path/index.html?and=query&another=one#fragment");
    for (const std::string& text : texts)
        for (const Alignment alignment : {Alignment::Start, Alignment::Justified})
            for (const Breaking breaking : {Breaking::Optimum, Breaking::Greedy, Breaking::Balanced}) {
                Paragraph set = with(paragraph(text), alignment, breaking);
                const ShapedParagraph shaped = typesetter().shape(set);
                for (const float width :
                     {0.0F, 1.0F, 40.0F, 90.0F, 133.0F, 190.0F, 240.0F, 350.0F, 2000.0F}) {
                    CAPTURE(width);
                    CAPTURE(static_cast<int>(breaking));
                    CHECK(flaw_of_width(shaped, typesetter().lay_out(shaped, width)) == "");
                }
            }
}

TEST_CASE("a line may end behind a space that follows a no-break space, and not at the no-break space") {
    const Layout broken = set("a\u00A0 b", 12);
    REQUIRE(broken.lines.size() == 2);
    CHECK(broken.lines[1].begin == 4);
    CHECK(set("10\u00A0km", set("10\u00A0km").lines[0].right + 1).lines.size() == 1);
    const float word = set("far,").lines[0].right;
    CHECK(set("far, 10\u00A0km", word * 2).lines[0].next == 5);
}

TEST_CASE("a word wider than any length that is counted is set all the same") {
    std::string word;
    while (word.size() < 240)
        word += "generation";
    Paragraph huge = paragraph(word);
    huge.style.size_pt = 300;
    huge.style.tracking_em = 1;
    const ShapedParagraph shaped = typesetter().shape(huge);
    for (const Item& item : shaped.items)
        CHECK(item.width >= 0);
    const Layout layout = typesetter().lay_out(shaped, 400);
    CHECK(flaw(shaped, layout) == "");
    CHECK(layout.lines.size() > 50);
}

TEST_CASE("a hyphenated line ends in a hyphen that is not in the text") {
    const GlyphId hyphen = glyph("\u2010");
    std::size_t hyphenated = 0;
    for (const std::string& body : bodies()) {
        const ShapedParagraph shaped = typesetter().shape(justified(body));
        const Layout layout = typesetter().lay_out(shaped, 150);
        for (const Line& line : layout.lines) {
            const std::vector<PlacedGlyph> glyphs = glyphs_of(layout, line);
            REQUIRE_FALSE(glyphs.empty());
            const bool own = text_of(shaped, line).ends_with('-');
            CHECK((glyphs.back().id == hyphen) == (line.hyphenated || own));
            hyphenated += line.hyphenated ? 1 : 0;
            if (line.hyphenated) {
                CHECK(text_of(shaped, line).back() != '-');
                CHECK(line.end == line.next);
            }
        }
    }
    CHECK(hyphenated > 3);
}

TEST_CASE("no line is hyphenated where that is not wanted") {
    Paragraph set = justified(bodies().front());
    set.block.hyphenates = false;
    for (const Line& line : typesetter().lay_out(set, 150).lines)
        CHECK_FALSE(line.hyphenated);
}

TEST_CASE("a balanced headline takes no more lines than it must, and leaves no widow") {
    const std::vector<std::string> all = headlines();
    REQUIRE(all.size() >= 9);
    for (const std::string& headline : all)
        for (const float width : {260.0F, 340.0F, 420.0F}) {
            CAPTURE(headline);
            CAPTURE(width);
            Paragraph set = paragraph(headline);
            set.style.size_pt = 28;
            set.block.hyphenates = false;
            const Layout greedy = typesetter().lay_out(with(set, Alignment::Start, Breaking::Greedy), width);
            const Layout balanced =
                typesetter().lay_out(with(set, Alignment::Start, Breaking::Balanced), width);
            CHECK(balanced.lines.size() == greedy.lines.size());
            CHECK(widest(balanced) <= widest(greedy) + 0.01F);
            CHECK(width_of(balanced.lines.back()) >= widest(balanced) / 3);
        }
}

TEST_CASE("justified lines fill the measure, but for the last") {
    for (const std::string& body : bodies()) {
        const Layout layout = typesetter().lay_out(justified(body), 340);
        REQUIRE(layout.lines.size() > 3);
        for (const Line& line : layout.lines) {
            CHECK(line.left == 0);
            if (&line != &layout.lines.back())
                CHECK(line.right == doctest::Approx(340).epsilon(0.0001));
        }
        CHECK(layout.lines.back().right < 340);
    }
}

TEST_CASE("a last line that only fits when it is drawn together is drawn together") {
    const ShapedParagraph shaped = typesetter().shape(justified("The old world needed storage; it is gone."));
    const float natural = width_of(typesetter().lay_out(shaped, 2000).lines.front());
    const Layout layout = typesetter().lay_out(shaped, natural - 4);
    REQUIRE(layout.lines.size() == 1);
    CHECK(layout.lines.front().right == doctest::Approx(natural - 4));
}

TEST_CASE("lines are aligned at the start, at the end or in the middle") {
    const std::string body = bodies().front();
    const auto aligned = [&](Alignment alignment) {
        return typesetter().lay_out(with(paragraph(body), alignment, Breaking::Optimum), 300).lines;
    };
    for (const Line& line : aligned(Alignment::Start))
        CHECK(line.left == 0);
    for (const Line& line : aligned(Alignment::End))
        CHECK(line.right == doctest::Approx(300));
    for (const Line& line : aligned(Alignment::Center))
        CHECK(line.left == doctest::Approx(300 - line.right));
    for (const Line& line : set("שלום עולם").lines)
        CHECK(line.right == doctest::Approx(300));
}

TEST_CASE("every character that ends a line does, and none is within a line") {
    const std::vector<std::string> eight = {"a", "b", "c", "d", "e", "f", "g", "h"};
    CHECK(lines(paragraph("a\nb\r\nc\rd\ve\ff\u0085g\u2028h"), 300) == eight);
    CHECK(lines(paragraph("a\n\nb"), 300) == std::vector<std::string>{"a", "", "b"});
    const Layout filled = typesetter().lay_out(justified("two words\nand two"), 300);
    CHECK(filled.lines.front().right < 150); // not stretched
}

TEST_CASE("an empty text has one line, of a line's height") {
    const Layout layout = set("");
    REQUIRE(layout.lines.size() == 1);
    CHECK(layout.height_pt == doctest::Approx(18 * 1.5));
    CHECK(layout.glyphs.empty());
    CHECK(caret_box(layout, {0, Affinity::After}) == Box{0, 0, 0, layout.height_pt});
    CHECK(caret_at(layout, 50, 50) == CaretPlace{});
}

TEST_CASE("a no-break space holds words together") {
    const float width = set("word 12").lines.front().right - 1;
    CHECK(lines(paragraph("word 12 pages"), width).front() == "word");
    CHECK(lines(paragraph("see 12\u00A0pages"), set("12 pages").lines.front().right + 1) ==
          std::vector<std::string>{"see", "12\u00A0pages"});
}

TEST_CASE("a soft hyphen is seen only where a line ends in it") {
    const GlyphId hyphen = glyph("\u2010");
    const Paragraph divided = paragraph("xqzx\u00ADxqzx");
    const Layout wide = typesetter().lay_out(divided, 300);
    CHECK(wide.lines.front().right == doctest::Approx(set("xqzxxqzx").lines.front().right).epsilon(0.01));
    const Layout narrow = typesetter().lay_out(divided, set("xqzx\u2010").lines.front().right + 1);
    REQUIRE(narrow.lines.size() == 2);
    CHECK(narrow.lines.front().hyphenated);
    CHECK(glyphs_of(narrow, narrow.lines.front()).back().id == hyphen);
    CHECK(glyphs_of(narrow, narrow.lines.back()).back().id != hyphen);
    Paragraph label = paragraph("A\u00ADN"); // a feature for capitals gives hyphens another form
    Paragraph plain = paragraph("AN");
    label.style.capitals = plain.style.capitals = text::Capitals::AllForms;
    CHECK(typesetter().lay_out(label, 300).lines.front().right <
          typesetter().lay_out(plain, 300).lines.front().right + 1);
}

TEST_CASE("objects stand in the line like letters, and make it as high as they are") {
    Paragraph holding = paragraph("a\uFFFCb \uFFFC");
    holding.objects = {{40, 50, 10}, {20, 5, 0}};
    const ShapedParagraph shaped = typesetter().shape(holding);
    const Layout layout = typesetter().lay_out(shaped, 300);
    CHECK(flaw(shaped, layout) == "");
    REQUIRE(layout.objects.size() == 2);
    CHECK(layout.objects[0].index == 0);
    CHECK(layout.objects[0].x == doctest::Approx(set("a").lines.front().right).epsilon(0.01));
    CHECK(layout.objects[1].x > layout.objects[0].x + 40);
    CHECK(layout.lines.front().right == doctest::Approx(layout.objects[1].x + 20));
    CHECK(layout.height_pt == doctest::Approx(60));
    const Layout narrow = typesetter().lay_out(shaped, 70);
    REQUIRE(narrow.lines.size() == 2);
    CHECK(narrow.objects[1].x == 0);
    CHECK(narrow.objects[1].baseline > narrow.lines[0].bottom);
}

TEST_CASE("letters are kerned and joined to ligatures, unless they are set apart") {
    const auto width = [](std::string text) { return set(std::move(text)).lines.front().right; };
    CHECK(width("AV") < width("A") + width("V") - 0.5F);
    CHECK(set("fi").glyphs.size() == 1);
    CHECK(set("fi").stops.size() == 2);
    Paragraph tracked = paragraph("fi");
    tracked.style.tracking_em = 0.1F;
    const Layout apart = typesetter().lay_out(tracked, 300);
    CHECK(apart.glyphs.size() == 2);
    CHECK(apart.lines.front().right > width("fi") + 1.8F);
}

TEST_CASE("tabular figures are all of one width") {
    for (const Family family : {Family::Serif, Family::Sans}) {
        const auto width = [&](char digit) {
            Paragraph one = paragraph(std::string(1, digit));
            one.style.face.family = family;
            one.style.figures = Figures::Tabular;
            return typesetter().lay_out(one, 300).lines.front().right;
        };
        for (char digit = '1'; digit <= '9'; ++digit)
            CHECK(width(digit) == width('0'));
    }
}

TEST_CASE("what is not UTF-8 is shown as U+FFFD") {
    const ShapedParagraph shaped = typesetter().shape(paragraph("a\xFFz"));
    CHECK(shaped.text == "a\uFFFDz");
    CHECK(typesetter().lay_out(shaped, 300).stops.size() == 3);
}

TEST_CASE("a selection across directions is two boxes") {
    const std::string text = "abc אבג def"; // Hebrew from byte 4 to byte 10
    const Layout layout = set(text);
    const auto stops = stops_of(layout, layout.lines.front());
    REQUIRE(stops.size() == 11);
    CHECK(stops[4].begin == 8); // the last letter is the leftmost
    CHECK(stops[6].begin == 4);
    CHECK(stops[4].right_to_left());
    CHECK_FALSE(stops[7].right_to_left());
    const std::vector<Box> boxes = selection_boxes(layout, 2, 6); // "c א"
    REQUIRE(boxes.size() == 2);
    CHECK(boxes[0].left == stops[2].x);
    CHECK(boxes[0].right == doctest::Approx(stops[4].x));
    CHECK(boxes[1].left == stops[6].x);
    CHECK(boxes[1].right == doctest::Approx(stops[7].x));
    CHECK(selection_boxes(layout, 0, text.size()).size() == 1);
    CHECK(selection_boxes(layout, 3, 3).empty());
}

TEST_CASE("Arabic runs right to left, its digits left to right, and its letters join") {
    const Layout layout = set("سنة 12");
    CHECK(layout.base_level == 1);
    const auto stops = stops_of(layout, layout.lines.front());
    REQUIRE(stops.size() == 6);
    CHECK(stops.front().begin == 7); // "12" at the left
    CHECK(stops.front().level == 2);
    CHECK(stops[1].begin == 8);
    CHECK(stops.back().begin == 0);
    CHECK(stops.back().level == 1);
    CHECK(layout.lines.front().right == doctest::Approx(300));
}

TEST_CASE("the caret's box leads back to the caret's place") {
    const std::vector<std::string> texts = {bodies()[0], bodies()[1], "First fi\nsecond “line” – é\n\nlast",
                                            "שלום עולם, מה שלומך היום? טוב מאוד, תודה רבה לך"};
    for (const std::string& text : texts) {
        const ShapedParagraph shaped = typesetter().shape(paragraph(text));
        const Layout layout = typesetter().lay_out(shaped, 200);
        for (const CaretStop& stop : layout.stops) {
            CAPTURE(stop.begin);
            const Box box = caret_box(layout, {stop.begin, Affinity::After});
            const CaretPlace place = caret_at(layout, box.left, (box.top + box.bottom) / 2);
            CHECK(place.byte == stop.begin);
            CHECK(caret_box(layout, place).top == box.top);
            CHECK(caret_box(layout, place).left == doctest::Approx(box.left));
            const Box end = caret_box(layout, {stop.end, Affinity::Before});
            CHECK(caret_at(layout, end.left, (end.top + end.bottom) / 2).byte == stop.end);
        }
    }
}

TEST_CASE("every point in a letter's box is the letter's") {
    for (const std::string& text : {bodies()[0], std::string("abc אבג def, שלום fi 12!")}) {
        const Layout layout = set(text, 200);
        for (const Line& line : layout.lines)
            for (const CaretStop& stop : stops_of(layout, line))
                for (const float share : {0.02F, 0.3F, 0.5F, 0.7F, 0.98F}) {
                    const float x = stop.x + share * stop.width;
                    for (const float y : {line.top, line.baseline, line.bottom - 0.01F})
                        CHECK(cluster_at(layout, x, y) == stop.begin);
                    const CaretPlace place = caret_at(layout, x, line.baseline);
                    const bool left = share < 0.5F;
                    CHECK(place.byte == (left != stop.right_to_left() ? stop.begin : stop.end));
                }
    }
}

TEST_CASE("beyond the lines the nearest one is hit") {
    const Layout layout = set("one two three four five six seven", 100);
    REQUIRE(layout.lines.size() > 2);
    CHECK(caret_at(layout, -50, -50).byte == 0);
    CHECK(caret_at(layout, 500, 5000).byte == layout.lines.back().end);
    CHECK(line_of(layout, layout.lines[1].begin) == 1);
    CHECK(line_of(layout, layout.lines.back().end) == layout.lines.size() - 1);
}

TEST_CASE("what is copied is in the order of the text, without soft hyphens and objects") {
    const std::string text = "abc אבג d\u00ADef \uFFFC12";
    CHECK(copied_text(text, 0, text.size()) == "abc אבג def 12");
    CHECK(copied_text(text, 2, 6) == "c א");
    CHECK(copied_text(text, 5, 5) == "");
    CHECK(copied_text(text, 5, 4000).size() < text.size());
}

TEST_CASE("a quotation mark at the start hangs outside of the measure") {
    const std::string quote =
        "“We're the largest computer company in history. That alone should beg the question.”";
    Paragraph hanging = paragraph(quote);
    hanging.block.hangs_punctuation = true;
    const float mark = set("“").lines.front().right;
    for (const Alignment alignment : {Alignment::Start, Alignment::Justified}) {
        hanging.block.alignment = alignment;
        const ShapedParagraph shaped = typesetter().shape(hanging);
        const Layout layout = typesetter().lay_out(shaped, 200);
        REQUIRE(layout.lines.size() > 1);
        CHECK(layout.lines[0].left == doctest::Approx(-mark).epsilon(0.02));
        CHECK(layout.lines[1].left == 0);
        CHECK(flaw(shaped, layout) == "");
        CHECK(flaw_of_width(shaped, layout) == "");
        if (alignment == Alignment::Justified)
            CHECK(layout.lines[0].right == doctest::Approx(200));
    }
    CHECK(typesetter().lay_out(paragraph(quote), 200).lines[0].left == 0);
}
