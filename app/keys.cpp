#include "app/keys.h"

#include <utf8.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace app {

namespace {

constexpr std::array<std::pair<std::string_view, Key>, 20> key_names = {{
    {"Left", Key::Left},
    {"Right", Key::Right},
    {"Up", Key::Up},
    {"Down", Key::Down},
    {"PageUp", Key::PageUp},
    {"PageDown", Key::PageDown},
    {"Home", Key::Home},
    {"End", Key::End},
    {"Space", Key::Space},
    {"Enter", Key::Enter},
    {"Escape", Key::Escape},
    {"Tab", Key::Tab},
    {"Backspace", Key::Backspace},
    {"Delete", Key::Delete},
    {"F1", Key::F1},
    {"F3", Key::F3},
    {"F5", Key::F5},
    {"F11", Key::F11},
    {"VolumeUp", Key::VolumeUp},
    {"VolumeDown", Key::VolumeDown},
}};

constexpr std::array<std::pair<std::string_view, Key>, 4> other_names = {
    {{"PgUp", Key::PageUp}, {"PgDn", Key::PageDown}, {"Esc", Key::Escape}, {"Return", Key::Enter}}};

std::optional<Key> named_key(std::string_view name) {
    for (const auto& [known, key] : key_names)
        if (known == name)
            return key;
    for (const auto& [known, key] : other_names)
        if (known == name)
            return key;
    return std::nullopt;
}

bool take_modifier(std::string_view& text, std::string_view modifier) {
    if (!text.starts_with(modifier) || text.size() == modifier.size())
        return false;
    text.remove_prefix(modifier.size());
    return true;
}

} // namespace

std::optional<KeyChord> parse_key_chord(std::string_view text) {
    KeyChord chord;
    for (bool again = true; again;) {
        again = false;
        for (const auto& [modifier, held] : {std::pair{std::string_view("Ctrl+"), &chord.ctrl},
                                             std::pair{std::string_view("Alt+"), &chord.alt},
                                             std::pair{std::string_view("Shift+"), &chord.shift}})
            if (take_modifier(text, modifier))
                again = *held = true;
    }
    if (const auto key = named_key(text)) {
        chord.key = *key;
        return chord;
    }
    if (text.empty() || !utf8::is_valid(text.begin(), text.end()) ||
        utf8::distance(text.begin(), text.end()) != 1)
        return std::nullopt;
    auto at = text.begin();
    chord.character = static_cast<char32_t>(utf8::next(at, text.end()));
    const bool command = chord.ctrl || chord.alt; // then letters are those on the key caps, whatever the case
    if (command && chord.character >= U'A' && chord.character <= U'Z')
        chord.character += U'a' - U'A';
    return chord;
}

std::string key_chord_name(const KeyChord& chord) {
    std::string name =
        std::string(chord.ctrl ? "Ctrl+" : "") + (chord.alt ? "Alt+" : "") + (chord.shift ? "Shift+" : "");
    for (const auto& [known, key] : key_names)
        if (key == chord.key)
            return name + std::string(known);
    char32_t shown = chord.character;
    if ((chord.ctrl || chord.alt) && shown >= U'a' && shown <= U'z')
        shown -= U'a' - U'A';
    utf8::append(shown, std::back_inserter(name));
    return name;
}

} // namespace app
