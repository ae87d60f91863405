#include "app/replay_script.h"

#include "library/plain_text.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace app {

namespace {

using library::Result;

constexpr double ms_per_s = 1000;
constexpr double longest_wait_s = 3600;
constexpr float side_max_pt = 10000;

using Words = std::vector<std::string_view>;

Words words_of(std::string_view line) {
    Words words;
    for (std::size_t at = line.find_first_not_of(" \t"); at != std::string_view::npos;
         at = line.find_first_not_of(" \t", at)) {
        const std::size_t end = std::min(line.find_first_of(" \t", at), line.size());
        words.push_back(line.substr(at, end - at));
        at = end;
    }
    return words;
}

/// What follows the first `count` words of the line.
std::string_view after_words(std::string_view line, std::size_t count) {
    const Words words = words_of(line);
    if (words.size() <= count)
        return {};
    return library::trimmed(line.substr(static_cast<std::size_t>(words[count].data() - line.data())));
}

std::optional<std::vector<float>> numbers(const Words& words, std::size_t count) {
    std::vector<float> values;
    for (std::size_t at = 1; at < words.size(); ++at) {
        const auto value = parse_decimal(words[at]);
        if (!value)
            return std::nullopt;
        values.push_back(static_cast<float>(*value));
    }
    return values.size() == count ? std::optional(values) : std::nullopt;
}

/// A name that stays within the folder it is written to, on every system.
bool is_plain_file_name(std::string_view name, std::string_view extension) {
    const auto plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
               c == '_' || c == '.';
    };
    return name.size() > extension.size() && name.size() <= 100 && name.ends_with(extension) &&
           !name.starts_with('.') && std::all_of(name.begin(), name.end(), plain);
}

tl::unexpected<std::string> wants(std::string form) {
    return tl::unexpected("expected `" + std::move(form) + "`");
}

using Parsed = tl::expected<ReplayAction, std::string>;

Parsed parse_keys(const Words& words) {
    ReplayKeys keys;
    for (std::size_t at = 1; at < words.size(); ++at) {
        const auto chord = parse_key_chord(words[at]);
        if (!chord)
            return tl::unexpected("\u201C" + std::string(words[at]) + "\u201D is no key");
        keys.chords.push_back(*chord);
    }
    return keys.chords.empty() ? Parsed(wants("key Right")) : Parsed(keys);
}

Parsed parse_tap(const Words& words) {
    if (words.size() == 2)
        return ReplayTap{0, 0, std::string(words[1])};
    const auto at = numbers(words, 2);
    return at ? Parsed(ReplayTap{at->at(0), at->at(1), ""}) : Parsed(wants("tap X Y"));
}

Parsed parse_double_tap(const Words& words) {
    const auto at = numbers(words, 2);
    return at ? Parsed(ReplayDoubleTap{at->at(0), at->at(1)}) : Parsed(wants("double-tap X Y"));
}

Parsed parse_hold(const Words& words) {
    constexpr float usual_ms = 600;
    auto v = numbers(words, words.size() == 3 ? 2 : 3);
    if (!v)
        return wants("hold X Y` or `hold X Y MS");
    if (v->size() == 2)
        v->push_back(usual_ms);
    if (v->at(2) < 0 || v->at(2) > longest_wait_s * ms_per_s)
        return wants("hold X Y MS");
    return ReplayHold{v->at(0), v->at(1), v->at(2) / ms_per_s};
}

/// What stands behind the verb is a path, spaces and all.
template <class Action>
Parsed parse_path(std::string_view line, const Words& words) {
    const std::string path(after_words(line, 1));
    return path.empty() ? Parsed(wants(std::string(words[0]) + " FILE")) : Parsed(Action{path});
}

Parsed parse_swipe(const Words& words) {
    constexpr std::array<std::pair<std::string_view, Direction>, 4> directions = {
        {{"left", Direction::Left},
         {"right", Direction::Right},
         {"up", Direction::Up},
         {"down", Direction::Down}}};
    for (const auto& [name, direction] : directions)
        if (words.size() == 2 && words[1] == name)
            return ReplaySwipe{direction};
    return wants("swipe left|right|up|down");
}

Parsed parse_drag(const Words& words) {
    const auto v = numbers(words, 5);
    if (!v || v->at(4) < 0 || v->at(4) > longest_wait_s * ms_per_s)
        return wants("drag X1 Y1 X2 Y2 MS");
    return ReplayDrag{v->at(0), v->at(1), v->at(2), v->at(3), v->at(4) / ms_per_s};
}

Parsed parse_finger(const Words& words, ReplayFinger::Phase phase) {
    const auto at = numbers(words, 2);
    return at ? Parsed(ReplayFinger{phase, at->at(0), at->at(1)})
              : Parsed(wants(std::string(words[0]) + " X Y"));
}

Parsed parse_resize(const Words& words) {
    const auto v = numbers(words, 2);
    const auto fits = [](float side) { return side >= 1 && side <= side_max_pt; };
    return v && fits(v->at(0)) && fits(v->at(1)) ? Parsed(ReplayResize{v->at(0), v->at(1)})
                                                 : Parsed(wants("resize W H"));
}

