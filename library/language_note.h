// The end of a page's HEDGE DETECTED: after the last quote a commentary on the speaker's language runs on with no
// separator.
#pragma once

#include <string_view>

namespace library {

/// What the text is known to begin with.
enum class NoteContext : bool { BehindQuote, MayStandAlone };

struct QuoteAndNote {
    std::string_view quote; ///< empty when the text is a commentary alone
    std::string_view note;  ///< empty when the text is a quote alone
};

/// Cuts `text` where the voice changes from the speaker's to that of somebody who writes about the speaker's language.
/// The title of the page tells the speaker's name. When no such change is plain, all of it is a quote.
[[nodiscard]] QuoteAndNote split_language_note(std::string_view text, std::string_view page_title,
                                               NoteContext context);

} // namespace library
