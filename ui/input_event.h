// What a person did, as every platform reports it. Positions are in points: pixels divided by the content scale, from
// the upper left corner of the window.
#pragma once

#include "app/command.h"
#include "app/keys.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace ui {

/// The size of the drawing area, and how many pixels make a point (1 to 3, also fractions).
struct Viewport {
    float width_pt = 1280;
    float height_pt = 800;
    float pixels_per_pt = 1;

    bool operator==(const Viewport&) const = default;
};

/// A key went down or repeats. A key that writes a character without Ctrl or Alt comes as TextEntered alone, so that
/// "?" and "+" mean the same on every keyboard layout; Space comes as a key alone.
struct KeyPressed {
    app::KeyChord chord;
};

/// Characters were typed or committed by an input method, as UTF-8.
struct TextEntered {
    std::string text;
};

enum class PointerKind { Mouse, Touch };
enum class PointerPhase { Down, Move, Up, Cancel };

/// Where a mouse is, in x and y, after it left the window: over nothing.
inline constexpr float outside_pt = -1.0e6F;

/// A finger, or the mouse's first button, and where it is. A mouse also moves with no button down.
struct PointerEvent {
    PointerKind kind = PointerKind::Mouse;
    PointerPhase phase = PointerPhase::Move;
    std::int64_t id = 0; ///< of the finger; 0 for the mouse
    float x_pt = 0;
    float y_pt = 0;
};

/// Notches of a wheel, fractions on a trackpad. dx is positive to the right, dy positive away from the user (up).
struct WheelTurned {
    float dx = 0;
    float dy = 0;
    bool ctrl = false; ///< Ctrl is held: depth instead of scrolling
};

/// What the clipboard held when it was asked for.
struct TextPasted {
    std::string text;
};
/// Files were dropped on the window; their paths, as UTF-8.
struct FilesDropped {
    std::vector<std::string> paths;
};

struct ViewportChanged {
    Viewport viewport;
};

/// The window came into view, or its picture was damaged: draw again.
struct Exposed {};

/// The window was hidden or minimised (no frame is drawn until Exposed), or lost the keyboard (drags end).
struct Hidden {};
struct FocusLost {};
struct FocusGained {};

/// Assistive technology presses an element, or moves the keyboard's focus to it. The id is one of ui/accessibility; what
/// it names may have gone by now.
struct ElementPressed {
    std::string id;
};
struct ElementFocused {
    std::string id;
};

/// Another thread has done what it was asked to do.
struct CommandArrived {
    app::Command command;
};

struct CloseRequested {};

using InputEvent = std::variant<KeyPressed, TextEntered, PointerEvent, WheelTurned, TextPasted, FilesDropped,
                                ViewportChanged, Exposed, Hidden, FocusLost, FocusGained, ElementPressed,
                                ElementFocused, CommandArrived, CloseRequested>;

} // namespace ui
