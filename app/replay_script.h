// The language of replays: what a person does to the window, line by line, and what is expected of it. docs/replay.md
// describes it for its users.
#pragma once

#include "app/keys.h"
#include "library/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace app {

struct ReplayOpen {
    std::string id;
};
struct ReplayKeys {
    std::vector<KeyChord> chords;
};
struct ReplayText {
    std::string text;
};
/// A finger taps a place, or the middle of an element where one is named.
struct ReplayTap {
    float x_pt = 0;
    float y_pt = 0;
    std::string element_id;
};
/// Two quick taps at one place.
struct ReplayDoubleTap {
    float x_pt = 0;
    float y_pt = 0;
};
/// A finger stays where it is for so long, then goes up.
struct ReplayHold {
    float x_pt = 0;
    float y_pt = 0;
    double seconds = 0;
};
/// A file is dropped on the window.
struct ReplayDrop {
    std::string path;
};
/// The clipboard holds the text of a file, and is pasted.
struct ReplayPaste {
    std::string path;
};
enum class Direction { Left, Right, Up, Down };
struct ReplaySwipe {
    Direction direction = Direction::Left;
};
struct ReplayDrag {
    float from_x_pt = 0;
    float from_y_pt = 0;
    float to_x_pt = 0;
    float to_y_pt = 0;
    double seconds = 0;
};
/// A finger goes down, moves or goes up at a place, for gestures that `drag` cannot say.
struct ReplayFinger {
    enum class Phase { Press, Move, Release } phase = Phase::Press;
    float x_pt = 0;
    float y_pt = 0;
};
struct ReplayWheel {
    float dx = 0;
    float dy = 0;
};
struct ReplayPinch {
    float factor = 1;
};
struct ReplayResize {
    float width_pt = 0;
    float height_pt = 0;
};
struct ReplayWait {
    bool until_idle = false;
    double seconds = 0;
};
/// The program is ended and started again, with what it had saved.
struct ReplayRestart {};
struct ReplayShot {
    std::string file_name;
};
struct ReplayState {
    std::string file_name;
};
struct ReplayExpect {
    std::string path;
    std::string value;
    bool contains = false; ///< the value is a part of what is there
};

using ReplayAction =
    std::variant<ReplayOpen, ReplayKeys, ReplayText, ReplayTap, ReplayDoubleTap, ReplayHold, ReplayDrop,
                 ReplayPaste, ReplaySwipe, ReplayDrag, ReplayFinger, ReplayWheel, ReplayPinch, ReplayResize,
                 ReplayWait, ReplayRestart, ReplayShot, ReplayState, ReplayExpect>;

struct ReplayStep {
    int line = 0; ///< of the script, counted from one
    ReplayAction action;
};

/// Empty lines and lines that begin with # are passed over. The first bad line is a BadInput error that names it.
[[nodiscard]] library::Result<std::vector<ReplayStep>> parse_replay(std::string_view script,
                                                                    std::string_view where);

/// "1280x800" as width and height; nothing when it is no size of 1 to 10,000 points a side.
struct Size {
    float width_pt = 0;
    float height_pt = 0;
};
[[nodiscard]] std::optional<Size> parse_size(std::string_view text);

/// A plain decimal number such as "-12.5", whatever the locale; nothing else.
[[nodiscard]] std::optional<double> parse_decimal(std::string_view text);

} // namespace app
