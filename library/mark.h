// What a reader makes of a thesis: bookmarks, highlights, notes, judgements that differ from the text's own, tags and
// collections. All of them are marks in one list; each change of one is an event of the journal.
#pragma once

#include "library/deck.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace library {

enum class MarkKind {
    Bookmark,   ///< of a card
    Highlight,  ///< of words; `value` is one of highlight_values
    Note,       ///< on a card; `note` says it
    RiskAnswer, ///< how well a risk is answered; `value` is one of risk_answer_values
    QuoteSide,  ///< that a quote belongs on the other list; `value` is one of quote_side_values
    Tag,        ///< of the thesis as a whole, which has no card; `value` is the text
    Collection, ///< that the thesis is in; likewise
};

/// Whether such a mark is of a thesis as a whole.
[[nodiscard]] constexpr bool is_label(MarkKind kind) {
    return kind == MarkKind::Tag || kind == MarkKind::Collection;
}

/// Where a mark is, so that it is found again when the thesis has been imported anew: the card, the block, its bytes, and
/// the words themselves with what stands around them (TextQuoteSelector of the W3C Web Annotation Data Model).
struct MarkPlace {
    std::string card_id;
    std::string block_id;  ///< empty: the card as a whole
    std::size_t begin = 0; ///< bytes of the block's text, when it was marked
    std::size_t end = 0;
    std::string exact;  ///< the marked words
    std::string prefix; ///< up to 32 characters of the block before them
    std::string suffix; ///< and behind them

    bool operator==(const MarkPlace&) const = default;
};

struct Mark {
    std::string id; ///< unique among all devices
    MarkKind kind = MarkKind::Bookmark;
    std::string thesis_id;
    MarkPlace place;
    std::string value; ///< as `kind` says
    std::string note;  ///< the reader's own words, UTF-8, any number of lines; a highlight may have one too

    bool operator==(const Mark&) const = default;
};

/// What happened to one mark: made (only `after`), changed (both), taken away (only `before`). Undone by the reverse.
struct MarkChange {
    std::optional<Mark> before;
    std::optional<Mark> after;

    bool operator==(const MarkChange&) const = default;
};

/// The place of bytes `begin` to `end` of a block, with its words and what is around them.
[[nodiscard]] MarkPlace place_of_words(const Card& card, const Block& block, std::size_t begin,
                                       std::size_t end);
[[nodiscard]] MarkPlace place_of_card(const Card& card);

/// "bookmark", "highlight", "note", "risk-answer", "quote-side", "tag", "collection".
[[nodiscard]] std::string_view mark_kind_name(MarkKind kind);
[[nodiscard]] std::optional<MarkKind> mark_kind_from_name(std::string_view name);

} // namespace library
