// What a reader's judgements make of a card. The thesis and its deck stay as they are.
#pragma once

#include "app/state.h"
#include "library/deck.h"
#include "library/risk_answer.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

struct CardJudgement {
    std::optional<library::RiskAnswer> answer; ///< of a risk
    std::vector<library::Block> arrived;       ///< quotes moved to this list, in the other one's order
    std::vector<library::Block> departed;      ///< quotes of this list that were moved to the other one
    bool shows_departed = false; ///< below its own quotes, as the deck has no card for the other list

    bool operator==(const CardJudgement&) const = default;
};

/// How well the reader finds the risk answered. `marks` are those of the open thesis, here and below.
[[nodiscard]] std::optional<library::RiskAnswer> risk_answer_of(const std::vector<PlacedMark>& marks,
                                                                std::string_view card_id);

/// Whether the quote was moved to the other list. A mark that was made of other words is none of this quote.
[[nodiscard]] bool is_moved(const std::vector<PlacedMark>& marks, const library::Block& quote);

/// The list that a quote of that card can be moved to; nothing for a card of no such list.
[[nodiscard]] std::optional<library::CardKind> other_list(library::CardKind kind);

[[nodiscard]] CardJudgement judgement_of(const library::Deck& deck, const library::Card& card,
                                         const std::vector<PlacedMark>& marks);

/// Whether the card is a risk of which all that the text says has been shown.
[[nodiscard]] bool may_answer(const Reader& reader, const library::Card& card);

/// Answered, partly, unanswered, nothing, and round again.
[[nodiscard]] std::optional<library::RiskAnswer> next_answer(std::optional<library::RiskAnswer> answer);

} // namespace app
