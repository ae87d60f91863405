#include "library/language_note.h"
#include "library/voice.h"
#include "tests/library/hedge_endings.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

using library::NoteContext;
using library::split_language_note;

namespace {

void check_split(std::string_view title, std::string_view quote, std::string_view note) {
    const std::string text = std::string(quote) + " " + std::string(note);
    const library::QuoteAndNote found = split_language_note(text, title, NoteContext::BehindQuote);
    CHECK(found.quote == quote);
    CHECK(found.note == note);
}

void check_no_note(std::string_view quote) {
    CHECK(split_language_note(quote, "Jane Doe on Things", NoteContext::BehindQuote).quote == quote);
}

} // namespace

TEST_CASE("language_note: realistic ends of the hedges") {
    for (const tests::HedgeEnding& ending : tests::hedge_endings)
        check_split(ending.title, ending.quote, ending.note);
}

TEST_CASE("language_note: any last quote with any commentary, nearly always") {
    std::size_t right = 0;
    std::size_t all = 0;
    for (const tests::HedgeEnding& spoken : tests::hedge_endings) {
        for (const tests::HedgeEnding& ending : tests::hedge_endings) {
            const std::string text = std::string(spoken.quote) + " " + std::string(ending.note);
            const bool is_right =
                split_language_note(text, ending.title, NoteContext::BehindQuote).note == ending.note;
            right += is_right ? std::size_t{1} : 0;
            ++all;
        }
    }
    MESSAGE(right << " of " << all << " parted right");
    CHECK(right * 100 >= all * 97);
}

TEST_CASE("language_note: where nothing but the meaning parts them, no word is lost") {
    for (const tests::HedgeEnding& ending : tests::hard_hedge_endings) {
        const std::string text = std::string(ending.quote) + " " + std::string(ending.note);
        const auto found = split_language_note(text, ending.title, NoteContext::BehindQuote);
        CHECK(std::string(found.quote) + (found.note.empty() ? "" : " ") + std::string(found.note) == text);
    }
}

TEST_CASE("language_note: the quote may end in any way") {
    const std::string note =
        "He hedges on timing and never on direction. The pattern suggests real conviction.";
    for (const std::string quote :
         {"Maybe next year", "Maybe next year.", "Maybe next year?", "Maybe next year...",
          "Maybe next year\u2026", "'Maybe next year'", "\"Maybe next year\"", "\u201CMaybe next year.\u201D",
          "And they say, \u2018maybe next year\u2019", "Maybe, so said Dr. Osei of the U.S. Treasury"}) {
        CAPTURE(quote);
        check_split("Jane Doe on Things", quote, note);
    }
}

TEST_CASE("language_note: the speaker's name begins a commentary, also after another name") {
    check_split("Warren Buffett on Patience", "So said Charlie",
                "Buffett's hedges are few, and all of them are about timing.");
    check_split("Jensen Huang on AI", "That is up to Taiwan",
                "Jensen Huang never hedges on direction, only on procedure and dates.");
}

TEST_CASE("language_note: speech alone has no commentary") {
    check_no_note("");
    check_no_note("I don't know");
    check_no_note("We'll see. The market decides, not me. That's how it has always been");
    check_no_note("I told the Fed that The Economist got it wrong. They never called us back.");
    check_no_note("You know, Jensen has conviction, and I like people with conviction. So I bought it.");
    check_no_note("He said, 'We hedge everything.' I said, 'Then what do you own?'");
}

TEST_CASE("language_note: a commentary may stand alone, where no bullet shows a quote") {
    const std::string_view note = "The speaker rarely hedges. His language is assertive throughout.";
    CHECK(split_language_note(note, "", NoteContext::MayStandAlone).quote.empty());
    CHECK(split_language_note(note, "", NoteContext::MayStandAlone).note == note);
    const std::string_view foreign =
        "Economic interventionism is an action taken by a government in a market economy, "
        "beyond the basic regulation of fraud and enforcement of contracts.";
    CHECK(split_language_note(foreign, "", NoteContext::MayStandAlone).quote == foreign);
}

TEST_CASE("voice: words of talk are below zero, words about talk above") {
    CHECK(library::voice_of("I'm gonna guess") < 0);
    CHECK(library::voice_of("I\u2019m") == library::voice_of("i'm"));
    CHECK(library::voice_of("hedges rhetorically") > 0);
    CHECK(library::voice_of("copper") == 0);
    CHECK(library::voice_of("") == 0);
    CHECK(library::is_common_word("The"));
    CHECK_FALSE(library::is_common_word("Berkshire"));
    CHECK(library::is_capitalised("\u00C9mile"));
    CHECK(library::is_capitalised("\u0141ukasz"));
    CHECK_FALSE(library::is_capitalised("\u00E9mile"));
    CHECK_FALSE(library::is_capitalised(""));
    CHECK_FALSE(library::is_capitalised("\xFF"));
}
