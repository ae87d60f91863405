#include "app/shelf.h"
#include "app/update.h"
#include "ui/cards/card_layout.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

using namespace ui;
using library::Depth;

namespace {

constexpr float margin_pt = 22; ///< the smallest that a sheet has

Typography& typography() {
    static const auto made = Typography::load({});
    REQUIRE(made);
    return **made;
}

library::Timestamp at(std::int64_t seconds) {
    return {library::Timestamp{std::to_string(seconds / 60) + ":00", seconds, ""}};
}

library::Thesis bundled() {
    return *app::bundled_shelf().theses.front();
}

/// Everything there is, many times over: twelve risks, twenty quotes of which the last lies beyond the end.
library::Thesis crowded() {
    library::Thesis thesis = bundled();
    thesis.source.speakers = {"Jensen Huang"};
    thesis.quotes.clear();
    for (int number = 0; number < 20; ++number)
        thesis.quotes.push_back(
            {"Quote number " + std::to_string(number), at(60 * (1 + number * number)), ""});
    thesis.quotes.back().time = at(20'000);
    while (thesis.risk.risks.size() < 12)
        thesis.risk.risks.push_back(thesis.risk.risks.front());
    thesis.risk.risks.back().defense.clear();
    thesis.risk.asymmetric_skew =
        "Downside of 30% to 50%, and in the bear case 80%. Upside of 200% or more; the "
        "upside could reach ten times the original investment.";
    return thesis;
}

library::Thesis with_long_words() {
    const std::string word(300, 'w');
    library::Thesis thesis = crowded();
    thesis.title = word + " " + word;
    thesis.source.channel = word;
    thesis.source.speakers = {word};
    thesis.thesis = thesis.asset_class = thesis.conviction = word;
    thesis.argument = {{"premise", 1234567, word, word + " " + word, ""}, {word, std::nullopt, "", word, ""}};
    thesis.necessary_condition = word;
    thesis.quotes = {{word, library::Timestamp{word, 5862, ""}, ""}, {word, at(100), ""}};
    thesis.risk.steel_man = thesis.alpha.edge = thesis.alpha.language_note = word;
    thesis.risk.risks = {{std::nullopt, word, word, word, ""}};
    thesis.alpha.consensus = thesis.alpha.variant = thesis.alpha.conviction_detected = {word, "x"};
    return thesis;
}

library::Thesis right_to_left() {
    const std::string words = "\u05E9\u05DC\u05D5\u05DD \u05E2\u05D5\u05DC\u05DD";
    library::Thesis thesis = with_long_words();
    thesis.title = thesis.source.channel = thesis.thesis = words + " " + words;
    thesis.argument = {{"premise", std::nullopt, words, words + ". " + words, ""}};
    thesis.necessary_condition = words;
    thesis.quotes = {{words, at(5862), ""}};
    thesis.risk.steel_man = thesis.alpha.edge = words;
    thesis.risk.risks = {{std::nullopt, words, words, words, ""}};
    thesis.alpha.consensus = thesis.alpha.variant = thesis.alpha.conviction_detected = {words, words};
    return thesis;
}

library::Thesis bare() {
    library::Thesis thesis;
    thesis.title = "Bare";
    thesis.argument = {{"", std::nullopt, "", "", ""}};
    thesis.quotes = {{"Nobody knows when.", std::nullopt, ""}, {"Never", at(5), ""}};
    thesis.risk.risks = {{std::nullopt, "", "", "", ""}, {std::nullopt, "Only a headline", "", "", ""}};
    thesis.alpha.variant = {"One side."};
    thesis.alpha.language_note = "No quote at all.";
    return thesis;
}

struct Ink {
    std::string what;
    Rect rect;
};

/// The lines as they are seen: what is drawn in them, less the air above and below.
void add_lines(const text::Layout& layout, const Rect& rect, const std::string& what, std::vector<Ink>& ink) {
    for (const text::Line& line : layout.lines) {
        const float air = (line.bottom - line.top) * 0.25F;
        if (line.right > line.left)
            ink.push_back({what,
                           {rect.left + line.left, rect.top + line.top + air, rect.left + line.right,
                            rect.top + line.bottom - air}});
    }
}

std::vector<Ink> ink_of(const CardLayout& layout) {
    std::vector<Ink> ink;
    for (const PlacedBlock& block : layout.blocks)
        add_lines(block.layout, block.rect, block.block_id, ink);
    for (const Caption& caption : layout.captions)
        add_lines(caption.layout, caption.rect, "caption", ink);
    return ink;
}

bool overlap(const Rect& a, const Rect& b) {
    constexpr float touching_pt = 0.6F;
    return a.left + touching_pt < b.right && b.left + touching_pt < a.right &&
           a.top + touching_pt < b.bottom && b.top + touching_pt < a.bottom;
}

std::string shown(const Ink& ink) {
    return ink.what + " (" + std::to_string(ink.rect.left) + " " + std::to_string(ink.rect.top) + " " +
           std::to_string(ink.rect.right) + " " + std::to_string(ink.rect.bottom) + ")";
}

bool is_within(const Rect& rect, float width, float height) {
    constexpr float slack_pt = 1;
    return rect.left >= -margin_pt - slack_pt && rect.right <= width + margin_pt + slack_pt &&
           rect.top >= -margin_pt && rect.bottom <= height + margin_pt;
}

/// What is wrong with it, or nothing.
std::string flaw(const CardLayout& layout, float width) {
    const std::vector<Ink> ink = ink_of(layout);
    for (std::size_t one = 0; one < ink.size(); ++one) {
        if (!is_within(ink[one].rect, width, layout.height_pt))
            return shown(ink[one]) + " is outside";
        for (std::size_t other = 0; other < one; ++other)
            if (overlap(ink[one].rect, ink[other].rect))
                return shown(ink[one]) + " lies on " + shown(ink[other]);
    }
    for (const PlacedBlock& block : layout.blocks)
        if (block.rect.left < -0.1F || block.rect.right > width + 0.1F)
            return block.block_id + " is not in its column";
    for (const Shape& shape : layout.shapes)
        if (!is_within(shape.rect, width, layout.height_pt))
            return shown({"a shape", shape.rect}) + " is outside";
    for (const CardTarget& target : layout.targets) {
        if (target.rect.width() < 43.9F || target.rect.height() < 43.9F)
            return target.id + " is too small";
        if (!is_within(target.rect, width, layout.height_pt))
            return shown({target.id, target.rect}) + " is outside";
        for (const CardTarget& other : layout.targets)
            if (&other != &target && overlap(other.rect, target.rect))
                return target.id + " lies on " + other.id;
    }
    return "";
}

std::string small_letters(const CardLayout& layout) {
    constexpr float least_pt = 11;
    const auto small = [](const text::Layout& set) {
        return std::any_of(set.runs.begin(), set.runs.end(),
                           [](const text::GlyphRun& run) { return run.size_pt < least_pt - 0.01F; });
    };
    for (const PlacedBlock& block : layout.blocks)
        if (small(block.layout))
            return block.block_id;
    for (const Caption& caption : layout.captions)
        if (small(caption.layout))
            return "a caption";
    return "";
}

LayoutKey key_for(float width, int text_percent) {
    LayoutKey key;
    key.width_pt = width;
    key.margin_pt = margin_pt;
    key.type.text_percent = text_percent;
    return key;
}

void check_all_cards(const library::Thesis& thesis, const LayoutKey& key) {
    const library::Deck deck = library::make_deck(thesis, key.depth);
    for (const library::Card& card : deck) {
        const CardLayout layout = lay_out(card, key, typography());
        const std::string problem = flaw(layout, key.width_pt);
        CHECK_MESSAGE(problem == "", thesis.title.substr(0, 20)
                                         << ", " << card.id << " at " << key.width_pt << ", "
                                         << key.type.text_percent << "%: " << problem);
        CHECK_MESSAGE(small_letters(layout) == "",
                      card.id << " at " << key.width_pt << ", " << key.type.text_percent << "%");
        CHECK(layout.blocks.size() == card.blocks.size());
    }
}

const library::Card& card_of(const library::Deck& deck, std::string_view id) {
    return deck.at(library::find_card(deck, id).value());
}

const CardTarget* target_of(const CardLayout& layout, std::string_view id) {
    const auto found = std::find_if(layout.targets.begin(), layout.targets.end(),
                                    [&](const CardTarget& target) { return target.id == id; });
    return found == layout.targets.end() ? nullptr : &*found;
}

bool says(const CardLayout& layout, std::string_view words) {
    return std::any_of(
        layout.captions.begin(), layout.captions.end(),
        [&](const Caption& caption) { return caption.shaped->text.find(words) != std::string::npos; });
}

} // namespace

TEST_CASE("no card has words outside of it or on one another, at any width and size") {
    for (const float width : {276.0F, 316.0F, 480.0F, 580.0F, 707.0F, 1100.0F})
        for (const int percent : {80, 100, 150, 300}) {
            check_all_cards(bundled(), key_for(width, percent));
            check_all_cards(crowded(), key_for(width, percent));
        }
}

TEST_CASE("long words, words from right to left and missing parts keep their place") {
    for (const float width : {276.0F, 316.0F, 580.0F, 1100.0F})
        for (const int percent : {80, 100, 300})
            for (const library::Thesis& thesis : {with_long_words(), right_to_left(), bare()})
                check_all_cards(thesis, key_for(width, percent));
}

TEST_CASE("every depth and typeface keeps its place") {
    for (const Depth depth : {Depth::Line, Depth::Headlines, Depth::Sentences})
        for (const float width : {276.0F, 707.0F})
            for (const app::Typeface typeface :
                 {app::Typeface::Serif, app::Typeface::Sans, app::Typeface::Dyslexic}) {
                LayoutKey key = key_for(width, 100);
                key.depth = depth;
                key.type.typeface = typeface;
                check_all_cards(crowded(), key);
            }
}

TEST_CASE("a defense waits for its button, and what follows can be judged") {
    const library::Deck deck = library::make_deck(bundled());
    const library::Card& card = card_of(deck, "risk-2");
    LayoutKey key = key_for(580, 100);
    key.second_side_shown = false;
    const CardLayout hidden = lay_out(card, key, typography());
    CHECK(hidden.targets.size() == 1);
    CHECK(target_of(hidden, "risk-2/reveal") != nullptr);
    key.second_side_shown = true;
    const CardLayout open = lay_out(card, key, typography());
    CHECK(open.targets.size() == 3);
    CHECK(target_of(open, "risk-2/partly")->label == "Partly, suggested");
    key.judgement.answer = library::RiskAnswer::Answered;
    const CardLayout judged = lay_out(card, key, typography());
    CHECK(target_of(judged, "risk-2/answered")->label == "Answered, set by you");
    CHECK(!std::get<app::SetRiskAnswer>(target_of(judged, "risk-2/answered")->command).answer);
    CHECK(std::get<app::SetRiskAnswer>(target_of(judged, "risk-2/partly")->command).answer ==
          library::RiskAnswer::Partly);
}

TEST_CASE("a risk without a defense says so, and can be judged at once") {
    library::Thesis thesis = bundled();
    thesis.risk.risks.front().defense.clear();
    LayoutKey key = key_for(580, 100);
    key.second_side_shown = false;
    const CardLayout layout = lay_out(card_of(library::make_deck(thesis), "risk-1"), key, typography());
    CHECK(says(layout, "gives no defense"));
    CHECK(target_of(layout, "risk-1/unanswered")->label == "Unanswered, suggested");
}

TEST_CASE("the timeline has a mark for every timed quote, the card's own being its time") {
    const library::Deck deck = library::make_deck(crowded());
    const CardLayout layout = lay_out(card_of(deck, "quote-3"), key_for(580, 100), typography());
    CHECK(layout.targets.size() == 20);
    CHECK(std::get<app::OpenTalk>(target_of(layout, "quote-3/time")->command).seconds == 300);
    CHECK(std::get<app::OpenTalk>(target_of(layout, "quote-3/talk/20000")->command).seconds == 20'000);
    CHECK(std::any_of(layout.blocks.begin(), layout.blocks.end(),
                      [](const PlacedBlock& block) { return block.block_id == "quote-3/speaker"; }));
}

TEST_CASE("without a length of the talk there is no timeline, and the time can still be pressed") {
    library::Thesis thesis = bundled();
    thesis.source.duration.reset();
    const CardLayout layout =
        lay_out(card_of(library::make_deck(thesis), "quote"), key_for(580, 100), typography());
    REQUIRE(layout.targets.size() == 1);
    CHECK(layout.targets.front().id == "quote/time");
    CHECK(!says(layout, "0:00"));
}

TEST_CASE("bars are drawn for what a skew states, and none where it states nothing") {
    library::Thesis thesis = bundled();
    const auto layout = [&] {
        return lay_out(card_of(library::make_deck(thesis), "skew"), key_for(580, 100), typography());
    };
    CHECK(says(layout(), "thirty to fifty percent downside"));
    CHECK(says(layout(), "no figure in the text"));
    CHECK(!layout().shapes.empty());
    thesis.risk.asymmetric_skew = "The upside is larger than the downside over a 24-month window.";
    CHECK(layout().shapes.empty());
    CHECK(layout().captions.empty());
}

TEST_CASE("an open end is said to be open, and no number is made up for it") {
    library::Thesis thesis = bundled();
    thesis.risk.asymmetric_skew = "Downside of 50%. Upside of at least 3x.";
    const CardLayout layout =
        lay_out(card_of(library::make_deck(thesis), "skew"), key_for(600, 100), typography());
    CHECK(says(layout, "+200%+"));
    CHECK(says(layout, "\u221250%"));
    CHECK(!says(layout, "250"));
}

TEST_CASE("losses are drawn to the left of gains, on one scale") {
    library::Thesis thesis = bundled();
    thesis.risk.asymmetric_skew = "Downside of 50% and upside of 150%.";
    const CardLayout layout =
        lay_out(card_of(library::make_deck(thesis), "skew"), key_for(600, 100), typography());
    std::vector<Rect> bars;
    for (const Shape& shape : layout.shapes)
        if (shape.kind == ShapeKind::Frame)
            bars.push_back(shape.rect);
    REQUIRE(bars.size() == 2);
    CHECK(bars[0].right == doctest::Approx(bars[1].left));
    CHECK(bars[0].width() * 3 == doctest::Approx(bars[1].width()));
}

TEST_CASE("noise and signal stand side by side only where there is room") {
    const library::Deck deck = library::make_deck(bundled());
    const auto tops = [&](float width) {
        const CardLayout layout = lay_out(card_of(deck, "noise-signal"), key_for(width, 100), typography());
        float noise = 0;
        float signal = 0;
        for (const PlacedBlock& block : layout.blocks) {
            noise = block.block_id == "noise-signal/noise-label" ? block.rect.top : noise;
            signal = block.block_id == "noise-signal/signal-label" ? block.rect.top : signal;
        }
        return signal - noise;
    };
    CHECK(tops(707) == doctest::Approx(0));
    CHECK(tops(580) > 100);
}

TEST_CASE("a quote that was moved stands on the other list with a remark, and can be moved back") {
    app::State state;
    state = app::state_with(app::bundled_shelf());
    (void)app::update(state, app::OpenThesis{bundled().id});
    (void)app::update(state, app::MoveQuote{"conviction/item/2"});
    const library::Deck& deck = *state.reader->deck;
    const auto layout = [&](std::string_view id) {
        LayoutKey key = key_for(580, 100);
        key.judgement = app::judgement_of(deck, card_of(deck, id), state.reader->marks);
        return lay_out(card_of(deck, id), key, typography());
    };
    CHECK(target_of(layout("conviction"), "conviction/item/2/move") == nullptr);
    const CardLayout hedge = layout("hedge");
    REQUIRE(target_of(hedge, "conviction/item/2/move") != nullptr);
    CHECK(says(hedge, "moved from CONVICTION"));
    CHECK(flaw(hedge, 580) == "");
    (void)app::update(state, app::MoveQuote{"conviction/item/2"});
    CHECK(target_of(layout("conviction"), "conviction/item/2/move") != nullptr);
    CHECK(!says(layout("hedge"), "moved from"));
}
