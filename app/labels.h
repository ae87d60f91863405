// Tags and collections: what a reader calls a thesis as a whole. Each is a mark; equal ones, made on several devices, are one
// for the reader.
#pragma once

#include "app/notebook.h"
#include "library/mark.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace app {

inline constexpr std::size_t label_bytes_max = 200;

/// Each text once, in the order of the alphabet.
struct Labels {
    std::vector<std::string> tags;
    std::vector<std::string> collections;

    bool operator==(const Labels&) const = default;
};

[[nodiscard]] Labels labels_of(const Notebook& notebook, const std::string& thesis_id);
[[nodiscard]] Labels labels_of(const Marks& marks);

/// All that are in use, of all theses: what may be chosen from.
[[nodiscard]] Labels labels_in_use(const Notebook& notebook);

/// What was typed, on one line and without white space at its ends; empty when it says nothing or is longer than
/// label_bytes_max.
[[nodiscard]] std::string label_text(std::string_view typed);

/// What giving the thesis the label comes to: nothing when it has an equal one, as texts are compared across case and accents.
/// The kind is one of a label; `text` is what label_text returned.
[[nodiscard]] std::vector<library::MarkChange> giving_label(Notebook& notebook, const std::string& thesis_id,
                                                            library::MarkKind kind, const std::string& text);

/// What taking it away comes to: all equal ones go.
[[nodiscard]] std::vector<library::MarkChange> taking_label(const Notebook& notebook,
                                                            const std::string& thesis_id,
                                                            library::MarkKind kind, std::string_view text);

} // namespace app
