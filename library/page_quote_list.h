// CONVICTION DETECTED and HEDGE DETECTED: quotes with bullets between them, and the commentary behind the last one.
#pragma once

#include "library/page_sections.h"

#include <string>
#include <string_view>
#include <vector>

namespace library {

inline constexpr std::string_view bullet = "\u2022";

/// Whether a section stands last on its page, so that nothing shows where it ends and foreign text begins.
enum class SectionEnd : bool { Label, Unknown };

struct QuoteList {
    std::vector<std::string> quotes;
    bool is_last_bulleted = false; ///< so that it begins with a quote, whatever runs on behind it
    PageLines rest;                ///< lines below the quotes
};

/// The quotes may stand on one line or on a line each, and the first may lack its bullet.
[[nodiscard]] QuoteList read_quote_list(const PageLines& lines, SectionEnd end);

/// Takes the commentary out of the list: it runs on behind the last quote, or stands below it. Where foreign text may
/// follow, a line below must sound like one. The page's title tells the speaker's name. Empty when there is none.
[[nodiscard]] std::string take_language_note(QuoteList& list, std::string_view page_title, SectionEnd end);

} // namespace library
