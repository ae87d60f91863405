#include "app/judgements.h"
#include "app/update_parts.h"

#include <utility>

namespace app {

namespace {

using library::MarkKind;

/// The place gets this judgement instead of what was judged there before; none where `value` is empty.
Effects judge(State& state, MarkKind kind, const library::MarkPlace& place, std::string_view value) {
    MarkAction action{"the judgement", {}};
    for (const PlacedMark& one : state.reader->marks)
        if (one.mark.kind == kind && one.place && one.place->card_id == place.card_id &&
            one.place->block_id == place.block_id)
            action.changes.push_back({one.mark, std::nullopt});
    if (!value.empty()) {
        library::Mark mark = new_mark(state, kind, place);
        mark.value = value;
        action.changes.push_back({std::nullopt, std::move(mark)});
    }
    return act(state, std::move(action));
}

} // namespace

Effects apply(State& state, const SetRiskAnswer& command) {
    const auto card = state.reader ? library::find_card(*state.reader->deck, command.card_id) : std::nullopt;
    if (!card || state.reader->deck->at(*card).kind != library::CardKind::Risk)
        return {};
    return judge(state, MarkKind::RiskAnswer, library::place_of_card(state.reader->deck->at(*card)),
                 command.answer ? library::risk_answer_name(*command.answer) : "");
}

Effects apply(State& state, const MoveQuote& command) {
    if (!state.reader)
        return {};
    const library::Deck deck = library::make_deck(*state.reader->thesis);
    for (const library::Card& card : deck)
        for (const library::Block& block : card.blocks) {
            const auto other = other_list(card.kind);
            if (block.id != command.block_id || block.kind != library::BlockKind::ListItem || !other)
                continue;
            const bool was_moved = is_moved(state.reader->marks, block);
            return judge(state, MarkKind::QuoteSide,
                         library::place_of_words(card, block, 0, block.text.size()),
                         was_moved ? "" : library::card_kind_name(*other));
        }
    return {};
}

} // namespace app
