#include "ui/text_field.h"

#include <doctest/doctest.h>

#include <string>

using namespace ui;
using app::Key;

namespace {

/// A field and its text, as a state holds it.
struct Typed {
    TextField field;
    std::string text;

    void press(Key key, bool ctrl = false, bool shift = false) {
        take(field.handle({key, 0, ctrl, false, shift}, text));
    }
    void shortcut(char32_t letter) { take(field.handle({Key::Character, letter, true}, text)); }
    void type(std::string_view words) { text = field.insert(words, text); }

private:
    void take(const TextField::Answer& answer) {
        if (answer.text)
            text = *answer.text;
    }
};

} // namespace

TEST_CASE("typing goes where the caret is, by the characters that a reader sees") {
    Typed typed;
    typed.type("ae\u0301b"); // e with an accent of its own
    typed.press(Key::Left);
    typed.press(Key::Backspace);
    CHECK(typed.text == "ab");
    typed.type("x");
    CHECK(typed.text == "axb");
    typed.press(Key::Home);
    typed.press(Key::Delete);
    CHECK(typed.text == "xb");
}

TEST_CASE("Ctrl goes by words and Shift selects") {
    Typed typed;
    typed.type("one two three");
    typed.press(Key::Left, true);
    typed.press(Key::Left, true, true);
    typed.type("2 ");
    CHECK(typed.text == "one 2 three");
    typed.shortcut(U'a');
    typed.press(Key::Delete);
    CHECK(typed.text.empty());
}

TEST_CASE("what was typed is undone step by step") {
    Typed typed;
    typed.type("a");
    typed.type("b");
    typed.press(Key::Backspace);
    typed.shortcut(U'z');
    CHECK(typed.text == "ab");
    typed.shortcut(U'z');
    typed.shortcut(U'z');
    CHECK(typed.text.empty());
    typed.shortcut(U'z');
    CHECK(typed.text.empty());
}

TEST_CASE("control characters and broken bytes do not get in") {
    Typed typed;
    typed.type(std::string("a\x01\x7F\tb\xFF", 6));
    CHECK(typed.text == "ab\uFFFD");
}

TEST_CASE("keys come to a field of many lines before it is drawn, and after its text has changed") {
    Typed typed;
    typed.type("\u00E9\u00E9");
    for (const Key key : {Key::Up, Key::Down, Key::Home, Key::End, Key::Left})
        (void)typed.field.handle_in_area({key}, typed.text, {});
    text::Layout older; // of a text of one byte
    older.lines.push_back({0, 1, 1, 0, 10, 12, 0, 5, false, 0, 0, 0, 0});
    CHECK(typed.field.handle_in_area({Key::End}, typed.text, older).taken);
    CHECK(typed.field.caret() == 0); // never within a character
    const auto broken = typed.field.handle_in_area({Key::Enter}, typed.text, older);
    CHECK(*broken.text == "\n\u00E9\u00E9");
}
