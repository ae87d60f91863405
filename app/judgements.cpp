#include "app/judgements.h"

#include <algorithm>

namespace app {

namespace {

using library::Block;
using library::BlockKind;
using library::Card;
using library::CardKind;
using library::MarkKind;
using library::RiskAnswer;

/// A block's id begins with its card's.
bool belongs_to(std::string_view block_id, std::string_view card_id) {
    return block_id.size() > card_id.size() && block_id.starts_with(card_id) &&
           block_id[card_id.size()] == '/';
}

const Card* card_of(const library::Deck& deck, CardKind kind) {
    const auto found =
        std::find_if(deck.begin(), deck.end(), [&](const Card& card) { return card.kind == kind; });
    return found == deck.end() ? nullptr : &*found;
}

std::vector<Block> moved_quotes(const Card& card, const std::vector<PlacedMark>& marks) {
    std::vector<Block> moved;
    for (const Block& block : card.blocks)
        if (block.kind == BlockKind::ListItem && is_moved(marks, block))
            moved.push_back(block);
    return moved;
}

} // namespace

std::optional<RiskAnswer> risk_answer_of(const std::vector<PlacedMark>& marks, std::string_view card_id) {
    for (const PlacedMark& one : marks)
        if (one.mark.kind == MarkKind::RiskAnswer && one.place && one.place->card_id == card_id)
            return library::risk_answer_from_name(one.mark.value);
    return std::nullopt;
}

bool is_moved(const std::vector<PlacedMark>& marks, const Block& quote) {
    return std::any_of(
        marks.begin(), marks.end(),
        [&](const PlacedMark& one) {
            return one.mark.kind == MarkKind::QuoteSide && one.place && one.place->block_id == quote.id &&
                   one.place->exact.starts_with(quote.text) && !belongs_to(quote.id, one.mark.value);
        });
}

std::optional<CardKind> other_list(CardKind kind) {
    if (kind == CardKind::Conviction)
        return CardKind::Hedge;
    return kind == CardKind::Hedge ? std::optional(CardKind::Conviction) : std::nullopt;
}

CardJudgement judgement_of(const library::Deck& deck, const Card& card,
                           const std::vector<PlacedMark>& marks) {
    CardJudgement judgement;
    if (marks.empty())
        return judgement;
    if (card.kind == CardKind::Risk)
        judgement.answer = risk_answer_of(marks, card.id);
    const auto kind = other_list(card.kind);
    if (!kind)
        return judgement;
    judgement.departed = moved_quotes(card, marks);
    const Card* const other = card_of(deck, *kind);
    judgement.shows_departed = other == nullptr && !judgement.departed.empty();
    if (other != nullptr)
        judgement.arrived = moved_quotes(*other, marks);
    return judgement;
}

bool may_answer(const Reader& reader, const Card& card) {
    const bool has_words = std::any_of(
        card.blocks.begin(), card.blocks.end(),
        [](const Block& block) {
            return block.kind == BlockKind::Body && block.side != library::Side::Whole;
        });
    const bool has_defense = std::any_of(card.blocks.begin(), card.blocks.end(), [](const Block& block) {
        return block.side == library::Side::Second;
    });
    return card.kind == CardKind::Risk && has_words && (!has_defense || is_second_side_shown(reader, card));
}

std::optional<RiskAnswer> next_answer(std::optional<RiskAnswer> answer) {
    if (!answer)
        return RiskAnswer::Answered;
    if (*answer == RiskAnswer::Unanswered)
        return std::nullopt;
    return *answer == RiskAnswer::Answered ? RiskAnswer::Partly : RiskAnswer::Unanswered;
}

} // namespace app
