#include "app/verbs.h"

#include <algorithm>
#include <array>

namespace app {

namespace {

template <class Wanted>
std::optional<Command> in_reader(const State& state, Wanted wanted) {
    return state.reader && !state.help_shown ? std::optional<Command>(std::move(wanted)) : std::nullopt;
}

template <class Wanted>
std::optional<Command> in_library(const State& state, Wanted wanted) {
    return !state.reader && !state.help_shown ? std::optional<Command>(std::move(wanted)) : std::nullopt;
}

/// A risk card whose defense still waits.
std::optional<Command> reveal(const State& state) {
    if (!state.reader || is_second_side_shown(*state.reader, current_card(*state.reader)))
        return std::nullopt;
    return in_reader(state, RevealSecondSide{current_card(*state.reader).id});
}

std::optional<Command> step_back(const State& state) {
    const bool something_open = state.reader || state.help_shown || state.full_screen;
    return something_open ? std::optional<Command>(StepBack{}) : std::nullopt;
}

std::optional<Command> other_theme(const State& state) {
    return SetTheme{state.settings.theme == Theme::Paper ? Theme::Night : Theme::Paper};
}

using S = const State&;
constexpr auto table = std::to_array<Verb>({
    {"card.next", "Next card", "Right PageDown Space VolumeDown",
     [](S s) { return in_reader(s, TurnCards{1}); }},
    {"card.previous", "Previous card", "Left PageUp Shift+Space VolumeUp",
     [](S s) { return in_reader(s, TurnCards{-1}); }},
    {"card.first", "First card", "Home", [](S s) { return in_reader(s, TurnCards{-100000}); }},
    {"card.last", "Last card", "End", [](S s) { return in_reader(s, TurnCards{100000}); }},
    {"card.scroll-down", "Scroll down", "Down", [](S s) { return in_reader(s, ScrollLines{3}); }},
    {"card.scroll-up", "Scroll up", "Up", [](S s) { return in_reader(s, ScrollLines{-3}); }},
    {"card.reveal", "Show the defense", "d Enter", reveal},
    {"tab.thesis", "THESIS", "1", [](S s) { return in_reader(s, ShowTab{library::Tab::Thesis}); }},
    {"tab.risk", "RISK", "2", [](S s) { return in_reader(s, ShowTab{library::Tab::Risk}); }},
    {"tab.alpha", "ALPHA", "3", [](S s) { return in_reader(s, ShowTab{library::Tab::Alpha}); }},
    {"talk.open", "Open the talk at this time", "t",
     [](S s) { return in_reader(s, OpenTalk{std::nullopt}); }},
    {"depth.more", "Tell more", "+ =", [](S s) { return in_reader(s, ChangeDepth{1}); }},
    {"depth.less", "Tell less", "-", [](S s) { return in_reader(s, ChangeDepth{-1}); }},
    {"library.down", "Next thesis", "Down", [](S s) { return in_library(s, MoveSelection{1}); }},
    {"library.up", "Previous thesis", "Up", [](S s) { return in_library(s, MoveSelection{-1}); }},
    {"library.open", "Open the thesis", "Enter", [](S s) { return in_library(s, OpenSelected{}); }},
    {"text.larger", "Larger text",
     "Ctrl++ Ctrl+= Ctrl+Shift+=", [](S) { return std::optional<Command>(ChangeTextSize{1}); }},
    {"text.smaller", "Smaller text", "Ctrl+-", [](S) { return std::optional<Command>(ChangeTextSize{-1}); }},
    {"text.usual", "Usual text size", "Ctrl+0", [](S) { return std::optional<Command>(ChangeTextSize{0}); }},
    {"theme.other", "Paper or night", "Ctrl+Shift+N", other_theme},
    {"window.full-screen", "Full screen", "F11",
     [](S) { return std::optional<Command>(ToggleFullScreen{}); }},
    {"help", "Help", "? F1", [](S) { return std::optional<Command>(ToggleHelp{}); }},
    {"back", "One step back", "Escape", step_back},
    {"quit", "Quit", "Ctrl+Q", [](S) { return std::optional<Command>(Quit{}); }},
});

bool has_key(const Verb& verb, const KeyChord& chord) {
    for (std::string_view rest = verb.keys; !rest.empty();) {
        const std::size_t space = std::min(rest.find(' '), rest.size());
        if (parse_key_chord(rest.substr(0, space)) == chord)
            return true;
        rest.remove_prefix(std::min(space + 1, rest.size()));
    }
    return false;
}

} // namespace

std::span<const Verb> verbs() {
    return table;
}

std::optional<Command> command_for_key(const State& state, const KeyChord& chord) {
    for (const Verb& verb : table)
        if (has_key(verb, chord))
            if (auto command = verb.command(state))
                return command;
    return std::nullopt;
}

} // namespace app