Parsed parse_wait(const Words& words) {
    if (words.size() == 2 && words[1] == "idle")
        return ReplayWait{true, 0};
    const auto ms = numbers(words, 1);
    if (!ms || ms->front() < 0 || ms->front() > longest_wait_s * ms_per_s)
        return wants("wait idle` or `wait MS");
    return ReplayWait{false, ms->front() / ms_per_s};
}

Parsed parse_expect(const Words& words, std::string_view line, bool contains) {
    if (words.size() < 2)
        return wants(std::string(words[0]) + " PATH VALUE");
    return ReplayExpect{std::string(words[1]), std::string(after_words(line, 2)), contains};
}

Parsed parse_action(std::string_view line) {
    const Words words = words_of(line);
    const std::string_view verb = words.front();
    const bool one_word_more = words.size() == 2;
    if (verb == "open")
        return one_word_more ? Parsed(ReplayOpen{std::string(words[1])}) : Parsed(wants("open ID"));
    if (verb == "key" || verb == "keys")
        return parse_keys(words);
    if (verb == "text")
        return ReplayText{std::string(after_words(line, 1))};
    if (verb == "tap")
        return parse_tap(words);
    if (verb == "double-tap")
        return parse_double_tap(words);
    if (verb == "hold")
        return parse_hold(words);
    if (verb == "drop")
        return parse_path<ReplayDrop>(line, words);
    if (verb == "paste")
        return parse_path<ReplayPaste>(line, words);
    if (verb == "swipe")
        return parse_swipe(words);
    if (verb == "drag")
        return parse_drag(words);
    if (verb == "press")
        return parse_finger(words, ReplayFinger::Phase::Press);
    if (verb == "move")
        return parse_finger(words, ReplayFinger::Phase::Move);
    if (verb == "release")
        return parse_finger(words, ReplayFinger::Phase::Release);
    if (verb == "wheel") {
        const auto v = numbers(words, 2);
        return v ? Parsed(ReplayWheel{v->at(0), v->at(1)}) : Parsed(wants("wheel DX DY"));
    }
    if (verb == "pinch") {
        const auto v = numbers(words, 1);
        return v && v->front() > 0.05F && v->front() < 20 ? Parsed(ReplayPinch{v->front()})
                                                          : Parsed(wants("pinch 1.5"));
    }
    if (verb == "resize")
        return parse_resize(words);
    if (verb == "wait")
        return parse_wait(words);
    if (verb == "restart")
        return words.size() == 1 ? Parsed(ReplayRestart{}) : Parsed(wants("restart"));
    if (verb == "shot")
        return one_word_more && is_plain_file_name(words[1], ".png")
                   ? Parsed(ReplayShot{std::string(words[1])})
                   : Parsed(wants("shot NAME.png"));
    if (verb == "state")
        return one_word_more && is_plain_file_name(words[1], ".json")
                   ? Parsed(ReplayState{std::string(words[1])})
                   : Parsed(wants("state NAME.json"));
    if (verb == "expect" || verb == "expect-contains")
        return parse_expect(words, line, verb == "expect-contains");
    return tl::unexpected("\u201C" + std::string(verb) +
                          "\u201D is no replay command; docs/replay.md lists them");
}

} // namespace

std::optional<double> parse_decimal(std::string_view text) {
    constexpr std::size_t longest = 18;
    const bool negative = text.starts_with('-');
    text.remove_prefix(negative ? 1 : 0);
    if (text.empty() || text.size() > longest || text == ".")
        return std::nullopt;
    double value = 0;
    double unit = 0; // of the next digit behind the point; 0 before it
    for (const char c : text) {
        if (c == '.' && unit == 0) {
            unit = 0.1;
        } else if (c < '0' || c > '9') {
            return std::nullopt;
        } else if (unit == 0) {
            value = value * 10 + (c - '0');
        } else {
            value += unit * (c - '0');
            unit /= 10;
        }
    }
    return negative ? -value : value;
}

std::optional<Size> parse_size(std::string_view text) {
    const std::size_t cross = text.find('x');
    if (cross == std::string_view::npos)
        return std::nullopt;
    const auto width = parse_decimal(text.substr(0, cross));
    const auto height = parse_decimal(text.substr(cross + 1));
    const auto fits = [](double side) { return side >= 1 && side <= side_max_pt; };
    if (!width || !height || !fits(*width) || !fits(*height))
        return std::nullopt;
    return Size{static_cast<float>(*width), static_cast<float>(*height)};
}

Result<std::vector<ReplayStep>> parse_replay(std::string_view script, std::string_view where) {
    std::vector<ReplayStep> steps;
    int number = 0;
    for (const std::string_view raw : library::split(script, "\n")) {
        ++number;
        const std::string line = library::repaired_utf8(library::trimmed(raw));
        if (line.empty() || line.starts_with('#'))
            continue;
        auto action = parse_action(line);
        if (!action)
            return library::bad_input(std::string(where) + ": line " + std::to_string(number),
                                      library::without_control_characters(action.error()));
        steps.push_back({number, std::move(*action)});
    }
    return steps;
}

} // namespace app
