// What can be pressed in the frame that was drawn last: by a tap, by the keyboard's focus, by a replay. Drawing makes
// the list; nothing of it outlives the next frame.
#pragma once

#include "app/command.h"
#include "ui/geometry.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

struct Element {
    std::string id;    ///< the same from frame to frame: "tab.risk", "shelf/some-thesis"
    std::string label; ///< in a few words, for whoever cannot see it: made anew each frame, so kept short
    Rect rect;         ///< at least 44 points a side where a finger may want it
    std::optional<app::Command> command; ///< nothing where a press only does not reach what lies below
    bool focusable = true;               ///< whether the Tab key stops there
};

class Elements {
public:
    void clear() { m_elements.clear(); }
    void add(Element element) { m_elements.push_back(std::move(element)); }

    /// The one drawn last lies on top.
    [[nodiscard]] const Element* at(Point point) const;
    [[nodiscard]] const Element* find(std::string_view id) const;
    /// The id `by` places from `id` in drawing order, round and round; the first or last one when `id` is not there.
    [[nodiscard]] std::string neighbor(std::string_view id, int by) const;

    [[nodiscard]] const std::vector<Element>& all() const { return m_elements; }

private:
    std::vector<Element> m_elements;
};

} // namespace ui
