// What a screen reader is told about the window: a tree of plain values. It is made anew from the state and the frame
// drawn last whenever it is wanted, and two trees are compared to find what has changed.
#pragma once

#include "ui/geometry.h"
#include "ui/text/segmentation.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

enum class AccessibleRole : std::uint8_t {
    Window,
    Document, ///< the card that is read
    Heading,
    Paragraph,
    Quote,
    List,
    ListItem,
    TabList,
    Tab,
    Button,
    TextField,
    Dialog,
    Group,  ///< what belongs together beside the card
    Status, ///< a line that is spoken when it changes
};

/// One line of a node's text as it is set.
struct AccessibleLine {
    text::ByteRange bytes;
    Rect rect; ///< in points of the window

    bool operator==(const AccessibleLine&) const = default;
};

struct AccessibleNode {
    std::string id; ///< unique in its tree, and the same from frame to frame; a press is sent back by it
    AccessibleRole role = AccessibleRole::Group;
    std::string name; ///< in a few words, of what has no text of its own
    std::string text; ///< read word by word; valid UTF-8
    int level = 0;    ///< of a heading; 1 is the highest
    int number = 0;   ///< of the card in the deck, from 1
    int of = 0;       ///< the cards of the deck
    Rect bounds;      ///< in points of the window; of no size while it is scrolled out of view
    bool pressable = false;
    bool focusable = false;
    bool focused = false; ///< what keys are for; at most one node of a tree
    bool selectable = false;
    bool selected = false;
    bool modal = false;                ///< nothing beside it can be reached
    std::vector<AccessibleLine> lines; ///< of the text; none where they are not known
    std::optional<text::ByteRange> selection;
    std::optional<std::size_t> caret; ///< a byte of the text
    std::vector<AccessibleNode> children;

    bool operator==(const AccessibleNode&) const = default;
};

struct AccessibleTree {
    AccessibleNode window;
    float pixels_per_pt = 1;
    bool active = false; ///< the window has the keyboard

    bool operator==(const AccessibleTree&) const = default;
};

/// What a node is called in a list of such: its name, or a heading's text.
[[nodiscard]] const std::string& spoken_name(const AccessibleNode& node);

/// The node with that id in `root` or below it.
[[nodiscard]] const AccessibleNode* find_node(const AccessibleNode& root, std::string_view id);

} // namespace ui
