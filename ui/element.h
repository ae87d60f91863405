// What can be pressed in the frame that was drawn last: by a tap, by the keyboard's focus, by a replay. Drawing makes
// the list; nothing of it outlives the next frame.
#pragma once

#include "app/command.h"
#include "ui/geometry.h"

#include <concepts>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

struct Element {
    std::string id;                      ///< the same from frame to frame: "tab.risk", "shelf/some-thesis"
    std::string label;                   ///< in a few words, for whoever cannot see it
    Rect rect;                           ///< at least 44 points a side where a finger may want it
    std::optional<app::Command> command; ///< nothing where a press only does not reach what lies below
    bool focusable = true;               ///< whether the Tab key stops there
};

/// An element's id in one piece, or in two that are written one after the other.
struct ElementId {
    std::string_view stem;
    std::string_view rest;

    template <std::convertible_to<std::string_view> Text>
    ElementId(const Text& whole) // NOLINT(google-explicit-constructor): an id in one piece is just a text
        : stem(whole) {}
    ElementId(std::string_view first, std::string_view second) : stem(first), rest(second) {}

    [[nodiscard]] bool is(std::string_view id) const {
        return id.size() == stem.size() + rest.size() && id.starts_with(stem) && id.ends_with(rest);
    }
};

/// An element as a view hands it over: the words are borrowed until it is listed.
struct NewElement {
    ElementId id;
    std::string_view label;
    Rect rect;
    std::optional<app::Command> command;
    bool focusable = true;
};

class Elements {
public:
    void clear() { m_count = 0; }
    void add(NewElement element);

    /// The one drawn last lies on top.
    [[nodiscard]] const Element* at(Point point) const;
    [[nodiscard]] const Element* find(std::string_view id) const;
    /// The id `by` places from `id` in drawing order, round and round; the first or last one when `id` is not there.
    [[nodiscard]] std::string neighbor(std::string_view id, int by) const;

    [[nodiscard]] std::span<const Element> all() const { return {m_elements.data(), m_count}; }

private:
    std::vector<Element>
        m_elements; ///< those after the first `m_count` are kept, so that a frame asks for no memory
    std::size_t m_count = 0;
};

} // namespace ui
