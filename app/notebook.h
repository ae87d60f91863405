// What a reader has made of all theses: the marks, and what was done to them, to be undone and done again.
#pragma once

#include "library/mark.h"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

using Marks = std::vector<library::Mark>; ///< of one thesis, in the order they were made

/// One thing that was done, and undone as one.
struct MarkAction {
    std::string name; ///< "the highlight", as an undo tells it
    std::vector<library::MarkChange> changes;

    bool operator==(const MarkAction&) const = default;
};

struct Notebook {
    std::map<std::string, Marks> marks; ///< by thesis id
    std::string device;                 ///< that names the marks which are made here
    std::uint64_t next_mark = 1;        ///< the number in the next one's name
    std::vector<MarkAction> done;       ///< the last one is the next to be undone
    std::vector<MarkAction> undone;

    bool operator==(const Notebook&) const = default;
};

/// A mark, and where it stands in the thesis as it is now; nothing where its words are no longer there.
struct PlacedMark {
    library::Mark mark;
    std::optional<library::MarkPlace> place;

    bool operator==(const PlacedMark&) const = default;
};

/// The marks of a thesis in reading order, those without a place at the end.
[[nodiscard]] std::vector<PlacedMark> placed_marks(const Notebook& notebook, const library::Thesis& thesis);

[[nodiscard]] const Marks& marks_of(const Notebook& notebook, const std::string& thesis_id);

/// A name that no other mark has or will have, on any device.
[[nodiscard]] std::string take_mark_id(Notebook& notebook);

void apply_changes(Notebook& notebook, const std::vector<library::MarkChange>& changes);
[[nodiscard]] std::vector<library::MarkChange> reversed(const std::vector<library::MarkChange>& changes);

/// The four kinds of highlights: what is stored, what is shown, and the sign that tells them apart without colour.
struct HighlightKind {
    std::string_view value;
    std::string_view name;
    std::string_view sign;
};
inline constexpr std::array<HighlightKind, 4> highlight_kinds = {
    {{"key", "Key", "!"}, {"agree", "Agree", "+"}, {"doubt", "Doubt", "\u2212"}, {"ask", "Ask", "?"}}};

/// The index in highlight_kinds; 0 for a value of another version.
[[nodiscard]] std::size_t highlight_kind_index(std::string_view value);

} // namespace app
