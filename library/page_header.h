// What stands above the first section of a page: title, channel, duration and views.
#pragma once

#include "library/page_sections.h"
#include "library/thesis.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace library {

/// Whether the menu shows where the header starts; without one, foreign text may stand above it.
enum class HeaderStart : std::uint8_t { Known, Unknown };

struct PageHeader {
    std::string title;
    std::string channel;
    std::optional<Timestamp> duration;
    std::optional<Count> views;
    std::vector<Quote> quotes; ///< a page may print its key quotes this early
    PageLines rest;
};

[[nodiscard]] PageHeader read_header(const PageLines& lines, HeaderStart start);

/// The quote on a line, and the moment as read_time_line found it.
[[nodiscard]] Quote timed_quote(const PageLine& words, std::string_view time);

} // namespace library
