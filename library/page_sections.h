// The first half of the page importer: copied page text cut into a header and labelled sections. What the labels mean
// for the thesis is page_placer's business.
#pragma once

#include "library/page_labels.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace library {

/// A line of the page and the consecutive copies of it, as one.
struct PageLine {
    std::int64_t number = 0; ///< of the first copy, counted from one
    std::string_view text;   ///< trimmed, never empty; a part of the page's text
};

using PageLines = std::vector<PageLine>;

/// Lines end with \n, \r\n or \r; empty ones are passed over; consecutive equal ones are folded.
[[nodiscard]] PageLines fold_lines(std::string_view page_text);

/// The texts of the lines, as paragraphs of one text.
[[nodiscard]] std::string joined(const PageLines& lines);

struct Section {
    SectionLabel label = SectionLabel::Unknown;
    PageLine label_line;
    bool is_marked = false;    ///< "//" stands before the label
    std::optional<int> number; ///< of an argument or a risk
    std::string argument_kind; ///< in lower case
    PageLines lines;
};

struct PageSections {
    bool has_menu = false;
    PageLines header; ///< title, channel, duration, views
    std::vector<Section> sections;
    PageLines loose; ///< what looked like a part of a label, and is none
};

/// Where pages may begin, as indices of `lines`: at its start, and at each menu with a header below it. What stands
/// before a page or behind it is foreign text or another page.
[[nodiscard]] std::vector<std::size_t> page_starts(const PageLines& lines);

/// The sections of the lines from `first` to before `last`.
[[nodiscard]] PageSections cut_into_sections(const PageLines& lines, std::size_t first, std::size_t last);

/// Whether sections and menu show a thesis page: labels that no other text has count more than "THESIS" or "SIGNAL",
/// and these count in capitals only.
[[nodiscard]] bool is_thesis_page(const PageSections& page);

/// A moment alone on its line, "97:42"; the page may put it in brackets or behind a dash. Without those.
[[nodiscard]] std::optional<std::string_view> read_time_line(std::string_view line);

} // namespace library
